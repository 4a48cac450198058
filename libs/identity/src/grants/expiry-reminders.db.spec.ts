import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sealer } from '#kezhi/platform';
import {
  FixedClock,
  openTestModule,
  type OrganizationTree,
  plantOrganizations,
  type TestModule,
  waitingMessages,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { AccountEmail } from '../accounts/account-email.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { IdentityModule } from '../identity.module.js';
import { ExpiryReminders } from './expiry-reminders.js';
import { RoleGrantsRepository } from './role-grants.repository.js';

const DAY_MS = 24 * 60 * 60_000;
const clock = new FixedClock();
let test: TestModule;
let tree: OrganizationTree;
let grants: RoleGrantsRepository;
beforeAll(async () => {
  test = await openTestModule([IdentityModule], { clock, variables: { SMTP_URL: 'smtp://127.0.0.1:9' } });
  tree = await plantOrganizations(test.database);
  grants = test.module.get(RoleGrantsRepository);
});
afterAll(() => test.close());

let counter = 0;
async function holder(days: number | null): Promise<{ address: string; grantId: string }> {
  const [accountId, grantId] = [uuid(), uuid()];
  const address = `holder${++counter}@example.org`;
  await test.module.get(AccountsRepository).insert({
    id: accountId,
    account: `holder-${counter}`,
    displayName: '王敏',
    passwordHash: null,
    mustChangePassword: false,
    firstPasswordUntil: null,
    createdBy: null,
    email: test.module.get(AccountEmail).seal(address, accountId),
  });
  const expiresAt = days === null ? null : new Date(clock.now().getTime() + days * DAY_MS);
  const grant = { id: grantId, accountId, role: 'auditor', organizationId: tree.county } as const;
  await grants.insert({ ...grant, expiresAt, grantedBy: null });
  return { address, grantId };
}
const told = async () =>
  (await waitingMessages(test.database, test.module.get(Sealer))).map(({ address }) => address);

describe('the reminder of a role that ends', () => {
  it('is written a week before, once, however many workers look at once', async () => {
    const soon = await holder(6);
    const later = await holder(8);
    const never = await holder(null);
    const revoked = await holder(5);
    await grants.revoke(revoked.grantId, uuid());
    const reminders = test.module.get(ExpiryReminders);
    await Promise.all([reminders.remind(), reminders.remind(), reminders.remind()]);
    await reminders.remind();
    expect((await told()).filter((address) => address === soon.address)).toHaveLength(1);
    for (const { address } of [later, never, revoked]) expect(await told()).not.toContain(address);
    clock.advance(2 * DAY_MS);
    await reminders.remind();
    expect(await told()).toContain(later.address);
  });

  it('names the place and the day', async () => {
    const { address } = await holder(3);
    await test.module.get(ExpiryReminders).remind();
    const mails = await waitingMessages(test.database, test.module.get(Sealer));
    const mail = mails.find((message) => message.address === address);
    expect(mail).toMatchObject({ purpose: 'account:role-expiring' });
    expect(mail?.text).toContain('天宁区科协');
    expect(mail?.text).toMatch(/2026年3月10日/);
  });
});

describe('a role that has ended', () => {
  it('is listed as expired or as revoked', async () => {
    const { grantId: expiring } = await holder(1);
    const { grantId: taken } = await holder(5);
    await grants.revoke(taken, uuid());
    const everything = { all: true, territories: [], subtrees: [], units: [] } as never;
    const statusOf = async (id: string) => (await grants.find(id, everything))?.status;
    expect([await statusOf(expiring), await statusOf(taken)]).toEqual(['in-force', 'revoked']);
    clock.advance(2 * DAY_MS);
    expect(await statusOf(expiring)).toBe('expired');
    clock.advance(10 * DAY_MS);
    expect(await statusOf(taken)).toBe('revoked');
  });
});
