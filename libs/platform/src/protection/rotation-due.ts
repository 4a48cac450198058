import type { SealMark } from '../crypto/sealer.js';
import type { RotationRow } from './key-rotations.repository.js';

export type RotationState = 'waiting' | 'running' | 'done';

/** A process that was started before the change may have sealed with the old key after it: looked for once a day. */
const LOOK_AGAIN_MS = 24 * 60 * 60_000;

/** Where the change to the current key and suite stands, from what was recorded. */
export function rotationState(current: SealMark, rows: readonly RotationRow[]): RotationState {
  const own = rows.find((row) => row.keyVersion === current.keyVersion && row.suite === current.suite);
  if (!own || rows.some((row) => row !== own && row.startedAt >= own.startedAt)) return 'waiting';
  return own.finishedAt === null ? 'running' : 'done';
}

/**
 * Whether this process has to work towards its key. One that was left behind with an older list of keys never does:
 * it would seal everything back again.
 */
export function isRotationDue(current: SealMark, rows: readonly RotationRow[], now: Date): boolean {
  if (rows.some(({ keyVersion }) => keyVersion > current.keyVersion)) return false;
  if (rotationState(current, rows) !== 'done') return true;
  const own = rows.find((row) => row.keyVersion === current.keyVersion && row.suite === current.suite);
  return now.getTime() - (own?.finishedAt?.getTime() ?? 0) > LOOK_AGAIN_MS;
}
