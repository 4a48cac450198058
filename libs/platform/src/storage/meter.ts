import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { AppError } from '#kezhi/kernel';
import type { StoredFile } from './file-store.js';

const MEBIBYTE = 1024 * 1024;

/** Counts and hashes what flows through, and breaks the flow at the first byte too many. */
export class Meter extends Transform {
  private readonly hash = createHash('sha256');
  // Not `size`: the S3 client takes a property of that name for the length of the body.
  private bytes = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes) {
      done(new AppError('FILE.TOO_LARGE', { limit: Math.round((this.maxBytes / MEBIBYTE) * 100) / 100 }));
      return;
    }
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** Once, after the flow has ended. */
  result(): StoredFile {
    return { size: this.bytes, sha256: this.hash.digest('hex') };
  }
}
