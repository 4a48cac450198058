import { AppError, type Actor, type Scope } from '#kezhi/kernel';
import { mayAnywhere, scopeOf } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { isWithin } from './organization-scope.js';
import { type OrganizationFacts, type OrganizationStatus, TAKES_NO_MEMBERS } from './organization.js';

/** Whether somebody's reach for reviewing covers an organization's supervisor: nobody reviews what stands beside or above. */
export function reviews(scope: Scope, supervisor: OrganizationFacts | undefined): boolean {
  return scope.all || (supervisor !== undefined && isWithin(scope, supervisor));
}

/** Whether the actor may decide about what `supervisor` supervises (谁主管谁负责). */
export function mayReviewFor(actor: Actor, supervisor: OrganizationFacts | undefined): boolean {
  return (
    mayAnywhere(actor, 'organization:review') && reviews(scopeOf(actor, 'organization:review'), supervisor)
  );
}

export function refuseUnlessReviewer(scope: Scope, supervisor: OrganizationFacts | undefined): void {
  if (!reviews(scope, supervisor)) throw new AppError('ORGANIZATION.SUPERVISOR_REVIEWS');
}

const CLOSED: ReadonlySet<OrganizationStatus> = new Set(['rejected', 'dissolved', 'merged']);

/** Nothing is registered, approved or moved under an organization that does not work: suspended, ended, or nobody's yet. */
export function refuseIdleSupervisor({
  status,
  unclaimed,
}: Pick<OrganizationFacts, 'status' | 'unclaimed'>): void {
  if (TAKES_NO_MEMBERS.includes(status)) throw new AppError('ORGANIZATION.PARENT_CLOSED', { status });
  if (unclaimed) throw new AppError('ORGANIZATION.UNCLAIMED');
}

export function refuseClosed({ status }: { status: OrganizationStatus }): void {
  if (CLOSED.has(status)) throw new AppError('ORGANIZATION.CLOSED', { status });
}

/** What is under review stays as it was submitted, and a suspended organization stays as it is. */
export function refuseWhileWaiting({ status }: { status: OrganizationStatus }): void {
  if (status === 'submitted' || status === 'suspended')
    throw new AppError('ORGANIZATION.NOT_EDITABLE', { status });
}

/** `expected` is what the client last saw (If-Match); null when it did not say. */
export function refuseStale(version: number, expected: number | null): void {
  if (expected !== null && expected !== version) throw new AppError('COMMON.STALE');
}

/** The reason in tidy words; ORGANIZATION.REASON_REQUIRED when nothing is left of it. */
export function readReason(given: string | null | undefined): string {
  const reason = cleanParagraphs(given ?? '');
  if (reason === '') throw new AppError('ORGANIZATION.REASON_REQUIRED');
  return reason;
}
