import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#kezhi/kernel';
import type { FromThread, ThreadStart, ToThread, ValidationTask } from './protocol.js';
import { FileValidation } from './file-validation.js';

/** How many chunks may wait for the database before reading pauses. */
const CHUNKS_AHEAD = 4;

const port = parentPort;
if (!port) throw new Error('this file runs in a worker thread');

const validation = new FileValidation(workerData as ThreadStart);
let waiting = 0;
let resume: () => void = () => undefined;

port.on('message', (message: ToThread) => {
  if (message.type === 'task') {
    waiting = 0;
    void run(message.task);
    return;
  }
  waiting -= 1;
  resume();
});

async function run(task: ValidationTask): Promise<void> {
  try {
    const rows = validation.run(task);
    for (;;) {
      const step = await rows.next();
      if (step.done) return send({ type: 'done', summary: step.value });
      const { chunk, processed, expected } = step.value;
      waiting += 1;
      send({ type: 'rows', chunk, processed, expected }, [chunk.buffer]);
      while (waiting >= CHUNKS_AHEAD) await new Promise<void>((resolve) => (resume = resolve));
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
