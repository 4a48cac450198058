import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD_SECONDS = 30;
/** How far the clocks of telephone and server may differ. A value is good for its 30 seconds and no longer (ASVS 6.5.5). */
const DRIFT_SECONDS = 5;
const ISSUER = '科志 Kezhi';
const VALUE = /^\d{6}$/;

/** 160 random bits in base32, as authenticator apps take them. */
export function makeTotpSecret(): string {
  return generateSecret();
}

/** What the QR code holds. */
export function totpUri(secret: string, account: string): string {
  return generateURI({ issuer: ISSUER, label: account, secret });
}

/** The time step (RFC 6238) to which the value belongs; null when it is none of this secret's at this time. */
export function totpStep(secret: string, value: string, now: Date): number | null {
  if (!VALUE.test(value)) return null;
  const epoch = Math.floor(now.getTime() / 1_000);
  const result = verifySync({ secret, token: value, epoch, epochTolerance: DRIFT_SECONDS });
  return result.valid ? Math.floor(epoch / PERIOD_SECONDS) + result.delta : null;
}
