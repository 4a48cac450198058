import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ReferenceData } from '#kezhi/organizations';
import { AppConfig, type Database } from '#kezhi/platform';
import { openTestModule, type TestModule } from '#kezhi/testing';
import { VolunteersModule } from './volunteers.module.js';

let test: TestModule;
let database: Database;
beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  await test.module.get(ReferenceData).seed();
});
afterAll(() => test.close());

const plant = (from: number, to: number) =>
  database.sql(
    `INSERT INTO people (id, name, id_type, id_blind, sealed, status, region_code, territory_code, tokens)
     SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '王伟', 'resident', md5(n::text)::uuid, '', 'active',
       '320402', '320402', '{1}'
     FROM generate_series($1::int, $2::int) n`,
    [from, to],
  );

/** As autovacuum does once many rows have been written: it sees their pages, and of the people those who are committed. */
async function analyzedMeanwhile(): Promise<void> {
  const other = new pg.Client({ connectionString: test.module.get(AppConfig).databaseUrl });
  await other.connect();
  await other.query('ANALYZE people');
  await other.end();
}

describe('the index of ages', () => {
  it('finds nobody by id, however few PostgreSQL takes people for while a first large import is written', async () => {
    await plant(1, 5);
    const plan = await database.run(async () => {
      await plant(6, 20_000);
      await analyzedMeanwhile();
      // What a foreign key asks for every membership.
      return database.sql<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT 1 FROM ONLY people x WHERE id = '01900000-0000-7000-8000-000000010000' FOR KEY SHARE OF x`,
      );
    });
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain('pk_people');
    expect(lines).not.toContain('ix_people_age');
  });
});
