/** How long a refresh token that nobody turns in stays good: an idle session ends with it. */
export const REFRESH_TOKEN_MS = 24 * 60 * 60_000;
/** After this long one signs in anew, however busy the session was. */
export const SESSION_MS = 7 * 24 * 60 * 60_000;
/** Two tabs that wake at once turn in the same token; the second one is no thief. */
export const RACE_MS = 10_000;

/** A refresh token as it was found, with its session. */
export interface PresentedToken {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly sessionExpiresAt: Date;
  readonly sessionRevokedAt: Date | null;
  readonly accountActive: boolean;
}

export type RotationVerdict = 'rotate' | 'race' | 'reuse' | 'ended';

/**
 * What to do with a refresh token. `rotate`: a new one replaces it. `race`: it was used a moment ago by another tab;
 * the caller gets an access token and NO new refresh token (the browser has the other tab's), so that even a thief inside
 * those seconds gains minutes, not a session. `reuse`: a used token came back, so one of two holders is a thief:
 * the whole session ends. `ended`: nothing to save.
 */
export function judgeToken(token: PresentedToken, now: Date): RotationVerdict {
  const dead =
    token.sessionRevokedAt !== null ||
    token.sessionExpiresAt <= now ||
    token.expiresAt <= now ||
    !token.accountActive;
  if (dead) return 'ended';
  if (token.usedAt === null) return 'rotate';
  return now.getTime() - token.usedAt.getTime() <= RACE_MS ? 'race' : 'reuse';
}
