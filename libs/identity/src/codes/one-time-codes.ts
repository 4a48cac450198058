import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AppConfig, Database } from '#kezhi/platform';
import { OneTimeCodesRepository } from './one-time-codes.repository.js';

/** ASVS 6.5.5 allows ten minutes at most. */
export const CODE_MINUTES = 10;
const MOST_GUESSES = 5;
const DIGITS = 6;

/** What a code proves. A code of one purpose is worth nothing for another. */
export type CodePurpose = 'person-sign-in' | 'confirmation' | 'contact' | 'account-email';

/**
 * Six digits, sent to a contact and typed in again: good for ten minutes, one use and five guesses. The subject is the blind
 * index of what is proven (an identity number, an address), so that nothing personal is kept here.
 */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly codes: OneTimeCodesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** A fresh code; the one before is no longer good. Send it within the same unit of work. */
  async issue(purpose: CodePurpose, subject: string): Promise<{ code: string; expiresAt: Date }> {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + CODE_MINUTES * 60_000);
    await this.codes.replace({
      purpose,
      subject,
      hash: this.hash(purpose, subject, code),
      createdAt,
      expiresAt,
    });
    return { code, expiresAt };
  }

  /**
   * Uses a code up; false when it is wrong, spent, too old, or guessed at too often. A guess is counted in a transaction of
   * its own, whatever becomes of the request.
   */
  redeem(purpose: CodePurpose, subject: string, code: string): Promise<boolean> {
    const guess = { purpose, subject, hash: this.hash(purpose, subject, code.trim()) };
    return this.database.outside(() => this.codes.guess(guess, MOST_GUESSES, this.clock.now()));
  }

  async forgetExpired(): Promise<void> {
    await this.codes.deleteExpiredBefore(this.clock.now());
  }

  /** Keyed: six digits under a plain hash could be tried out by whoever reads the table. */
  private hash(purpose: CodePurpose, subject: string, code: string): Buffer {
    return createHmac('sha256', this.config.tokenKey).update(`${purpose}:${subject}:${code}`).digest();
  }
}
