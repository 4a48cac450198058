import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import { BlindIndex, type Database, PersonDirectory, Sealer } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { Enrolment } from './enrolment.js';
import { NewPeople } from './new-person.js';
import { OwnMemberships } from './own-memberships.js';
import { OwnStanding } from './own-standing.js';
import { VolunteersModule } from './volunteers.module.js';

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let planter: PeoplePlanter;
let standing: OwnStanding;
let counts: MemberCounts;
beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  await test.module.get(ReferenceData, { strict: false }).seed();
  tree = await plantOrganizations(database);
  planter = new PeoplePlanter(database, test.module.get(Sealer), test.module.get(BlindIndex));
  standing = test.module.get(OwnStanding);
  counts = test.module.get(MemberCounts, { strict: false });
});
afterAll(() => test.close());

let team: string;
beforeEach(async () => {
  team = await tree.plant({
    name: `服务队 ${uuid()}`,
    parent: tree.county,
    kind: 'service_team',
    region: '320402',
  });
});

/** A member of the team, counted as an import counts. */
async function member(status = 'pending_confirmation') {
  const person = await planter.plant({ status, teams: [team] });
  await counts.add(team, { registered: 1, confirmed: status === 'active' ? 1 : 0 });
  return person;
}

const own = async () => (await counts.of(team)).own;
const codesOf = async (acts: Array<Promise<unknown>>) =>
  (await Promise.allSettled(acts)).map((result) =>
    result.status === 'fulfilled' ? 'done' : (result.reason as AppError).code,
  );

describe('a decision on the own registration', () => {
  it('is taken once, also when confirming and refusing come many at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await member();
      const before = await own();
      const codes = await codesOf([
        standing.confirm(id),
        standing.refuse(id),
        standing.confirm(id),
        standing.refuse(id),
      ]);
      expect(codes.filter((code) => code === 'done')).toHaveLength(1);
      const [person] = await database.sql<{ status: string }>('SELECT status FROM people WHERE id = $1', [
        id,
      ]);
      const after = await own();
      expect(after).toEqual(
        person
          ? { registered: before.registered, confirmed: before.confirmed + 1 }
          : { registered: before.registered - 1, confirmed: before.confirmed },
      );
    }
  });

  it('to refuse erases the account of whoever had signed in, and what was planted about them', async () => {
    const { id } = await member();
    await database.sql(
      `INSERT INTO accounts (id, account, display_name, person_id) VALUES ($1, $2, '名字', $3)`,
      [uuid(), `p-${id}`, id],
    );
    await standing.refuse(id);
    expect(await database.sql('SELECT FROM accounts WHERE person_id = $1', [id])).toEqual([]);
    expect(await database.sql('SELECT FROM memberships WHERE person_id = $1', [id])).toEqual([]);
    expect(await database.sql('SELECT FROM refusals WHERE organization_id = $1', [team])).toHaveLength(1);
  });

  it('is not for whoever is active, suspended or closed already', async () => {
    for (const status of ['active', 'suspended', 'closed']) {
      const { id } = await member(status);
      const refusal = status === 'closed' ? 'VOLUNTEER.NOT_FOUND' : 'VOLUNTEER.TRANSITION';
      expect(await codesOf([standing.confirm(id), standing.refuse(id)])).toEqual([refusal, refusal]);
    }
  });
});

describe('closing', () => {
  it('takes a member from the counters once, confirmed or not, however often it is asked for', async () => {
    for (const [status, confirmed] of [
      ['active', 1],
      ['suspended', 0],
    ] as const) {
      const { id, idNumber } = await member(status);
      expect((await own()).confirmed).toBe(confirmed);
      const codes = await codesOf([standing.close(id), standing.close(id), standing.close(id)]);
      expect(codes.sort()).toEqual(['VOLUNTEER.NOT_FOUND', 'VOLUNTEER.NOT_FOUND', 'done']);
      expect(await own()).toEqual({ registered: 0, confirmed: 0 });
      const idBlind = test.module.get(BlindIndex).of('identity', idNumber);
      expect(await test.module.get(PersonDirectory).findByIdBlind(idBlind)).toBeNull();
    }
  });
});

describe('registering', () => {
  const someone = (index: number) =>
    test.module.get(NewPeople).prepare({
      name: '陈静',
      idType: 'resident',
      idNumber: syntheticIdentityNumber(index, { birthDate: '1985-03-04' }),
      phone: syntheticPhone(900 + index),
      regionCode: '320402',
      ethnicity: '汉',
      serviceIntents: ['义诊'],
    });

  it('makes one person of many forms with the same number at once', async () => {
    const person = await someone(1);
    const enrolment = test.module.get(Enrolment);
    const results = await Promise.all(Array.from({ length: 8 }, () => enrolment.enrol(person, 'sms')));
    expect(results.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
    const known = results.find((result) => result.outcome === 'known');
    expect(known).toMatchObject({
      status: 'active',
      contacts: [{ channel: 'sms', address: syntheticPhone(901) }],
    });
  });

  it('seals what is secret and indexes what is searched', async () => {
    const enrolled = await test.module.get(Enrolment).enrol(await someone(2), 'sms');
    if (enrolled.outcome !== 'new') throw new Error('not new');
    const [row] = await database.sql<{ all: string; ethnicity: string; service_intents: string[] }>(
      'SELECT p::text AS all, ethnicity, service_intents FROM people p WHERE id = $1',
      [enrolled.personId],
    );
    expect(row).toMatchObject({ ethnicity: '01', service_intents: ['free_clinic'] });
    expect(row?.all).not.toContain(syntheticPhone(902));
    expect(row?.all).not.toContain(syntheticIdentityNumber(2, { birthDate: '1985-03-04' }));
  });
});

describe('asking to join', () => {
  it('makes one request of many at once', async () => {
    const { id } = await planter.plant();
    const memberships = test.module.get(OwnMemberships);
    const codes = await codesOf(Array.from({ length: 6 }, () => memberships.ask(id, team)));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    const rows = await database.sql('SELECT FROM memberships WHERE person_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });
});
