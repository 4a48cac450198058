import { createCipheriv, createDecipheriv, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { deriveKey, type SealingSuite, VectorPool } from './sealing-suite.js';

const CIPHER = 'sm4-ctr';
const DIGEST = 'sm3';
const VECTOR_BYTES = 16;
const TAG_BYTES = 32;
const LENGTH_BYTES = 4;

/**
 * SM4 in counter mode (GB/T 32907, GB/T 17964) with HMAC-SM3 (GB/T 32905, GB/T 15852.2), encrypt-then-MAC:
 * the OpenSSL in Node has no SM4-GCM. The tag covers the length of the associated data, the data, vector and text,
 * so that no byte can move from one part to the next. Layout: vector, text, tag.
 */
export class Sm4HmacSm3Suite implements SealingSuite {
  private readonly cipherKey: KeyObject;
  private readonly tagKey: KeyObject;
  private readonly vectors = new VectorPool(VECTOR_BYTES);

  constructor(master: Uint8Array) {
    this.cipherKey = deriveKey(master, 'sealing sm4-ctr', 16, DIGEST);
    this.tagKey = deriveKey(master, 'sealing hmac-sm3', 32, DIGEST);
  }

  encrypt(plain: Buffer, associated: Buffer): Buffer {
    const vector = this.vectors.next();
    const cipher = createCipheriv(CIPHER, this.cipherKey, vector);
    const sealed = Buffer.concat([vector, cipher.update(plain)]);
    cipher.final();
    return Buffer.concat([sealed, this.tag(sealed, associated)]);
  }

  decrypt(body: Buffer, associated: Buffer): Buffer | null {
    if (body.length < VECTOR_BYTES + TAG_BYTES) return null;
    const sealed = body.subarray(0, -TAG_BYTES);
    if (!timingSafeEqual(this.tag(sealed, associated), body.subarray(-TAG_BYTES))) return null;
    const decipher = createDecipheriv(CIPHER, this.cipherKey, sealed.subarray(0, VECTOR_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(VECTOR_BYTES)), decipher.final()]);
  }

  private tag(sealed: Buffer, associated: Buffer): Buffer {
    const length = Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt32BE(associated.length);
    return createHmac(DIGEST, this.tagKey).update(length).update(associated).update(sealed).digest();
  }
}
