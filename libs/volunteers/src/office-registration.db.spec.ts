import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError, makeScope } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import type { Database } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { MembershipEntries } from './membership-entries.js';
import { OfficeRegistration } from './office-registration.js';
import { OwnRecord } from './own-record.js';
import { OwnStanding } from './own-standing.js';
import { VolunteersModule } from './volunteers.module.js';

const EVERYTHING = makeScope({ all: true, territories: [], subtrees: [], units: [] });

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let office: OfficeRegistration;
let counts: MemberCounts;
beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  await test.module.get(ReferenceData, { strict: false }).seed();
  tree = await plantOrganizations(database);
  office = test.module.get(OfficeRegistration);
  counts = test.module.get(MemberCounts, { strict: false });
});
afterAll(() => test.close());

const plantTeam = () =>
  tree.plant({ name: `服务队 ${uuid()}`, parent: tree.county, kind: 'service_team', region: '320402' });
let team: string;
beforeEach(async () => {
  team = await plantTeam();
});

let last = 7_000;
const form = (more: object = {}) => ({
  organizationId: team,
  name: '林知夏',
  idType: 'resident' as const,
  idNumber: syntheticIdentityNumber((last += 1), { birthDate: '1990-03-04' }),
  phone: syntheticPhone(last),
  regionCode: '320402',
  ...more,
});
const register = (given: ReturnType<typeof form>, scope = EVERYTHING) => office.register(scope, given);
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error as AppError).code,
  );
const own = async (organization = team) => (await counts.of(organization)).own;

describe('a unit that registers one person', () => {
  it('has a member who waits for their own confirmation, and is named on their page', async () => {
    const { outcome, volunteer } = await register(form());
    expect([outcome, volunteer.status]).toEqual(['create', 'pending_confirmation']);
    expect(volunteer.organizations).toEqual([expect.objectContaining({ id: team, status: 'approved' })]);
    expect(await own()).toEqual({ registered: 1, confirmed: 0 });
    const registrar = await test.module.get(OwnRecord).registrar(volunteer.id);
    expect(registrar).toMatchObject({ organizationId: team, at: expect.any(Date) });
  });

  it('adds nothing but a membership to who is registered already', async () => {
    const given = form();
    const first = await register(given);
    const other = await plantTeam();
    const second = await register({ ...given, organizationId: other, phone: syntheticPhone(9) });
    expect([second.outcome, second.volunteer.id]).toEqual(['link', first.volunteer.id]);
    expect(second.volunteer.phoneMasked).toBe(first.volunteer.phoneMasked);
    expect((await register(given)).outcome).toBe('unchanged');
    expect([await own(), await own(other)].map(({ registered }) => registered)).toEqual([1, 1]);
  });

  it('approves with it whoever has asked to join', async () => {
    const given = form();
    const { volunteer } = await register({ ...given, organizationId: await plantTeam() });
    await test.module.get(MembershipEntries).ask(volunteer.id, team);
    expect((await register(given)).outcome).toBe('link');
    expect(await own()).toEqual({ registered: 1, confirmed: 0 });
  });

  it('is refused another name, a sixth team, and who is suspended', async () => {
    const given = form();
    const { volunteer } = await register(given);
    expect(await codeOf(register({ ...given, name: '林之夏' }))).toBe('VOLUNTEER.OTHER_NAME');
    for (let n = 0; n < 4; n += 1) await register({ ...given, organizationId: await plantTeam() });
    const sixth = register({ ...given, organizationId: await plantTeam() });
    expect(await codeOf(sixth)).toBe('MEMBERSHIP.LIMIT');
    const suspended = form();
    const { volunteer: someone } = await register(suspended);
    await database.sql(`UPDATE people SET status = 'suspended' WHERE id = $1`, [someone.id]);
    const elsewhere = register({ ...suspended, organizationId: await plantTeam() });
    expect(await codeOf(elsewhere)).toBe('MEMBERSHIP.PERSON_STATUS');
    expect(volunteer.id).not.toBe(someone.id);
  });

  it('cannot bring back who refused or closed', async () => {
    const standing = test.module.get(OwnStanding);
    const refused = form();
    await standing.refuse((await register(refused)).volunteer.id);
    expect(await codeOf(register(refused))).toBe('VOLUNTEER.REFUSED_BEFORE');
    const closed = form();
    const { volunteer } = await register(closed);
    await standing.confirm(volunteer.id);
    await standing.close(volunteer.id);
    expect(await codeOf(register(closed))).toBe('VOLUNTEER.CLOSED_BEFORE');
    expect(await own()).toEqual({ registered: 0, confirmed: 0 });
  });

  it('leaves nobody behind when the membership is refused', async () => {
    await database.sql(`UPDATE organizations SET status = 'suspended' WHERE id = $1`, [team]);
    const given = form();
    expect(await codeOf(register(given))).not.toBe('done');
    const [row] = await database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM people WHERE registrar_id = $1',
      [team],
    );
    expect(row?.n).toBe(0);
  });

  it('is refused for a unit out of reach, and for a child without a guardian', async () => {
    const elsewhere = makeScope({ all: false, territories: [], subtrees: [], units: [tree.county] });
    expect(await codeOf(register(form(), elsewhere))).toBe('ORGANIZATION.NOT_FOUND');
    const child = { idNumber: syntheticIdentityNumber(77, { birthDate: '2015-03-04' }) };
    expect(await codeOf(register(form(child)))).toBe('VOLUNTEER.GUARDIAN_REQUIRED');
  });

  it('and another that registers the same person at the same moment make one person', async () => {
    for (let round = 0; round < 5; round += 1) {
      const given = form();
      const teams = await Promise.all([plantTeam(), plantTeam(), plantTeam()]);
      const answers = await Promise.all(
        teams.map((organizationId) => register({ ...given, organizationId })),
      );
      expect(new Set(answers.map(({ volunteer }) => volunteer.id)).size).toBe(1);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['create', 'link', 'link']);
      for (const each of teams) expect((await own(each)).registered).toBe(1);
    }
  });
});
