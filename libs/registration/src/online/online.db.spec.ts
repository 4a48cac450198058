import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, IdentityModule } from '#kezhi/identity';
import { type Actor, AppError, type Grant, makeScope } from '#kezhi/kernel';
import { OrganizationsModule } from '#kezhi/organizations';
import { Attachments, Messages, requestContext, SYSTEM_SCOPE } from '#kezhi/platform';
import { syntheticPhone } from '#kezhi/standards';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { RegistrationModule } from '../registration.module.js';
import { ApplicationRegions } from './application-regions.js';
import { ForgottenRegistrations } from './forgotten-registrations.js';
import { RegistrationApplications } from './registration-applications.js';
import { RegistrationInboxRepository } from './registration-inbox.repository.js';
import { RegistrationReviews } from './registration-reviews.js';
import { OWNER, type RegistrationForm } from './registration.js';
import { FORGETTABLE, RegistrationsRepository } from './registrations.repository.js';
import { makeTrackingNumber } from './tracking-number.js';

let test: TestModule;
let tree: OrganizationTree;
let registrations: RegistrationsRepository;
let reviews: RegistrationReviews;
let counter = 0;

beforeAll(async () => {
  test = await openTestModule([OrganizationsModule, IdentityModule, RegistrationModule]);
  tree = await plantOrganizations(test.database);
  registrations = test.module.get(RegistrationsRepository);
  reviews = test.module.get(RegistrationReviews);
});
afterAll(() => test.close());

const scope = () => makeScope({ all: false, territories: [], subtrees: [tree.county], units: [] });
const input = { expectedVersion: null };
const ALL = { limit: 200, after: null, includeTotal: false };

function actorWith(role: Grant['role'], organizationId: string): Actor {
  return {
    accountId: uuid(),
    account: 'someone',
    sessionId: null,
    grants: [{ role, organizationId, territory: null }],
    personId: null,
    owes: null,
  };
}

function decide(
  trackingNo: string,
  event: 'approval' | 'return' | 'rejection',
  reason = '试',
): Promise<void> {
  const actor = actorWith('association_officer', tree.county);
  return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, () =>
    reviews.decide(actor, scope(), trackingNo, event, { ...input, reason }),
  );
}

async function plant(change: RegistrationForm = {}, status = 'submitted') {
  counter += 1;
  const registration = {
    id: uuid(),
    trackingNo: makeTrackingNumber(),
    email: `applicant${counter}@example.org`,
    form: {
      name: `科普队${counter}`,
      kind: 'service_team',
      level: 'county',
      regionCode: '320402',
      parentId: tree.county,
      ...change,
    } as const,
    people: {
      leaderName: '王敏',
      leaderPhone: syntheticPhone(counter),
      adminName: '李静',
      adminPhone: syntheticPhone(100 + counter),
    },
  };
  await registrations.insert(registration, { language: 'zh', emailBlind: uuid() });
  await test.database.sql(
    `UPDATE organization_registrations SET status = $2, submitted_at = now() WHERE id = $1`,
    [registration.id, status],
  );
  return registration;
}

const codesOf = (settled: ReadonlyArray<PromiseSettledResult<void>>) =>
  settled
    .map((one) =>
      one.status === 'fulfilled' ? 'done' : one.reason instanceof AppError ? one.reason.code : 'other',
    )
    .sort();

describe('decisions at the same time', () => {
  it('are taken by one reviewer, whatever the others wanted', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, trackingNo } = await plant();
      const events = ['approval', 'return', 'rejection', 'approval'] as const;
      const settled = await Promise.allSettled(events.map((event) => decide(trackingNo, event)));
      expect(codesOf(settled)).toEqual([
        'REGISTRATION.TRANSITION',
        'REGISTRATION.TRANSITION',
        'REGISTRATION.TRANSITION',
        'done',
      ]);
      const [row] = await test.database.sql<{ decisions: number; organizations: number; approved: boolean }>(
        `SELECT (SELECT count(*)::int FROM organization_registration_decisions WHERE registration_id = r.id) AS decisions,
                (SELECT count(*)::int FROM organizations WHERE name = r.name) AS organizations, r.status = 'approved' AS approved
         FROM organization_registrations r WHERE id = $1`,
        [id],
      );
      expect(row).toEqual({ decisions: 1, organizations: row?.approved ? 1 : 0, approved: row?.approved });
    }
  });

  it('are one withdrawal when the applicant asks for four at once', async () => {
    const { id, trackingNo } = await plant();
    await registrations.addToken(id, hashToken('the token of the mail'));
    const key = { trackingNo, token: 'the token of the mail' };
    // While the row is held, whoever may have read it waits: all four have read it, were nobody else's turn first.
    const held = test.database.run(async () => {
      await test.database.sql('SELECT FROM organization_registrations WHERE id = $1 FOR UPDATE', [id]);
      await rest(300);
    });
    const applications = test.module.get(RegistrationApplications);
    const settled = await Promise.allSettled(
      [1, 2, 3, 4].map(async () => void (await applications.withdraw(key))),
    );
    await held;
    expect(codesOf(settled)).toEqual([
      'REGISTRATION.TRANSITION',
      'REGISTRATION.TRANSITION',
      'REGISTRATION.TRANSITION',
      'done',
    ]);
    const decisions = await test.database.sql(
      'SELECT FROM organization_registration_decisions WHERE registration_id = $1',
      [id],
    );
    expect(decisions).toHaveLength(1);
  });

  it('let one of many applications for one name through, and the others stay as they were', async () => {
    const name = '众人争名队';
    const planted = await Promise.all(Array.from({ length: 6 }, () => plant({ name })));
    const settled = await Promise.allSettled(planted.map(({ trackingNo }) => decide(trackingNo, 'approval')));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await test.database.sql<{ status: string; n: number }>(
      `SELECT status, count(*)::int AS n FROM organization_registrations WHERE name = $1 GROUP BY status ORDER BY status`,
      [name],
    );
    expect(rows).toEqual([
      { status: 'approved', n: 1 },
      { status: 'submitted', n: 5 },
    ]);
  });
});

describe('applications in a region with a successor', () => {
  it('follow it while they wait, are found there, and what is decided stays', async () => {
    const inRegion = (region: string) =>
      test.module
        .get(RegistrationInboxRepository)
        .list(SYSTEM_SCOPE, { status: 'submitted', reviewers: null, region, descending: false }, ALL)
        .then(({ rows }) => rows.map(({ id }) => id));
    const region = { regionCode: '330106' };
    const [waiting, draft, over, elsewhere] = [
      await plant(region),
      await plant(region, 'draft'),
      await plant(region, 'withdrawn'),
      await plant({ regionCode: '330100' }),
    ];
    await test.module.get(ApplicationRegions).follow('330106', '320404');
    expect(await inRegion('320404')).toEqual([waiting.id]);
    const codes = await Promise.all(
      [waiting, draft, over, elsewhere].map(async ({ trackingNo }) => {
        const found = await registrations.find(trackingNo);
        return [found?.form.regionCode, found?.version];
      }),
    );
    expect(codes).toEqual([
      ['320404', 2],
      ['320404', 2],
      ['330106', 1],
      ['330100', 1],
    ]);
  });
});

describe('an approval where no e-mail can be sent', () => {
  it('stands, and says what is missing', async () => {
    expect(test.module.get(Messages).isOn('email')).toBe(false);
    const { trackingNo } = await plant();
    await decide(trackingNo, 'approval');
    expect(await registrations.find(trackingNo)).toMatchObject({
      status: 'approved',
      organizationId: expect.any(String),
      invitation: 'channel_off',
    });
  });
});

describe('applications that came to nothing', () => {
  const DAY_MS = 24 * 60 * 60_000;
  /** As the worker does it once a day, with the terms that stand in the database. */
  async function forget(): Promise<Record<string, number>> {
    const rules = await test.database.sql<{ name: string; days: number }>(
      `SELECT name, days FROM retention_rules WHERE name LIKE 'registrations.%'`,
    );
    const removed: Record<string, number> = {};
    for (const what of FORGETTABLE) {
      const days = rules.find(({ name }) => name === `registrations.${what}`)?.days ?? 0;
      const before = new Date(Date.now() - days * DAY_MS);
      removed[what] = await test.module.get(ForgottenRegistrations).remove(what, before, 10);
    }
    return removed;
  }
  const age = (id: string, days: number) =>
    test.database.sql(
      `UPDATE organization_registrations SET updated_at = now() - make_interval(days => $2) WHERE id = $1`,
      [id, days],
    );
  const attach = async (owner: string) => {
    await test.database.sql(
      `INSERT INTO attachments (id, owner_type, owner_id, file_key, name, media_type, bytes, sha256, created_at)
       VALUES (gen_random_uuid(), $1, $2, gen_random_uuid(), '批文.pdf', 'application/pdf', 1, '\\x00', now())`,
      [OWNER, owner],
    );
  };

  it.each([
    ['draft', 31, 29],
    ['returned', 181, 179],
    ['rejected', 366, 364],
    ['withdrawn', 366, 364],
  ] as const)('are forgotten with their attachments: %s after so long', async (status, over, young) => {
    const [old, kept] = [await plant({}, status), await plant({}, status)];
    await age(old.id, over);
    await age(kept.id, young);
    for (const { id } of [old, kept]) await attach(id);
    const removed = await forget();
    expect(Object.values(removed).reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await registrations.find(old.trackingNo)).toBeNull();
    expect(await registrations.find(kept.trackingNo)).toMatchObject({ status });
    expect(await test.module.get(Attachments).listOf(OWNER, old.id)).toEqual([]);
    expect(await test.module.get(Attachments).listOf(OWNER, kept.id)).toHaveLength(1);
  });

  it('are not those on which somebody still has to decide, or has decided for good', async () => {
    const waiting = await plant({}, 'submitted');
    await age(waiting.id, 4_000);
    await forget();
    expect(await registrations.find(waiting.trackingNo)).toMatchObject({ status: 'submitted' });
  });
});

describe('the links of a registration', () => {
  it('are ten at most: the oldest of them ends', async () => {
    const { id, trackingNo } = await plant();
    const hashes = Array.from({ length: 11 }, (_, n) => Buffer.alloc(32, n));
    for (const hash of hashes) await registrations.addToken(id, hash);
    const [row] = await test.database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM organization_registration_tokens WHERE registration_id = $1',
      [id],
    );
    expect(row?.n).toBe(10);
    expect(await registrations.findByToken(trackingNo, Buffer.alloc(32, 99))).toBeNull();
  });
});

describe('what is sealed of a registration', () => {
  it('opens for its own row only', async () => {
    const [one, other] = [await plant(), await plant()];
    await test.database.sql(
      `UPDATE organization_registrations SET sealed = (SELECT sealed FROM organization_registrations WHERE id = $2) WHERE id = $1`,
      [one.id, other.id],
    );
    await expect(registrations.find(one.trackingNo)).rejects.toMatchObject({ code: 'SEALING.UNREADABLE' });
    await registrations.delete([one.id]);
  });
});

describe('the inbox', () => {
  it('gives a page of what came first, and counts all', async () => {
    const inbox = test.module.get(RegistrationInboxRepository);
    await Promise.all(Array.from({ length: 20 }, () => plant()));
    const query = { status: 'submitted', reviewers: null, descending: false } as const;
    const { rows, total } = await inbox.list(SYSTEM_SCOPE, query, {
      limit: 5,
      after: null,
      includeTotal: true,
    });
    expect(rows).toHaveLength(6);
    expect(total).toBeGreaterThanOrEqual(20);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
  });

  it('has nobody to wait for where no account holds the review', async () => {
    const { trackingNo } = await plant();
    const item = await test.module.get(RegistrationInboxRepository).find(SYSTEM_SCOPE, trackingNo);
    expect(item).toMatchObject({ trackingNo, reviewerId: null, supervisorName: '天宁区科协' });
  });
});
