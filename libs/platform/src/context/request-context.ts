import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor, Details, Language } from '#kezhi/kernel';

/** What is known about the request (or job) that is being served, from its first byte to its last. */
export interface RequestContext {
  readonly traceId: string;
  readonly language: Language;
  actor: Actor | null;
  /** What a service wants in the audit row of this write, beside the object. No personal data. */
  auditDetails: Details;
  /** The organizations that this write is about, with what concerns each of them alone. */
  auditOrganizations?: ReadonlyMap<string, Details>;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** The actor of the running request; throws outside of one, since a write without an author is a bug. */
export function currentActor(): Actor {
  const actor = requestContext.getStore()?.actor;
  if (!actor) throw new Error('no actor in this context');
  return actor;
}
