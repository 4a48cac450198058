import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '#kezhi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFRESH_TOKEN_MS } from '../sessions/rotation.js';
import { type LiveSession, SessionsService } from '../sessions/sessions.service.js';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.js';
import type { AccessTokenDto, SignInDto } from './dto/sign-in.dto.js';

const COOKIE = 'kezhi_refresh';
const PATH = '/api/v1/auth';
const LONGEST_DEVICE = 200;

/** One request with its answer, for the few routes that have to do with cookies. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Sessions on the wire: the access token in the body, the refresh token in a cookie that only these routes receive. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: AccessTokens,
    private readonly config: AppConfig,
  ) {}

  async signIn({ account, password }: SignInDto, exchange: Exchange): Promise<AccessTokenDto> {
    const device = exchange.request.headers['user-agent']?.slice(0, LONGEST_DEVICE) ?? null;
    return this.answer(await this.sessions.signIn({ account, password, device }), exchange);
  }

  async refresh(exchange: Exchange): Promise<AccessTokenDto> {
    return this.answer(await this.sessions.refresh(refreshToken(exchange.request)), exchange);
  }

  /** Works with the cookie, and also with nothing but an access token; without either there is nothing to do. */
  async signOut({ request, reply }: Exchange): Promise<void> {
    await this.sessions.signOut(refreshToken(request));
    const claims = await this.tokens.read(request.headers.authorization);
    if (claims) await this.sessions.end(claims.sid, claims.sub);
    void reply.clearCookie(COOKIE, { path: PATH }).header('clear-site-data', '"cache", "cookies", "storage"');
  }

  private answer(session: LiveSession, { request, reply }: Exchange): AccessTokenDto {
    if (session.refreshToken !== null)
      void reply.setCookie(COOKIE, session.refreshToken, {
        httpOnly: true,
        sameSite: 'strict',
        path: PATH,
        secure: this.config.production || request.protocol === 'https',
        maxAge: REFRESH_TOKEN_MS / 1000,
      });
    return {
      accessToken: this.tokens.make(session.accountId, session.sessionId),
      expiresIn: ACCESS_TOKEN_SECONDS,
      mustChangePassword: session.mustChangePassword,
    };
  }
}

function refreshToken(request: FastifyRequest): string | null {
  return request.cookies[COOKIE] ?? null;
}
