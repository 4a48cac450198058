import type { DecidedChange, NamedChange } from './organization-changes.js';
import type { OrganizationStatus } from './organization.js';

export interface Decision {
  organizationId: string;
  /** A word of ORGANIZATION_EVENTS, or `creation`, `import`, `edit`, `move`, `region`, `claim`, `succession`. */
  event: string;
  from: OrganizationStatus | null;
  to: OrganizationStatus;
  reason: string | null;
  /** Of a move: the supervisor before. Of a succession: who has ended. */
  fromOrganizationId?: string | null;
  /** Of a move: the supervisor after. Of an end: the successor. */
  toOrganizationId?: string | null;
  /** Of an edit, and where a region has followed another: what was decided before, and what holds now. */
  changes?: readonly DecidedChange[];
}

export interface NamedOrganization {
  id: string;
  name: string;
}

export interface DecisionRow {
  id: string;
  at: Date;
  /** The account that decided; null for an import and for the system. */
  account: string | null;
  /** Display name of the account that decided, or that sent the file of an import; null for the system. */
  actorName: string | null;
  event: string;
  fromStatus: OrganizationStatus | null;
  toStatus: OrganizationStatus;
  reason: string | null;
  fromOrganization: NamedOrganization | null;
  toOrganization: NamedOrganization | null;
  changes: NamedChange[] | null;
}

/** What the history says of a move. `organization` is as it was before. */
export function moveOf(
  organization: { id: string; status: OrganizationStatus; parentId: string | null },
  { parentId, reason }: { parentId: string | null; reason: string | null },
): Decision {
  const { id: organizationId, status, parentId: fromOrganizationId } = organization;
  const organizations = { organizationId, fromOrganizationId, toOrganizationId: parentId };
  return { ...organizations, event: 'move', from: status, to: status, reason };
}

/** What the history of whoever takes over says: who came in. */
export function successionOf(
  successor: { id: string; status: OrganizationStatus },
  ended: { id: string; reason: string | null },
): Decision {
  const { id: organizationId, status } = successor;
  const stays = { from: status, to: status };
  return {
    organizationId,
    event: 'succession',
    ...stays,
    reason: ended.reason,
    fromOrganizationId: ended.id,
  };
}
