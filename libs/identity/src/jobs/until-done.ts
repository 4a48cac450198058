/** Repeats a step that works in batches until nothing is left. */
export async function untilDone(step: () => Promise<number>): Promise<void> {
  while ((await step()) > 0);
}
