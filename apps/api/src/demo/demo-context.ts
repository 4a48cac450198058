import type { Actor } from '#kezhi/kernel';
import { requestContext } from '#kezhi/platform';

/** Does something as an account does it, or as somebody who has none. */
export function as<T>(actor: Actor | null, work: () => Promise<T>): Promise<T> {
  return requestContext.run({ traceId: 'demo', language: 'zh', actor, auditDetails: {} }, work);
}
