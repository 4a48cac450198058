import { AppError } from '#kezhi/kernel';
import type { OrganizationFacts } from './organization.js';

/**
 * Why an organization takes no members, or null when it does: only approved ones do, and a team carried over from the
 * earlier platform not before somebody has claimed it. Pure.
 */
export function refusalToTakeMembers({
  status,
  unclaimed,
}: Pick<OrganizationFacts, 'status' | 'unclaimed'>): AppError | null {
  if (status !== 'approved') return new AppError('ORGANIZATION.TAKES_NO_MEMBERS', { status });
  return unclaimed ? new AppError('ORGANIZATION.UNCLAIMED') : null;
}
