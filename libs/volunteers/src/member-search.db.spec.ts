import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '#kezhi/kernel';
import { membersScope, ReferenceData } from '#kezhi/organizations';
import type { Database } from '#kezhi/platform';
import { type Country, openTestModule, plantCountry, RARE_NAME, type TestModule } from '#kezhi/testing';
import type { MembershipRow } from './membership.js';
import { MembershipsRepository } from './memberships.repository.js';
import { VolunteersModule } from './volunteers.module.js';

let test: TestModule;
let database: Database;
let country: Country;
let memberships: MembershipsRepository;

beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  memberships = test.module.get(MembershipsRepository);
  await test.module.get(ReferenceData).seed();
  country = await plantCountry(database);
  // Every tenth has left: those are in no list of people by place.
  await database.sql(`UPDATE memberships SET status = 'left' WHERE abs(hashtext(id::text)) % 10 = 0`);
  await database.sql('VACUUM ANALYZE memberships');
}, 240_000);
afterAll(() => test.close());

const NAMES = ['王', '伟芳', RARE_NAME, '志愿'];
const PAGES = 3;

interface Filters {
  q: string;
  status?: 'approved';
}

/** Ids by a look at every membership. */
async function plainly(scope: Scope, { q, status }: Filters, limit: number): Promise<string[]> {
  const parameters: unknown[] = [q, limit, status];
  const rows = await database.sql<{ id: string }>(
    `SELECT m.id FROM memberships m JOIN people p ON p.id = m.person_id JOIN organizations o ON o.id = m.organization_id
     WHERE position($1 IN p.name) > 0 AND ($3::text IS NULL OR m.status = $3) AND ${membersScope(scope, 'o', parameters)}
     ORDER BY m.person_id DESC, m.id DESC LIMIT $2`,
    parameters,
  );
  return rows.map(({ id }) => id);
}

async function inPages(scope: Scope, filters: Filters, limit: number): Promise<string[]> {
  const seen: MembershipRow[] = [];
  for (let turn = 0; turn < PAGES; turn += 1) {
    const last = seen.at(-1);
    const after = last === undefined ? null : [last.volunteerId, last.id];
    const page = { limit, after, includeTotal: false };
    const { rows } = await memberships.list(scope, filters, null, page);
    seen.push(...rows.slice(0, limit));
    if (rows.length <= limit) break;
  }
  return seen.map(({ id }) => id);
}

describe('the list of members', () => {
  it.each(NAMES)('shows the same as a plain look at every membership, in any reach: %s', async (q) => {
    const cases = country.reaches.flatMap(([reach, scope]) =>
      [50, 10].flatMap((limit) =>
        [{ q }, { q, status: 'approved' as const }].map((filters) => ({ reach, scope, limit, filters })),
      ),
    );
    for (const { scope, ...asked } of cases) {
      const expected = await plainly(scope, asked.filters, PAGES * asked.limit);
      expect({ asked, seen: await inPages(scope, asked.filters, asked.limit) }).toEqual({
        asked,
        seen: expected,
      });
    }
  });

  it('shows the same when nobody of the younger half is called so any longer, and nothing has been counted anew', async () => {
    await database.sql(`UPDATE people SET name = replace(name, '王伟', '改名') WHERE id >= $1`, [
      country.middle,
    ]);
    for (const [reach, scope] of country.reaches) {
      const expected = await plainly(scope, { q: '王伟' }, PAGES * 5);
      expect({ reach, seen: await inPages(scope, { q: '王伟' }, 5) }).toEqual({ reach, seen: expected });
    }
  });
});
