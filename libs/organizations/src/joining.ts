import { AppError } from '#kezhi/kernel';
import type { OrganizationFacts } from './organization.js';

/**
 * Why an organization takes no members, or null when it does: only approved ones do, and a team carried over from the
 * earlier platform not before somebody has claimed it. Pure.
 */
export function refusalToTakeMembers({
  status,
  origin,
}: Pick<OrganizationFacts, 'status' | 'origin'>): AppError | null {
  if (status !== 'approved') return new AppError('ORGANIZATION.TAKES_NO_MEMBERS', { status });
  return origin === 'legacy' ? new AppError('ORGANIZATION.UNCLAIMED') : null;
}
