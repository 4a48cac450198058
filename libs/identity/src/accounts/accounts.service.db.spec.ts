import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Actor, AppError, Clock, type Permission, type Role } from '#kezhi/kernel';
import { AppConfig, Database, PlatformModule, scopeOf } from '#kezhi/platform';
import {
  createTestDatabase,
  FixedClock,
  type OrganizationTree,
  plantOrganizations,
  type TestDatabase,
} from '#kezhi/testing';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { IdentityModule } from '../identity.module.js';
import { ActorsRepository } from '../sessions/actors.repository.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { AuditTrail } from '../trail/audit-trail.js';
import { AccountsService } from './accounts.service.js';
import { FirstAccount } from './first-account.js';

const clock = new FixedClock();
let test: TestDatabase;
let module: TestingModule;
let tree: OrganizationTree;
let accounts: AccountsService;
let grants: RoleGrantsService;
let actors: ActorsRepository;

beforeAll(async () => {
  test = await createTestDatabase();
  tree = await plantOrganizations(test.database);
  const config = new AppConfig({
    NODE_ENV: 'test',
    DATABASE_URL: test.url,
    REDIS_URL: process.env['TEST_REDIS_URL'],
    DATA_DIR: `${tmpdir()}/kezhi-identity-spec`,
    ADMIN_PASSWORD: 'chosen by the operator',
  });
  module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, 'kezhi-test'), IdentityModule],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  accounts = module.get(AccountsService);
  grants = module.get(RoleGrantsService);
  actors = module.get(ActorsRepository);
});
afterAll(async () => {
  await module.close();
  await test.drop();
});

const page = { limit: 50, after: null, includeTotal: false };
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
/** As over HTTP: each act in one unit of work. */
const acting = <T>(work: () => Promise<T>) => module.get(Database).run(work);
const scope = (actor: Actor, permission: Permission) => scopeOf(actor, permission);
const actorOf = async (accountId: string) => (await actors.onBehalfOf(accountId))!;

let counter = 0;
async function national(): Promise<Actor> {
  return actorOf(await firstOfficer());
}
async function firstOfficer(): Promise<string> {
  await module.get(FirstAccount).ensure();
  const [row] = await test.database.sql<{ id: string }>(`SELECT id FROM accounts WHERE account = 'admin'`);
  return row!.id;
}
async function make(by: Actor, role: Role, organizationId: string) {
  const request = { account: `someone-${++counter}`, displayName: '李青', role, organizationId };
  return acting(() => accounts.create(by, request));
}
async function officer(role: Role, organizationId: string): Promise<Actor> {
  return actorOf((await make(await national(), role, organizationId)).id);
}
const give = (
  by: Actor,
  accountId: string,
  role: Role,
  organizationId: string,
  expiresAt: Date | null = null,
) => acting(() => grants.grant(by, { accountId, role, organizationId, expiresAt }));

describe('the first account', () => {
  it('is made once, whoever starts first', async () => {
    const first = module.get(FirstAccount);
    const made = await Promise.all([first.ensure(), first.ensure(), first.ensure()]);
    expect(made.filter(Boolean)).toEqual([{ account: 'admin' }]);
    const actor = await national();
    expect(actor.grants).toEqual([
      { role: 'national_officer', organizationId: tree.nation, territory: '000000' },
    ]);
    expect(actor.owes).toBeNull();
  });
});

describe('accounts', () => {
  it('come with a first password that opens the door to its change only', async () => {
    const made = await make(await national(), 'association_officer', tree.county);
    const session = await module.get(SignInService).signIn({
      account: made.account,
      password: made.firstPassword,
      device: { userAgent: null, mark: 'm' },
    });
    expect(session.mustChangePassword).toBe(true);
    expect((await actorOf(made.id)).grants).toEqual([
      { role: 'association_officer', organizationId: tree.county, territory: '320402' },
    ]);
  });

  it('are seen by those whose scope covers one of their roles, by both lines', async () => {
    const county = await officer('association_officer', tree.county);
    const team = await make(await national(), 'team_administrator', tree.team);
    const squad = await make(await national(), 'team_administrator', tree.squad);
    const elsewhere = await make(await national(), 'team_administrator', tree.otherCounty);
    const read = scope(county, 'account:read');
    const seen = await accounts.list({}, read, page);
    const ids = seen.rows.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([team.id, squad.id, county.accountId]));
    expect(ids).not.toContain(elsewhere.id);
    expect(await codeOf(accounts.get(elsewhere.id, read))).toBe('IDENTITY.ACCOUNT_NOT_FOUND');
  });

  it('are managed along the supervisor line only', async () => {
    const county = await officer('association_officer', tree.county);
    const squad = await make(await national(), 'team_administrator', tree.squad);
    expect(await codeOf(acting(() => accounts.resetPassword(county, squad.id)))).toBe(
      'IDENTITY.ACCOUNT_NOT_FOUND',
    );
  });

  it('cannot be taken over by somebody who covers only one of their roles', async () => {
    const county = await officer('association_officer', tree.county);
    const both = await make(await national(), 'team_administrator', tree.team);
    await give(await national(), both.id, 'association_officer', tree.province);
    const acts = [
      () => accounts.resetPassword(county, both.id),
      () => accounts.disable(county, both.id, null),
      () => accounts.update(county, both.id, { displayName: '别人' }),
    ];
    for (const act of acts) expect(await codeOf(acting<unknown>(act))).toBe('IDENTITY.ACCOUNT_ABOVE_REACH');
  });

  it('refuse a second account of the same name, whatever the case', async () => {
    const by = await national();
    const made = await make(by, 'auditor', tree.county);
    const again = {
      account: made.account.toUpperCase(),
      displayName: '张明',
      role: 'auditor',
      organizationId: tree.county,
    } as const;
    const refused = acting(() => accounts.create(by, again));
    await expect(refused).rejects.toMatchObject({ driverError: { constraint: 'uq_accounts_account' } });
  });

  it('end their sessions when they are disabled or get a new password', async () => {
    const by = await national();
    const made = await make(by, 'auditor', tree.county);
    const sessions = module.get(SignInService);
    const enter = async (password: string) => {
      const { sessionId } = await sessions.signIn({
        account: made.account,
        password,
        device: { userAgent: null, mark: 'm' },
      });
      return () => actors.find({ sub: made.id, sid: sessionId });
    };
    const first = await enter(made.firstPassword);
    const { firstPassword } = await acting(() => accounts.resetPassword(by, made.id));
    expect(await first()).toBeNull();
    expect(await codeOf(enter(made.firstPassword))).toBe('IDENTITY.SIGN_IN_FAILED');
    const second = await enter(firstPassword);
    await acting(() => accounts.disable(by, made.id, null));
    expect(await second()).toBeNull();
    expect(await codeOf(acting(() => accounts.disable(by, made.id, null)))).toBe('IDENTITY.ACCOUNT_STATUS');
    await acting(() => accounts.enable(by, made.id, null));
    expect(await second()).toBeNull();
    expect(await (await enter(firstPassword))()).not.toBeNull();
  });

  it('are not changed by somebody who saw an older version', async () => {
    const by = await national();
    const made = await make(by, 'auditor', tree.county);
    const { version } = await accounts.get(made.id, scope(by, 'account:read'));
    const rename = (displayName: string) =>
      acting(() => accounts.update(by, made.id, { displayName, version }));
    expect((await rename('张三')).version).toBe(version + 1);
    expect(await codeOf(rename('张四'))).toBe('COMMON.STALE');
    expect(await codeOf(acting(() => accounts.disable(by, made.id, version)))).toBe('COMMON.STALE');
    await give(by, made.id, 'auditor', tree.team);
    expect((await accounts.get(made.id, scope(by, 'account:read'))).version).toBe(version + 2);
  });

  it('page by name without gaps, and count exactly', async () => {
    const by = await officer('association_officer', tree.foreign);
    for (let n = 0; n < 6; n++) await make(await national(), 'auditor', tree.foreign);
    const read = scope(by, 'account:read');
    const all = await accounts.list({}, read, { ...page, includeTotal: true });
    expect(all.total).toBe(7);
    const names: string[] = [];
    let after: string[] | null = null;
    do {
      const { rows } = await accounts.list({}, read, { limit: 3, after, includeTotal: false });
      names.push(...rows.slice(0, 3).map(({ account }) => account));
      const last: (typeof rows)[number] | undefined = rows[2];
      after = rows.length > 3 && last ? [last.account, last.id] : null;
    } while (after);
    expect(names).toEqual(all.rows.map(({ account }) => account));
  });

  it('can be filtered by name, role and unit, and a percent sign is a percent sign', async () => {
    const by = await national();
    const made = await make(by, 'society_secretary', tree.society);
    const ask = async (question: object) =>
      (await accounts.list(question, scope(by, 'account:read'), page)).rows.map(({ id }) => id);
    expect(await ask({ q: made.account })).toEqual([made.id]);
    expect(await ask({ role: 'society_secretary', within: tree.society })).toEqual([made.id]);
    expect(await ask({ q: '%' })).toEqual([]);
  });
});

describe('roles', () => {
  it('count from the next look on, and stop at once when taken away or run out', async () => {
    const by = await national();
    const made = await make(by, 'auditor', tree.county);
    const until = new Date(clock.now().getTime() + 60_000);
    await give(by, made.id, 'team_administrator', tree.team, until);
    const added = await give(by, made.id, 'association_officer', tree.county);
    const roles = async () => (await actorOf(made.id)).grants.map(({ role }) => role).sort();
    expect(await roles()).toEqual(['association_officer', 'auditor', 'team_administrator']);
    await acting(() => grants.revoke(by, added.id));
    expect(await roles()).toEqual(['auditor', 'team_administrator']);
    clock.advance(60_000);
    expect(await roles()).toEqual(['auditor']);
    await give(by, made.id, 'team_administrator', tree.team);
    expect(await roles()).toEqual(['auditor', 'team_administrator']);
  });

  it('are given no further than the giver reaches', async () => {
    const county = await officer('association_officer', tree.county);
    const made = await make(county, 'team_administrator', tree.team);
    expect(await codeOf(give(county, made.id, 'association_officer', tree.prefecture))).toBe(
      'ORGANIZATION.NOT_FOUND',
    );
    expect(await codeOf(give(county, made.id, 'association_officer', tree.otherCounty))).toBe(
      'ORGANIZATION.NOT_FOUND',
    );
    expect(await codeOf(give(county, made.id, 'team_administrator', tree.squad))).toBe(
      'ORGANIZATION.NOT_FOUND',
    );
    expect(await codeOf(give(county, made.id, 'national_officer', tree.county))).toBe('IDENTITY.ROLE_MISFIT');
    expect(await codeOf(give(county, made.id, 'association_officer', tree.county))).toBe('done');
  });

  it('are not given to oneself, to strangers, twice, or into the past', async () => {
    const county = await officer('association_officer', tree.county);
    const stranger = await make(await national(), 'auditor', tree.foreign);
    const made = await make(county, 'auditor', tree.county);
    expect(await codeOf(give(county, county.accountId, 'auditor', tree.county))).toBe('IDENTITY.OWN_ACCOUNT');
    expect(await codeOf(give(county, stranger.id, 'auditor', tree.county))).toBe(
      'IDENTITY.ACCOUNT_NOT_FOUND',
    );
    expect(await codeOf(give(county, made.id, 'auditor', tree.team, clock.now()))).toBe(
      'IDENTITY.ROLE_EXPIRY_PAST',
    );
    await expect(give(county, made.id, 'auditor', tree.county)).rejects.toMatchObject({
      driverError: { constraint: 'uq_role_grants_active' },
    });
  });

  it('keep one national officer, even when two remove each other at once', async () => {
    const a = await national();
    const b = await actorOf((await make(a, 'national_officer', tree.nation)).id);
    const grantOf = async ({ accountId }: Actor) =>
      (await grants.list({ accountId, role: 'national_officer' }, scope(a, 'account:read'), page)).rows[0]!
        .id;
    const [grantOfA, grantOfB] = [await grantOf(a), await grantOf(b)];
    const outcomes = await Promise.all([
      codeOf(acting(() => grants.revoke(a, grantOfB))),
      codeOf(acting(() => grants.revoke(b, grantOfA))),
    ]);
    expect(outcomes.sort()).toEqual(['IDENTITY.LAST_NATIONAL_OFFICER', 'done']);
    const [left] = await test.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM role_grants WHERE role = 'national_officer' AND revoked_at IS NULL`,
    );
    expect(left?.n).toBe(1);
    await test.database.sql(
      `UPDATE role_grants SET revoked_at = NULL WHERE role = 'national_officer' AND account_id = $1`,
      [a.accountId],
    );
  });

  it('leave a former officer in view of those who can give another role', async () => {
    const county = await officer('association_officer', tree.county);
    const made = await make(county, 'auditor', tree.county);
    await acting(() => grants.revoke(county, made.grants[0]!.id));
    expect(await codeOf(give(county, made.id, 'team_administrator', tree.team))).toBe('done');
  });
});

describe('the audit log', () => {
  it('shows acts of those below and on what lies below, not of those above', async () => {
    const above = await officer('association_officer', tree.province);
    await give(await national(), above.accountId, 'team_administrator', tree.team);
    const county = await officer('association_officer', tree.county);
    const below = await make(county, 'team_administrator', tree.team);
    const write = (accountId: string, objectId: string, organizationId: string | null) =>
      test.database.sql(
        `INSERT INTO audit_log (at, account_id, action, object_type, object_id, organization_id, result, details)
         VALUES ($1, $2, 'thing:touch', 'thing', $3, $4, 'done', '{}')`,
        [clock.now(), accountId, objectId, organizationId],
      );
    await write(below.id, 'by-below', null);
    await write(above.accountId, 'by-above', null);
    await write(above.accountId, 'on-below', tree.team);
    await write(above.accountId, 'on-foreign', tree.foreign);
    const trail = module.get(AuditTrail);
    const ask = async (actor: Actor, question: object) =>
      (await trail.list({ objectType: 'thing', ...question }, scope(actor, 'audit:read'), page)).rows.map(
        ({ objectId }) => objectId,
      );
    expect(await ask(county, {})).toEqual(['on-below', 'by-below']);
    expect(await ask(await national(), {})).toEqual(['on-foreign', 'on-below', 'by-above', 'by-below']);
    expect(await ask(county, { accountId: above.accountId })).toEqual(['on-below']);
    expect(await ask(county, { organizationId: tree.foreign })).toEqual([]);
    expect(await ask(county, { to: clock.now() })).toEqual([]);
    expect(await ask(county, { from: clock.now(), objectId: 'by-below' })).toEqual(['by-below']);
  });
});
