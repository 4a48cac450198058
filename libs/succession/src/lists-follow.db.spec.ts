import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, makeScope, type PageQuery, type Scope, type ScopeParts } from '#kezhi/kernel';
import { AccountsService, AuditTrail, IdentityModule, RoleGrantsService } from '#kezhi/identity';
import {
  OrganizationLists,
  OrganizationRelocations,
  ReferenceData,
  RegionSuccessions,
} from '#kezhi/organizations';
import { AuditLog, BlindIndex, type Database, requestContext, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { type MembershipFilters, MembershipsService } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { Dissolutions } from './dissolutions.js';
import { Merges } from './merges.js';
import { RegionCarryOver } from './region-carry-over.js';
import { SuccessionModule } from './succession.module.js';

const PAGE = 7;
const TOWNSHIP = '320402001';

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
/** Units that the acts below change. */
let units: Record<'street' | 'streetTeam' | 'branch' | 'far' | 'closing' | 'heir', string>;

beforeAll(async () => {
  test = await openTestModule([SuccessionModule, IdentityModule]);
  ({ database } = test);
  await test.module.get(ReferenceData).seed();
  tree = await plantOrganizations(database);
  await plantMore();
  await plantPeople();
  await plantAccounts();
}, 120_000);
afterAll(() => test.close());

async function plantMore(): Promise<void> {
  await database.sql(
    `INSERT INTO regions (code, name, full_name, level, parent_code, path, territory_code)
     VALUES ($1, '雕庄街道', '江苏省常州市天宁区雕庄街道', 'township', '320402', '{320000,320400,320402,320402001}', '320402')
     ON CONFLICT DO NOTHING`,
    [TOWNSHIP],
  );
  const team = (parent: string, region: string) => tree.plant({ parent, region, kind: 'service_team' });
  const street = await tree.plant({ parent: tree.county, kind: 'association', region: TOWNSHIP });
  // A branch of the county's own that lies in another province, and what hangs under it.
  const branch = await tree.plant({ parent: tree.county, kind: 'science_base', region: '330106' });
  units = {
    street,
    branch,
    streetTeam: await team(street, TOWNSHIP),
    far: await team(branch, '330106'),
    closing: await team(tree.county, '320402'),
    heir: await team(tree.otherCounty, '320404'),
  };
}

const allUnits = async () =>
  (await database.sql<{ id: string }>('SELECT id FROM organizations ORDER BY id')).map(({ id }) => id);

async function plantPeople(): Promise<void> {
  const people = new PeoplePlanter(database, test.module.get(Sealer), test.module.get(BlindIndex));
  const ids = await allUnits();
  for (const [at, team] of ids.entries())
    for (const membershipStatus of ['approved', 'approved', 'requested', 'left'])
      await people.plant({
        name: at % 2 ? '王伟芳' : '李明',
        teams: [...new Set([team, ids[(at * 5 + 3) % ids.length] ?? team])].slice(0, 1 + (at % 2)),
        membershipStatus,
        status: at % 7 === 3 && membershipStatus === 'left' ? 'closed' : 'active',
      });
  // Somebody who asks again after a leaving stands late in the list of people, and first among those who wait.
  await database.sql(
    `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
     SELECT $1, m.person_id, o.id, o.line_id, o.territory_code, 'requested'
     FROM memberships m JOIN organizations o ON o.id = m.organization_id WHERE m.status = 'left' ORDER BY m.id LIMIT 1`,
    [uuid()],
  );
}

/** Somebody with a role on each unit; some with a second one, one that has run out, or none and a home. */
async function plantAccounts(): Promise<void> {
  const audit = test.module.get(AuditLog);
  const ids = await allUnits();
  for (const [at, unit] of ids.entries()) {
    const other = ids[(at * 3 + 1) % ids.length] ?? unit;
    const held = await plantAccount(`clerk${at}`, null);
    await grant(held, unit);
    if (at % 3 === 0) await grant(held, other, at % 2 ? '2020-01-01' : null);
    const former = await plantAccount(`Former${at}`, null);
    await grant(former, unit, '2020-01-01');
    const fresh = await plantAccount(`fresh${at}`, unit);
    for (const accountId of [held, former, fresh]) {
      await audit.append({
        action: 'organization:edit',
        objectType: 'organization',
        organizationId: other,
        accountId,
      });
      await audit.append({ action: 'account:edit', objectType: 'account', accountId });
      for (const result of ['done', 'done', 'refused'] as const)
        await audit.append({ action: 'session:refresh', objectType: 'session', accountId, result });
    }
  }
}

async function plantAccount(name: string, homeId: string | null): Promise<string> {
  const id = uuid();
  await database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash, home_id) VALUES ($1, $2, $2, 'none', $3)`,
    [id, name, homeId],
  );
  return id;
}

async function grant(accountId: string, organizationId: string, until: string | null = null): Promise<void> {
  await database.sql(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at, expires_at)
     VALUES ($1, $2, 'team_administrator', $3, '2019-01-01', $4) ON CONFLICT DO NOTHING`,
    [uuid(), accountId, organizationId, until],
  );
}

const REACH = '(o.ancestor_ids && $1::uuid[] OR o.region_path && $2::text[] OR o.id = ANY($3::uuid[]))';
const IN_FORCE = 'g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > now())';
const GRANTS = 'FROM role_grants g JOIN organizations o ON o.id = g.organization_id';

interface ListCase {
  what: string;
  /** Ids in the order of the list, asked without any help. */
  expected: string;
  read(scope: Scope, page: PageQuery): Promise<{ rows: object[]; total?: number }>;
  key(row: never): string[];
}

const membershipsBy = (
  what: string,
  filters: MembershipFilters,
  condition: string,
  order: string,
): ListCase => ({
  what,
  expected: `SELECT m.id FROM memberships m JOIN organizations o ON o.id = m.organization_id JOIN people p ON p.id = m.person_id
    WHERE p.status <> 'closed' AND ${condition} AND ${REACH} ORDER BY ${order}`,
  read: (scope, page) => test.module.get(MembershipsService).list(scope, filters, page),
  key: ({ volunteerId, id }: { volunteerId: string; id: string }) => [volunteerId, id],
});

const byId = ({ id }: { id: string | number }) => [String(id)];

const cases = (): ListCase[] => [
  membershipsBy('memberships', {}, 'true', 'm.person_id DESC, m.id DESC'),
  membershipsBy('members', { status: 'approved' }, `m.status = 'approved'`, 'm.person_id DESC, m.id DESC'),
  membershipsBy('requests', { status: 'requested' }, `m.status = 'requested'`, 'm.id DESC'),
  membershipsBy('leavers', { status: 'left' }, `m.status = 'left'`, 'm.id DESC'),
  membershipsBy('members by name', { q: '伟芳' }, `p.name LIKE '%伟芳%'`, 'm.person_id DESC, m.id DESC'),
  membershipsBy(
    'memberships under the county',
    { within: tree.county },
    `'${tree.county}' = ANY(o.ancestor_ids)`,
    'm.person_id DESC, m.id DESC',
  ),
  {
    what: 'organizations',
    expected: `SELECT o.id FROM organizations o WHERE ${REACH} ORDER BY o.id DESC`,
    read: (scope, page) =>
      test.module
        .get(OrganizationLists)
        .list(scope, { sort: { field: 'createdAt', descending: true } }, page),
    key: byId,
  },
  {
    what: 'roles',
    expected: `SELECT g.id ${GRANTS} WHERE ${IN_FORCE} AND ${REACH} ORDER BY g.id DESC`,
    read: (scope, page) => test.module.get(RoleGrantsService).list({}, scope, page),
    key: byId,
  },
  {
    what: 'roles under the county, also former ones',
    expected: `SELECT g.id ${GRANTS} WHERE '${tree.county}' = ANY(o.ancestor_ids) AND ${REACH} ORDER BY g.id DESC`,
    read: (scope, page) =>
      test.module.get(RoleGrantsService).list({ within: tree.county, ended: true }, scope, page),
    key: byId,
  },
  {
    what: 'accounts',
    expected: `SELECT a.id FROM accounts a WHERE
        EXISTS (SELECT ${GRANTS} WHERE g.account_id = a.id AND ${REACH} AND ${IN_FORCE})
        OR (NOT EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id AND ${IN_FORCE})
          AND (EXISTS (SELECT ${GRANTS} WHERE g.account_id = a.id AND ${REACH})
            OR EXISTS (SELECT FROM organizations o WHERE o.id = a.home_id AND ${REACH})))
      ORDER BY lower(a.account), a.id`,
    read: (scope, page) => test.module.get(AccountsService).list({}, scope, page),
    key: ({ account, id }: { account: string; id: string }) => [account, id],
  },
  {
    what: 'audit log',
    expected: `SELECT l.id FROM audit_log l WHERE
        EXISTS (SELECT FROM organizations o WHERE o.id = l.organization_id AND ${REACH})
        OR (SELECT bool_and(${REACH}) ${GRANTS} WHERE g.account_id = l.account_id AND ${IN_FORCE})
      ORDER BY l.id DESC`,
    read: (scope, page) => test.module.get(AuditTrail).list({}, scope, page),
    key: byId,
  },
  {
    what: 'audit log without what is routine',
    expected: `SELECT l.id FROM audit_log l WHERE (l.action <> 'session:refresh' OR l.result = 'refused') AND (
        EXISTS (SELECT FROM organizations o WHERE o.id = l.organization_id AND ${REACH})
        OR (SELECT bool_and(${REACH}) ${GRANTS} WHERE g.account_id = l.account_id AND ${IN_FORCE}))
      ORDER BY l.id DESC`,
    read: (scope, page) => test.module.get(AuditTrail).list({ routine: false }, scope, page),
    key: byId,
  },
  {
    what: 'audit log of one kind of act under the county',
    expected: `SELECT l.id FROM audit_log l JOIN organizations u ON u.id = l.organization_id
      WHERE l.action = 'organization:edit' AND '${tree.county}' = ANY(u.ancestor_ids) AND (
        EXISTS (SELECT FROM organizations o WHERE o.id = l.organization_id AND ${REACH})
        OR (SELECT bool_and(${REACH}) ${GRANTS} WHERE g.account_id = l.account_id AND ${IN_FORCE}))
      ORDER BY l.id DESC`,
    read: (scope, page) =>
      test.module
        .get(AuditTrail)
        .list({ action: 'organization:edit', organizationId: tree.county }, scope, page),
    key: byId,
  },
];

const scopeOf = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });

/** As officers of associations have it, as leaders of societies and administrators of teams, and some that nobody has yet. */
const scopes = (): Scope[] => {
  const officer = (id: string, region: string) => scopeOf({ territories: [region], subtrees: [id] });
  return [
    officer(tree.province, '320000'),
    officer(tree.prefecture, '320400'),
    officer(tree.county, '320402'),
    officer(tree.otherCounty, '320404'),
    officer(tree.foreign, '330000'),
    officer(units.street, TOWNSHIP),
    scopeOf({ subtrees: [tree.society] }),
    scopeOf({ subtrees: [units.branch] }),
    scopeOf({ units: [units.closing] }),
    scopeOf({ units: [tree.squad, units.heir, units.far] }),
    scopeOf({ territories: ['330100'], subtrees: [tree.county], units: [tree.team] }),
    scopeOf({ territories: ['320402', '330106'] }),
    scopeOf({}),
  ];
};

/** All pages of seven. */
async function everything({ read, key }: ListCase, scope: Scope): Promise<string[]> {
  const seen: string[] = [];
  let after: string[] | null = null;
  for (;;) {
    const { rows } = await read(scope, { limit: PAGE, after, includeTotal: false });
    const shown = rows.slice(0, PAGE);
    seen.push(...shown.map((row) => String((row as { id: string | number }).id)));
    if (rows.length <= PAGE) return seen;
    after = key(shown.at(-1) as never);
  }
}

/** Every list in every scope holds what a plain question finds, in its order, each once, and counts it. */
async function compare(): Promise<void> {
  for (const list of cases())
    for (const scope of scopes()) {
      const reach = [scope.subtrees, scope.territories, scope.units];
      const rows = await database.sql<{ id: string | number }>(list.expected, reach);
      const expected = rows.map(({ id }) => String(id));
      const found = await everything(list, scope);
      expect({ list: list.what, reach, ids: found }).toEqual({ list: list.what, reach, ids: expected });
      const { total } = await list.read(scope, { limit: PAGE, after: null, includeTotal: true });
      expect({ list: list.what, reach, total }).toEqual({ list: list.what, reach, total: expected.length });
    }
}

const nation = makeScope({ all: true, territories: [], subtrees: [], units: [] });

function asNation<T>(work: () => Promise<T>): Promise<T> {
  const actor: Actor = {
    accountId: uuid(),
    account: 'someone',
    personId: null,
    sessionId: null,
    grants: [{ role: 'national_officer', organizationId: tree.nation, territory: '000000' }],
    owes: null,
  };
  return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, work);
}

async function move(id: string, parentId: string): Promise<void> {
  const input = { parentId, reason: '调整隶属关系', expectedVersion: null };
  await asNation(() => test.module.get(OrganizationRelocations).move(nation, id, input));
  await test.module.get(MembershipsService).followOrganization(id);
}

describe('what strays from the region of its supervisor', () => {
  it('is found among organizations that are written together with their supervisors', async () => {
    const [supervisor, inside, outside] = [uuid(), uuid(), uuid()];
    await database.sql(
      `INSERT INTO organizations (id, name, kind, level, parent_id, ancestor_ids, region_code, region_path, territory_code, status, name_tokens)
       SELECT r.id, r.id::text, 'association', 'county', r.parent, c.ancestor_ids || r.chain, g.code, g.path, g.territory_code, 'approved', '{}'
       FROM (VALUES ($2::uuid, $1::uuid, ARRAY[$1, $2]::uuid[], '320404'), ($3, $1, ARRAY[$1, $3]::uuid[], '330106'),
               ($1, $4::uuid, ARRAY[$1]::uuid[], '320404')) AS r (id, parent, chain, region)
       JOIN regions g ON g.code = r.region JOIN organizations c ON c.id = $4`,
      [supervisor, inside, outside, tree.otherCounty],
    );
    const rows = await database.sql<{ id: string }>(
      'SELECT id FROM organizations WHERE strays AND id = ANY($1::uuid[])',
      [[supervisor, inside, outside]],
    );
    expect(rows).toEqual([{ id: outside }]);
    await database.sql('DELETE FROM organizations WHERE id = ANY($1::uuid[])', [
      [inside, outside, supervisor],
    ]);
  });
});

describe('every list of what belongs to organizations', () => {
  it('holds what its scope reaches, in order, page by page', compare, 120_000);

  it('follows an organization that moves, with its history: the new line sees it, the former one no longer', async () => {
    const audit = test.module.get(AuditTrail);
    const page = { limit: 200, after: null, includeTotal: false };
    const seenBy = async (id: string, region: string) => {
      const { rows } = await audit.list({}, scopeOf({ subtrees: [id], territories: [region] }), page);
      return rows.some(({ organizationId }) => organizationId === units.far);
    };
    await test.module.get(AuditLog).append({
      action: 'organization:edit',
      objectType: 'organization',
      organizationId: units.far,
    });
    expect([await seenBy(tree.county, '320402'), await seenBy(tree.society, '000009')]).toEqual([
      true,
      false,
    ]);
    await move(units.branch, tree.society);
    expect([await seenBy(tree.county, '320402'), await seenBy(tree.society, '000009')]).toEqual([
      false,
      true,
    ]);
    await move(units.street, tree.otherCounty);
    await compare();
  }, 120_000);

  it('follows merges and dissolutions', async () => {
    const merges = test.module.get(Merges);
    const { token } = await asNation(() => merges.preview(nation, units.closing, units.heir));
    await asNation(() => merges.merge(nation, units.closing, { intoId: units.heir, reason: '整合', token }));
    const dissolution = {
      reason: '任务完成',
      successorId: tree.county,
      members: 'end',
      expectedVersion: null,
    } as const;
    await asNation(() => test.module.get(Dissolutions).dissolve(nation, units.street, dissolution));
    await compare();
  }, 120_000);

  it('follows a region to its successor, also where only the supervisor lay in it', async () => {
    await tree.plant({ parent: tree.county, region: '320404', kind: 'service_team' });
    await compare();
    await test.module
      .get(RegionSuccessions)
      .record('320402', { successorCode: '320404', validFrom: '2026-01-01' });
    await test.module.get(RegionCarryOver).run('320402', { assertClaim: () => Promise.resolve() });
    const strays = await database.sql<{ id: string }>(
      `SELECT o.id FROM organizations o JOIN organizations p ON p.id = o.parent_id
       WHERE o.strays <> (p.region_code <> '000000' AND NOT o.region_path @> ARRAY[p.region_code])`,
    );
    expect(strays).toEqual([]);
    await compare();
  }, 120_000);
});
