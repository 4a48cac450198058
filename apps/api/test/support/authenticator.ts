import { generateSync } from 'otplib';
import type { SignedIn, TestApp } from './test-app.js';

export interface Authenticator {
  /** What it shows now. */
  value(): string;
  /** The recovery codes that came with it. */
  codes: string[];
}

/** Forgets which value was used last, so that a test need not wait for the next half minute. */
export async function forgetUse(api: TestApp): Promise<void> {
  await api.database.sql('UPDATE second_factors SET last_step = 0');
}

/** Sets up a second factor for somebody who is signed in. */
export async function enrol(api: TestApp, headers: SignedIn, password: string): Promise<Authenticator> {
  const post = (path: string, body: object) =>
    api.call().post(`/api/v1/me/second-factor/${path}`).set(headers).send(body).expect(200);
  const { secret } = (await post('enrolment', { password })).body as { secret: string };
  const value = () => generateSync({ secret });
  const { codes } = (await post('confirmation', { code: value() })).body as { codes: string[] };
  await forgetUse(api);
  return { value, codes };
}
