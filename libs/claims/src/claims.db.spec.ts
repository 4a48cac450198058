import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '#kezhi/identity';
import type { Actor, Scope } from '#kezhi/kernel';
import { makeScope } from '#kezhi/kernel';
import { ReferenceData } from '#kezhi/organizations';
import { BlindIndex, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { MemberCarryOver } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { ClaimReviews } from './claim-reviews.js';
import { ClaimsModule } from './claims.module.js';
import { ClaimsRepository } from './claims.repository.js';
import { ClaimsService } from './claims.service.js';

const ALL: Scope = makeScope({ all: true, territories: [], subtrees: [], units: [] });

let test: TestModule;
let tree: OrganizationTree;
let planter: PeoplePlanter;
let last = 0;
beforeAll(async () => {
  test = await openTestModule([IdentityModule, ClaimsModule]);
  await test.module.get(ReferenceData).seed();
  tree = await plantOrganizations(test.database);
  planter = new PeoplePlanter(test.database, test.module.get(Sealer), test.module.get(BlindIndex));
});
afterAll(() => test.close());

async function plantActor(role: Actor['grants'][number]['role'], organizationId: string): Promise<Actor> {
  const accountId = uuid();
  await test.database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1::uuid, $1::uuid::text, '测试员', 'none')`,
    [accountId],
  );
  const grants = [{ role, organizationId, territory: null }];
  return {
    accountId,
    account: accountId,
    sessionId: null,
    personId: null,
    grants,
    owes: null,
  };
}

async function legacyTeam(members: number): Promise<string> {
  last += 1;
  const id = await tree.plant({
    parent: tree.county,
    kind: 'service_team',
    region: '320402',
    legacyNo: `T-${last}`,
  });
  for (let index = 0; index < members; index += 1)
    await planter.plant({ teams: [id], membershipStatus: 'requested' });
  return id;
}

/** A claim without evidence, straight into the table: who may make one is tried over HTTP. */
async function plantClaim(teamId: string, claimantId: string, by: Actor): Promise<string> {
  const id = uuid();
  await test.database.run(() =>
    test.module.get(ClaimsRepository).insert({
      id,
      organizationId: teamId,
      claimantId,
      mode: 'merge',
      source: 'claim',
      statement: '我们的队伍',
      submittedBy: by.accountId,
    }),
  );
  return id;
}

const stateOf = async (id: string) => {
  const [row] = await test.database.sql<{ status: string }>(
    'SELECT status FROM organization_claims WHERE id = $1',
    [id],
  );
  return row?.status;
};

describe('claims at the same time', () => {
  it('let one of ten reviewers through, and leave no claim open', async () => {
    const reviews = test.module.get(ClaimReviews);
    const [claimant, officer] = [
      await plantActor('team_administrator', tree.team),
      await plantActor('association_officer', tree.county),
    ];
    const team = await legacyTeam(20);
    const others = await Promise.all(
      Array.from({ length: 9 }, () =>
        tree.plant({ parent: tree.county, kind: 'service_team', region: '320402' }),
      ),
    );
    const claims: string[] = [];
    for (const organization of [tree.team, ...others])
      claims.push(await plantClaim(team, organization, claimant));
    const outcomes = await Promise.allSettled(
      claims.map((id) => reviews.decide(officer, ALL, id, 'approval', { expectedVersion: null })),
    );
    const refused = outcomes.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code?: string }).code] : [],
    );
    expect(refused).toHaveLength(9);
    for (const code of refused) expect(['CLAIM.TEAM_TAKEN', 'CLAIM.TRANSITION']).toContain(code);
    const states = await Promise.all(claims.map(stateOf));
    expect(states.filter((state) => state === 'approved')).toHaveLength(1);
    expect(states.filter((state) => state === 'superseded')).toHaveLength(9);
    const [moved] = await test.database.sql<{ n: number; places: number }>(
      `SELECT count(*)::int AS n, count(DISTINCT organization_id)::int AS places FROM memberships
       WHERE status = 'approved' AND organization_id = ANY($1)`,
      [[tree.team, ...others]],
    );
    expect(moved).toEqual({ n: 20, places: 1 });
  });

  it('leave no claim behind that was submitted while another one was approved', async () => {
    const [reviews, service] = [test.module.get(ClaimReviews), test.module.get(ClaimsService)];
    const claimant = await plantActor('team_administrator', tree.team);
    const late = await plantActor('team_administrator', tree.team);
    const officer = await plantActor('association_officer', tree.county);
    for (let round = 0; round < 5; round += 1) {
      const team = await legacyTeam(2);
      const id = await plantClaim(team, tree.team, claimant);
      await Promise.allSettled([
        service.submit(late, ALL, team, { mode: 'own', statement: '我们的', evidence: [] }),
        reviews.decide(officer, ALL, id, 'approval', { expectedVersion: null }),
      ]);
      const open = await test.database.sql(
        `SELECT id FROM organization_claims WHERE organization_id = $1 AND status IN ('submitted', 'returned')`,
        [team],
      );
      expect(open).toEqual([]);
    }
  });

  it('do all or nothing: a failure in the middle leaves team, members and claim as they were', async () => {
    const reviews = test.module.get(ClaimReviews);
    const claimant = await plantActor('team_administrator', tree.team);
    const officer = await plantActor('association_officer', tree.county);
    const team = await legacyTeam(3);
    const id = await plantClaim(team, tree.team, claimant);
    await test.database.sql(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`,
    );
    await test.database.sql(
      `CREATE TRIGGER fail BEFORE INSERT ON organization_claim_decisions FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    await expect(reviews.decide(officer, ALL, id, 'approval', { expectedVersion: null })).rejects.toThrow(
      'disk full',
    );
    await test.database.sql('DROP TRIGGER fail ON organization_claim_decisions');
    expect(await stateOf(id)).toBe('submitted');
    expect(await test.module.get(MemberCarryOver).consequences(team, tree.team)).toMatchObject({
      members: 3,
      joining: 3,
    });
  });
});

describe('people who cannot come along', () => {
  it('are those at the limit and those who are closed; nobody is counted twice', async () => {
    const carry = test.module.get(MemberCarryOver);
    const team = await legacyTeam(2);
    const full = await planter.plant({ teams: [team], membershipStatus: 'requested' });
    const closed = await planter.plant({ teams: [team], membershipStatus: 'requested', status: 'closed' });
    await test.database.sql('UPDATE people SET membership_count = 5 WHERE id = $1', [full.id]);
    const outcome = await test.database.run(() => carry.carryOver(team, null));
    expect(outcome).toMatchObject({ joined: 2, confirmed: 2 });
    expect(outcome.staysBehind).toEqual([
      { personId: full.id, reason: 'limit' },
      { personId: closed.id, reason: 'closed' },
    ]);
    const left = await test.database.sql(
      'SELECT status FROM memberships WHERE organization_id = $1 AND person_id = ANY($2)',
      [team, [full.id, closed.id]],
    );
    expect(left).toEqual([{ status: 'declined' }, { status: 'declined' }]);
    expect(await test.database.run(() => carry.carryOver(team, null))).toMatchObject({
      joined: 0,
      staysBehind: [],
    });
  });
});
