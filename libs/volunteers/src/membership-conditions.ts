import type { Scope } from '#kezhi/kernel';
import { membersScope, organizationMeets } from '#kezhi/organizations';
import { foldName, nameQueryTokens } from '#kezhi/platform';
import type { Buckets } from './volunteer-buckets.js';
import type { MembershipFilters } from './membership.js';

/**
 * Approved memberships are many, and stand in the order of their people, newest first: indexes by place end in the person. The
 * others are few and have indexes of their own, in the order in which they were asked for.
 */
export const isByPerson = ({ status }: MembershipFilters): boolean =>
  status === undefined || status === 'approved';

/** How the conditions are asked: of candidates from buckets, of a page from anywhere, or of everything there is. */
export type MembershipsAsked = { buckets: readonly Buckets[] | null } | 'all';

/** SQL conditions on `memberships m`, without joins; few candidates are asked one by one. */
export function membershipConditions(
  scope: Scope,
  filters: MembershipFilters,
  parameters: unknown[],
  asked: MembershipsAsked,
): string[] {
  const parts: string[] = [];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`m.${column} = $${parameters.push(value)}`);
  };
  equal('person_id', filters.volunteer);
  equal('organization_id', filters.organization);
  equal('status', filters.status);
  const inBuckets = asked !== 'all' && asked.buckets !== null;
  const reach = inBuckets ? { provinces: [], territories: [], units: [] } : null;
  const organization = organizationConditions(scope, filters, parameters);
  const person = [`p.status <> 'closed'`, ...(filters.q === undefined ? [] : named(filters.q, parameters))];
  const inScope = organizationMeets(reach, 'm.organization_id', organization);
  // Few have the name, while nearly every candidate is in scope: the name is looked at first.
  if (inBuckets && filters.q !== undefined)
    return [...parts, `CASE WHEN ${ofPerson(person, asked)} THEN ${inScope} ELSE false END`];
  return [...parts, inScope, ofPerson(person, asked)];
}

/** The page after this one begins here. */
export function membershipsBeyond(
  filters: MembershipFilters,
  after: readonly string[] | null,
  parameters: unknown[],
): string[] {
  if (after === null) return [];
  const id = `$${parameters.push(after[1])}::uuid`;
  if (!isByPerson(filters)) return [`m.id < ${id}`];
  const person = `$${parameters.push(after[0])}::uuid`;
  return [`m.person_id <= ${person}`, `(m.person_id, m.id) < (${person}, ${id})`];
}

function organizationConditions(scope: Scope, filters: MembershipFilters, parameters: unknown[]): string[] {
  const parts = [membersScope(scope, 'o', parameters)];
  // Members of an unclaimed legacy team wait for its claim; nobody is asked to decide them one by one.
  if (filters.status === 'requested' && filters.organization === undefined)
    parts.push(`(o.origin <> 'legacy' OR o.claimed_at IS NOT NULL)`);
  if (filters.within !== undefined)
    parts.push(`o.ancestor_ids @> ARRAY[$${parameters.push(filters.within)}]::uuid[]`);
  return parts;
}

function ofPerson(conditions: readonly string[], asked: MembershipsAsked): string {
  const oneByOne = asked === 'all' ? '' : ' OFFSET 0';
  return `EXISTS (SELECT FROM people p WHERE p.id = m.person_id AND ${conditions.join(' AND ')}${oneByOne})`;
}

/** Tokens find candidates by index; the text is compared as well, since hashes collide. */
function named(q: string, parameters: unknown[]): string[] {
  return [`position($${parameters.push(foldName(q))} IN lower(p.name)) > 0`];
}

/** SQL condition on `people p`: may be called so. */
export function tokensOfName(q: string, parameters: unknown[]): string {
  return `p.tokens @> $${parameters.push(nameQueryTokens(q, 'part'))}::int[]`;
}
