import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AppError, type Role } from '#kezhi/kernel';
import { MemberCounts } from '#kezhi/organizations';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { IdentityModule } from '../identity.module.js';
import { ActorsRepository } from '../sessions/actors.repository.js';
import { AdministrationTransfers } from './administration-transfers.js';
import { RoleGrantsService } from './role-grants.service.js';

let test: TestModule;
let tree: OrganizationTree;
let county: Actor;

beforeAll(async () => {
  test = await openTestModule([IdentityModule]);
  tree = await plantOrganizations(test.database);
  await test.database.sql(
    `INSERT INTO administrator_seat_rules (id, source, territory, members_per_seat, most, valid_from)
     VALUES ($1, '全国', NULL, 100, 5, '2019-01-01')`,
    [uuid()],
  );
  const { id } = await plant('association_officer', tree.county);
  county = (await test.module.get(ActorsRepository).onBehalfOf(id)) as Actor;
});
afterAll(() => test.close());

async function plant(role: Role, organizationId: string): Promise<{ id: string; grantId: string }> {
  const [id, grantId] = [uuid(), uuid()];
  await test.database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1, $2, '测试员', 'none')`,
    [id, `someone-${id.slice(-8)}`],
  );
  await test.database.sql(
    'INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, $3, $4, now())',
    [grantId, id, role, organizationId],
  );
  return { id, grantId };
}

const newTeam = () => tree.plant({ parent: tree.county, kind: 'service_team', region: '320402' });
/** Somebody whom the county's officer can see, and who administers nothing. */
const candidate = async () => (await plant('auditor', tree.county)).id;
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
const give = (accountId: string, organizationId: string, role: Role = 'team_administrator') =>
  test.database.run(() =>
    test.module.get(RoleGrantsService).grant(county, { accountId, role, organizationId, expiresAt: null }),
  );
const transfer = (organizationId: string, fromAccountId: string, toAccountId: string) =>
  test.module.get(AdministrationTransfers).transfer(county, organizationId, { fromAccountId, toAccountId });
const administrators = async (organizationId: string) => {
  const rows = await test.database.sql<{ id: string }>(
    `SELECT account_id AS id FROM role_grants WHERE organization_id = $1 AND role = 'team_administrator' AND revoked_at IS NULL
     ORDER BY granted_at, id`,
    [organizationId],
  );
  return rows.map(({ id }) => id);
};

describe('administrator seats', () => {
  it('are one for a new team, and one more for each hundred active members begun', async () => {
    const team = await newTeam();
    expect(await codeOf(give(await candidate(), team))).toBe('done');
    expect(await codeOf(give(await candidate(), team))).toBe('IDENTITY.SEATS_TAKEN');
    await test.module.get(MemberCounts).add(team, { registered: 150, confirmed: 100 });
    expect(await codeOf(give(await candidate(), team))).toBe('IDENTITY.SEATS_TAKEN');
    await test.module.get(MemberCounts).add(team, { registered: 0, confirmed: 1 });
    expect(await codeOf(give(await candidate(), team))).toBe('done');
    expect(await codeOf(give(await candidate(), team))).toBe('IDENTITY.SEATS_TAKEN');
  });

  it('follow the rule of the nearest territory', async () => {
    const team = await newTeam();
    await test.module.get(MemberCounts).add(team, { registered: 40, confirmed: 40 });
    await test.database.sql(
      `INSERT INTO administrator_seat_rules (id, source, territory, members_per_seat, most, valid_from, valid_to)
       VALUES ($1, '常州', '320400', 10, 2, '2019-01-01', NULL), ($2, '天宁,已废止', '320402', 10, 5, '2019-01-01', '2019-12-31')`,
      [uuid(), uuid()],
    );
    const codes = [];
    for (let wanted = 0; wanted < 3; wanted += 1) codes.push(await codeOf(give(await candidate(), team)));
    await test.database.sql(`DELETE FROM administrator_seat_rules WHERE territory IS NOT NULL`);
    expect(codes).toEqual(['done', 'done', 'IDENTITY.SEATS_TAKEN']);
  });

  it('are taken by that role only, and free again when it is revoked or has run out', async () => {
    const team = await newTeam();
    const first = await candidate();
    const { id: grantId } = await give(first, team);
    expect(await codeOf(give(await candidate(), team, 'auditor'))).toBe('done');
    await test.database.run(() => test.module.get(RoleGrantsService).revoke(county, grantId));
    expect(await codeOf(give(await candidate(), team))).toBe('done');
    await test.database.sql(
      `UPDATE role_grants SET expires_at = now() - interval '1 minute' WHERE organization_id = $1`,
      [team],
    );
    expect(await codeOf(give(await candidate(), team))).toBe('done');
  });

  it('say that a role is held before they say that there is no seat', async () => {
    const team = await newTeam();
    const holder = await candidate();
    await give(holder, team);
    await expect(give(holder, team)).rejects.toMatchObject({
      driverError: { constraint: 'uq_role_grants_active' },
    });
  });

  it('go to one of several who want the last one at the same time', async () => {
    const team = await newTeam();
    await test.module.get(MemberCounts).add(team, { registered: 101, confirmed: 101 });
    const wanting = await Promise.all(Array.from({ length: 5 }, candidate));
    const codes = await Promise.all(wanting.map((id) => codeOf(give(id, team))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(2);
    expect(codes.filter((code) => code === 'IDENTITY.SEATS_TAKEN')).toHaveLength(3);
    expect(await administrators(team)).toHaveLength(2);
  });
});

describe('the transfer of an administration', () => {
  it('puts one in the place of the other, also where no seat is free', async () => {
    const team = await newTeam();
    const [old, next] = [await candidate(), await candidate()];
    await give(old, team);
    const grant = await transfer(team, old, next);
    expect(grant).toMatchObject({ accountId: next, role: 'team_administrator', organizationId: team });
    expect(await administrators(team)).toEqual([next]);
    expect(await codeOf(transfer(team, old, next))).toBe('IDENTITY.NOT_ADMINISTRATOR');
  });

  it('keeps the day on which the role was to end', async () => {
    const team = await newTeam();
    const [old, next] = [await candidate(), await candidate()];
    const end = new Date('2999-01-01T00:00:00Z');
    const { id } = await give(old, team);
    await test.database.sql('UPDATE role_grants SET expires_at = $2 WHERE id = $1', [id, end]);
    expect((await transfer(team, old, next)).expiresAt).toEqual(end);
  });

  it('does nothing at all when the other account may not have it', async () => {
    const team = await newTeam();
    const old = await candidate();
    await give(old, team);
    const beyond = await plant('team_administrator', tree.foreign);
    expect(await codeOf(transfer(team, old, beyond.id))).toBe('IDENTITY.ACCOUNT_NOT_FOUND');
    expect(await codeOf(transfer(team, old, county.accountId))).toBe('IDENTITY.OWN_ACCOUNT');
    expect(await codeOf(transfer(tree.otherCounty, old, await candidate()))).toBe('ORGANIZATION.NOT_FOUND');
    expect(await administrators(team)).toEqual([old]);
  });

  it('happens once when two are asked for at the same time', async () => {
    const team = await newTeam();
    const [old, one, two] = [await candidate(), await candidate(), await candidate()];
    await give(old, team);
    const codes = await Promise.all([one, two].map((to) => codeOf(transfer(team, old, to))));
    expect(codes.sort()).toEqual(['IDENTITY.NOT_ADMINISTRATOR', 'done']);
    expect(await administrators(team)).toHaveLength(1);
  });
});
