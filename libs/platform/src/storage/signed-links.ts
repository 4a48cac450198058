import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError, type Clock } from '#kezhi/kernel';

/** What a link carries beside its path. */
export interface LinkQuery {
  expires?: string;
  signature?: string;
}

/**
 * Short-lived links for downloads, which a browser follows without a token. Whoever holds one may fetch that one path
 * until it expires: make one per click, not per list. The path names a file by id only.
 */
export class SignedLinks {
  constructor(
    private readonly key: Uint8Array,
    private readonly clock: Clock,
  ) {}

  /** `path` without a query; the link is good for `seconds`. */
  make(path: string, seconds: number): string {
    const expires = Math.floor(this.clock.now().getTime() / 1000) + seconds;
    return `${path}?expires=${expires}&signature=${this.sign(path, String(expires)).toString('base64url')}`;
  }

  /** Throws STORAGE.LINK_INVALID. `path` is the one of the request, without its query. */
  verify(path: string, { expires = '', signature = '' }: LinkQuery): void {
    const given = Buffer.from(signature, 'base64url');
    const expected = this.sign(path, expires);
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!genuine || Number(expires) * 1000 < this.clock.now().getTime())
      throw new AppError('STORAGE.LINK_INVALID');
  }

  private sign(path: string, expires: string): Buffer {
    return createHmac('sha256', this.key).update(`${expires}\n${path}`, 'utf8').digest();
  }
}
