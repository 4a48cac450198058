import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { IdentityModule } from '#kezhi/identity';
import { type Actor, AppError, makeScope } from '#kezhi/kernel';
import { OrganizationReviews, ReferenceData } from '#kezhi/organizations';
import { BlindIndex, requestContext, Sealer } from '#kezhi/platform';
import { Dissolutions, SuccessionModule } from '#kezhi/succession';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { OwnMemberships } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { ClaimReviews } from './claim-reviews.js';
import { ClaimsModule } from './claims.module.js';
import { RegistrationClaims } from './registration-claims.js';

jest.setTimeout(60_000);

const ALL = makeScope({ all: true, territories: [], subtrees: [], units: [] });

let test: TestModule;
let tree: OrganizationTree;
let planter: PeoplePlanter;
let planted = 0;
beforeAll(async () => {
  test = await openTestModule([IdentityModule, ClaimsModule, SuccessionModule]);
  await test.module.get(ReferenceData).seed();
  tree = await plantOrganizations(test.database);
  planter = new PeoplePlanter(test.database, test.module.get(Sealer), test.module.get(BlindIndex));
});
afterAll(() => test.close());

/** An officer of an association, by the roles that the database knows. */
async function officer(organizationId: string): Promise<Actor> {
  const accountId = uuid();
  await test.database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1::uuid, $1::uuid::text, '测试员', 'none')`,
    [accountId],
  );
  await test.database.sql(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES (gen_random_uuid(), $1, 'association_officer', $2, now())`,
    [accountId, organizationId],
  );
  const grants = [{ role: 'association_officer' as const, organizationId, territory: null }];
  return { accountId, account: accountId, sessionId: null, personId: null, grants, owes: null };
}

const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, work);

let legacy: string;
let legacyNo: string;
beforeEach(async () => {
  legacyNo = `L-${++planted}`;
  const place = { parent: tree.county, kind: 'service_team', region: '320402' };
  legacy = await tree.plant({ ...place, name: `旧队${planted}`, legacyNo });
});

const waiting = async () =>
  (await planter.plant({ region: '320402', teams: [legacy], membershipStatus: 'requested' })).id;

/** Registered anew with the number of the team, and approved by somebody. */
async function registered(parent: string, by: Actor): Promise<string> {
  const place = { parent, kind: 'service_team', region: '320402', status: 'submitted' };
  const id = await tree.plant({ ...place, name: `新队${++planted}` });
  await test.database.sql('UPDATE organizations SET legacy_no = $2, created_by = $3 WHERE id = $1', [
    id,
    legacyNo,
    by.accountId,
  ]);
  await decide(by, id, 'approval');
  return id;
}

const decide = (by: Actor, id: string, event: 'approval' | 'suspension' | 'reinstatement') =>
  as(by, () =>
    test.module.get(OrganizationReviews).decide(ALL, id, event, { reason: '理由', expectedVersion: null }),
  );

const link = (id: string) => test.module.get(RegistrationClaims).link(id);

const claims = async () => {
  const rows = await test.database.sql<{ status: string }>(
    'SELECT status FROM organization_claims WHERE organization_id = $1 ORDER BY id',
    [legacy],
  );
  return rows.map(({ status }) => status);
};

const placeOf = async (personId: string) => {
  const [row] = await test.database.sql<{ organization_id: string; status: string }>(
    'SELECT organization_id, status FROM memberships WHERE person_id = $1 ORDER BY id DESC LIMIT 1',
    [personId],
  );
  return row;
};

describe('the number of a team in a registration form', () => {
  it('counts as a claim that is decided at once where whoever approved reviews for both', async () => {
    const member = await waiting();
    const claimant = await registered(tree.county, await officer(tree.county));
    await link(claimant);
    expect(await claims()).toEqual(['approved']);
    expect(await placeOf(member)).toEqual({ organization_id: claimant, status: 'approved' });
    await link(claimant);
    expect(await claims()).toEqual(['approved']);
  });

  it.each(['rejection', 'return'] as const)(
    'is asked once: after a %s no later act on the new team decides it anew',
    async (event) => {
      const member = await waiting();
      const claimant = await registered(tree.otherCounty, await officer(tree.otherCounty));
      await link(claimant);
      const [claim] = await test.database.sql<{ id: string }>(
        'SELECT id FROM organization_claims WHERE organization_id = $1',
        [legacy],
      );
      const reason = { reason: '不是同一支队伍', expectedVersion: null };
      const reviewer = await officer(tree.county);
      await test.module.get(ClaimReviews).decide(reviewer, ALL, claim?.id ?? '', event, reason);
      const before = await claims();
      const above = await officer(tree.prefecture);
      for (const act of ['suspension', 'reinstatement'] as const) {
        await decide(above, claimant, act);
        await link(claimant);
      }
      expect(await claims()).toEqual(before);
      expect(await placeOf(member)).toEqual({ organization_id: legacy, status: 'requested' });
    },
  );

  it('is decided by whoever approved the team, not by whoever reinstated it since', async () => {
    const claimant = await registered(tree.otherCounty, await officer(tree.otherCounty));
    const above = await officer(tree.prefecture);
    await decide(above, claimant, 'suspension');
    await decide(above, claimant, 'reinstatement');
    await link(claimant);
    expect(await claims()).toEqual(['submitted']);
  });

  it('makes one claim of many jobs at the same moment', async () => {
    const claimant = await registered(tree.otherCounty, await officer(tree.otherCounty));
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => link(claimant)));
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await link(claimant);
    expect(await claims()).toEqual(['submitted']);
  });
});

describe('an approved claim', () => {
  it('meets nobody in a circle: people who take their request back, and the end of the claimant', async () => {
    const memberships = test.module.get(OwnMemberships);
    const leave = async (personId: string) => {
      const [membership] = await memberships.list(personId);
      await memberships.leave(personId, membership?.id ?? '');
    };
    const [reviewer, by] = [await officer(tree.county), await officer(tree.county)];
    for (let round = 0; round < 8; round += 1) {
      legacyNo = `R-${++planted}`;
      const place = { parent: tree.county, kind: 'service_team', region: '320402' };
      legacy = await tree.plant({ ...place, name: `旧队${planted}`, legacyNo });
      const people = await Promise.all(Array.from({ length: 6 }, waiting));
      const claimant = await registered(tree.county, by);
      const dissolution = {
        reason: '撤销',
        successorId: null,
        members: 'end',
        expectedVersion: null,
      } as const;
      const outcomes = await Promise.allSettled([
        link(claimant),
        ...people.slice(0, 4).map(leave),
        as(reviewer, () => test.module.get(Dissolutions).dissolve(ALL, claimant, dissolution)),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
      expect(outcomes.at(-1)).toMatchObject({ status: 'fulfilled' });
    }
    const wrong = await test.database.sql(
      `SELECT id FROM people p WHERE membership_count <> (
         SELECT count(*) FROM memberships m WHERE m.person_id = p.id AND m.status = 'approved')`,
    );
    expect(wrong).toEqual([]);
  });
});
