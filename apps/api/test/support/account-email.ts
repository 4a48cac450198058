import { BlindIndex, Sealer } from '#kezhi/platform';
import type { TestApp } from './test-app.js';

/** Gives an account the address of its owner, as if the owner had proven it. */
export async function giveEmail(
  { app, database }: Pick<TestApp, 'app' | 'database'>,
  accountId: string,
  email: string,
): Promise<void> {
  await database.sql('UPDATE accounts SET sealed = $2, email_blind = $3 WHERE id = $1', [
    accountId,
    app.get(Sealer).seal({ email }, accountId),
    app.get(BlindIndex).of('email', email),
  ]);
}
