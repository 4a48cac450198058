import { createHmac } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '#kezhi/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { requestContext } from '../../context/request-context.js';
import { Metrics } from '../../metrics/metrics.js';
import { hashedAddress } from '../client-address.js';
import { RATE_LIMITS, rateLimitHeaders, type RateLimitPolicy } from './rate-limit.js';
import { type Counted, SlidingWindows } from './sliding-windows.js';
import { Tally } from './tally.js';

const MINUTE = 60;
const SUBJECT_CHARACTERS = 22;

interface Applied {
  policy: RateLimitPolicy;
  subject: string;
}

/** The counting that both guards share. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly tally: Tally,
    private readonly windows: SlidingWindows,
    private readonly metrics: Metrics,
    private readonly config: AppConfig,
  ) {}

  /** The wide limit, from memory. */
  general({ policy, subject }: Applied, reply: FastifyReply): void {
    const remaining = this.tally.take({ ...policy, id: `${policy.name}:${subject}` });
    announce(reply, policy, { remaining, resetSeconds: policy.windowSeconds });
    if (remaining < 0) this.refuse(policy, Math.ceil(policy.windowSeconds / 10));
  }

  /** Narrow limits of a route, exactly. True, or a refusal. */
  async exact(applied: readonly Applied[], reply: FastifyReply): Promise<true> {
    if (applied.length === 0) return true;
    const buckets = applied.map(({ policy, subject }) => ({
      ...policy,
      id: `${policy.name}:${subject}`,
      cost: 1,
    }));
    const counted = await this.windows.count(buckets);
    if (!counted) return true;
    const states = applied.map(({ policy }, at) => stateOf(policy, counted, at));
    for (const state of states) announce(reply, state.policy, state);
    if (counted.allowed) return true;
    const longest = states.reduce((one, other) => (other.waitSeconds > one.waitSeconds ? other : one));
    return this.refuse(longest.policy, longest.waitSeconds);
  }

  address(request: FastifyRequest): string {
    return hashedAddress(request.ip, this.config.cursorKey);
  }

  hashed(value: string): string {
    return createHmac('sha256', this.config.cursorKey)
      .update(`subject ${value}`)
      .digest('base64url')
      .slice(0, SUBJECT_CHARACTERS);
  }

  private refuse(policy: RateLimitPolicy, seconds: number): never {
    this.metrics.rateLimitRefused(policy.name);
    throw new AppError('COMMON.RATE_LIMITED', { seconds: Math.max(1, seconds) });
  }
}

function stateOf(policy: RateLimitPolicy, counted: Counted, at: number) {
  const { used = 0, waitSeconds = 0 } = counted.buckets[at] ?? {};
  return {
    policy,
    waitSeconds,
    remaining: policy.limit - used - (counted.allowed ? 1 : 0),
    resetSeconds: waitSeconds || policy.windowSeconds,
  };
}

/** Before anybody is asked who they are, so that guessing passwords and tokens is limited too. */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  private readonly general: RateLimitPolicy;

  constructor(
    private readonly limiter: RateLimiter,
    private readonly reflector: Reflector,
    config: AppConfig,
  ) {
    this.general = {
      name: 'address',
      limit: config.rateLimits.address,
      windowSeconds: MINUTE,
      by: 'address',
    };
  }

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (this.general.limit > 0)
      this.limiter.general({ policy: this.general, subject: this.limiter.address(request) }, reply);
    const policies = policiesOf(this.reflector, context);
    if (policies.length === 0) return true;
    const applied = policies.flatMap((policy): Applied[] => {
      if (policy.by === 'address') return [{ policy, subject: this.limiter.address(request) }];
      const value = typeof policy.by === 'function' ? policy.by(request) : null;
      return value === null ? [] : [{ policy, subject: this.limiter.hashed(value) }];
    });
    return this.limiter.exact(applied, reply);
  }
}

/** After it is known who is calling: one account is limited wherever it calls from. */
@Injectable()
export class AccountLimitGuard implements CanActivate {
  private readonly general: RateLimitPolicy;

  constructor(
    private readonly limiter: RateLimiter,
    private readonly reflector: Reflector,
    config: AppConfig,
  ) {
    this.general = {
      name: 'account',
      limit: config.rateLimits.account,
      windowSeconds: MINUTE,
      by: 'account',
    };
  }

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const account = requestContext.getStore()?.actor?.accountId;
    if (account === undefined) return true;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (this.general.limit > 0) this.limiter.general({ policy: this.general, subject: account }, reply);
    const own = policiesOf(this.reflector, context).filter(({ by }) => by === 'account');
    if (own.length === 0) return true;
    return this.limiter.exact(
      own.map((policy) => ({ policy, subject: account })),
      reply,
    );
  }
}

function policiesOf(reflector: Reflector, context: ExecutionContext): readonly RateLimitPolicy[] {
  const targets = [context.getHandler(), context.getClass()];
  return reflector.getAllAndOverride<RateLimitPolicy[] | undefined>(RATE_LIMITS, targets) ?? [];
}

/** Adds to what an earlier policy announced. */
function announce(
  reply: FastifyReply,
  policy: RateLimitPolicy,
  state: { remaining: number; resetSeconds: number },
): void {
  const fields = rateLimitHeaders(policy, state);
  add(reply, 'ratelimit-policy', fields.policy);
  add(reply, 'ratelimit', fields.state);
}

function add(reply: FastifyReply, name: string, item: string): void {
  const before = reply.getHeader(name);
  void reply.header(name, typeof before === 'string' ? `${before}, ${item}` : item);
}
