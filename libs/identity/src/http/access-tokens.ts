import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { TokenClaims } from '#kezhi/platform';

/** How long an access token is good. What its account may do is asked anew for each request all the same. */
export const ACCESS_TOKEN_SECONDS = 15 * 60;

/** Makes and reads access tokens; key, issuer and audience are set where the module is put together. */
@Injectable()
export class AccessTokens {
  constructor(private readonly jwt: JwtService) {}

  make(accountId: string, sessionId: string): string {
    return this.jwt.sign({ sid: sessionId }, { subject: accountId });
  }

  /** The claims of an `Authorization` header, or null when there is none or it is not good. */
  async read(authorization: string | undefined): Promise<TokenClaims | null> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    return this.jwt.verifyAsync<TokenClaims>(token).catch(() => null);
  }
}
