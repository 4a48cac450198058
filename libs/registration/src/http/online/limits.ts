import type { RateLimitPolicy } from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';

const MINUTE = 60;
const TEN_MINUTES = 600;

function address(name: string, limit: number, windowSeconds: number): RateLimitPolicy {
  return { name, limit, windowSeconds, by: 'address' };
}

function emailOf({ body }: FastifyRequest): string | null {
  const email = (body as { email?: unknown } | null | undefined)?.email;
  return typeof email === 'string' ? email.trim().toLowerCase() : null;
}

const trackingNoOf = ({ params }: FastifyRequest) => (params as { trackingNo?: string }).trackingNo ?? null;

export const START_LIMITS = [
  address('registration-start', 20, TEN_MINUTES),
  { name: 'registration-start-contact', limit: 10, windowSeconds: TEN_MINUTES, by: emailOf },
] as const satisfies RateLimitPolicy[];

export const LINK_LIMITS = [
  address('registration-link', 20, TEN_MINUTES),
  { name: 'registration-link-number', limit: 3, windowSeconds: TEN_MINUTES, by: trackingNoOf },
] as const satisfies RateLimitPolicy[];

/** Drafts save themselves while they are filled in; guessing numbers and tokens is not faster than that. */
export const KEY_LIMIT = address('registration-key', 240, MINUTE);
export const FILE_LIMIT = address('registration-file', 30, TEN_MINUTES);
export const SEARCH_LIMIT = address('registration-search', 240, MINUTE);
