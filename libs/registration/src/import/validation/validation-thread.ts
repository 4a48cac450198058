import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#kezhi/kernel';
import type { FromThread, ThreadStart, ToThread, ValidationTask } from './protocol.js';
import { FileValidation } from './file-validation.js';

/** How many chunks may wait for the database before reading pauses. */
const CHUNKS_AHEAD = 4;

const port = parentPort;
if (!port) throw new Error('this file runs in a worker thread');

const validation = new FileValidation(workerData as ThreadStart);

/** Chunks that the database has not taken yet. */
const backlog = {
  chunks: 0,
  resume: (): void => undefined,
  add(): void {
    this.chunks += 1;
  },
  take(): void {
    this.chunks -= 1;
    this.resume();
  },
  async room(): Promise<void> {
    while (this.chunks >= CHUNKS_AHEAD)
      await new Promise<void>((resolve) => {
        this.resume = resolve;
      });
  },
};

port.on('message', (message: ToThread) => {
  if (message.type === 'taken') return backlog.take();
  backlog.chunks = 0;
  void run(message.task);
});

async function run(task: ValidationTask): Promise<void> {
  try {
    const rows = validation.run(task);
    for (;;) {
      const step = await rows.next();
      if (step.done) return send({ type: 'done', summary: step.value });
      const { chunk, processed, expected } = step.value;
      backlog.add();
      send({ type: 'rows', chunk, processed, expected }, [chunk.buffer]);
      await backlog.room();
    }
  } catch (error) {
    // What is no refusal of the file is a bug: the thread dies with it and the job's attempts decide.
    if (!(error instanceof AppError)) throw error;
    send({ type: 'failed', code: error.code, details: error.details });
  }
}

function send(message: FromThread, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}
