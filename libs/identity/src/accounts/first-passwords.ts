import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { makeFirstPassword } from '../passwords/first-password.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { FIRST_PASSWORD_MS } from './account.js';
import { CredentialsRepository } from './credentials.repository.js';

/** A made-up password, to be handed over once, with what is stored of it. */
export interface FirstPassword {
  firstPassword: string;
  passwordHash: string;
  /** Until then it opens the door, to the change of password only. */
  until: Date;
}

/** Passwords that are made up for their owners. */
@Injectable()
export class FirstPasswords {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly sessions: SessionsRepository,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  async make(): Promise<FirstPassword> {
    const firstPassword = makeFirstPassword();
    const until = new Date(this.clock.now().getTime() + FIRST_PASSWORD_MS);
    return { firstPassword, passwordHash: await this.hasher.hash(firstPassword), until };
  }

  /** Replaces the account's password by a new first one, opens its lock and ends its sessions. */
  async replace(accountId: string): Promise<string> {
    const now = this.clock.now();
    const { firstPassword, passwordHash, until } = await this.make();
    await this.credentials.setFirstPassword(accountId, { passwordHash, until }, now);
    await this.sessions.endAll(accountId, null, 'password-reset', now);
    return firstPassword;
  }
}
