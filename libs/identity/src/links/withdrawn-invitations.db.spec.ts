import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { IdentityModule } from '../identity.module.js';
import { OneTimeLinks } from './one-time-links.js';

let test: TestModule;
let tree: OrganizationTree;
beforeAll(async () => {
  test = await openTestModule([IdentityModule]);
  tree = await plantOrganizations(test.database);
});
afterAll(() => test.close());

/** An account that was invited to administer organizations. Answers its id and the token of its invitation. */
async function invited(organizations: readonly string[], passwordHash: string | null = null) {
  const accountId = uuid();
  await test.database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1::uuid, $1::uuid::text, '王芳', $2)`,
    [accountId, passwordHash],
  );
  await test.database.sql(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at)
     SELECT gen_random_uuid(), $1, 'team_administrator', o, now() FROM unnest($2::uuid[]) AS o`,
    [accountId, organizations],
  );
  const { token } = await test.module.get(OneTimeLinks).issue('activation', accountId);
  return { accountId, token };
}

const team = () => tree.plant({ parent: tree.county, kind: 'service_team', region: '320402' });

const end = (organizationId: string) =>
  test.database.run(() =>
    test.module.get(RoleGrantsService).endAllOn(
      {
        accountId: uuid(),
        account: 'officer',
        sessionId: null,
        personId: null,
        grants: [],
        owes: null,
      },
      organizationId,
    ),
  );

const redeem = (token: string) => test.module.get(OneTimeLinks).redeem('activation', token);

describe('an invitation', () => {
  it('is withdrawn once the organization is no more for which somebody was invited', async () => {
    const ended = await team();
    const { accountId, token } = await invited([ended]);
    await end(ended);
    await test.module.get(OneTimeLinks).withdrawInvitation(accountId);
    await expect(redeem(token)).rejects.toMatchObject({ code: 'LINK.SPENT' });
  });

  it('stands while there is another role to come for', async () => {
    const ended = await team();
    const { accountId, token } = await invited([ended, await team()]);
    await end(ended);
    await test.module.get(OneTimeLinks).withdrawInvitation(accountId);
    expect(await redeem(token)).toBe(accountId);
  });

  it('of an account that is in use is left alone', async () => {
    const { accountId, token } = await invited([], 'a hash');
    await test.module.get(OneTimeLinks).withdrawInvitation(accountId);
    expect(await redeem(token)).toBe(accountId);
  });
});
