import type { Actor } from '#kezhi/kernel';

/** What an access token says; it proves who, never what that account may do. */
export interface TokenClaims {
  /** account */
  sub: string;
  /** session */
  sid: string;
}

/** Answers who is behind a token right now. The identity library provides it. */
export abstract class Actors {
  /** Null when the account or the session is no longer good. */
  abstract find(claims: TokenClaims): Promise<Actor | null>;

  /** The same for a job that acts on an account's behalf, with what that account may do now. */
  abstract onBehalfOf(accountId: string): Promise<Actor | null>;
}
