/**
 * Thrown by interceptors to answer at once with exactly this (304, or the replay of an earlier answer):
 * Nest sets the route's own status on whatever is returned, so returning would not do.
 */
export class PreparedAnswer extends Error {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: string | null,
  ) {
    super(`answer ${status}`);
    this.name = 'PreparedAnswer';
  }
}
