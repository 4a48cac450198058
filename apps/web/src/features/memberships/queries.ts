import { bodyOf, client, type Answer, type Membership, type MembershipQuery, type Page } from '../../lib/api';

/** Whose memberships: one organization's own, or a unit's with everything below it. */
export type Place = Pick<Narrowing, 'organization' | 'within'>;

/** What narrows a list, without its pages. */
export type Narrowing = Omit<MembershipQuery, 'limit' | 'cursor' | 'include'>;

export const listMemberships = (query: MembershipQuery, signal?: AbortSignal): Promise<Page<Membership>> =>
  bodyOf(client.GET('/api/v1/memberships', { params: { query }, signal }));

const MOST_AT_ONCE = 1_000;
const PAGE = 200;

/** Everybody who waits, oldest pages last, as many as can be decided on at once. */
export async function everyoneWaiting(query: Narrowing): Promise<Membership[]> {
  const found: Membership[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Membership> = await listMemberships({
      ...query,
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && found.length < MOST_AT_ONCE);
  return found.slice(0, MOST_AT_ONCE);
}

export type Decision = 'approval' | 'decline';
export type Results = Answer<'/api/v1/memberships/decisions', 'post'>;

export function decideAll(ids: string[], decision: Decision, reason: string): Promise<Results> {
  const body = { ids, decision, ...(reason ? { reason } : {}) };
  return bodyOf(client.POST('/api/v1/memberships/decisions', { body }));
}

export type Ending = 'removal' | 'leaving';

/** Against the version that was seen, so that nobody's decision is overwritten. */
export function endMembership({ id, version }: Membership, act: Ending, reason: string) {
  const headers = { 'if-match': `"v${version}"` };
  const body = reason ? { reason } : {};
  return bodyOf(client.POST(`/api/v1/memberships/{id}/${act}`, { params: { path: { id } }, body, headers }));
}

/** A new membership of somebody who was turned away or removed; the earlier one stays as it was. */
export const takeBack = ({ volunteerId, organizationId }: Membership) =>
  bodyOf(client.POST('/api/v1/memberships', { body: { volunteerId, organizationId } }));
