import { SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** How often something may happen in any stretch of `windowSeconds`. */
export interface RateLimitPolicy {
  /** Lower case, unique in the api; it is shown in the headers. */
  name: string;
  limit: number;
  windowSeconds: number;
  /**
   * Whose calls are counted together: one address, one account (nobody's when not signed in), or whatever the
   * function names (an account name that is tried, a phone number; it is hashed). Null is not counted.
   */
  by: 'address' | 'account' | ((request: FastifyRequest) => string | null);
}

export const RATE_LIMITS = Symbol('rate-limits');

/** Narrower limits for one route, beside those that hold for all: counted exactly, over all processes. */
export const RateLimit = (...policies: RateLimitPolicy[]) => SetMetadata(RATE_LIMITS, policies);

/** The fields of the IETF draft "RateLimit header fields for HTTP" (structured fields, one item per policy). */
export function rateLimitHeaders(
  { name, limit, windowSeconds }: RateLimitPolicy,
  state: { remaining: number; resetSeconds: number },
): { policy: string; state: string } {
  return {
    policy: `"${name}";q=${limit};w=${windowSeconds}`,
    state: `"${name}";r=${Math.max(0, state.remaining)};t=${state.resetSeconds}`,
  };
}
