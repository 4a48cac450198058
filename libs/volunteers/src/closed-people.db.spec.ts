import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { openTestModule, PeoplePlanter, plantOrganizations, type TestModule } from '#kezhi/testing';
import { ClosedPeopleRepository } from './closed-people.repository.js';
import { VolunteersModule } from './volunteers.module.js';

describe('people who were closed long ago', () => {
  let test: TestModule;
  let people: PeoplePlanter;
  let closed: ClosedPeopleRepository;
  beforeAll(async () => {
    test = await openTestModule([VolunteersModule]);
    await plantOrganizations(test.database);
    people = new PeoplePlanter(test.database, test.module.get(Sealer), test.module.get(BlindIndex));
    closed = test.module.get(ClosedPeopleRepository);
  });
  afterAll(() => test.close());

  const plant = async (status: string, at: string) => {
    const person = await people.plant({
      name: '王小明',
      status,
      email: 'wang@example.org',
      expertise: ['医学'],
    });
    await test.database.sql('UPDATE people SET updated_at = $2 WHERE id = $1', [person.id, at]);
    return person;
  };

  it('are erased, and nobody else is', async () => {
    const old = await plant('closed', '2010-01-01');
    const young = await plant('closed', '2024-01-01');
    const active = await plant('active', '2010-01-01');
    expect(await closed.remove(new Date('2016-01-01'), 10)).toBe(1);
    expect(await closed.remove(new Date('2016-01-01'), 10)).toBe(0);
    const rows = await test.database.sql<Record<string, unknown> & { id: string; sealed: Buffer }>(
      'SELECT * FROM people WHERE id = ANY($1) ORDER BY id',
      [[old.id, young.id, active.id]],
    );
    const [erased, ...kept] = rows;
    expect(kept.map(({ name }) => name)).toEqual(['王小明', '王小明']);
    expect(erased).toMatchObject({
      name: '',
      phone_blind: null,
      birth_date: null,
      expertise: [],
      tokens: [],
      status: 'closed',
      erased_at: expect.any(Date),
    });
    expect(test.module.get(Sealer).open(erased?.sealed ?? Buffer.alloc(0), old.id)).toEqual({});
    expect(erased?.['id_blind']).not.toBe(test.module.get(BlindIndex).of('identity', old.idNumber));
    expect(await closed.count()).toBe(1);
  });

  it('are counted apart from those who refused', async () => {
    await test.database.sql(
      'INSERT INTO refused_people VALUES (gen_random_uuid(), now()), (gen_random_uuid(), now())',
    );
    expect(await closed.countRefused()).toBe(2);
  });
});
