import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, type Grant, makeScope, type Scope } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import { BlindIndex, requestContext, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { MembershipsService } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { type DissolutionInput, Dissolutions } from './dissolutions.js';
import { Merges } from './merges.js';
import { SuccessionModule } from './succession.module.js';

let test: TestModule;
let tree: OrganizationTree;
let counts: MemberCounts;
let people: PeoplePlanter;

beforeAll(async () => {
  test = await openTestModule([SuccessionModule]);
  const { module, database } = test;
  await module.get(ReferenceData).seed();
  tree = await plantOrganizations(database);
  counts = module.get(MemberCounts);
  people = new PeoplePlanter(database, module.get(Sealer), module.get(BlindIndex));
});
afterAll(() => test.close());

/** Two teams of the county, one of which has a member of its own, one who belongs to both, and one who asks. */
let closing: string;
let heir: string;
beforeEach(async () => {
  closing = await team('撤并队');
  heir = await team('承接队');
});

let planted = 0;
const team = (name: string, parent = tree.county, more = {}) =>
  tree.plant({ name: `${name}${++planted}`, parent, kind: 'service_team', region: '320402', ...more });

/** A member, counted as the product counts one. */
async function member(...teams: string[]): Promise<string> {
  const { id } = await people.plant({ region: '320402', teams });
  for (const organization of teams) await counts.add(organization, { registered: 1, confirmed: 1 });
  return id;
}

async function applicant(organization: string): Promise<string> {
  const { id } = await people.plant({
    region: '320402',
    teams: [organization],
    membershipStatus: 'requested',
  });
  return id;
}

const standing = async (personId: string) => {
  const rows = await test.database.sql<{
    organization_id: string;
    status: string;
    end_reason: string | null;
  }>('SELECT organization_id, status, end_reason FROM memberships WHERE person_id = $1 ORDER BY id', [
    personId,
  ]);
  const names = new Map([
    [closing, 'closing'],
    [heir, 'heir'],
  ]);
  return rows.map(({ organization_id: at, status, end_reason: why }) =>
    [names.get(at) ?? 'elsewhere', status, why].filter(Boolean).join(' '),
  );
};

const heldBy = async (personId: string) => {
  const [row] = await test.database.sql<{ n: number }>(
    'SELECT membership_count AS n FROM people WHERE id = $1',
    [personId],
  );
  return row?.n;
};

const row = async (id: string) => {
  const [found] = await test.database.sql<{
    status: string;
    successor_id: string | null;
    parent_id: string;
    ancestor_ids: string[];
    line_id: string | null;
  }>('SELECT status, successor_id, parent_id, ancestor_ids, line_id FROM organizations WHERE id = $1', [id]);
  if (!found) throw new Error('no such organization');
  return found;
};

const within = (id: string): Scope => makeScope({ all: false, territories: [], subtrees: [id], units: [] });

function as<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
  const grant: Grant = { role: 'association_officer', organizationId, territory: null };
  const actor: Actor = {
    accountId: uuid(),
    account: 'someone',
    personId: null,
    sessionId: null,
    grants: [grant],
    owes: null,
  };
  return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, work);
}

const dissolve = (id: string, more: Partial<DissolutionInput> = {}, by = tree.county) =>
  as(by, () =>
    test.module.get(Dissolutions).dissolve(within(by), id, {
      reason: '任务完成',
      successorId: null,
      members: 'end',
      expectedVersion: null,
      ...more,
    }),
  );
const preview = (id: string, intoId: string, by = tree.county) =>
  as(by, () => test.module.get(Merges).preview(within(by), id, intoId));
const merge = (id: string, intoId: string, token: string, by = tree.county) =>
  as(by, () => test.module.get(Merges).merge(within(by), id, { intoId, reason: '整合队伍', token }));
const previewAndMerge = async (id: string, intoId: string) =>
  merge(id, intoId, (await preview(id, intoId)).token);

describe('a dissolution', () => {
  it('keeps the records, lets members leave and requests fall, and takes the members off every counter', async () => {
    const before = (await counts.of(tree.county)).subtree;
    const [one, asking] = [await member(closing), await applicant(closing)];
    const ended = await dissolve(closing);
    expect(ended).toEqual({
      organizationId: closing,
      successorId: null,
      members: { followed: 0, ended: 2, leftBehind: [] },
      unitsMoved: 0,
      grantsEnded: 0,
    });
    expect(await standing(one)).toEqual(['closing left organization_dissolved']);
    expect(await standing(asking)).toEqual(['closing declined organization_dissolved']);
    expect(await heldBy(one)).toBe(0);
    expect(await row(closing)).toMatchObject({ status: 'dissolved', successor_id: null });
    expect((await counts.of(closing)).subtree).toEqual({ registered: 0, confirmed: 0 });
    expect((await counts.of(tree.county)).subtree).toEqual(before);
  });

  it('lets members follow the successor, each once, and names who stays behind', async () => {
    const before = (await counts.of(tree.county)).subtree.registered;
    const [own, both, asking] = [
      await member(closing),
      await member(closing, heir),
      await applicant(closing),
    ];
    const full = await member(closing);
    await test.database.sql('UPDATE people SET membership_count = 6 WHERE id = $1', [full]);
    const { members } = await dissolve(closing, { successorId: heir, members: 'follow' });
    expect(members).toMatchObject({ followed: 2, ended: 2 });
    expect(members.leftBehind.map(({ volunteerId, reason }) => [volunteerId, reason])).toEqual([
      [both, 'both'],
      [full, 'limit'],
    ]);
    expect(await standing(own)).toEqual(['closing left organization_dissolved', 'heir approved']);
    expect(await standing(both)).toEqual(['closing left organization_dissolved', 'heir approved']);
    expect(await standing(asking)).toEqual(['closing declined organization_dissolved', 'heir requested']);
    expect([await heldBy(own), await heldBy(both), await heldBy(full)]).toEqual([1, 1, 5]);
    expect((await counts.of(heir)).own).toEqual({ registered: 2, confirmed: 2 });
    expect((await counts.of(tree.county)).subtree.registered).toBe(before + 2);
  });

  it('needs a successor while open units are below, and hands all of them to it with lines and counters', async () => {
    const open = await team('下级', closing);
    const gone = await team('旧下级', closing, { status: 'dissolved' });
    const deep = await team('再下级', open);
    const one = await member(deep);
    await expect(dissolve(closing)).rejects.toMatchObject({
      code: 'ORGANIZATION.HAS_UNITS',
      details: { count: 1 },
    });
    const { unitsMoved } = await dissolve(closing, { successorId: heir });
    expect(unitsMoved).toBe(2);
    expect(await row(open)).toMatchObject({ parent_id: heir, line_id: heir });
    expect((await row(gone)).parent_id).toBe(heir);
    expect((await row(deep)).ancestor_ids.slice(-3)).toEqual([heir, open, deep]);
    expect(await row(closing)).toMatchObject({ status: 'dissolved', successor_id: heir });
    expect((await counts.of(heir)).subtree.registered).toBe(1);
    expect((await counts.of(closing)).subtree.registered).toBe(0);
    await test.module.get(MembershipsService).followOrganization(open);
    const [copy] = await test.database.sql<{ line_id: string }>(
      'SELECT line_id FROM memberships WHERE person_id = $1',
      [one],
    );
    expect(copy?.line_id).toBe(heir);
  });

  it('ends every role on the organization', async () => {
    const accountId = uuid();
    await test.database.sql(
      `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1, $2, '王芳', 'x')`,
      [accountId, `clerk-${planted}`],
    );
    await test.database.sql(
      `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, 'team_administrator', $3, now())`,
      [uuid(), accountId, closing],
    );
    expect((await dissolve(closing)).grantsEnded).toBe(1);
    const active = await test.database.sql(
      'SELECT 1 FROM role_grants WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId],
    );
    expect(active).toEqual([]);
  });

  it.each([
    ['an organization outside of the reach', () => tree.foreign, {}, 'ORGANIZATION.NOT_FOUND'],
    ['the own organization', () => tree.county, {}, 'ORGANIZATION.SUPERVISOR_REVIEWS'],
    ['with a successor outside of the reach', () => closing, { successorId: 'foreign' }, 'SUCCESSOR_UNKNOWN'],
    [
      'with a successor that one does not review',
      () => closing,
      { successorId: 'county' },
      'SUCCESSOR_UNKNOWN',
    ],
    ['with itself as the successor', () => closing, { successorId: 'closing' }, 'SUCCESSOR_BELOW'],
    ['with followers and nobody to follow', () => closing, { members: 'follow' }, 'SUCCESSOR_NEEDED'],
    ['without a reason', () => closing, { reason: '  ' }, 'ORGANIZATION.REASON_REQUIRED'],
    ['from an older version', () => closing, { expectedVersion: 9 }, 'COMMON.STALE'],
  ] as const)('is refused for %s', async (_, which, more, code) => {
    const ids: Record<string, string> = { foreign: tree.foreign, county: tree.county, closing };
    const { successorId, ...rest }: { successorId?: string } & Partial<DissolutionInput> = more;
    const input = { ...rest, ...(successorId === undefined ? {} : { successorId: ids[successorId] }) };
    await expect(dissolve(which(), input)).rejects.toMatchObject({ code: expect.stringContaining(code) });
    expect(await row(closing)).toMatchObject({ status: 'approved' });
  });

  it('never touches the root', async () => {
    const all = makeScope({ all: true, territories: [], subtrees: [], units: [] });
    const attempt = as(tree.nation, () =>
      test.module.get(Dissolutions).dissolve(all, tree.nation, {
        reason: '试',
        successorId: null,
        members: 'end',
        expectedVersion: null,
      }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'ORGANIZATION.ROOT_STAYS' });
  });

  it.each(['suspended', 'dissolved', 'submitted'])('has no %s successor', async (status) => {
    const successorId = await team('不可承接', tree.county, { status });
    await expect(dissolve(closing, { successorId })).rejects.toMatchObject({
      code: 'ORGANIZATION.SUCCESSOR_CLOSED',
    });
  });
});

describe('a merge', () => {
  it('is shown first: who follows, who belongs to both, what is below, which roles end', async () => {
    await member(closing);
    await member(closing, heir);
    await applicant(closing);
    await member(await team('下级', closing));
    expect(await preview(closing, heir)).toMatchObject({
      organization: { id: closing },
      into: { id: heir },
      memberships: { members: 2, requests: 1, inBoth: 1 },
      units: { count: 1, members: 1 },
      grants: 0,
      clashes: [],
    });
  });

  it('does in one go what the preview said', async () => {
    const before = (await counts.of(tree.county)).subtree.registered;
    const [own, both] = [await member(closing), await member(closing, heir)];
    const below = await team('下级', closing);
    await member(below);
    const { members, unitsMoved } = await previewAndMerge(closing, heir);
    expect([members.followed, members.ended, unitsMoved]).toEqual([1, 1, 1]);
    expect(await standing(own)).toEqual(['closing left organization_merged', 'heir approved']);
    expect(await standing(both)).toEqual(['closing left organization_merged', 'heir approved']);
    expect(await row(closing)).toMatchObject({ status: 'merged', successor_id: heir });
    expect((await row(below)).parent_id).toBe(heir);
    expect((await counts.of(heir)).subtree.registered).toBe(3);
    expect((await counts.of(tree.county)).subtree.registered).toBe(before + 3);
  });

  it('admits who is a member here and only asks there', async () => {
    const one = await member(closing);
    await test.database.sql(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
       SELECT $1, $2, id, line_id, territory_code, 'requested' FROM organizations WHERE id = $3`,
      [uuid(), one, heir],
    );
    const { members } = await previewAndMerge(closing, heir);
    expect(members).toEqual({ followed: 1, ended: 0, leftBehind: [] });
    expect(await standing(one)).toEqual(['closing left organization_merged', 'heir approved']);
    expect(await heldBy(one)).toBe(1);
    expect((await counts.of(heir)).own.registered).toBe(1);
  });

  it('leaves what is under its own supervisor when it merges into that', async () => {
    const under = await team('上级队');
    const inner = await team('内队', under);
    const below = await team('内下级', inner);
    const one = await member(below);
    await previewAndMerge(inner, under);
    expect((await row(below)).ancestor_ids.slice(-2)).toEqual([under, below]);
    expect((await counts.of(under)).subtree.registered).toBe(1);
    expect(await heldBy(one)).toBe(1);
  });

  it.each([
    ['a member more', () => member(closing)],
    ['a unit more below', () => team('又一下级', closing)],
    [
      'another change of either',
      () => test.database.sql('UPDATE organizations SET version = version + 1 WHERE id = $1', [heir]),
    ],
  ])('needs a new preview after %s', async (_, change) => {
    const { token } = await preview(closing, heir);
    await change();
    await expect(merge(closing, heir, token)).rejects.toMatchObject({
      code: 'ORGANIZATION.PREVIEW_STALE',
      status: 409,
    });
    expect((await row(closing)).status).toBe('approved');
  });

  it('names clashing units beforehand and refuses while there are any', async () => {
    for (const parent of [closing, heir])
      await tree.plant({ name: '同名分队', parent, kind: 'service_team', region: '320402' });
    const { clashes, token } = await preview(closing, heir);
    expect(clashes.map(({ name }) => name)).toEqual(['同名分队']);
    await expect(merge(closing, heir, token)).rejects.toMatchObject({ code: 'ORGANIZATION.NAMES_CLASH' });
  });

  it('never leads into itself, below itself, or across the reach on either side', async () => {
    const below = await team('下级', closing);
    const code = (name: string) => ({ code: `ORGANIZATION.${name}` });
    await expect(preview(closing, closing)).rejects.toMatchObject(code('SUCCESSOR_BELOW'));
    await expect(preview(closing, below)).rejects.toMatchObject(code('SUCCESSOR_BELOW'));
    await expect(preview(closing, tree.foreign)).rejects.toMatchObject(code('SUCCESSOR_UNKNOWN'));
    await expect(preview(tree.foreign, heir)).rejects.toMatchObject(code('NOT_FOUND'));
  });

  it('happens once of two at a time, and never in a circle', async () => {
    const [there, back] = [await preview(closing, heir), await preview(heir, closing)];
    const outcomes = await Promise.allSettled([
      merge(closing, heir, there.token),
      merge(heir, closing, back.token),
      merge(closing, heir, there.token),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const states = [(await row(closing)).status, (await row(heir)).status].sort();
    expect(states).toEqual(['approved', 'merged']);
  });

  it('leaves nobody behind who joins at the same moment', async () => {
    const { id } = await people.plant({ region: '320402' });
    const { token } = await preview(closing, heir);
    const joining = test.database.run(async () => {
      await test.database.sql(
        `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
         SELECT $1, $2, id, line_id, territory_code, 'approved' FROM organizations WHERE id = $3`,
        [uuid(), id, closing],
      );
      await counts.add(closing, { registered: 1, confirmed: 1 });
    });
    const outcomes = await Promise.allSettled([joining, merge(closing, heir, token)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const merged = (await row(closing)).status === 'merged';
    expect(await standing(id)).toEqual(merged ? [] : ['closing approved']);
  });

  it('lets readers read while it runs', async () => {
    await member(closing);
    const { token } = await preview(closing, heir);
    let read: unknown[] = [];
    await test.database.run(async () => {
      await merge(closing, heir, token);
      read = await test.database.outside(() =>
        test.database.run(async () => {
          await test.database.sql(`SET LOCAL statement_timeout = '2s'`);
          return test.database.sql('SELECT status FROM organizations WHERE id = ANY($1::uuid[])', [
            [closing, heir],
          ]);
        }),
      );
    });
    expect(read).toEqual([{ status: 'approved' }, { status: 'approved' }]);
  });
});
