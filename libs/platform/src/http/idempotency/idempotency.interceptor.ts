import { createHmac } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
  SetMetadata,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import { AppError } from '#kezhi/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, mergeMap, type Observable } from 'rxjs';
import { AppConfig } from '../../config/app-config.js';
import { requestContext } from '../../context/request-context.js';
import { safeError } from '../../logging/safe-error.js';
import { hashedAddress } from '../client-address.js';
import { languageOf } from '../problem/language.js';
import { PreparedAnswer } from '../problem/prepared-answer.js';
import { problemHeaders, problemOf } from '../problem/problem.js';
import { refusalOf } from '../problem/refusal.js';
import { type Begin, type Claim, IdempotencyStore, type KeyedRequest } from './idempotency.store.js';

const LONGEST_KEY = 255;
/**
 * With these the act has not begun, or has left nothing behind (503: its transaction was rolled back);
 * the same key may be tried again.
 */
const NOT_BEGUN = new Set([400, 401, 403, 429, 503]);
const KEPT_HEADERS = ['location', 'etag', 'content-type'] as const;

const NEVER_REPLAYED = Symbol('never-replayed');

/** For routes whose answers carry secrets or cookies (sign-in, tokens): an Idempotency-Key is ignored. */
export const NeverReplayed = () =>
  applyDecorators(SetMetadata(NEVER_REPLAYED, true), ApiExtension('x-never-replayed', true));

/** The claims of running requests, for the inner interceptor. */
const claims = new WeakMap<FastifyRequest, Claim>();

/**
 * `Idempotency-Key` on POST, the outer half: one of several twins runs, later ones get the same answer, byte for byte.
 * It stands outside of the unit of work. The answer of an act that succeeded is kept by `KeptAnswerInterceptor`
 * within the act's transaction; the answer of one that failed is kept here, after its rollback.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger(IdempotencyInterceptor.name);

  constructor(
    private readonly store: IdempotencyStore,
    private readonly reflector: Reflector,
    private readonly config: AppConfig,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const ignored = this.reflector.get<boolean | undefined>(NEVER_REPLAYED, context.getHandler());
    if (request.method !== 'POST' || typeof key !== 'string' || ignored) return next.handle();
    return from(this.run(this.keyed(request, key), request, next));
  }

  private async run(keyed: KeyedRequest, request: FastifyRequest, next: CallHandler): Promise<unknown> {
    const claim = claimOf(await this.store.begin(keyed));
    claims.set(request, claim);
    try {
      const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      // Still there when the inner half could not keep the answer (a stream).
      if (claims.has(request)) await this.store.release(claim);
      return result;
    } catch (error) {
      await this.settle(claim, error, request);
      throw error;
    } finally {
      claims.delete(request);
    }
  }

  /** A failure to remember must not hide the failure itself: the lock runs out by and by. */
  private async settle(claim: Claim, error: unknown, request: FastifyRequest): Promise<void> {
    const refusal = refusalOf(error);
    const language = languageOf(request.headers['accept-language']);
    try {
      if (NOT_BEGUN.has(refusal.status)) {
        await this.store.release(claim);
        return;
      }
      const body = JSON.stringify(problemOf(refusal, { url: request.url, traceId: request.id, language }));
      await this.store.keep(claim, {
        status: refusal.status,
        headers: problemHeaders(refusal, language),
        body,
      });
    } catch (second) {
      this.logger.warn({ msg: 'answer not remembered', err: safeError(second) });
    }
  }

  private keyed(request: FastifyRequest, key: string): KeyedRequest {
    if (key.length === 0 || key.length > LONGEST_KEY) {
      const details = { min: 1, max: LONGEST_KEY };
      const field = { pointer: 'Idempotency-Key', code: 'FIELD.LENGTH', details } as const;
      throw new AppError('COMMON.VALIDATION', { count: 1 }, [field]);
    }
    const account = requestContext.getStore()?.actor?.accountId;
    return {
      owner: account ? `account:${account}` : `address:${hashedAddress(request.ip, this.config.cursorKey)}`,
      key,
      route: `${request.method} ${request.url}`,
      hash: hashOf(request, this.config.cursorKey),
    };
  }
}

/**
 * The inner half: within the unit of work, so that answer and effect are committed together and a crash
 * right after the commit cannot make a second effect. A lost claim rolls the act back.
 */
@Injectable()
export class KeptAnswerInterceptor implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const claim = claims.get(request);
    if (!claim) return next.handle();
    return next.handle().pipe(
      mergeMap(async (result: unknown) => {
        if (result instanceof StreamableFile) return result;
        if (!(await this.store.keep(claim, answerOf(result, http.getResponse<FastifyReply>()))))
          throw new AppError('COMMON.IDEMPOTENCY_IN_FLIGHT');
        claims.delete(request);
        return result;
      }),
    );
  }
}

function claimOf(begin: Begin): Claim {
  if (begin === 'in flight') throw new AppError('COMMON.IDEMPOTENCY_IN_FLIGHT');
  if (begin === 'mismatch') throw new AppError('COMMON.IDEMPOTENCY_MISMATCH');
  if ('claim' in begin) return begin.claim;
  const { status, headers, body } = begin.answer;
  throw new PreparedAnswer(status, { ...headers, 'idempotency-replayed': 'true' }, body);
}

/** What Fastify will make of the result, kept as text: a replay must not depend on how a later release writes it. */
function answerOf(result: unknown, reply: FastifyReply) {
  const isText = typeof result === 'string';
  const body = result === undefined || result === null ? null : isText ? result : JSON.stringify(result);
  const headers: Record<string, string> = {};
  if (body !== null) headers['content-type'] = `${isText ? 'text/plain' : 'application/json'}; charset=utf-8`;
  for (const name of KEPT_HEADERS) {
    const value = reply.getHeader(name);
    if (typeof value === 'string') headers[name] = value;
  }
  return { status: reply.statusCode, headers, body };
}

/**
 * Which request a key was used with. Uploads (multipart) are told apart by route and key alone: their bytes are
 * streamed and not known when the act begins, and an import recognises the same file by its content anyway.
 * Keyed, because a body can be as guessable as an identity number.
 */
function hashOf(request: FastifyRequest, key: Buffer): Buffer {
  const type = request.headers['content-type'] ?? '';
  const isUpload = type.startsWith('multipart/');
  return createHmac('sha256', key)
    .update(isUpload ? 'upload' : JSON.stringify(request.body ?? null))
    .digest();
}
