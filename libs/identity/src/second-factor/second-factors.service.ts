import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock, needsSecondFactor } from '#kezhi/kernel';
import { AppConfig, AuditLog, Database } from '#kezhi/platform';
import { OwnerCheck, type OwnerProof } from '../accounts/owner-check.js';
import { AccountNotices } from '../notices/account-notices.js';
import { hashRecoveryCode, makeRecoveryCodes } from './recovery-code.js';
import { SecondFactorsRepository } from './second-factors.repository.js';
import { makeTotpSecret, totpStep, totpUri } from './totp.js';

const ENROLMENT_MS = 30 * 60_000;
const OBJECT = 'second-factor';

export interface SecondFactorState {
  /** Since when; null when there is none. */
  confirmedAt: Date | null;
  recoveryCodesLeft: number;
  /** Whether the own roles need one on this installation. */
  required: boolean;
}

/** A secret that is not in force yet. */
export interface Enrolment {
  /** Base32, to be typed where no camera is at hand. */
  secret: string;
  /** `otpauth://`, for the QR code. */
  uri: string;
}

/** The own second factor: set up, replaced, and its recovery codes. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly owner: OwnerCheck,
    private readonly notices: AccountNotices,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async state({ accountId, grants }: Actor): Promise<SecondFactorState> {
    const factor = await this.factors.find(accountId);
    return {
      confirmedAt: factor?.confirmedAt ?? null,
      recoveryCodesLeft: await this.factors.recoveryCodesLeft(accountId),
      required: this.config.secondFactor === 'required' && grants.some(({ role }) => needsSecondFactor(role)),
    };
  }

  /**
   * A new secret, which replaces the one in force once it is confirmed. Takes the password, and where a second factor is in force
   * a code of it, or a recovery code when it is lost.
   */
  async enrol(actor: Actor, proof: OwnerProof): Promise<Enrolment> {
    const { accountId, account } = actor;
    await this.owner.assert(actor, proof, { action: 'second-factor:enrol', objectType: OBJECT });
    const secret = makeTotpSecret();
    const until = new Date(this.clock.now().getTime() + ENROLMENT_MS);
    await this.database.run(async () => {
      await this.factors.setPending(accountId, secret, until);
      await this.audit.append({ action: 'second-factor:enrol', objectType: OBJECT, objectId: accountId });
    });
    return { secret, uri: totpUri(secret, account) };
  }

  /** The first value puts the secret in force. Answers the recovery codes, which are shown nowhere again. Within a unit of work. */
  async confirm({ accountId }: Actor, code: string): Promise<string[]> {
    const now = this.clock.now();
    const factor = await this.factors.findLocked(accountId);
    if (!factor?.pending || factor.pending.until <= now) throw new AppError('IDENTITY.ENROLMENT_MISSING');
    const step = totpStep(factor.pending.secret, code.trim(), now);
    if (step === null) throw new AppError('IDENTITY.CODE_WRONG');
    await this.factors.confirm(accountId, step, now);
    await this.notices.tell(accountId, 'second-factor-set');
    return this.makeRecoveryCodes(accountId);
  }

  /** Ten new ones; those before are no longer good. */
  async renewRecoveryCodes(actor: Actor, proof: OwnerProof): Promise<string[]> {
    const { accountId } = actor;
    if (!(await this.factors.find(accountId))?.secret) throw new AppError('IDENTITY.SECOND_FACTOR_ABSENT');
    await this.owner.assert(actor, proof, { action: 'recovery-codes:renew', objectType: OBJECT });
    return this.database.run(async () => {
      await this.audit.append({ action: 'recovery-codes:renew', objectType: OBJECT, objectId: accountId });
      return this.makeRecoveryCodes(accountId);
    });
  }

  private async makeRecoveryCodes(accountId: string): Promise<string[]> {
    const codes = makeRecoveryCodes();
    const hashes = codes.map((code) => hashRecoveryCode(this.config.tokenKey, accountId, code));
    await this.factors.replaceRecoveryCodes(accountId, hashes);
    return codes;
  }
}
