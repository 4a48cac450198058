import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kezhi/kernel';
import { Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  plantOrganizations,
  type TestModule,
  waitingMessages,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { IdentityModule } from '../identity.module.js';
import { RoleEndings } from './role-endings.js';
import { RoleGrantsService } from './role-grants.service.js';

const claimed = () => Promise.resolve();

let test: TestModule;
let tree: OrganizationTree;
let grants: RoleGrantsService;
beforeAll(async () => {
  test = await openTestModule([IdentityModule], { variables: { SMTP_URL: 'smtp://127.0.0.1:9' } });
  tree = await plantOrganizations(test.database);
  grants = test.module.get(RoleGrantsService);
});
afterAll(() => test.close());

let counter = 0;
async function holder(organizationId: string) {
  const [accountId, grantId] = [uuid(), uuid()];
  const email = `administrator${(counter += 1)}@example.org`;
  await test.database.sql(
    `INSERT INTO accounts (id, account, display_name, sealed) VALUES ($1, $2, '王敏', $3)`,
    [accountId, `administrator-${counter}`, test.module.get(Sealer).seal({ email }, accountId)],
  );
  await test.database.sql(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, 'team_administrator', $3, now())`,
    [grantId, accountId, organizationId],
  );
  return { accountId, grantId, email };
}

const officer = (accountId = uuid()): Actor => ({
  accountId,
  account: 'officer',
  sessionId: null,
  grants: [{ role: 'national_officer', organizationId: tree.nation, territory: '000000' }],
  personId: null,
  owes: null,
});

const told = () => waitingMessages(test.database, test.module.get(Sealer));

describe('an administrator', () => {
  it('is told when somebody takes the role back', async () => {
    const { grantId, email } = await holder(tree.team);
    await test.database.run(() => grants.revoke(officer(), grantId));
    await test.module.get(RoleEndings).tell(grantId, claimed);
    expect((await told()).at(-1)).toMatchObject({
      address: email,
      purpose: 'account:role-ended',
      subject: '科志：您的管理权限已结束',
      text: expect.stringContaining('的管理权限已被结束'),
    });
  });

  it('is told when the role ends with the organization, unless it was the own act', async () => {
    const [other, self] = [await holder(tree.squad), await holder(tree.squad)];
    await test.database.run(() => grants.endAllOn(officer(self.accountId), tree.squad));
    for (const { grantId } of [other, self]) await test.module.get(RoleEndings).tell(grantId, claimed);
    const addresses = (await told()).map(({ address }) => address);
    expect(addresses).toContain(other.email);
    expect(addresses).not.toContain(self.email);
  });

  it('is told nothing of a role that is still held', async () => {
    const { grantId, email } = await holder(tree.team);
    await test.module.get(RoleEndings).tell(grantId, claimed);
    expect((await told()).map(({ address }) => address)).not.toContain(email);
  });
});
