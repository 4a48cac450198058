import type { Language, Role } from '#kezhi/kernel';

export type AccountStatus = 'active' | 'disabled';

/** An account as others see it. */
export interface Account {
  id: string;
  account: string;
  displayName: string;
  status: AccountStatus;
  mustChangePassword: boolean;
  /** Whether its owner has chosen, or was handed, a password: an invitation that was not followed has none. */
  activated: boolean;
  /** Sealed e-mail address. */
  sealed: Buffer | null;
  hasSecondFactor: boolean;
  lastSignInAt: Date | null;
  /** Until when wrong passwords keep it locked; null when it is open. */
  lockedUntil: Date | null;
  language: Language | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** A role that an account holds now. `territory` is set on associations: what the officer reads besides the supervisor line. */
export interface HeldRole {
  id: string;
  role: Role;
  organizationId: string;
  organizationName: string;
  territory: string | null;
  /** Null: until it is revoked. */
  expiresAt: Date | null;
}

/** What sign-in needs to know about an account. */
export interface Credentials {
  id: string;
  account: string;
  /** Null until the owner has chosen a password: nothing typed matches it. */
  passwordHash: string | null;
  status: AccountStatus;
  mustChangePassword: boolean;
  firstPasswordUntil: Date | null;
  lockedUntil: Date | null;
}

/** How long a first or reset password can be used to sign in. */
export const FIRST_PASSWORD_MS = 7 * 24 * 60 * 60_000;
