import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { CredentialsRepository } from '../accounts/credentials.repository.js';
import { type Device, KnownDevices } from '../devices/known-devices.js';
import { SecondFactorCheck } from '../second-factor/second-factor-check.js';
import { PasswordCheck } from './password-check.js';
import { type LiveSession, SessionsService } from './sessions.service.js';

export interface SignIn {
  /** Name of the account, or its e-mail address. */
  account: string;
  password: string;
  /** A value of the authenticator, or a recovery code. */
  otp?: string;
  device: Device;
}

const ATTEMPT = { action: 'session:create', objectType: 'session' } as const;

/** Signing in with a password, and with a second factor where the account has one. */
@Injectable()
export class SignInService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly passwords: PasswordCheck,
    private readonly secondFactor: SecondFactorCheck,
    private readonly sessions: SessionsService,
    private readonly devices: KnownDevices,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws IDENTITY.SIGN_IN_FAILED, the same for every reason. Only after a right password it says that a second factor is asked
   * for (SECOND_FACTOR_NEEDED), or that its code is wrong or locked (SECOND_FACTOR_WRONG).
   */
  async signIn({ account, password, otp, device }: SignIn): Promise<LiveSession> {
    const found = await this.passwords.find(account);
    const refusal = await this.passwords.judge(found, password, ATTEMPT);
    if (!found || refusal) throw new AppError('IDENTITY.SIGN_IN_FAILED');
    await this.assertSecondFactor(found.id, otp);
    return this.database.run(async () => {
      const session = await this.sessions.open(found, device.userAgent);
      await this.credentials.noteSignIn(found.id, session.sessionId, this.clock.now());
      await this.devices.recognise(found.id, device);
      return session;
    });
  }

  private async assertSecondFactor(accountId: string, otp: string | undefined): Promise<void> {
    if (otp === undefined) {
      if (await this.secondFactor.has(accountId)) throw new AppError('IDENTITY.SECOND_FACTOR_NEEDED');
      return;
    }
    const verdict = await this.secondFactor.judge(accountId, otp, ATTEMPT);
    if (verdict === 'wrong' || verdict === 'locked') throw new AppError('IDENTITY.SECOND_FACTOR_WRONG');
  }
}
