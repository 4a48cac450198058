import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountInvitations } from '#kezhi/identity';
import { Actors, Database, Sealer } from '#kezhi/platform';
import { linkIn, waitingMessages } from '#kezhi/testing';
import { giveEmail } from '../support/account-email.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PASSWORD = 'eleven patient otters';

describe('activating an account', () => {
  let test: TestApp;
  let officer: string;
  let counter = 0;

  beforeAll(async () => {
    test = await startTestApp();
    const [row] = await test.database.sql<{ id: string }>(`SELECT id FROM accounts WHERE account = 'admin'`);
    officer = row?.id ?? '';
  });
  afterAll(() => test.close());

  /** Invites by the officer; the token that the message carries. */
  async function invite(email = `leader${++counter}@example.org`, organizationId = test.tree.county) {
    const actor = await test.app.get(Actors).onBehalfOf(officer);
    if (!actor) throw new Error('no officer');
    const invitation = {
      email,
      displayName: '王敏',
      role: 'team_administrator',
      organizationId,
      organizationName: '天宁区科协',
      language: 'zh',
    } as const;
    const accountId = await test.app
      .get(Database)
      .run(() => test.app.get(AccountInvitations).invite(actor, invitation));
    const message = (await waitingMessages(test.database, test.app.get(Sealer))).at(-1);
    return { accountId, email, message };
  }
  const choose = (token: string, password = PASSWORD) =>
    test.call().post('/api/v1/auth/activation').send({ token, password });
  const tokenOf = (message: { text: string } | undefined) =>
    linkIn(message ?? { text: '' }).split('#')[1] ?? '';

  it('lets the owner of the address choose a password, once, and sign in with the role', async () => {
    const { message, email } = await invite();
    expect(message).toMatchObject({ channel: 'email', address: email, purpose: 'account:activation' });
    const token = tokenOf(message);
    const { account } = (await choose(token).expect(200)).body as { account: string };
    const header = await test.signIn({ account, password: PASSWORD });
    const me = await test.call().get('/api/v1/me').set(header).expect(200);
    expect(me.body).toMatchObject({
      displayName: '王敏',
      mustChangePassword: false,
      grants: [{ role: 'team_administrator', organizationId: test.tree.county }],
    });
    const again = await choose(token).expect(410);
    expect(again.body).toMatchObject({ code: 'LINK.SPENT' });
  });

  it('keeps the link good when the password is refused', async () => {
    const token = tokenOf((await invite()).message);
    expect((await choose(token, '1234567890').expect(422)).body).toMatchObject({
      code: 'IDENTITY.PASSWORD_COMMON',
    });
    await choose(token).expect(200);
  });

  it('refuses a made-up link', async () => {
    await choose('x'.repeat(43)).expect(410);
  });

  it('refuses a link whose week is over', async () => {
    const { message, accountId } = await invite();
    await test.database.sql(`UPDATE one_time_links SET expires_at = now() WHERE account_id = $1`, [
      accountId,
    ]);
    await choose(tokenOf(message)).expect(410);
  });

  it('gives a further role to the account that the address has activated, and no new one', async () => {
    const first = await invite();
    await choose(tokenOf(first.message)).expect(200);
    const second = await invite(first.email, test.tree.prefecture);
    expect(second.accountId).toBe(first.accountId);
    expect(second.message).toMatchObject({ address: first.email, purpose: 'role:given' });
  });

  it('sends a fresh link to whoever has not followed the first one, for one account with both roles', async () => {
    const first = await invite();
    const second = await invite(first.email.toUpperCase(), test.tree.prefecture);
    expect(second.accountId).toBe(first.accountId);
    expect(second.message).toMatchObject({ purpose: 'account:activation' });
    await choose(tokenOf(first.message)).expect(410);
    await choose(tokenOf(second.message)).expect(200);
    const roles = await test.database.sql('SELECT FROM role_grants WHERE account_id = $1', [first.accountId]);
    expect(roles).toHaveLength(2);
  });

  it('is not done for the owner by whoever makes up passwords', async () => {
    const { accountId } = await invite();
    const refused = await test
      .call()
      .post(`/api/v1/accounts/${accountId}/password-reset`)
      .set(await test.signIn())
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'IDENTITY.NOT_ACTIVATED' });
  });

  describe('by hand', () => {
    const byHand = async (email: string) => {
      const body = { email, displayName: '陈静', role: 'team_administrator', organizationId: test.tree.team };
      const answer = await test
        .call()
        .post('/api/v1/accounts/invitations')
        .set(await test.signIn())
        .send(body);
      return [answer.status, (answer.body as { code?: string }).code];
    };
    const UNFIT = [409, 'IDENTITY.ADDRESS_UNFIT'];

    it("is refused alike for one's own address, a disabled account's and an administration's", async () => {
      await giveEmail(test, officer, 'officer@example.org');
      expect(await byHand('Officer@example.org')).toEqual(UNFIT);
      const disabled = await test.plantAccount('team_administrator', test.tree.squad);
      await giveEmail(test, disabled.id, 'gone@example.org');
      await test.database.sql(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [disabled.id]);
      expect(await byHand('gone@example.org')).toEqual(UNFIT);
      const apart = await test.plantAccount('audit_administrator', test.tree.county);
      await giveEmail(test, apart.id, 'audit@example.org');
      expect(await byHand('audit@example.org')).toEqual(UNFIT);
    });
  });
});
