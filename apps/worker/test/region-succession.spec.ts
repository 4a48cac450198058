import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type RegionSuccession, RegionSuccessions } from '#kezhi/organizations';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

const PEOPLE = 60_000;
const OLD = '320402';
const NEW = '320404';

jest.setTimeout(180_000);

let site: Installation;
let successions: RegionSuccessions;

beforeAll(async () => {
  site = await openInstallation();
  successions = site.get(RegionSuccessions);
  const { database, tree } = site;
  await database.sql(
    `INSERT INTO people (id, name, id_type, id_blind, sealed, status, region_code, territory_code, tokens, membership_count)
     SELECT gen_random_uuid(), '志愿者', 'resident', gen_random_uuid(), '\\x00', 'active', $1, $1, '{}', 1
     FROM generate_series(1, $2)`,
    [OLD, PEOPLE],
  );
  await database.sql(
    `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
     SELECT gen_random_uuid(), p.id, o.id, o.line_id, o.territory_code, 'approved' FROM people p, organizations o WHERE o.id = $1`,
    [tree.team],
  );
  await database.sql(
    `INSERT INTO organization_registrations (id, tracking_no, status, form, sealed, language, email_blind, submitted_at, created_at, updated_at)
     VALUES (gen_random_uuid(), 'R2345678923', 'submitted', $1, '\\x00', 'zh', gen_random_uuid(), now(), now(), now())`,
    [JSON.stringify({ name: '待审队', regionCode: OLD, parentId: tree.county })],
  );
});
afterAll(() => site.close());

const progress = (): Promise<RegionSuccession> => successions.require(OLD);

describe('the change of a region', () => {
  it('carries everybody over exactly once, although a worker is killed in the middle', async () => {
    const worker = site.startWorker();
    await successions.record(OLD, { successorCode: NEW, validFrom: '2026-01-01' });
    await waitFor(progress, ({ people }) => people > 0, 60, 1);
    await worker.stop('SIGKILL');
    const killed = await progress();
    expect(killed.finishedAt).toBeNull();
    expect(killed.people).toBeLessThan(PEOPLE);

    site.startWorker();
    const done = await waitFor(progress, ({ finishedAt }) => finishedAt !== null, 120);
    expect(done).toMatchObject({ people: PEOPLE, memberships: PEOPLE });
    for (const table of ['people', 'memberships', 'organizations']) {
      const [left] = await site.database.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE territory_code = $1`,
        [OLD],
      );
      expect([table, left?.n]).toEqual([table, 0]);
    }
    const waiting = () =>
      site.database.sql<{ region: string }>(
        `SELECT form ->> 'regionCode' AS region FROM organization_registrations`,
      );
    expect(await waitFor(waiting, ([one]) => one?.region === NEW, 30)).toEqual([{ region: NEW }]);
  });
});
