import { AppError } from '#kezhi/kernel';
import { Aes256GcmSuite } from '../../crypto/aes-256-gcm.suite.js';

/**
 * Makes page cursors: the sort key of the last row seen, sealed, and bound to the list it belongs to
 * (its name, filters and sort). Sealed rather than only signed, because a sort key can be a person's name
 * and cursors travel in URLs. A cursor of another list, filter or sort is refused with COMMON.CURSOR_INVALID.
 */
export class CursorCodec {
  private readonly suite: Aes256GcmSuite;

  constructor(key: Uint8Array) {
    this.suite = new Aes256GcmSuite(key);
  }

  /** `list` is whatever must be the same on the next page, as text. */
  seal(list: string, sortKey: readonly string[]): string {
    return this.suite.encrypt(Buffer.from(JSON.stringify(sortKey)), Buffer.from(list)).toString('base64url');
  }

  open(list: string, cursor: string): readonly string[] {
    const plain = this.suite.decrypt(Buffer.from(cursor, 'base64url'), Buffer.from(list));
    if (plain === null) throw new AppError('COMMON.CURSOR_INVALID');
    return JSON.parse(plain.toString('utf8')) as string[];
  }
}
