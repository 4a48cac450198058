import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Actor } from '#kezhi/kernel';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Actors, type TokenClaims } from '../access/actors.js';
import { AppConfig } from '../config/app-config.js';

export const TOKEN_ISSUER = 'kezhi';
export const TOKEN_AUDIENCE = 'kezhi-api';

/** Accepts our own access tokens (HS256, issuer and audience pinned) and asks anew what their account may do. */
@Injectable()
export class TokenStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    config: AppConfig,
    private readonly actors: Actors,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // A key object, which the types do not know: of bytes jsonwebtoken first tries to read a public key, at every request.
      secretOrKey: createSecretKey(config.tokenKey) as unknown as Buffer,
      algorithms: ['HS256'],
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
    });
  }

  async validate(claims: TokenClaims): Promise<Actor | false> {
    return (await this.actors.find(claims)) ?? false;
  }
}
