import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PasswordResetAnswers } from '#kezhi/identity';
import { Database, Sealer } from '#kezhi/platform';
import { linkIn, waitingMessages } from '#kezhi/testing';
import type { Response } from 'supertest';
import { giveEmail } from '../support/account-email.js';
import { OFFICER, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

const NEXT = 'eleven patient otters';
const request = (account: string) =>
  api.call().post('/api/v1/auth/password-reset-requests').send({ account });
const reset = (token: string, password = NEXT) =>
  api.call().post('/api/v1/auth/password-reset').send({ token, password });
const stable = ({ status, body }: Response) => {
  const { traceId: _, ...rest } = body as Record<string, unknown>;
  return { status, rest };
};

/** The statements that run while something is done, without their values. */
async function statementsOf<T>(act: () => PromiseLike<T>): Promise<{ answer: T; statements: string[] }> {
  const spy = jest.spyOn(Database.prototype, 'sql');
  const answer = await act();
  const statements = spy.mock.calls.map(([text]) => text.replace(/\s+/g, ' '));
  spy.mockRestore();
  return { answer, statements };
}

async function ownerOf(email: string) {
  const { id, account } = await api.plantAccount('association_officer', api.tree.county);
  await giveEmail(api, id, email);
  return { id, account };
}

/** What the worker does with everything that was asked for. */
async function work(): Promise<void> {
  const rows = await api.database.sql<{ id: string }>('SELECT id FROM password_reset_requests');
  for (const { id } of rows) await api.app.get(PasswordResetAnswers).answer(id);
}
async function mailsTo(address: string) {
  const messages = await waitingMessages(api.database, api.app.get(Sealer));
  return messages.filter((message) => message.address === address);
}
const mailTo = async (address: string) => (await mailsTo(address)).at(-1);
const tokenFor = async (address: string) => {
  await work();
  return linkIn((await mailTo(address)) ?? { text: '' }).split('#')[1] ?? '';
};

describe('asking for a new password', () => {
  it('gets the same answer and costs the same statements for known and unknown names and addresses', async () => {
    const { account } = await ownerOf('known@example.org');
    const asked = [];
    for (const typed of [account, 'known@example.org', 'nobody.here', 'nobody@example.org'])
      asked.push(await statementsOf(() => request(typed)));
    const [first, ...others] = asked.map(({ answer, statements }) => ({ ...stable(answer), statements }));
    expect(first).toMatchObject({ status: 202, rest: {} });
    expect(first?.statements.length).toBeGreaterThan(2);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.statements.join()).not.toContain('accounts');
  });

  it('leaves what was typed nowhere in the clear, and nowhere at all once it is answered', async () => {
    await request('typed.by.somebody');
    const rows = await api.database.sql<{ all: string }>(
      `SELECT r::text AS all FROM password_reset_requests r UNION ALL SELECT j::text FROM jobs j
       UNION ALL SELECT a::text FROM audit_log a`,
    );
    expect(rows.filter(({ all }) => all.includes('typed.by'))).toEqual([]);
    await work();
    expect(await api.database.sql('SELECT FROM password_reset_requests')).toEqual([]);
  });

  it('is limited for each name, in whatever case, known or not', async () => {
    const { account } = await ownerOf('often@example.org');
    for (const typed of [account, 'unknown.often']) {
      for (const text of [typed, typed.toUpperCase(), ` ${typed} `]) await request(text).expect(202);
      const refused = await request(typed).expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});

describe('choosing a new password by link', () => {
  it('works once for the owner of the address, ends all sessions, and the owner is told', async () => {
    const { account } = await ownerOf('owner@example.org');
    const before = await api.signIn({ ...OFFICER, account });
    await request('Owner@Example.org').expect(202);
    const token = await tokenFor('owner@example.org');
    expect((await reset(token).expect(200)).body).toEqual({ account });
    await api.call().get('/api/v1/me').set(before).expect(401);
    await api.signIn({ account, password: NEXT });
    await reset(token, 'twelve patient otters').expect(410);
    const purposes = (await mailsTo('owner@example.org')).map(({ purpose }) => purpose);
    expect(purposes.filter((purpose) => purpose === 'account:password-changed')).toHaveLength(1);
  });

  it('lets one of several in that use the link at once', async () => {
    const { account } = await ownerOf('raced@example.org');
    await request(account).expect(202);
    const token = await tokenFor('raced@example.org');
    const answers = await Promise.all(
      ['one calm river', 'two calm rivers', 'six calm rivers'].map((password) => reset(token, password)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  it('does not get past the second factor, nor take a link that was sent for activation', async () => {
    await ownerOf('purpose@example.org');
    await request('purpose@example.org').expect(202);
    const token = await tokenFor('purpose@example.org');
    await api.call().post('/api/v1/auth/activation').send({ token, password: NEXT }).expect(410);
    await reset(token).expect(200);
  });

  it('is not offered for a disabled account', async () => {
    const { id } = await ownerOf('disabled@example.org');
    await api.database.sql(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [id]);
    await request('disabled@example.org').expect(202);
    await work();
    expect(await mailTo('disabled@example.org')).toBeUndefined();
  });

  it('is sent by an administrator who never sees it', async () => {
    const { id } = await ownerOf('helped@example.org');
    const officer = await api.signIn();
    const answer = await api.call().post(`/api/v1/accounts/${id}/password-link`).set(officer).expect(202);
    expect(answer.text).toBe('');
    expect(await mailTo('helped@example.org')).toMatchObject({ purpose: 'account:password-reset' });
    const { id: without } = await api.plantAccount('auditor', api.tree.county);
    const none = await api.call().post(`/api/v1/accounts/${without}/password-link`).set(officer).expect(409);
    expect(none.body).toMatchObject({ code: 'IDENTITY.EMAIL_ABSENT' });
  });
});

describe('a wrong sign-in', () => {
  it('costs the same statements for known and unknown accounts, the fifth in a row included', async () => {
    const { account } = await ownerOf('guessed@example.org');
    const login = (name: string) =>
      api.call().post('/api/v1/auth/login').send({ account: name, password: 'whatever it is' });
    for (let n = 0; n < 6; n++) {
      const known = await statementsOf(() => login(account));
      const unknown = await statementsOf(() => login('nobody.here'));
      expect(stable(unknown.answer)).toEqual(stable(known.answer));
      expect(unknown.statements).toEqual(known.statements);
    }
  });
});
