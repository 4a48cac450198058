import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AppError } from '#kezhi/kernel';
import { Database, Sealer } from '#kezhi/platform';
import { FixedClock, openTestModule, type TestModule, waitingMessages } from '#kezhi/testing';
import { generateSync } from 'otplib';
import { v7 as uuid } from 'uuid';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { AccountEmail } from '../accounts/account-email.js';
import { IdentityModule } from '../identity.module.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { SecondFactorsService } from './second-factors.service.js';

const PASSWORD = 'seven quiet herons';
const clock = new FixedClock();
let test: TestModule;
let factors: SecondFactorsService;
beforeAll(async () => {
  test = await openTestModule([IdentityModule], { clock, variables: { SMTP_URL: 'smtp://127.0.0.1:9' } });
  factors = test.module.get(SecondFactorsService);
});
afterAll(() => test.close());

const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const valueOf = (secret: string) => generateSync({ secret, epoch: clock.now().getTime() / 1_000 });
const nextStep = () => clock.advance(30_000);

let counter = 0;
async function somebody(): Promise<Actor> {
  const [accountId, account] = [uuid(), `keeper.${++counter}`];
  await test.module.get(AccountsRepository).insert({
    id: accountId,
    account,
    displayName: '王敏',
    passwordHash: await test.module.get(PasswordHasher).hash(PASSWORD),
    mustChangePassword: false,
    firstPasswordUntil: null,
    createdBy: null,
    email: test.module.get(AccountEmail).seal(`${account}@example.org`, accountId),
  });
  return { accountId, account, sessionId: null, personId: null, grants: [], owes: null };
}
const confirm = (actor: Actor, code: string) =>
  test.module.get(Database).run(() => factors.confirm(actor, code));
async function enrolled() {
  const actor = await somebody();
  const { secret } = await factors.enrol(actor, { password: PASSWORD });
  const codes = await confirm(actor, valueOf(secret));
  nextStep();
  return { actor, secret, codes };
}
const signIn = ({ account }: Actor, otp?: string, password = PASSWORD) =>
  codeOf(
    test.module.get(SignInService).signIn({ account, password, otp, device: { userAgent: null, mark: 'm' } }),
  );
const mailsTo = async ({ account }: Actor) =>
  (await waitingMessages(test.database, test.module.get(Sealer)))
    .filter(({ address }) => address === `${account}@example.org`)
    .map(({ purpose }) => purpose);

describe('enrolling', () => {
  it('takes the password, and a first value before anything changes', async () => {
    const actor = await somebody();
    expect(await codeOf(factors.enrol(actor, { password: 'not it at all' }))).toBe('IDENTITY.PASSWORD_WRONG');
    expect(await codeOf(confirm(actor, '123456'))).toBe('IDENTITY.ENROLMENT_MISSING');
    const { secret } = await factors.enrol(actor, { password: PASSWORD });
    expect(await signIn(actor)).toBe('done');
    expect(await codeOf(confirm(actor, '000000'))).toBe('IDENTITY.CODE_WRONG');
    expect(await confirm(actor, valueOf(secret))).toHaveLength(10);
    expect(await signIn(actor)).toBe('IDENTITY.SECOND_FACTOR_NEEDED');
    expect(await mailsTo(actor)).toContain('account:second-factor-set');
  });

  it('must be finished within half an hour', async () => {
    const actor = await somebody();
    const { secret } = await factors.enrol(actor, { password: PASSWORD });
    clock.advance(30 * 60_000);
    expect(await codeOf(confirm(actor, valueOf(secret)))).toBe('IDENTITY.ENROLMENT_MISSING');
  });

  it('anew needs the factor in force, or a recovery code when it is lost; the old one works until then', async () => {
    const { actor, secret, codes } = await enrolled();
    expect(await codeOf(factors.enrol(actor, { password: PASSWORD }))).toBe('IDENTITY.CODE_WRONG');
    const next = await factors.enrol(actor, { password: PASSWORD, code: codes[0] });
    expect(await signIn(actor, valueOf(secret))).toBe('done');
    nextStep();
    await confirm(actor, valueOf(next.secret));
    nextStep();
    expect(await signIn(actor, valueOf(secret))).toBe('IDENTITY.SECOND_FACTOR_WRONG');
    expect(await signIn(actor, codes[1])).toBe('IDENTITY.SECOND_FACTOR_WRONG');
    expect(await signIn(actor, valueOf(next.secret))).toBe('done');
  });

  it('leaves neither secret nor recovery codes in the clear', async () => {
    const { actor, secret, codes } = await enrolled();
    const rows = await test.database.sql<{ all: string }>(
      `SELECT f::text AS all FROM second_factors f UNION ALL SELECT c::text FROM recovery_codes c
       UNION ALL SELECT a::text FROM audit_log a`,
    );
    const clear = [secret, ...codes, ...codes.map((code) => code.replace('-', ''))];
    expect(rows.filter(({ all }) => clear.some((text) => all.includes(text)))).toEqual([]);
    expect(await factors.state(actor)).toMatchObject({ recoveryCodesLeft: 10, required: false });
  });
});

describe('signing in with a second factor', () => {
  it('asks for it only after a right password', async () => {
    const { actor } = await enrolled();
    expect(await signIn(actor, undefined, 'not it at all')).toBe('IDENTITY.SIGN_IN_FAILED');
    expect(await signIn(actor)).toBe('IDENTITY.SECOND_FACTOR_NEEDED');
  });

  it('takes a value once (ASVS 6.5.1), and none from before it', async () => {
    const { actor, secret } = await enrolled();
    const before = valueOf(secret);
    nextStep();
    const value = valueOf(secret);
    expect(await signIn(actor, value)).toBe('done');
    expect(await signIn(actor, value)).toBe('IDENTITY.SECOND_FACTOR_WRONG');
    expect(await signIn(actor, before)).toBe('IDENTITY.SECOND_FACTOR_WRONG');
    nextStep();
    expect(await signIn(actor, valueOf(secret))).toBe('done');
  });

  it('lets one of many in that show the same value at once', async () => {
    const { actor, secret } = await enrolled();
    const value = valueOf(secret);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(actor, value)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  });

  it('lets one of many in that show the same recovery code at once, however it is typed', async () => {
    const { actor, codes } = await enrolled();
    const typed = ` ${codes[3]?.toUpperCase().replace('-', ' ')}`;
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(actor, typed)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(await factors.state(actor)).toMatchObject({ recoveryCodesLeft: 9 });
    expect(await mailsTo(actor)).toContain('account:recovery-code-used');
  });

  it('locks after the fifth wrong code, right passwords in between notwithstanding, and opens again', async () => {
    const { actor, secret } = await enrolled();
    for (let n = 0; n < 5; n++) {
      expect(await signIn(actor, '000000')).toBe('IDENTITY.SECOND_FACTOR_WRONG');
      expect(await signIn(actor)).toBe('IDENTITY.SECOND_FACTOR_NEEDED');
    }
    expect(await signIn(actor, valueOf(secret))).toBe('IDENTITY.SECOND_FACTOR_WRONG');
    clock.advance(31_000);
    expect(await signIn(actor, valueOf(secret))).toBe('done');
  });

  it('counts a burst of guesses one by one', async () => {
    const { actor } = await enrolled();
    await Promise.all(Array.from({ length: 12 }, () => signIn(actor, '000000')));
    const [row] = await test.database.sql(
      'SELECT failed_attempts AS failed, locked_until IS NOT NULL AS locked FROM second_factors WHERE account_id = $1',
      [actor.accountId],
    );
    expect(row).toEqual({ failed: 5, locked: true });
  });
});

describe('recovery codes', () => {
  it('are replaced as a whole', async () => {
    const { actor, secret, codes } = await enrolled();
    const fresh = await factors.renewRecoveryCodes(actor, { password: PASSWORD, code: valueOf(secret) });
    expect(await signIn(actor, codes[0])).toBe('IDENTITY.SECOND_FACTOR_WRONG');
    expect(await signIn(actor, fresh[0])).toBe('done');
  });

  it('exist only beside a second factor', async () => {
    const actor = await somebody();
    expect(await codeOf(factors.renewRecoveryCodes(actor, { password: PASSWORD }))).toBe(
      'IDENTITY.SECOND_FACTOR_ABSENT',
    );
  });
});
