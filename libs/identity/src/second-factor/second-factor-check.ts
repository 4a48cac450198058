import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AppConfig, AuditLog, Database } from '#kezhi/platform';
import { CredentialsRepository } from '../accounts/credentials.repository.js';
import { AccountNotices } from '../notices/account-notices.js';
import { lockAfter } from '../sessions/lock-out.js';
import type { Attempt } from '../sessions/password-check.js';
import { hashRecoveryCode } from './recovery-code.js';
import { type SecondFactor, SecondFactorsRepository } from './second-factors.repository.js';
import { totpStep } from './totp.js';

/** `absent`: the account has none, so nothing is asked. */
export type SecondFactorVerdict = 'absent' | 'right' | 'wrong' | 'locked';

/** Compares a value of the authenticator, or a recovery code, with an account's, and keeps count of wrong ones like of passwords. */
@Injectable()
export class SecondFactorCheck {
  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly notices: AccountNotices,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Whether a confirmed second factor is there. */
  async has(accountId: string): Promise<boolean> {
    return (await this.factors.find(accountId))?.secret != null;
  }

  /** Call it outside of a unit of work: a refusal stays counted although the request fails. Uses the code up when it is right. */
  judge(accountId: string, code: string, attempt: Attempt): Promise<SecondFactorVerdict> {
    return this.database.run(async () => {
      const now = this.clock.now();
      const factor = await this.factors.findLocked(accountId);
      if (!factor || factor.secret === null) return 'absent';
      const locked = factor.lockedUntil !== null && factor.lockedUntil > now;
      if (!locked && (await this.use(factor, code, now))) return 'right';
      await this.refuse(factor, locked, attempt, now);
      return locked ? 'locked' : 'wrong';
    });
  }

  /** Until when guesses have locked it; for the owner, who is signed in. */
  async secondsLocked(accountId: string): Promise<number> {
    const until = (await this.factors.find(accountId))?.lockedUntil?.getTime() ?? 0;
    return Math.max(1, Math.ceil((until - this.clock.now().getTime()) / 1_000));
  }

  private async use(factor: SecondFactor, code: string, now: Date): Promise<boolean> {
    const { accountId, lastStep } = factor;
    const step = totpStep(factor.secret ?? '', code.trim(), now);
    if (step !== null) {
      if (step <= lastStep) return false;
      await this.factors.markUsed(accountId, step);
      return true;
    }
    const hash = hashRecoveryCode(this.config.tokenKey, accountId, code);
    if (!(await this.factors.useRecoveryCode(accountId, hash, now))) return false;
    await this.factors.markUsed(accountId, lastStep);
    await this.notices.tell(accountId, 'recovery-code-used');
    return true;
  }

  private async refuse(factor: SecondFactor, locked: boolean, attempt: Attempt, now: Date): Promise<void> {
    const { accountId } = factor;
    if (!locked) {
      const failures = factor.failedAttempts + 1;
      const lock = lockAfter(failures);
      const until = lock > 0 ? new Date(now.getTime() + lock) : null;
      await this.factors.countFailure(accountId, failures, until);
    }
    await this.credentials.noteFailure(accountId);
    const details = { reason: locked ? 'code-locked' : 'code-wrong' };
    await this.audit.append({ ...attempt, accountId, result: 'refused', details });
  }
}
