import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '#kezhi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { makeToken } from '../sessions/refresh-token.js';
import { REFRESH_TOKEN_MS } from '../sessions/rotation.js';
import { PersonSessions } from '../persons/person-sessions.js';
import { type LiveSession, SessionsService } from '../sessions/sessions.service.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.js';
import type { PersonSignInDto } from './dto/person-sign-in.dto.js';
import type { AccessTokenDto, SignInDto } from './dto/sign-in.dto.js';

const COOKIE = 'kezhi_refresh';
const DEVICE = 'kezhi_device';
/** The longest that browsers keep a cookie. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60;
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
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly persons: PersonSessions,
    private readonly tokens: AccessTokens,
    private readonly config: AppConfig,
  ) {}

  /** Marks the browser for a year, so that a sign-in from another one can be told to the owner. */
  async signIn(dto: SignInDto, exchange: Exchange): Promise<AccessTokenDto> {
    const { request, reply } = exchange;
    const userAgent = request.headers['user-agent']?.slice(0, LONGEST_DEVICE) ?? null;
    const mark = request.cookies[DEVICE] ?? makeToken();
    const session = await this.signIns.signIn({ ...dto, device: { userAgent, mark } });
    void reply.setCookie(DEVICE, mark, { ...this.protection(request), maxAge: DEVICE_SECONDS });
    return this.answer(session, exchange);
  }

  async signInPerson({ idNumber, code }: PersonSignInDto, exchange: Exchange): Promise<AccessTokenDto> {
    const device = deviceOf(exchange.request);
    return this.answer(await this.persons.signIn(idNumber, code, device), exchange);
  }

  async refresh(exchange: Exchange): Promise<AccessTokenDto> {
    return this.answer(await this.sessions.refresh(refreshToken(exchange.request)), exchange);
  }

  /**
   * Works with the cookie, and also with nothing but an access token; without either there is nothing to do. The mark of the
   * browser stays: it opens nothing, and without it every sign-in would be one from a new device.
   */
  async signOut({ request, reply }: Exchange): Promise<void> {
    await this.sessions.signOut(refreshToken(request));
    const claims = await this.tokens.read(request.headers.authorization);
    if (claims) await this.sessions.end(claims.sid, claims.sub);
    void reply.clearCookie(COOKIE, { path: PATH }).header('clear-site-data', '"cache", "storage"');
  }

  private answer(session: LiveSession, { request, reply }: Exchange): AccessTokenDto {
    if (session.refreshToken !== null)
      void reply.setCookie(COOKIE, session.refreshToken, {
        ...this.protection(request),
        maxAge: REFRESH_TOKEN_MS / 1000,
      });
    return {
      accessToken: this.tokens.make(session.accountId, session.sessionId),
      expiresIn: ACCESS_TOKEN_SECONDS,
      mustChangePassword: session.mustChangePassword,
    };
  }

  private protection(request: FastifyRequest) {
    const secure = this.config.production || request.protocol === 'https';
    return { httpOnly: true, sameSite: 'strict', path: PATH, secure } as const;
  }
}

function deviceOf(request: FastifyRequest): string | null {
  return request.headers['user-agent']?.slice(0, LONGEST_DEVICE) ?? null;
}

function refreshToken(request: FastifyRequest): string | null {
  return request.cookies[COOKIE] ?? null;
}
