import { afterEach, describe, expect, it } from '@jest/globals';
import type { ThreadStart, ValidationTask } from './protocol.js';
import { ValidationThreads } from './validation-threads.js';

/** A thread that speaks the protocol; what it does with a file stands in the file's name. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    const acts = {
      well: () => parentPort.postMessage({ type: 'done', summary: { firstId: String(threadId) } }),
      refuse: () => parentPort.postMessage({ type: 'failed', code: 'IMPORT.NO_DATA', details: {} }),
      exhaust: () => { const kept = []; for (;;) kept.push(new Array(10_000).fill(Math.random())); },
      crash: () => process.exit(3),
      hang: () => undefined,
    };
    parentPort.on('message', ({ type, task }) => { if (type === 'task') acts[task.path](); });
  `)}`,
);

let threads: ValidationThreads | undefined;
afterEach(async () => {
  await threads?.close();
  threads = undefined;
});

/** The thread that did it. */
async function validate(path: string, signal = new AbortController().signal): Promise<string | null> {
  threads ??= new ValidationThreads({} as ThreadStart, ENTRY, { maxOldGenerationSizeMb: 16 });
  const rows = threads.validate({ path } as ValidationTask, signal);
  for (;;) {
    const step = await rows.next();
    if (step.done) return step.value.firstId;
  }
}

describe('the threads that read files', () => {
  it('read one file after the other, also after one that was refused', async () => {
    const first = await validate('well');
    await expect(validate('refuse')).rejects.toMatchObject({ code: 'IMPORT.NO_DATA' });
    expect(await validate('well')).toBe(first);
  });

  it('die of a file that exhausts their memory, alone: it is refused in words, and the next file is read', async () => {
    await expect(validate('exhaust')).rejects.toMatchObject({ code: 'IMPORT.TOO_COMPLEX' });
    expect(await validate('well')).toMatch(/^\d+$/);
  });

  it('may end for another reason, which is a failure of ours and tried again', async () => {
    await expect(validate('crash')).rejects.toThrow('the validation thread ended');
    expect(await validate('well')).toMatch(/^\d+$/);
  });

  it('stop when the claim is lost or the worker is to end', async () => {
    const stopping = new AbortController();
    const running = validate('hang', stopping.signal);
    setTimeout(() => stopping.abort(), 50);
    await expect(running).rejects.toThrow('validation was stopped');
  });
});
