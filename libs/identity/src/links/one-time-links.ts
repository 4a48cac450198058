import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { hashToken, makeToken } from '../sessions/refresh-token.js';
import type { LinkPurpose } from './link-purpose.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';

const HOURS: Readonly<Record<LinkPurpose, number>> = { activation: 7 * 24, 'password-reset': 1 };

/** Tokens that are sent to an account's owner in a link and work once. Only their hash is stored. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly links: OneTimeLinksRepository,
    private readonly clock: Clock,
  ) {}

  /** A fresh token; those that the account had for the purpose are no longer good. */
  async issue(purpose: LinkPurpose, accountId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = makeToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + HOURS[purpose] * 60 * 60_000);
    await this.links.replace({ hash: hashToken(token), purpose, accountId, expiresAt }, now);
    return { token, expiresAt };
  }

  /** Of an account that was never used and holds no role any more: there is nothing to come for. */
  async withdrawInvitation(accountId: string): Promise<void> {
    await this.links.withdrawInvitation(accountId, this.clock.now());
  }

  /** The account behind the token, which is spent with this. Throws LINK.SPENT. */
  async redeem(purpose: LinkPurpose, token: string): Promise<string> {
    const accountId = await this.links.use(hashToken(token), purpose, this.clock.now());
    if (accountId === null) throw new AppError('LINK.SPENT');
    return accountId;
  }

  /** How many were forgotten. */
  forgetExpiredBefore(date: Date, limit: number): Promise<number> {
    return this.links.removeExpiredBefore(date, limit);
  }
}
