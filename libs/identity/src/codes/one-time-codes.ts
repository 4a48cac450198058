import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AppConfig, Database } from '#kezhi/platform';
import { FREE_FAILURES, lockAfter } from '../sessions/lock-out.js';
import { type Guess, OneTimeCodesRepository } from './one-time-codes.repository.js';

/** ASVS 6.5.5 allows ten minutes at most. */
export const CODE_MINUTES = 10;
const MOST_GUESSES = 5;
/** Two codes' worth of wrong guesses cost nothing more; then each locks the subject with the back-off of passwords. */
const FREE_GUESSES = 10;
const DIGITS = 6;

/** What a code proves. A code of one purpose is worth nothing for another. */
export type CodePurpose =
  'person-sign-in' | 'confirmation' | 'guardian-consent' | 'contact' | 'account-email';

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
   * Uses a code up; false when it is wrong, spent, too old, or guessed at too often. Whoever asks for one code after the other
   * only to guess finds the subject locked, for longer each time. A guess is counted in a transaction of
   * its own, whatever becomes of the request.
   */
  redeem(purpose: CodePurpose, subject: string, code: string): Promise<boolean> {
    const guess = { purpose, subject, hash: this.hash(purpose, subject, code.trim()) };
    return this.database.outside(() => this.database.run(() => this.count(guess)));
  }

  /** How many were forgotten. */
  forgetExpiredBefore(date: Date, limit: number): Promise<number> {
    return this.codes.deleteExpiredBefore(date, limit);
  }

  private async count(guess: Guess): Promise<boolean> {
    const now = this.clock.now();
    const { right, failures } = await this.codes.guess(guess, MOST_GUESSES, now);
    const lock = right ? 0 : lockAfter(failures - FREE_GUESSES + FREE_FAILURES);
    if (lock > 0) await this.codes.lock(guess, new Date(now.getTime() + lock));
    return right;
  }

  /** Keyed: six digits under a plain hash could be tried out by whoever reads the table. */
  private hash(purpose: CodePurpose, subject: string, code: string): Buffer {
    return createHmac('sha256', this.config.tokenKey).update(`${purpose}:${subject}:${code}`).digest();
  }
}
