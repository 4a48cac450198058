import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as rest } from 'node:timers/promises';
import { type Actor, AppError, makeScope, type Role } from '#kezhi/kernel';
import { MemberCounts } from '#kezhi/organizations';
import { BlindIndex, type Database, requestContext, Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { MembershipDecisions } from './membership-decisions.js';
import { MembershipEntries } from './membership-entries.js';
import { MembershipsService } from './memberships.service.js';
import { VolunteersModule } from './volunteers.module.js';

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let people: PeoplePlanter;
let decisions: MembershipDecisions;
let entries: MembershipEntries;
let memberships: MembershipsService;
let counts: MemberCounts;

beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  tree = await plantOrganizations(database);
  people = new PeoplePlanter(database, test.module.get(Sealer), test.module.get(BlindIndex));
  decisions = test.module.get(MembershipDecisions);
  entries = test.module.get(MembershipEntries);
  memberships = test.module.get(MembershipsService);
  counts = test.module.get(MemberCounts);
});
afterAll(() => test.close());
beforeEach(() => ruleOf(5));

const WITHOUT_VERSION = { expectedVersion: null };
const page = { limit: 50, after: null, includeTotal: false };

/** The only rule in force. */
async function ruleOf(most: number): Promise<void> {
  await database.sql('DELETE FROM membership_rules');
  await database.sql(
    `INSERT INTO membership_rules (id, source, most, valid_from) VALUES ($1, '测试', $2, '2019-01-01')`,
    [uuid(), most],
  );
}

const newTeam = (change: { status?: string } = {}) =>
  tree.plant({ parent: tree.county, kind: 'service_team', region: '320402', ...change });
const teams = (howMany: number) => Promise.all(Array.from({ length: howMany }, () => newTeam()));

/** Somebody who has asked these teams; answers the requests in their order. */
async function asker(
  asked: readonly string[],
  more: Parameters<PeoplePlanter['plant']>[0] = {},
): Promise<{ person: string; requests: string[] }> {
  const { id } = await people.plant(more);
  const requests: string[] = [];
  for (const team of asked) requests.push(await entries.ask(id, team));
  return { person: id, requests };
}

const countOf = async (person: string) => {
  const [row] = await database.sql<{ count: number; approved: number }>(
    `SELECT membership_count AS count, (SELECT count(*)::int FROM memberships m WHERE m.person_id = p.id AND m.status = 'approved')
       AS approved FROM people p WHERE id = $1`,
    [person],
  );
  return row;
};
const statusOf = async (id: string) => (await memberships.get(SYSTEM_SCOPE, id)).status;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
const decide = (id: string, event: 'approval' | 'decline' | 'leaving' | 'removal', reason?: string) =>
  decisions.decide(SYSTEM_SCOPE, id, event, { reason, ...WITHOUT_VERSION });

async function as<T>(role: Role, organizationId: string, work: () => Promise<T>): Promise<T> {
  const grants = [{ role, organizationId, territory: role === 'association_officer' ? '320402' : null }];
  const actor: Actor = {
    accountId: uuid(),
    account: 'clerk',
    sessionId: null,
    personId: null,
    grants,
    owes: null,
  };
  return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, work);
}

describe('a request', () => {
  it('waits for the organization, and is made once', async () => {
    const [team = ''] = await teams(1);
    const { person, requests } = await asker([team]);
    expect(await memberships.get(SYSTEM_SCOPE, requests[0]!)).toMatchObject({
      status: 'requested',
      decidedAt: null,
      volunteerId: person,
      organizationId: team,
    });
    expect(await countOf(person)).toEqual({ count: 0, approved: 0 });
    expect((await counts.of(team)).own.registered).toBe(0);
    await expect(entries.ask(person, team)).rejects.toMatchObject({
      driverError: { constraint: 'uq_memberships_open' },
    });
    await decide(requests[0]!, 'decline', '不在服务范围');
    expect(await codeOf(entries.ask(person, team))).toBe('done');
  });

  it('is not taken by organizations that take nobody, nor from people who may not join', async () => {
    const team = await newTeam();
    const submitted = await newTeam({ status: 'submitted' });
    const legacy = await newTeam();
    await database.sql(`UPDATE organizations SET origin = 'legacy', legacy_no = 'OLD-1' WHERE id = $1`, [
      legacy,
    ]);
    const { id: person } = await people.plant({});
    expect(await codeOf(entries.ask(person, submitted))).toBe('ORGANIZATION.TAKES_NO_MEMBERS');
    expect(await codeOf(entries.ask(person, legacy))).toBe('ORGANIZATION.UNCLAIMED');
    expect(await codeOf(entries.ask(person, uuid()))).toBe('ORGANIZATION.NOT_FOUND');
    const suspended = await people.plant({ status: 'suspended' });
    const closed = await people.plant({ status: 'closed' });
    expect(await codeOf(entries.ask(suspended.id, team))).toBe('MEMBERSHIP.PERSON_STATUS');
    expect(await codeOf(entries.ask(closed.id, team))).toBe('VOLUNTEER.NOT_FOUND');
  });
});

describe('a decision', () => {
  it('counts at once, for the person, the team and its supervisors, and is told', async () => {
    const team = await newTeam();
    const above = (await counts.of(tree.county)).subtree.registered;
    const { person, requests } = await asker([team]);
    await decide(requests[0]!, 'approval');
    expect(await countOf(person)).toEqual({ count: 1, approved: 1 });
    expect((await counts.of(team)).own).toEqual({ registered: 1, confirmed: 1 });
    expect((await counts.of(tree.county)).subtree.registered).toBe(above + 1);
    const approved = await memberships.get(SYSTEM_SCOPE, requests[0]!);
    expect(approved).toMatchObject({ status: 'approved', endedAt: null, version: 2 });
    expect(approved.decidedAt).toBeInstanceOf(Date);

    await decide(requests[0]!, 'removal', '长期不参加活动');
    expect(await countOf(person)).toEqual({ count: 0, approved: 0 });
    expect((await counts.of(team)).own).toEqual({ registered: 0, confirmed: 0 });
    expect((await counts.of(tree.county)).subtree.registered).toBe(above);
    expect(await memberships.get(SYSTEM_SCOPE, requests[0]!)).toMatchObject({
      status: 'removed',
      reason: '长期不参加活动',
      endedAt: expect.any(Date),
    });
    const told = await database.sql<{ type: string; payload: object }>(
      `SELECT type, payload FROM outbox WHERE payload->>'membershipId' = $1 ORDER BY occurred_at, event_id`,
      [requests[0]],
    );
    const fact = { membershipId: requests[0], personId: person, organizationId: team };
    expect(told).toEqual([
      { type: 'membership.requested', payload: fact },
      { type: 'membership.decided', payload: { ...fact, event: 'approval', status: 'approved' } },
      { type: 'membership.decided', payload: { ...fact, event: 'removal', status: 'removed' } },
    ]);
  });

  it('lowers the figures when a member leaves, and those of the confirmed only where they were counted', async () => {
    const team = await newTeam();
    const { person, requests } = await asker([team], { status: 'pending_confirmation' });
    await decide(requests[0]!, 'approval');
    expect((await counts.of(team)).own).toEqual({ registered: 1, confirmed: 0 });
    await decide(requests[0]!, 'leaving');
    expect((await counts.of(team)).own).toEqual({ registered: 0, confirmed: 0 });
    expect(await countOf(person)).toEqual({ count: 0, approved: 0 });
  });

  it('needs the state, the version that was seen, a reason where somebody loses something, and reach', async () => {
    const team = await newTeam();
    const { requests } = await asker([team]);
    const [id = ''] = requests;
    expect(await codeOf(decide(id, 'leaving'))).toBe('MEMBERSHIP.TRANSITION');
    expect(await codeOf(decide(id, 'decline', ' '))).toBe('MEMBERSHIP.REASON_REQUIRED');
    const stale = { reason: null, expectedVersion: 7 };
    expect(await codeOf(decisions.decide(SYSTEM_SCOPE, id, 'approval', stale))).toBe('COMMON.STALE');
    const elsewhere = makeScope({ all: false, territories: [], subtrees: [tree.otherCounty], units: [] });
    const outside = decisions.decide(elsewhere, id, 'approval', WITHOUT_VERSION);
    expect(await codeOf(outside)).toBe('MEMBERSHIP.NOT_FOUND');
    expect(await statusOf(id)).toBe('requested');
    const seen = { reason: null, expectedVersion: 1 };
    expect(await codeOf(decisions.decide(SYSTEM_SCOPE, id, 'approval', seen))).toBe('done');
  });

  it('lets in no more than the rule of the day says', async () => {
    await ruleOf(2);
    const asked = await teams(3);
    const { person, requests } = await asker(asked);
    await decide(requests[0]!, 'approval');
    await decide(requests[1]!, 'approval');
    expect(await codeOf(decide(requests[2]!, 'approval'))).toBe('MEMBERSHIP.LIMIT');
    expect(await codeOf(entries.ask(person, await newTeam()))).toBe('MEMBERSHIP.LIMIT');
    await database.sql(
      `INSERT INTO membership_rules (id, source, most, valid_from) VALUES ($1, '新规', 3, '2020-01-01')`,
      [uuid()],
    );
    expect(await codeOf(decide(requests[2]!, 'approval'))).toBe('done');
  });

  it('is refused when the team was suspended after somebody asked', async () => {
    const team = await newTeam();
    const { requests } = await asker([team]);
    await database.sql(`UPDATE organizations SET status = 'suspended' WHERE id = $1`, [team]);
    expect(await codeOf(decide(requests[0]!, 'approval'))).toBe('ORGANIZATION.TAKES_NO_MEMBERS');
    expect(await codeOf(decide(requests[0]!, 'decline', '组织暂停'))).toBe('done');
  });
});

describe('at the same time', () => {
  it('two approvals of one request count once', async () => {
    const team = await newTeam();
    const { person, requests } = await asker([team]);
    // While the team is held, whoever may have read the request waits: all four have read it, were nobody else's turn first.
    const held = database.run(async () => {
      await database.sql('SELECT FROM organizations WHERE id = $1 FOR UPDATE', [team]);
      await rest(300);
    });
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeOf(decide(requests[0]!, 'approval'))));
    await held;
    expect(codes.sort()).toEqual([
      'MEMBERSHIP.TRANSITION',
      'MEMBERSHIP.TRANSITION',
      'MEMBERSHIP.TRANSITION',
      'done',
    ]);
    expect(await countOf(person)).toEqual({ count: 1, approved: 1 });
    expect((await counts.of(team)).own.registered).toBe(1);
  });

  it('eight teams approve the same person, and five get them', async () => {
    const asked = await teams(8);
    const { person, requests } = await asker(asked);
    const codes = await Promise.all(requests.map((id) => codeOf(decide(id, 'approval'))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(5);
    expect(codes.filter((code) => code === 'MEMBERSHIP.LIMIT')).toHaveLength(3);
    expect(await countOf(person)).toEqual({ count: 5, approved: 5 });
  });

  it('two batches that hold the same people in opposite orders both come to an end', async () => {
    const [first = '', second = ''] = await teams(2);
    const both = await Promise.all(Array.from({ length: 20 }, () => asker([first, second])));
    const left = both.map(({ requests }) => requests[0]!);
    const right = both.map(({ requests }) => requests[1]!).toReversed();
    const approve = (ids: string[]) => decisions.decideAll(SYSTEM_SCOPE, ids, 'approval', null);
    const results = await Promise.all([approve(left), approve(right), approve([...right, ...left])]);
    expect(results.flat().filter(({ refusal }) => refusal === null)).toHaveLength(40);
    for (const { person } of both) expect(await countOf(person)).toEqual({ count: 2, approved: 2 });
    expect((await counts.of(first)).own.registered).toBe(20);
  });

  it('a request made twice is there once', async () => {
    const team = await newTeam();
    const { id } = await people.plant({});
    const asked = await Promise.allSettled([1, 2, 3].map(() => entries.ask(id, team)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('a removal and a leaving end a membership once', async () => {
    const team = await newTeam();
    const { person, requests } = await asker([team]);
    await decide(requests[0]!, 'approval');
    const ends = [decide(requests[0]!, 'removal', '重复登记'), decide(requests[0]!, 'leaving')];
    expect((await Promise.all(ends.map(codeOf))).sort()).toEqual(['MEMBERSHIP.TRANSITION', 'done']);
    expect(await countOf(person)).toEqual({ count: 0, approved: 0 });
    expect((await counts.of(team)).own.registered).toBe(0);
  });
});

describe('many at once', () => {
  it('answers for each what became of it, in the order asked', async () => {
    const [team = '', other = ''] = await teams(2);
    const good = await asker([team]);
    const suspended = await asker([team]);
    await database.sql(`UPDATE people SET status = 'suspended' WHERE id = $1`, [suspended.person]);
    const done = await asker([other]);
    await decide(done.requests[0]!, 'approval');
    const unknown = uuid();
    const ids = [unknown, ...suspended.requests, ...good.requests, ...done.requests];
    const results = await decisions.decideAll(SYSTEM_SCOPE, ids, 'approval', null);
    expect(results.map(({ id, refusal }) => [id, refusal?.code ?? 'done'])).toEqual([
      [unknown, 'MEMBERSHIP.NOT_FOUND'],
      [suspended.requests[0], 'MEMBERSHIP.PERSON_STATUS'],
      [good.requests[0], 'done'],
      [done.requests[0], 'MEMBERSHIP.TRANSITION'],
    ]);
    expect(await codeOf(decisions.decideAll(SYSTEM_SCOPE, ids, 'decline', null))).toBe(
      'MEMBERSHIP.REASON_REQUIRED',
    );
  });

  it('approves a thousand in well under two seconds', async () => {
    const team = await newTeam();
    await database.sql(
      `WITH copied AS (
         INSERT INTO people (id, name, id_type, id_blind, sealed, status, region_code, territory_code, tokens)
         SELECT gen_random_uuid(), '志愿者', 'resident', gen_random_uuid(), '', 'active', '330106', '330106', '{}'
         FROM generate_series(1, 1000) RETURNING id)
       INSERT INTO memberships (id, person_id, organization_id, territory_code, status)
       SELECT gen_random_uuid(), copied.id, $1, '320402', 'requested' FROM copied`,
      [team],
    );
    const waiting = await database.sql<{ id: string }>(
      'SELECT id FROM memberships WHERE organization_id = $1',
      [team],
    );
    const ids = waiting.map(({ id }) => id);
    const start = performance.now();
    const results = await decisions.decideAll(SYSTEM_SCOPE, ids, 'approval', null);
    const took = performance.now() - start;
    expect(results.filter(({ refusal }) => refusal === null)).toHaveLength(1000);
    expect((await counts.of(team)).own).toEqual({ registered: 1000, confirmed: 1000 });
    expect(took).toBeLessThan(1_500);
  });
});

describe('taking somebody in', () => {
  it('is the approval, also of whoever has asked', async () => {
    const team = await newTeam();
    const resident = await people.plant({ region: '320402' });
    const add = (volunteerId: string) =>
      as('association_officer', tree.county, () =>
        entries.add(SYSTEM_SCOPE, { volunteerId, organizationId: team }),
      );
    expect(await statusOf(await add(resident.id))).toBe('approved');
    expect(await countOf(resident.id)).toEqual({ count: 1, approved: 1 });
    await expect(add(resident.id)).rejects.toMatchObject({
      driverError: { constraint: 'uq_memberships_open' },
    });
    const { person, requests } = await asker([team]);
    expect(await add(person)).toBe(requests[0]);
    expect(await statusOf(requests[0]!)).toBe('approved');
  });

  it('is for people within reach, and for those whom the team itself turned away or took out', async () => {
    const team = await newTeam();
    const add = (volunteerId: string) =>
      as('team_administrator', team, () =>
        entries.add(SYSTEM_SCOPE, { volunteerId, organizationId: team, reason: '误操作' }),
      );
    const stranger = await people.plant({});
    expect(await codeOf(add(stranger.id))).toBe('VOLUNTEER.NOT_FOUND');
    const { person, requests } = await asker([team]);
    await decide(requests[0]!, 'approval');
    await decide(requests[0]!, 'removal', '误操作');
    const again = await add(person);
    expect(again).not.toBe(requests[0]);
    expect(await statusOf(again)).toBe('approved');
    expect(await statusOf(requests[0]!)).toBe('removed');
    await decide(again, 'leaving');
    expect(await codeOf(add(person))).toBe('VOLUNTEER.NOT_FOUND');
  });

  it('leaves nothing behind when it is refused', async () => {
    await ruleOf(1);
    const team = await newTeam();
    const full = await people.plant({ region: '320402', teams: [tree.team] });
    const add = as('association_officer', tree.county, () =>
      entries.add(SYSTEM_SCOPE, { volunteerId: full.id, organizationId: team }),
    );
    expect(await codeOf(add)).toBe('MEMBERSHIP.LIMIT');
    const left = await database.sql('SELECT FROM memberships WHERE organization_id = $1', [team]);
    expect(left).toHaveLength(0);
  });
});

describe('the list for reviewers', () => {
  it('narrows by state, unit and name, and never widens', async () => {
    const parent = await newTeam();
    const child = await tree.plant({ parent, kind: 'service_team', region: '320402' });
    const { requests: waiting } = await asker([child], { name: '欧阳晓明' });
    const { requests: members } = await asker([parent], { name: '欧阳海' });
    await decide(members[0]!, 'approval');
    const list = async (filters: object, scope = SYSTEM_SCOPE) =>
      (await memberships.list(scope, filters, page)).rows.map(({ id }) => id);
    expect(await list({ within: parent })).toEqual([members[0], waiting[0]]);
    expect(await list({ within: parent, status: 'requested' })).toEqual([waiting[0]]);
    expect(await list({ within: child })).toEqual([waiting[0]]);
    expect(await list({ within: parent, q: '晓明' })).toEqual([waiting[0]]);
    expect(await list({ within: parent, q: '欧阳' })).toHaveLength(2);
    const elsewhere = makeScope({ all: false, territories: [], subtrees: [tree.otherCounty], units: [] });
    expect(await list({ within: parent }, elsewhere)).toEqual([]);
  });
});
