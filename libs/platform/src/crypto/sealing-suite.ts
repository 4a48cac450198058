import { createSecretKey, hkdfSync, type KeyObject, randomFillSync } from 'node:crypto';

/** One authenticated cipher under one key. What `encrypt` returns carries its own initial vector and tag. */
export interface SealingSuite {
  encrypt(plain: Buffer, associated: Buffer): Buffer;
  /** Null when anything at all does not fit: key, text, tag or associated data. */
  decrypt(body: Buffer, associated: Buffer): Buffer | null;
}

/** A key of its own per purpose, so that one master key never serves two algorithms. */
export function deriveKey(master: Uint8Array, purpose: string, bytes: number, digest = 'sha256'): KeyObject {
  const derived = hkdfSync(digest, master, Buffer.alloc(0), `kezhi ${purpose}`, bytes);
  return createSecretKey(Buffer.from(derived));
}

const POOLED_VECTORS = 512;

/** Fresh random initial vectors, drawn in batches: one call to the system's generator serves hundreds of rows. */
export class VectorPool {
  private readonly pool: Buffer;
  private used: number;

  constructor(private readonly bytes: number) {
    this.pool = Buffer.alloc(bytes * POOLED_VECTORS);
    this.used = this.pool.length;
  }

  /** Valid until the next call: copy it into the result before asking again. */
  next(): Buffer {
    if (this.used === this.pool.length) {
      randomFillSync(this.pool);
      this.used = 0;
    }
    this.used += this.bytes;
    return this.pool.subarray(this.used - this.bytes, this.used);
  }
}
