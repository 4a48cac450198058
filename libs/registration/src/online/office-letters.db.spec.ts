import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountLetters, ActiveHolders, IdentityModule } from '#kezhi/identity';
import type { Actor, Language, Role } from '#kezhi/kernel';
import { DecidedSubmissionsRepository, OrganizationReviews, OrganizationsModule } from '#kezhi/organizations';
import { Database, Messages, requestContext, Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import {
  FixedClock,
  openTestModule,
  type OrganizationTree,
  plantOrganizations,
  type TestModule,
  waitingMessages,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { RegistrationModule } from '../registration.module.js';
import { OfficeLetters } from './office-letters.js';
import { ReviewerDigestsRepository } from './reviewer-digests.repository.js';

const HOUR_MS = 3_600_000;
const claimed = () => Promise.resolve();

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let clock: FixedClock;
beforeAll(async () => {
  test = await openTestModule([OrganizationsModule, IdentityModule, RegistrationModule], {
    variables: { SMTP_URL: 'smtp://127.0.0.1:9' },
  });
  ({ database } = test);
  tree = await plantOrganizations(database);
});
afterAll(() => test.close());
beforeEach(async () => {
  clock = new FixedClock();
  clock.advance(Date.now() - clock.now().getTime());
  for (const table of ['outgoing_messages', 'reviewer_digests', 'role_grants', 'accounts'])
    await database.sql(`DELETE FROM ${table}`);
  await database.sql(`DELETE FROM organizations WHERE name LIKE '待审队%'`);
});

const letters = () =>
  new OfficeLetters(
    database,
    test.module.get(DecidedSubmissionsRepository),
    test.module.get(ReviewerDigestsRepository, { strict: false }),
    test.module.get(ActiveHolders),
    test.module.get(AccountLetters),
    test.module.get(Messages),
    clock,
  );

async function officer(name: string, role: Role, organizationId: string, language: Language = 'zh') {
  const id = uuid();
  const email = `${name}@example.org`;
  await database.sql(
    `INSERT INTO accounts (id, account, display_name, language, sealed) VALUES ($1, $2, $2, $3, $4)`,
    [id, name, language, test.module.get(Sealer).seal({ email }, id)],
  );
  await database.sql(
    'INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, $3, $4, now())',
    [uuid(), id, role, organizationId],
  );
  const actor: Actor = {
    accountId: id,
    account: name,
    sessionId: null,
    grants: [{ role, organizationId, territory: null }],
    personId: null,
    owes: null,
  };
  return { email, actor };
}

let counter = 0;
/** A team that waits for the review of its county, submitted now. */
async function waiting(author: Actor | null = null) {
  const id = await tree.plant({
    name: `待审队${(counter += 1)}`,
    parent: tree.county,
    kind: 'service_team',
    region: '320402',
  });
  await database.sql(`UPDATE organizations SET status = 'submitted' WHERE id = $1`, [id]);
  await database.sql(
    `INSERT INTO organization_decisions (id, organization_id, event, from_status, to_status, account_id, at)
     VALUES ($1, $2, 'submission', 'draft', 'submitted', $3, $4)`,
    [uuid(), id, author?.accountId ?? null, clock.now()],
  );
  return id;
}

const decide = (actor: Actor, id: string, event: 'approval' | 'return', reason?: string) =>
  requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, () =>
    test.module
      .get(OrganizationReviews)
      .decide(SYSTEM_SCOPE, id, event, { reason: reason ?? null, expectedVersion: null }),
  );

const mails = () => waitingMessages(database, test.module.get(Sealer));

describe('the author of a submission', () => {
  it('is told what was decided and why, in the own language', async () => {
    const author = await officer('author', 'team_administrator', tree.team, 'en');
    const reviewer = await officer('reviewer', 'association_officer', tree.county);
    const id = await waiting(author.actor);
    await decide(reviewer.actor, id, 'return', '请补充批文');
    await letters().tellAuthor(id, 'return', claimed);
    expect(await mails()).toEqual([
      expect.objectContaining({
        channel: 'email',
        address: author.email,
        subject: expect.stringContaining('was returned'),
        text: expect.stringMatching(/Reason: 请补充批文\n\nSee: \S+\/organizations\//),
      }),
    ]);
  });

  it('is not told of the own decision, nor of acts that are no decision on it', async () => {
    const reviewer = await officer('reviewer', 'association_officer', tree.county);
    const id = await waiting(reviewer.actor);
    await decide(reviewer.actor, id, 'approval');
    await letters().tellAuthor(id, 'approval', claimed);
    await letters().tellAuthor(id, 'suspension', claimed);
    await letters().tellAuthor(await waiting(), 'approval', claimed);
    expect(await mails()).toEqual([]);
  });
});

describe('the reviewers of a unit', () => {
  it('are told together of what waits, once in a while however much comes', async () => {
    const reviewers = [
      await officer('one', 'association_officer', tree.county),
      await officer('two', 'association_officer', tree.county, 'en'),
    ];
    await officer('auditor', 'auditor', tree.county);
    await waiting();
    await waiting();
    expect(await letters().digest()).toBe(1);
    await waiting();
    expect(await letters().digest()).toBe(0);
    const first = await mails();
    expect(first.map(({ address }) => address).sort()).toEqual(reviewers.map(({ email }) => email).sort());
    expect(first.find(({ address }) => address === reviewers[0]?.email)?.subject).toBe(
      '科志：2 份组织登记等待审核',
    );
    clock.advance(4 * HOUR_MS);
    await waiting();
    expect(await letters().digest()).toBe(1);
    expect((await mails()).at(-1)?.subject).toMatch(/4 registration|4 份/);
  });

  it('hear nothing more of what they were told, although it still waits', async () => {
    await officer('one', 'association_officer', tree.county);
    await waiting();
    clock.advance(5 * 60_000);
    expect(await letters().digest()).toBe(1);
    clock.advance(10 * HOUR_MS);
    expect(await letters().digest()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('are those of the nearest unit that has any', async () => {
    const nation = await officer('nation', 'national_officer', tree.nation);
    await waiting();
    expect(await letters().digest()).toBe(1);
    expect((await mails()).map(({ address }) => address)).toEqual([nation.email]);
  });

  it('are told once by several workers at the same time', async () => {
    await officer('one', 'association_officer', tree.county);
    await waiting();
    const told = await Promise.all(Array.from({ length: 4 }, () => letters().digest()));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });
});
