import { describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import { memberChanges } from './member-changes.js';
import { type Candidate, type JoiningRules, verdicts } from './membership-verdicts.js';
import { MEMBERSHIP_EVENTS, NEEDS_REASON } from './membership.states.js';
import { PERSON_STATUSES } from './person.js';

const asking = (change: Partial<Candidate> = {}): Candidate => ({
  id: 'm1',
  personId: 'p1',
  organizationId: 'o1',
  status: 'requested',
  version: 1,
  personStatus: 'active',
  memberships: 0,
  ...change,
});
const rules: JoiningRules = { limit: 5, refusalOf: () => null };
const outcomes = (candidates: Candidate[], event: (typeof MEMBERSHIP_EVENTS)[number], given = rules) =>
  verdicts(candidates, event, given).map((verdict) =>
    'refusal' in verdict ? verdict.refusal.code : verdict.to,
  );

describe('deciding on requests', () => {
  it('approves below the limit and refuses at it', () => {
    const people = [0, 4, 5, 6].map((memberships) => asking({ personId: `p${memberships}`, memberships }));
    expect(outcomes(people, 'approval')).toEqual([
      'approved',
      'approved',
      'MEMBERSHIP.LIMIT',
      'MEMBERSHIP.LIMIT',
    ]);
  });

  it('counts what it approves itself, person by person', () => {
    const same = ['o1', 'o2', 'o3'].map((organizationId) => asking({ organizationId, memberships: 3 }));
    const other = asking({ personId: 'p2', memberships: 4 });
    expect(outcomes([...same, other], 'approval')).toEqual([
      'approved',
      'approved',
      'MEMBERSHIP.LIMIT',
      'approved',
    ]);
  });

  it('takes any number where no rule is in force', () => {
    expect(outcomes([asking({ memberships: 50 })], 'approval', { ...rules, limit: null })).toEqual([
      'approved',
    ]);
  });

  it('lets in whoever is active or still to confirm, and nobody else', () => {
    const people = PERSON_STATUSES.map((personStatus) => asking({ personStatus }));
    expect(outcomes(people, 'approval')).toEqual([
      'approved',
      'approved',
      'MEMBERSHIP.PERSON_STATUS',
      'MEMBERSHIP.PERSON_STATUS',
    ]);
  });

  it('says why an organization takes nobody, and lets it decline all the same', () => {
    const closed = { ...rules, refusalOf: () => new AppError('ORGANIZATION.UNCLAIMED') };
    expect(outcomes([asking()], 'approval', closed)).toEqual(['ORGANIZATION.UNCLAIMED']);
    expect(outcomes([asking({ personStatus: 'suspended', memberships: 9 })], 'decline', closed)).toEqual([
      'declined',
    ]);
  });

  it('refuses what the state does not allow before it looks at anything else', () => {
    expect(outcomes([asking({ status: 'approved', memberships: 5 })], 'approval')).toEqual([
      'MEMBERSHIP.TRANSITION',
    ]);
    expect(outcomes([asking()], 'removal')).toEqual(['MEMBERSHIP.TRANSITION']);
  });

  it('asks for a reason whenever something is refused or taken away', () => {
    expect(MEMBERSHIP_EVENTS.filter((event) => NEEDS_REASON.has(event))).toEqual(['decline', 'removal']);
  });
});

describe('the members of organizations', () => {
  it('become more by approvals and fewer by ends, the confirmed ones where the person is active', () => {
    const decided = [
      asking(),
      asking({ personStatus: 'pending_confirmation' }),
      asking({ organizationId: 'o2' }),
    ];
    expect(memberChanges(decided, 'approval')).toEqual([
      { organizationId: 'o1', registered: 2, confirmed: 1 },
      { organizationId: 'o2', registered: 1, confirmed: 1 },
    ]);
    expect(memberChanges([asking()], 'removal')).toEqual([
      { organizationId: 'o1', registered: -1, confirmed: -1 },
    ]);
    expect(memberChanges([asking()], 'decline')).toEqual([
      { organizationId: 'o1', registered: 0, confirmed: 0 },
    ]);
  });
});
