import type { UnitOfReach } from '../../lib/access';
import type { OrganizationDetail, Permission } from '../../lib/api';
import type { Transition } from './queries';

/**
 * What each state asks for, main act last, where the hand looks for it; the server's own table decides, this one spares useless
 * buttons. What is rare stands among the great acts.
 */
const FROM: Readonly<Record<OrganizationDetail['status'], readonly Transition[]>> = {
  draft: ['submission'],
  submitted: ['rejection', 'return', 'approval'],
  returned: ['submission'],
  approved: [],
  suspended: ['reinstatement'],
  rejected: [],
  dissolved: [],
  merged: [],
};

type Can = (permission: Permission, unit?: UnitOfReach) => boolean;

/** Approval follows the supervisor line: nobody decides on their own unit. */
export function mayDecide(can: Can, { parentId, ancestors }: OrganizationDetail): boolean {
  if (!parentId) return false;
  return can('organization:review', { id: parentId, ancestors });
}

/** The acts to offer on an organization, main act last. */
export function possibleActs(organization: OrganizationDetail, can: Can): Transition[] {
  return FROM[organization.status].filter((act) =>
    act === 'submission' ? can('organization:edit', organization) : mayDecide(can, organization),
  );
}

/** What halts or ends an organization, or puts it elsewhere with all that is below it. */
export type GreatAct = 'move' | 'merge' | 'suspension' | 'dissolution';

const GREAT: Readonly<Partial<Record<OrganizationDetail['status'], readonly GreatAct[]>>> = {
  approved: ['move', 'merge', 'suspension', 'dissolution'],
  suspended: ['move', 'merge', 'dissolution'],
};

export function possibleGreatActs(organization: OrganizationDetail, can: Can): readonly GreatAct[] {
  return mayDecide(can, organization) ? (GREAT[organization.status] ?? []) : [];
}

/** Data may change until they are decided on, and after approval; not while somebody reviews them. */
export function isEditable({ status }: Pick<OrganizationDetail, 'status'>): boolean {
  return status === 'draft' || status === 'returned' || status === 'approved';
}

/** What the supervisor's line decides about an organization. */
type Decided = 'name' | 'uscc' | 'regionCode' | 'kind' | 'level' | 'teamRank';
const DECIDED: readonly Decided[] = ['name', 'uscc', 'regionCode', 'kind', 'level', 'teamRank'];
const ROOT_KEEPS: readonly Decided[] = ['regionCode', 'kind', 'level'];

/** The fields that this person may not change here; the server decides, this one says so beforehand. */
export function closedFields(organization: OrganizationDetail, can: Can): ReadonlySet<string> {
  const { status, parentId } = organization;
  if (!parentId) return new Set(ROOT_KEEPS);
  const isDrawnUp = status === 'draft' || status === 'returned';
  return new Set(isDrawnUp || mayDecide(can, organization) ? [] : DECIDED);
}

/** An act against somebody is given a reason. */
export function needsReason(act: Transition): boolean {
  return act === 'return' || act === 'rejection' || act === 'suspension';
}
