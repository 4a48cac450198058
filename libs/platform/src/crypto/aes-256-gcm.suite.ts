import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { deriveKey, type SealingSuite, VectorPool } from './sealing-suite.js';

const CIPHER = 'aes-256-gcm';
const VECTOR_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with random 96-bit vectors: change the key version before 2^32 rows were sealed.
 * Layout: vector, text, tag.
 */
export class Aes256GcmSuite implements SealingSuite {
  private readonly key: KeyObject;
  private readonly vectors = new VectorPool(VECTOR_BYTES);

  constructor(master: Uint8Array) {
    this.key = deriveKey(master, 'sealing aes-256-gcm', 32);
  }

  encrypt(plain: Buffer, associated: Buffer): Buffer {
    const vector = this.vectors.next();
    const cipher = createCipheriv(CIPHER, this.key, vector, { authTagLength: TAG_BYTES });
    cipher.setAAD(associated);
    const text = cipher.update(plain);
    cipher.final();
    return Buffer.concat([vector, text, cipher.getAuthTag()]);
  }

  decrypt(body: Buffer, associated: Buffer): Buffer | null {
    if (body.length < VECTOR_BYTES + TAG_BYTES) return null;
    const vector = body.subarray(0, VECTOR_BYTES);
    const decipher = createDecipheriv(CIPHER, this.key, vector, { authTagLength: TAG_BYTES });
    decipher.setAAD(associated);
    decipher.setAuthTag(body.subarray(-TAG_BYTES));
    const text = decipher.update(body.subarray(VECTOR_BYTES, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      return null;
    }
    return text;
  }
}
