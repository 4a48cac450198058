import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RoleGrantsService } from '#kezhi/identity';
import type { Actor, Role } from '#kezhi/kernel';
import { OrganizationReviews } from '#kezhi/organizations';
import { requestContext, Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import { openPostOffice, type PostOffice } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { type Installation, openInstallation } from './support/installation.js';

jest.setTimeout(120_000);

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

/** Somebody with a role and an address. */
async function office(name: string, role: Role, organizationId: string) {
  const [id, grantId, email] = [uuid(), uuid(), `${name}@example.org`];
  await site.database.sql(
    `INSERT INTO accounts (id, account, display_name, language, sealed) VALUES ($1, $2, $2, 'zh', $3)`,
    [id, name, site.get(Sealer).seal({ email }, id)],
  );
  await site.database.sql(
    'INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, $3, $4, now())',
    [grantId, id, role, organizationId],
  );
  const grants = [{ role, organizationId, territory: null }];
  const actor: Actor = { accountId: id, account: name, sessionId: null, personId: null, grants, owes: null };
  return { actor, grantId, email };
}

/** A team that waits for the county's review. */
async function submitted(author: Actor): Promise<string> {
  const id = await site.tree.plant({
    name: '待审科普队',
    parent: site.tree.county,
    kind: 'service_team',
    region: '320402',
  });
  await site.database.sql(`UPDATE organizations SET status = 'submitted' WHERE id = $1`, [id]);
  await site.database.sql(
    `INSERT INTO organization_decisions (id, organization_id, event, from_status, to_status, account_id, at)
     VALUES (gen_random_uuid(), $1, 'submission', 'draft', 'submitted', $2, now())`,
    [id, author.accountId],
  );
  return id;
}

const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, () =>
    site.database.run(work),
  );

describe('a worker', () => {
  it('tells reviewers what waits, the author what was decided, and whoever loses a role, each once', async () => {
    const author = await office('author', 'team_administrator', site.tree.team);
    const reviewer = await office('reviewer', 'association_officer', site.tree.county);
    const id = await submitted(author.actor);
    site.startWorker();
    expect(await post.next(reviewer.email)).toMatchObject({ subject: '科志：1 份组织登记等待审核' });
    const returned = { reason: '请补充批文', expectedVersion: null };
    await as(reviewer.actor, () =>
      site.get(OrganizationReviews).decide(SYSTEM_SCOPE, id, 'return', returned),
    );
    const decided = await post.next(author.email);
    expect(decided.text).toContain('请补充批文');
    expect(decided.text).toContain(`/organizations/${id}`);
    await as(reviewer.actor, () => site.get(RoleGrantsService).revoke(reviewer.actor, author.grantId));
    expect((await post.next(author.email)).text).toContain('“天宁区科技志愿服务大队”的管理权限已被结束');
    const written = await site.database.sql<{ purpose: string }>(
      'SELECT purpose FROM outgoing_messages ORDER BY id',
    );
    expect(written).toHaveLength(3);
  });
});
