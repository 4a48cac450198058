import { createHmac, type KeyObject } from 'node:crypto';
import { assertKey, type SealingOptions } from './sealing-options.js';
import { deriveKey } from './sealing-suite.js';

/** What is looked up without being readable. The kind is part of the hash: equal digits of two kinds do not meet. */
export type BlindKind = 'identity' | 'phone' | 'email' | 'uscc';

const INDEX_BYTES = 16;

/**
 * Finds sealed values by equality: a keyed hash (HMAC-SHA-256, or HMAC-SM3 with the national suite), cut to
 * 16 bytes so that it fits a uuid column and its index stays small (two of 10^9 values meet with p < 10^-20).
 * Normalise first (`standards`): the hash knows nothing of spaces or letter case.
 * Neither the blind key nor the suite can change without computing every index anew: compare `fingerprint` at start.
 */
export class BlindIndex {
  private readonly digest: 'sha256' | 'sm3';
  private readonly key: KeyObject;

  constructor(options: Pick<SealingOptions, 'suite' | 'blindKey'>) {
    assertKey(options.blindKey, 'The blind index key');
    this.digest = options.suite === 'sm4-hmac-sm3' ? 'sm3' : 'sha256';
    this.key = deriveKey(options.blindKey, 'blind index', 32, this.digest);
  }

  /** As text for a uuid column. */
  of(kind: BlindKind, normalisedValue: string): string {
    const hex = this.bytes(kind, normalisedValue).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** The same 16 bytes, for COPY in binary format. */
  bytes(kind: BlindKind, normalisedValue: string): Buffer {
    return this.hash(`${kind}:${normalisedValue}`);
  }

  /** Tells whether two processes, or a database and its configuration, compute the same indexes. Reveals nothing. */
  get fingerprint(): string {
    return this.hash('fingerprint').toString('hex');
  }

  private hash(text: string): Buffer {
    return createHmac(this.digest, this.key).update(text, 'utf8').digest().subarray(0, INDEX_BYTES);
  }
}
