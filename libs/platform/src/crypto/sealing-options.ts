/** How personal data is enciphered at rest. Both are authenticated; the second uses Chinese national algorithms. */
export type SuiteName = 'aes-256-gcm' | 'sm4-hmac-sm3';

/**
 * Plain data, so that it can be handed to a worker thread (where a Buffer arrives as a Uint8Array).
 * Keys are 32 bytes each; versions are whole numbers from 1 to 255. A retired version stays in `keys`
 * as long as a row sealed with it exists.
 */
export interface SealingOptions {
  readonly suite: SuiteName;
  readonly currentKeyVersion: number;
  readonly keys: Readonly<Record<number, Uint8Array>>;
  readonly blindKey: Uint8Array;
}

const KEY_BYTES = 32;

export function assertKey(key: Uint8Array | undefined, name: string): asserts key is Uint8Array {
  if (key?.byteLength !== KEY_BYTES) throw new Error(`${name} must be ${KEY_BYTES} bytes`);
}
