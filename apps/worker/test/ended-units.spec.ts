import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hashToken, makeToken } from '#kezhi/identity';
import { type Actor, makeScope } from '#kezhi/kernel';
import { requestContext, Sealer } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { Dissolutions, Merges } from '#kezhi/succession';
import { openPostOffice, type PostOffice } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

jest.setTimeout(180_000);

const ALL = makeScope({ all: true, territories: [], subtrees: [], units: [] });

let post: PostOffice;
let site: Installation;
beforeAll(async () => {
  post = await openPostOffice();
  site = await openInstallation({}, post.env);
});
afterAll(async () => {
  await site?.close();
  await post?.close();
});

const association = (name: string) =>
  site.tree.plant({ name, parent: site.tree.county, kind: 'association', region: '320402' });

function asOfficer<T>(work: () => Promise<T>): Promise<T> {
  const actor: Actor = {
    accountId: uuid(),
    account: 'officer',
    sessionId: null,
    personId: null,
    grants: [{ role: 'association_officer', organizationId: site.tree.county, territory: null }],
    owes: null,
  };
  return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, work);
}

/** A submitted application under a supervisor; the applicant's address. */
async function application(supervisorId: string): Promise<string> {
  const [id, email] = [uuid(), `${makeToken().slice(0, 8).toLowerCase()}@example.org`];
  const form = { name: '科普队', kind: 'service_team', regionCode: '320402', parentId: supervisorId };
  await site.database.sql(
    `INSERT INTO organization_registrations (id, tracking_no, status, form, sealed, language, email_blind, submitted_at, created_at, updated_at)
     VALUES ($1, $2, 'submitted', $3, $4, 'zh', gen_random_uuid(), now(), now(), now())`,
    [id, makeToken().slice(0, 12), JSON.stringify(form), site.get(Sealer).seal({ email }, id)],
  );
  return email;
}

async function invited(organizationId: string): Promise<string> {
  const accountId = uuid();
  await site.database.sql(
    `INSERT INTO accounts (id, account, display_name) VALUES ($1::uuid, $1::uuid::text, '王敏')`,
    [accountId],
  );
  await site.database.sql(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at)
     VALUES (gen_random_uuid(), $1, 'association_officer', $2, now())`,
    [accountId, organizationId],
  );
  const token = makeToken();
  await site.database.sql(
    `INSERT INTO one_time_links (hash, purpose, account_id, created_at, expires_at)
     VALUES ($1, 'activation', $2, now(), now() + interval '7 days')`,
    [hashToken(token), accountId],
  );
  return token;
}

const supervisors = async () => {
  const rows = await site.database.sql<{ line: string }>(
    `SELECT concat_ws(' ', r.status, o.name) AS line FROM organization_registrations r JOIN organizations o ON o.id = r.supervisor_id
     ORDER BY r.id`,
  );
  return rows.map(({ line }) => line);
};

const isSpent = async (token: string) => {
  const [link] = await site.database.sql<{ spent: boolean }>(
    'SELECT used_at IS NOT NULL AS spent FROM one_time_links WHERE hash = $1',
    [hashToken(token)],
  );
  return link?.spent ?? false;
};

describe('what waits at a unit that ends', () => {
  it('follows or is closed, and whoever waits is told, though a worker is killed', async () => {
    const [closing, heir, last] = [
      await association('撤并科协'),
      await association('承接科协'),
      await association('撤销科协'),
    ];
    const [moved, returned] = [await application(closing), await application(last)];
    const token = await invited(closing);
    const worker = site.startWorker();
    const file = ['姓名,证件号码,手机号码', `王芳,${syntheticIdentityNumber(1)},${syntheticPhone(1)}`].join(
      '\n',
    );
    const importId = await site.upload(Buffer.from(file), { unit: closing });
    await site.until(importId, ['ready']);
    await worker.stop('SIGKILL');
    await asOfficer(async () => {
      const { token: seen } = await site.get(Merges).preview(ALL, closing, heir);
      await site.get(Merges).merge(ALL, closing, { intoId: heir, reason: '整合', token: seen });
      const dissolution = {
        reason: '撤销',
        successorId: null,
        members: 'end',
        expectedVersion: null,
      } as const;
      await site.get(Dissolutions).dissolve(ALL, last, dissolution);
    });
    site.startWorker();
    const { problem } = await site.until(importId, ['cancelled']);
    expect(problem?.code).toBe('IMPORT.UNIT_CLOSED');
    expect((await post.next(moved)).text).toContain('申请转由“承接科协”审核');
    expect((await post.next(returned)).text).toContain('主管单位“撤销科协”已不再存续');
    expect(await supervisors()).toEqual(['submitted 承接科协', 'returned 撤销科协']);
    expect(await waitFor(() => isSpent(token), Boolean, 30)).toBe(true);
  });
});
