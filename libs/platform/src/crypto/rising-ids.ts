import { v7 } from 'uuid';
import { VectorPool } from './sealing-suite.js';

const ID_BYTES = 16;
const HIGHEST_SEQUENCE = 0xffff_ffff;

/**
 * UUIDv7, each greater than the one before, for makers of many. The library's own generator asks the system for 16 random
 * bytes at every id, which was an eighth of an import's thread; here they are drawn in batches.
 */
export class RisingIds {
  private readonly random = new VectorPool(ID_BYTES);
  private milliseconds = 0;
  /** The 32 bits below the time: random at each millisecond's beginning, then counted up. */
  private sequence = 0;

  next(): string {
    const random = this.random.next();
    const now = Date.now();
    if (now > this.milliseconds) {
      this.milliseconds = now;
      this.sequence = random.readUInt32BE(0) >>> 1; // half of the range stays free to count up in
    } else if (this.sequence === HIGHEST_SEQUENCE) {
      this.milliseconds += 1;
      this.sequence = 0;
    } else this.sequence += 1;
    return v7({ random, msecs: this.milliseconds, seq: this.sequence });
  }
}
