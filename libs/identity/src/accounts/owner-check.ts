import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock } from '#kezhi/kernel';
import { type Attempt, PasswordCheck } from '../sessions/password-check.js';
import { SecondFactorCheck } from '../second-factor/second-factor-check.js';
import { CredentialsRepository } from './credentials.repository.js';

/** What somebody who is signed in shows once more before the keys of the account are changed. */
export interface OwnerProof {
  password: string;
  /** A value of the authenticator or a recovery code; asked for where a second factor is in force. */
  code?: string;
}

/** Asks whoever sits at a signed-in screen to prove anew to be the account's owner. */
@Injectable()
export class OwnerCheck {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly passwords: PasswordCheck,
    private readonly secondFactor: SecondFactorCheck,
    private readonly clock: Clock,
  ) {}

  /** Throws IDENTITY.PASSWORD_WRONG, LOCKED, CODE_WRONG or CODE_LOCKED. Guesses count as at sign-in. Call it outside of a unit of work. */
  async assert(actor: Actor, { password, code }: OwnerProof, attempt: Attempt): Promise<void> {
    await this.assertPassword(actor, password, attempt);
    if (!code && (await this.secondFactor.has(actor.accountId))) throw new AppError('IDENTITY.CODE_WRONG');
    const verdict = await this.secondFactor.judge(actor.accountId, code ?? '', attempt);
    if (verdict === 'wrong') throw new AppError('IDENTITY.CODE_WRONG');
    if (verdict === 'locked')
      throw new AppError('IDENTITY.CODE_LOCKED', {
        seconds: await this.secondFactor.secondsLocked(actor.accountId),
      });
  }

  async assertPassword({ accountId }: Actor, password: string, attempt: Attempt): Promise<void> {
    const found = await this.credentials.findById(accountId);
    const refusal = await this.passwords.judge(found, password, attempt);
    if (refusal === null) return;
    if (refusal !== 'locked') throw new AppError('IDENTITY.PASSWORD_WRONG');
    const until = found?.lockedUntil?.getTime() ?? 0;
    const seconds = Math.max(1, Math.ceil((until - this.clock.now().getTime()) / 1_000));
    throw new AppError('IDENTITY.LOCKED', { seconds });
  }
}
