import { createHash } from 'node:crypto';
import type { Ending, NamedOrganization, UnitsBelow } from '#kezhi/organizations';
import type { OpenMemberships } from '#kezhi/volunteers';

/** What a merge would do. There is no undo, so it is shown first. */
export interface MergePreview {
  organization: NamedOrganization;
  into: NamedOrganization;
  /** Members and requests of the organization that goes over. */
  memberships: OpenMemberships;
  /** Units directly below, and the members of everything below. */
  units: { count: number; members: number };
  /** Roles on the organization, which end. */
  grants: number;
  /** Units whose name the other organization supervises already: while there are any, a merge is refused. */
  clashes: NamedOrganization[];
  /** What the merge has to carry: it fits nothing but exactly this. */
  token: string;
}

export interface Seen {
  ending: Ending & { successor: NonNullable<Ending['successor']> };
  memberships: OpenMemberships;
  below: UnitsBelow;
  grants: number;
}

/** Pure. */
export function mergePreview({
  ending: { organization, successor },
  memberships: { members, requests, inBoth },
  below,
  grants,
}: Seen): MergePreview {
  const shown = {
    organization: { id: organization.id, name: organization.name },
    into: { id: successor.id, name: successor.name },
    memberships: { members, requests, inBoth },
    units: { count: below.count, members: below.members },
    grants,
    clashes: below.clashes,
  };
  const versions = [organization.version, successor.version];
  const token = createHash('sha256')
    .update(JSON.stringify([shown, versions]))
    .digest('base64url');
  return { ...shown, token };
}
