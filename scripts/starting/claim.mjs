import fs from 'node:fs';
import path from 'node:path';
import { record, recorded } from '../services/processes.mjs';

/** Puts our record in place if there is none: of two that start at the same moment one wins. */
function place(mine, file) {
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes this process the only one that runs Kezhi from this folder. Gives null then, or what the other one wrote down
 * about itself (without an address while it is still starting). A process that was killed holds no claim.
 */
export function claim(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  record(mine, process.pid);
  try {
    while (!place(mine, file)) {
      const other = recorded(file);
      if (other?.alive) return other;
      fs.rmSync(file, { force: true });
    }
    return null;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** Gives the claim up, if it is ours. */
export function release(file) {
  if (recorded(file)?.pid === process.pid) fs.rmSync(file);
}
