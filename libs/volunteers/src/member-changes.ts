import type { MemberChange } from '#kezhi/organizations';
import type { MembershipEvent } from './membership.states.js';
import type { Candidate } from './membership-verdicts.js';

/** By how much an event changes how many members an organization has, and how many organizations its person. */
export const MEMBERS_BY: Readonly<Record<MembershipEvent, -1 | 0 | 1>> = {
  approval: 1,
  decline: 0,
  leaving: -1,
  removal: -1,
};

/** What a decision means for the members of each organization. Confirmed members are those whose person is active. Pure. */
export function memberChanges(candidates: readonly Candidate[], event: MembershipEvent): MemberChange[] {
  const by = MEMBERS_BY[event];
  const changes = new Map<string, MemberChange>();
  for (const { organizationId, personStatus } of candidates) {
    const { registered, confirmed } = changes.get(organizationId) ?? { registered: 0, confirmed: 0 };
    const more = personStatus === 'active' ? by : 0;
    changes.set(organizationId, { organizationId, registered: registered + by, confirmed: confirmed + more });
  }
  return [...changes.values()];
}
