import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import { FixedClock, openTestModule, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { AccountEmail } from '../accounts/account-email.js';
import { AccountsRepository, type NewAccount } from '../accounts/accounts.repository.js';
import { PasswordChangeService } from '../accounts/password-change.service.js';
import { IdentityModule } from '../identity.module.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { ActorsRepository } from './actors.repository.js';
import { RACE_MS, REFRESH_TOKEN_MS } from './rotation.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

const clock = new FixedClock();
let test: TestModule;
let sessions: SessionsService;
let passwords: PasswordChangeService;
let actors: ActorsRepository;
let accounts: AccountsRepository;
let hasher: PasswordHasher;

beforeAll(async () => {
  test = await openTestModule([IdentityModule], { clock });
  const { module } = test;
  sessions = module.get(SessionsService);
  passwords = module.get(PasswordChangeService);
  actors = module.get(ActorsRepository);
  accounts = module.get(AccountsRepository);
  hasher = module.get(PasswordHasher);
});
afterAll(() => test.close());

const PASSWORD = 'seven quiet herons';
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
let counter = 0;
async function addAccount({ disabled, ...facts }: Partial<NewAccount> & { disabled?: boolean } = {}) {
  const account = `person.${++counter}`;
  const id = uuid();
  const passwordHash = await hasher.hash(PASSWORD);
  const common = {
    displayName: '王敏',
    mustChangePassword: false,
    firstPasswordUntil: null,
    createdBy: null,
  };
  await accounts.insert({ id, account, passwordHash, ...common, ...facts });
  if (disabled) await accounts.setStatus(id, { status: 'disabled', version: null });
  return { account, accountId: id };
}
const signIn = (account: string, password = PASSWORD) =>
  test.module.get(SignInService).signIn({ account, password, device: { userAgent: 'test', mark: 'm' } });
async function signedIn() {
  const { account, accountId } = await addAccount();
  const session = await signIn(account);
  return { account, accountId, sessionId: session.sessionId, token: session.refreshToken ?? '' };
}
const alive = async ({ accountId, sessionId }: { accountId: string; sessionId: string }) =>
  (await actors.find({ sub: accountId, sid: sessionId })) !== null;
const auditOf = (accountId: string) =>
  test.database.sql<{ action: string; result: string; details: object }>(
    'SELECT action, result, details FROM audit_log WHERE account_id = $1 ORDER BY id',
    [accountId],
  );

describe('signing in', () => {
  it('opens a session whose access is read anew each time', async () => {
    const me = await signedIn();
    const actor = await actors.find({ sub: me.accountId, sid: me.sessionId });
    expect(actor).toEqual({
      accountId: me.accountId,
      account: me.account,
      sessionId: me.sessionId,
      personId: null,
      owes: null,
      grants: [],
    });
  });

  it('tells apart sessions that are asked about at the same time', async () => {
    const [one, other, ended] = [await signedIn(), await signedIn(), await signedIn()];
    await sessions.signOut(ended.token);
    const found = await Promise.all([
      actors.find({ sub: one.accountId, sid: one.sessionId }),
      actors.find({ sub: other.accountId, sid: other.sessionId }),
      actors.find({ sub: one.accountId, sid: other.sessionId }),
      actors.find({ sub: ended.accountId, sid: ended.sessionId }),
    ]);
    expect(found.map((actor) => actor?.account ?? null)).toEqual([one.account, other.account, null, null]);
  });

  it('does not mind the case of the account', async () => {
    const { account } = await addAccount();
    await expect(signIn(account.toUpperCase())).resolves.toMatchObject({ mustChangePassword: false });
  });

  it('answers unknown, wrong, disabled and outdated alike, and notes each once', async () => {
    const known = await addAccount();
    const disabled = await addAccount({ disabled: true });
    const outdated = await addAccount({
      firstPasswordUntil: clock.now(),
    });
    const answers = [
      await codeOf(signIn('nobody.here')),
      await codeOf(signIn(known.account, 'not the password')),
      await codeOf(signIn(disabled.account)),
      await codeOf(signIn(outdated.account)),
    ];
    expect(new Set(answers)).toEqual(new Set(['IDENTITY.SIGN_IN_FAILED']));
    const rows = await test.database.sql<{ reason: string }>(
      `SELECT details->>'reason' AS reason FROM audit_log WHERE result = 'refused' AND action = 'session:create' ORDER BY id`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['unknown', 'wrong', 'disabled', 'expired']);
  });

  it('leaves no trace of what was typed', async () => {
    const { account } = await addAccount();
    await codeOf(signIn(account, 'Typed-by-mistake-77'));
    await codeOf(signIn('Typed-by-mistake-77', PASSWORD));
    const rows = await test.database.sql<{ all: string }>('SELECT a::text AS all FROM audit_log a');
    expect(rows.filter(({ all }) => /Typed-by-mistake|herons/.test(all))).toEqual([]);
  });

  it('takes the e-mail address too, of the oldest account that has got it and can be signed in to', async () => {
    const address = 'Clerk@tianning.example';
    const withAddress = async (facts: Partial<NewAccount> & { disabled?: boolean } = {}) => {
      const email = test.module.get(AccountEmail).seal(address, uuid());
      return addAccount({ email, ...facts });
    };
    await withAddress({ passwordHash: null });
    await withAddress({ disabled: true });
    const oldest = await withAddress();
    clock.advance(1000);
    await withAddress();
    await expect(signIn(' clerk@TIANNING.example ')).resolves.toMatchObject({ accountId: oldest.accountId });
    expect(await codeOf(signIn('other@tianning.example'))).toBe('IDENTITY.SIGN_IN_FAILED');
  });

  it('prefers the account whose name was typed to one whose address it is', async () => {
    const address = `named${++counter}@tianning.example`;
    await addAccount({ email: test.module.get(AccountEmail).seal(address, uuid()) });
    const named = await addAccount({ account: address });
    await expect(signIn(address)).resolves.toMatchObject({ accountId: named.accountId });
  });
});

describe('the lock-out', () => {
  it('shuts an account after the fifth wrong password, the right one included, and opens it again', async () => {
    const { account, accountId } = await addAccount();
    for (let n = 0; n < 5; n++) await codeOf(signIn(account, 'wrong wrong wrong'));
    expect(await codeOf(signIn(account))).toBe('IDENTITY.SIGN_IN_FAILED');
    clock.advance(29_000);
    expect(await codeOf(signIn(account))).toBe('IDENTITY.SIGN_IN_FAILED');
    clock.advance(1_001);
    expect(await codeOf(signIn(account))).toBe('done');
    const reasons = (await auditOf(accountId)).map(({ details }) => (details as { reason?: string }).reason);
    expect(reasons).toEqual([...new Array<string>(5).fill('wrong'), 'locked', 'locked', undefined]);
  });

  it('lasts longer each time, but is not prolonged by knocking', async () => {
    const { account } = await addAccount();
    for (let n = 0; n < 5; n++) await codeOf(signIn(account, 'wrong wrong wrong'));
    for (let n = 0; n < 5; n++) await codeOf(signIn(account, 'wrong wrong wrong'));
    clock.advance(30_001);
    await codeOf(signIn(account, 'wrong wrong wrong'));
    clock.advance(59_000);
    expect(await codeOf(signIn(account))).toBe('IDENTITY.SIGN_IN_FAILED');
    clock.advance(1_001);
    expect(await codeOf(signIn(account))).toBe('done');
  });

  it('counts a burst of guesses one by one', async () => {
    const { account, accountId } = await addAccount();
    const burst = Array.from({ length: 12 }, () => codeOf(signIn(account, 'wrong wrong wrong')));
    await Promise.all(burst);
    const [row] = await test.database.sql<{ failed: number; locked: boolean }>(
      'SELECT failed_attempts AS failed, locked_until IS NOT NULL AS locked FROM accounts WHERE id = $1',
      [accountId],
    );
    expect(row).toEqual({ failed: 5, locked: true });
  });

  it('forgets the failures at a good sign-in', async () => {
    const { account } = await addAccount();
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) await codeOf(signIn(account, 'wrong wrong wrong'));
      expect(await codeOf(signIn(account))).toBe('done');
    }
  });
});

describe('refreshing', () => {
  it('replaces the token and keeps the session', async () => {
    const me = await signedIn();
    const next = await sessions.refresh(me.token);
    expect(next.sessionId).toBe(me.sessionId);
    expect(next.refreshToken).not.toBe(me.token);
    await expect(sessions.refresh(next.refreshToken)).resolves.toMatchObject({ sessionId: me.sessionId });
  });

  it('ends the whole session when an old token comes back (ASVS 3.5, reuse detection)', async () => {
    const me = await signedIn();
    const next = await sessions.refresh(me.token);
    clock.advance(RACE_MS + 1);
    expect(await codeOf(sessions.refresh(me.token))).toBe('IDENTITY.SESSION_ENDED');
    expect(await alive(me)).toBe(false);
    expect(await codeOf(sessions.refresh(next.refreshToken))).toBe('IDENTITY.SESSION_ENDED');
    expect((await auditOf(me.accountId)).at(-1)).toMatchObject({
      result: 'refused',
      details: { reason: 'reuse' },
    });
  });

  it('gives one new token to many tabs that ask at once, and ends nobody', async () => {
    const me = await signedIn();
    const answers = await Promise.all(Array.from({ length: 8 }, () => sessions.refresh(me.token)));
    expect(answers.filter(({ refreshToken }) => refreshToken !== null)).toHaveLength(1);
    expect(await alive(me)).toBe(true);
  });

  it('refuses what nobody gave out, what has run out, and nothing', async () => {
    const me = await signedIn();
    clock.advance(REFRESH_TOKEN_MS);
    expect(await codeOf(sessions.refresh(me.token))).toBe('IDENTITY.SESSION_ENDED');
    expect(await codeOf(sessions.refresh('x'.repeat(43)))).toBe('IDENTITY.SESSION_ENDED');
    expect(await codeOf(sessions.refresh(null))).toBe('IDENTITY.SESSION_ENDED');
  });

  it('stores no token in the clear', async () => {
    const me = await signedIn();
    const rows = await test.database.sql<{ all: string }>('SELECT t::text AS all FROM refresh_tokens t');
    expect(rows.some(({ all }) => all.includes(me.token))).toBe(false);
  });
});

describe('signing out', () => {
  it('ends the session at once, and once', async () => {
    const me = await signedIn();
    await sessions.signOut(me.token);
    await sessions.signOut(me.token);
    expect(await alive(me)).toBe(false);
    expect(await codeOf(sessions.refresh(me.token))).toBe('IDENTITY.SESSION_ENDED');
    const ends = (await auditOf(me.accountId)).filter(({ action }) => action === 'session:end');
    expect(ends).toHaveLength(1);
  });
});

describe('changing the password', () => {
  it('keeps this session and ends the others', async () => {
    const me = await signedIn();
    const other = { ...me, sessionId: (await signIn(me.account)).sessionId };
    const actor = (await actors.find({ sub: me.accountId, sid: me.sessionId }))!;
    await passwords.change(actor, { current: PASSWORD, next: 'nine loud sparrows' });
    expect([await alive(me), await alive(other)]).toEqual([true, false]);
    expect(await codeOf(signIn(me.account))).toBe('IDENTITY.SIGN_IN_FAILED');
    expect(await codeOf(signIn(me.account, 'nine loud sparrows'))).toBe('done');
  });

  it('refuses a wrong current, an unchanged and a common password, and locks after five guesses', async () => {
    const me = await signedIn();
    const actor = (await actors.find({ sub: me.accountId, sid: me.sessionId }))!;
    const change = (current: string, next: string) => codeOf(passwords.change(actor, { current, next }));
    expect(await change(PASSWORD, PASSWORD)).toBe('IDENTITY.PASSWORD_UNCHANGED');
    expect(await change(PASSWORD, 'qwertyuiop')).toBe('IDENTITY.PASSWORD_COMMON');
    expect(await change(PASSWORD, me.account)).toMatch(/PASSWORD_(IS_ACCOUNT|TOO_SHORT)/);
    for (let n = 0; n < 5; n++)
      expect(await change('a guess', 'nine loud sparrows')).toBe('IDENTITY.PASSWORD_WRONG');
    expect(await change(PASSWORD, 'nine loud sparrows')).toBe('IDENTITY.LOCKED');
  });

  it('frees an account from its first password', async () => {
    const until = new Date(clock.now().getTime() + 60_000);
    const { account, accountId } = await addAccount({
      mustChangePassword: true,
      firstPasswordUntil: until,
    });
    const { sessionId, mustChangePassword } = await signIn(account);
    expect(mustChangePassword).toBe(true);
    const actor = (await actors.find({ sub: accountId, sid: sessionId }))!;
    expect(actor.owes).toBe('password-change');
    await passwords.change(actor, { current: PASSWORD, next: 'nine loud sparrows' });
    expect((await actors.find({ sub: accountId, sid: sessionId }))?.owes).toBeNull();
    clock.advance(60_001);
    expect(await codeOf(signIn(account, 'nine loud sparrows'))).toBe('done');
  });
});
