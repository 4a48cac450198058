import { AppError } from '#kezhi/kernel';

/** The entity tag of a resource whose row carries a `version` that every change raises. */
export const etagOf = (version: number): string => `"v${version}"`;

/** Whether the client has this version already (If-None-Match, weak comparison). */
export function isKnown(ifNoneMatch: string | undefined, version: number): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = new Set(ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return tags.has('*') || tags.has(etagOf(version));
}

/** The version that a write may change (If-Match); null when the client does not care. A tag that is not ours matches nothing. */
export function expectedVersion(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const version = /^"v(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new AppError('COMMON.STALE');
  return Number(version);
}
