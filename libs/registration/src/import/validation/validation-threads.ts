import { type ResourceLimits, Worker } from 'node:worker_threads';
import { AppError } from '#kezhi/kernel';
import type {
  FromThread,
  ThreadStart,
  ToThread,
  ValidatedRows,
  ValidationSummary,
  ValidationTask,
} from './protocol.js';

/**
 * A thread that needs more of the old generation is ended: the file is hostile, or larger than this machine can check.
 * Rows are short-lived; a larger young generation only keeps more of them before they are thrown away.
 */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 700, maxYoungGenerationSizeMb: 24 };

/**
 * Threads that read and check files, one file at a time each. The event loop stays free to keep leases and locks alive,
 * and a file that exhausts its memory takes down a thread and nothing else.
 */
export class ValidationThreads {
  private readonly idle: Worker[] = [];

  constructor(
    private readonly start: ThreadStart,
    private readonly entry: URL = new URL('./validation-thread.js', import.meta.url),
    private readonly limits: ResourceLimits = RESOURCE_LIMITS,
  ) {}

  /** Rows in COPY format as they are made; ends with the summary. The thread works at most a few chunks ahead of the consumer. */
  async *validate(
    task: ValidationTask,
    signal: AbortSignal,
  ): AsyncGenerator<ValidatedRows, ValidationSummary> {
    const thread = this.idle.pop() ?? this.spawn();
    const inbox = new Inbox(thread, signal);
    let finished = false;
    try {
      thread.postMessage({ type: 'task', task } satisfies ToThread);
      for (;;) {
        const message = await inbox.next();
        if (message.type === 'failed') {
          finished = true;
          throw new AppError(message.code, message.details);
        }
        if (message.type === 'done') {
          finished = true;
          return message.summary;
        }
        yield message;
        thread.postMessage({ type: 'taken' } satisfies ToThread);
      }
    } finally {
      inbox.close();
      if (finished) this.idle.push(thread);
      else await thread.terminate();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.terminate()));
  }

  private spawn(): Worker {
    const thread = new Worker(this.entry, { workerData: this.start, resourceLimits: this.limits });
    thread.unref();
    // An idle thread that dies is simply not used again.
    thread.on('exit', () => {
      const at = this.idle.indexOf(thread);
      if (at >= 0) this.idle.splice(at, 1);
    });
    thread.on('error', () => undefined);
    return thread;
  }
}

/** The messages of one task, in order; rejects when the thread dies or the signal says stop. */
class Inbox {
  private readonly messages: FromThread[] = [];
  private failure: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly thread: Worker,
    private readonly signal: AbortSignal,
  ) {
    thread.on('message', this.receive);
    thread.on('error', this.fail);
    thread.on('exit', this.exit);
    signal.addEventListener('abort', this.abort);
    if (signal.aborted) this.abort();
  }

  async next(): Promise<FromThread> {
    for (;;) {
      if (this.failure) throw this.failure;
      const message = this.messages.shift();
      if (message) return message;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  close(): void {
    this.thread.off('message', this.receive);
    this.thread.off('error', this.fail);
    this.thread.off('exit', this.exit);
    this.signal.removeEventListener('abort', this.abort);
  }

  private readonly receive = (message: FromThread) => {
    this.messages.push(message);
    this.wake();
  };

  private readonly fail = (error: Error & { code?: string }) => {
    this.failure ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('IMPORT.TOO_COMPLEX') : error;
    this.wake();
  };

  private readonly exit = () => this.fail(new Error('the validation thread ended'));

  private readonly abort = () => this.fail(new Error('validation was stopped'));
}
