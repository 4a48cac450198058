import type { UnitOfReach } from '../../lib/access';
import type { OrganizationDetail, Permission } from '../../lib/api';
import type { Transition } from './queries';

/** What each state allows, main act last, where the hand looks for it; the server's own table decides, this one spares useless buttons. */
const FROM: Readonly<Record<OrganizationDetail['status'], readonly Transition[]>> = {
  draft: ['submission'],
  submitted: ['rejection', 'return', 'approval'],
  returned: ['submission'],
  approved: ['suspension'],
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

/** What ends an organization or puts it elsewhere, with all that is below it. */
export type GreatAct = 'move' | 'merge' | 'dissolution';

const GREAT: readonly GreatAct[] = ['move', 'merge', 'dissolution'];

export function possibleGreatActs(organization: OrganizationDetail, can: Can): readonly GreatAct[] {
  const alive = organization.status === 'approved' || organization.status === 'suspended';
  return alive && mayDecide(can, organization) ? GREAT : [];
}

/** Data may change until they are decided on, and after approval; not while somebody reviews them. */
export function isEditable({ status }: Pick<OrganizationDetail, 'status'>): boolean {
  return status === 'draft' || status === 'returned' || status === 'approved';
}

/** An act against somebody is given a reason. */
export function needsReason(act: Transition): boolean {
  return act === 'return' || act === 'rejection' || act === 'suspension';
}
