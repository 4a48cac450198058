import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '#kezhi/identity';
import type { Actor, Language, Scope } from '#kezhi/kernel';
import { makeScope } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import { BlindIndex, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
  waitingMessages,
} from '#kezhi/testing';
import { MembershipSuccession } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { ClaimReviews } from './claim-reviews.js';
import { ClaimsModule } from './claims.module.js';
import { ClaimsRepository } from './claims.repository.js';
import { ClaimsService } from './claims.service.js';
import { EndedOrganizations } from './ended-organizations.js';

const ALL: Scope = makeScope({ all: true, territories: [], subtrees: [], units: [] });

let test: TestModule;
let tree: OrganizationTree;
let planter: PeoplePlanter;
let last = 0;
beforeAll(async () => {
  test = await openTestModule([IdentityModule, ClaimsModule], {
    variables: { SMTP_URL: 'smtp://127.0.0.1:9' },
  });
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
  it.each([20, 0])(
    'let one of ten reviewers through, and leave no claim open; members: %d',
    async (members) => {
      const reviews = test.module.get(ClaimReviews);
      const [claimant, officer] = [
        await plantActor('team_administrator', tree.team),
        await plantActor('association_officer', tree.county),
      ];
      const team = await legacyTeam(members);
      const [own = '', ...others] = await Promise.all(
        Array.from({ length: 10 }, () =>
          tree.plant({ parent: tree.county, kind: 'service_team', region: '320402' }),
        ),
      );
      const claims: string[] = [];
      for (const organization of [own, ...others])
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
        [[own, ...others]],
      );
      expect(moved).toEqual({ n: members, places: members === 0 ? 0 : 1 });
    },
  );

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
    expect(await test.module.get(MembershipSuccession).prospectsOfWaiting(team, tree.team)).toMatchObject({
      requests: 3,
      joining: 3,
    });
  });
});

describe('people who cannot come along', () => {
  it('are those at the limit and those who are closed; nobody is counted twice', async () => {
    const carry = test.module.get(MembershipSuccession);
    const team = await legacyTeam(2);
    const full = await planter.plant({ teams: [team], membershipStatus: 'requested' });
    const closed = await planter.plant({ teams: [team], membershipStatus: 'requested', status: 'closed' });
    await test.database.sql('UPDATE people SET membership_count = 5 WHERE id = $1', [full.id]);
    const outcome = await test.database.run(() => carry.settleWaiting(team, null));
    expect(outcome.joined).toBe(2);
    expect((await test.module.get(MemberCounts).of(team)).own).toEqual({ registered: 2, confirmed: 2 });
    expect(outcome.staysBehind).toEqual([
      { personId: full.id, reason: 'limit' },
      { personId: closed.id, reason: 'closed' },
    ]);
    const left = await test.database.sql(
      'SELECT status FROM memberships WHERE organization_id = $1 AND person_id = ANY($2)',
      [team, [full.id, closed.id]],
    );
    expect(left).toEqual([{ status: 'declined' }, { status: 'declined' }]);
    expect(await test.database.run(() => carry.settleWaiting(team, null))).toMatchObject({
      joined: 0,
      staysBehind: [],
    });
  });
});

describe('what a claimant is told', () => {
  const messages = () => waitingMessages(test.database, test.module.get(Sealer));
  const toldTo = async (actor: Actor) =>
    (await messages())
      .filter(({ address }) => address === addressOf(actor))
      .map(({ purpose, subject, text }) => ({ purpose, subject, text }));
  const addressOf = ({ accountId }: Actor) => `${accountId}@example.org`;

  async function claimant(language: Language | null = null): Promise<Actor> {
    const actor = await plantActor('team_administrator', tree.team);
    const sealed = test.module.get(Sealer).seal({ email: addressOf(actor) }, actor.accountId);
    await test.database.sql('UPDATE accounts SET sealed = $2, language = $3 WHERE id = $1', [
      actor.accountId,
      sealed,
      language,
    ]);
    return actor;
  }
  const officer = () => plantActor('association_officer', tree.county);
  const newTeam = () =>
    tree.plant({ name: `新队${++last}`, parent: tree.county, kind: 'service_team', region: '320402' });
  const eventsOf = async (id: string) => {
    const rows = await test.database.sql<{ event: string }>(
      `SELECT payload ->> 'event' AS event FROM outbox
       WHERE type = 'organization-claim.decided' AND payload ->> 'claimId' = $1 ORDER BY id`,
      [id],
    );
    return rows.map(({ event }) => event);
  };

  it('is who was preferred: the winner in Chinese, the loser in the language of the account', async () => {
    const [winner, loser] = [await claimant(), await claimant('en')];
    const team = await legacyTeam(2);
    const won = await plantClaim(team, tree.team, winner);
    const lost = await plantClaim(team, await newTeam(), loser);
    const decision = { reason: '材料齐全', expectedVersion: null };
    await test.module.get(ClaimReviews).decide(await officer(), ALL, won, 'approval', decision);
    const [[approval, ...more], [refusal, ...others]] = [await toldTo(winner), await toldTo(loser)];
    expect([more, others]).toEqual([[], []]);
    expect(approval).toMatchObject({ purpose: 'claim:approval', subject: expect.stringContaining('已通过') });
    for (const words of ['2 人成为', '审核意见：材料齐全', `/claims/${won}`])
      expect(approval?.text).toContain(words);
    expect(refusal).toMatchObject({
      purpose: 'claim:supersession',
      subject: expect.stringContaining('was claimed by somebody else'),
    });
    expect(refusal?.text).toContain(`/claims/${lost}`);
    expect(refusal?.text).not.toContain('材料齐全');
    expect([await eventsOf(won), await eventsOf(lost)]).toEqual([['approval'], ['supersession']]);
  });

  it('is the reason of a return and of a rejection, each once', async () => {
    const asked = await claimant();
    const id = await plantClaim(await legacyTeam(0), tree.team, asked);
    const reviews = test.module.get(ClaimReviews);
    const by = await officer();
    await reviews.decide(by, ALL, id, 'return', { reason: '请补充批文', expectedVersion: null });
    await test.module.get(ClaimsService).move(asked, ALL, id, 'submission', null);
    await reviews.decide(by, ALL, id, 'rejection', { reason: '该队伍属于其他单位', expectedVersion: null });
    const told = await toldTo(asked);
    expect(told.map(({ purpose }) => purpose)).toEqual(['claim:return', 'claim:rejection']);
    expect(told[0]?.text).toContain('审核意见：请补充批文');
    expect(told[1]?.text).toContain('审核意见：该队伍属于其他单位');
  });

  it('is nothing of a decision that was rolled back, and nothing where no address is known', async () => {
    const asked = await claimant();
    const id = await plantClaim(await legacyTeam(0), tree.team, asked);
    const before = (await messages()).length;
    const reviews = test.module.get(ClaimReviews);
    const by = await officer();
    const decision = { reason: '不予通过', expectedVersion: null };
    const rolledBack = test.database.run(async () => {
      await reviews.decide(by, ALL, id, 'rejection', decision);
      throw new Error('the request failed');
    });
    await expect(rolledBack).rejects.toThrow('the request failed');
    await test.database.sql('UPDATE accounts SET sealed = NULL WHERE id = $1', [asked.accountId]);
    await reviews.decide(by, ALL, id, 'rejection', decision);
    expect([await stateOf(id), (await messages()).length]).toEqual(['rejected', before]);
  });

  it.each(['merged', 'dissolved'])(
    'is that the claim of a %s organization was withdrawn, once however many workers look',
    async (status) => {
      const [asked, organization] = [await claimant(), await newTeam()];
      const [team, other] = [await legacyTeam(1), await legacyTeam(1)];
      const open = await plantClaim(team, organization, asked);
      const decided = await plantClaim(other, organization, asked);
      const decision = { reason: '不予通过', expectedVersion: null };
      await test.module.get(ClaimReviews).decide(await officer(), ALL, decided, 'rejection', decision);
      const ended = test.module.get(EndedOrganizations);
      await ended.closeClaims(organization);
      expect(await stateOf(open)).toBe('submitted');
      await test.database.sql('UPDATE organizations SET status = $2 WHERE id = $1', [organization, status]);
      await Promise.all([ended.closeClaims(organization), ended.closeClaims(organization)]);
      expect([await stateOf(open), await stateOf(decided)]).toEqual(['withdrawn', 'rejected']);
      const told = await toldTo(asked);
      expect(told.map(({ purpose }) => purpose)).toEqual(['claim:rejection', 'claim:withdrawal']);
      expect(told[1]?.text).toContain('认领申请自动撤回');
      const history = await test.database.sql(
        `SELECT event, account_id, to_status FROM organization_claim_decisions WHERE claim_id = $1`,
        [open],
      );
      expect(history).toEqual([{ event: 'withdrawal', account_id: null, to_status: 'withdrawn' }]);
    },
  );

  it('is that a team was dissolved which was asked for, on its own or by an organization, once', async () => {
    const [one, other] = [await claimant(), await claimant('en')];
    const team = await legacyTeam(1);
    const claims = [
      await plantClaim(team, await newTeam(), one),
      await plantClaim(team, await newTeam(), other),
    ];
    const ended = test.module.get(EndedOrganizations);
    await ended.closeClaims(team);
    expect(await Promise.all(claims.map(stateOf))).toEqual(['submitted', 'submitted']);
    await test.database.sql(`UPDATE organizations SET status = 'dissolved' WHERE id = $1`, [team]);
    await Promise.all([ended.closeClaims(team), ended.closeClaims(team)]);
    expect(await Promise.all(claims.map(stateOf))).toEqual(['superseded', 'superseded']);
    const [zh, en] = [await toldTo(one), await toldTo(other)];
    expect(zh).toEqual([expect.objectContaining({ purpose: 'claim:team_ended' })]);
    expect(zh[0]?.text).toContain('主管单位已解散这支队伍');
    expect(en).toEqual([expect.objectContaining({ subject: expect.stringContaining('is void') })]);
    const reasons = await test.database.sql<{ reason: string }>(
      'SELECT reason FROM organization_claims WHERE organization_id = $1',
      [team],
    );
    for (const { reason } of reasons) expect(reason).toBe('这支队伍已由主管单位解散，认领申请随之失效。');
  });
});

describe('a team that is to stand on its own', () => {
  it('is told who bears its name already, and stands once one of them has another', async () => {
    const asked = await plantActor('team_administrator', tree.team);
    const team = await legacyTeam(1);
    const namesake = await tree.plant({ parent: tree.county, kind: 'service_team', region: '320402' });
    await test.database.sql(`UPDATE organizations SET name = '同名队' WHERE id = ANY($1)`, [
      [team, namesake],
    ]);
    const [other] = await test.database.sql<{ orgNo: string }>(
      'SELECT org_no AS "orgNo" FROM organizations WHERE id = $1',
      [namesake],
    );
    const own = { mode: 'own', statement: '我们的', evidence: [] } as const;
    const id = await test.module.get(ClaimsService).submit(asked, ALL, team, own);
    const officer = await plantActor('association_officer', tree.county);
    const approve = () =>
      test.module.get(ClaimReviews).decide(officer, ALL, id, 'approval', { expectedVersion: null });
    await expect(approve()).rejects.toMatchObject({
      code: 'CLAIM.NAME_TAKEN',
      details: { name: '同名队', orgNo: other?.orgNo },
    });
    expect(await stateOf(id)).toBe('submitted');
    await test.database.sql(`UPDATE organizations SET name = '同名队（旧）' WHERE id = $1`, [team]);
    await approve();
    expect(await stateOf(id)).toBe('approved');
  });

  it('is not given away past its seats: a former administrator holds the one there is', async () => {
    await test.database.sql(
      `INSERT INTO administrator_seat_rules (id, source, territory, members_per_seat, most, valid_from)
       VALUES (gen_random_uuid(), 'test', NULL, 100, 5, '2019-01-01') ON CONFLICT DO NOTHING`,
    );
    const asked = await plantActor('team_administrator', tree.team);
    const former = await plantActor('team_administrator', tree.team);
    const team = await legacyTeam(3);
    const [grant] = await test.database.sql<{ id: string }>(
      `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at)
       VALUES (gen_random_uuid(), $1, 'team_administrator', $2, now()) RETURNING id`,
      [former.accountId, team],
    );
    const id = await test.module
      .get(ClaimsService)
      .submit(asked, ALL, team, { mode: 'own', statement: '我们的', evidence: [] });
    const approve = async () =>
      test.module
        .get(ClaimReviews)
        .decide(await plantActor('association_officer', tree.county), ALL, id, 'approval', {
          expectedVersion: null,
        });
    await expect(approve()).rejects.toMatchObject({ code: 'IDENTITY.SEATS_TAKEN' });
    expect(await stateOf(id)).toBe('submitted');
    await test.database.sql('UPDATE role_grants SET revoked_at = now() WHERE id = $1', [grant?.id]);
    await approve();
    expect(await stateOf(id)).toBe('approved');
  });
});
