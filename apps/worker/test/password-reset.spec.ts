import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordResetRequests } from '#kezhi/identity';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { linkIn, openPostOffice, type PostOffice } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

describe('a forgotten password', () => {
  let post: PostOffice;
  let installation: Installation;

  beforeAll(async () => {
    post = await openPostOffice();
    installation = await openInstallation({}, post.env);
  });
  afterAll(async () => {
    await installation?.close();
    await post?.close();
  });

  const ask = (typed: string) => installation.get(PasswordResetRequests).add(typed);
  const waiting = () => installation.database.sql('SELECT FROM password_reset_requests');

  async function plantOwner(account: string, address: string): Promise<void> {
    const id = uuid();
    await installation.database.sql(
      `INSERT INTO accounts (id, account, display_name, password_hash, sealed, email_blind)
       VALUES ($1, $2, '王敏', 'none', $3, $4)`,
      [
        id,
        account,
        installation.get(Sealer).seal({ email: address }, id),
        installation.get(BlindIndex).of('email', address),
      ],
    );
  }

  it('brings a link to the registered address and to no other, and a killed worker loses none', async () => {
    await plantOwner('wang.min', 'wang@example.org');
    await ask('stranger@example.org');
    await ask('wang.min');
    const first = installation.startWorker();
    await first.stop('SIGKILL');
    installation.startWorker();
    const mail = await post.next('wang@example.org', 60);
    expect(linkIn(mail)).toMatch(/^\/password-reset#[\w-]{43}$/);
    await waitFor(waiting, (rows) => rows.length === 0);
    expect(post.messages.map(({ address }) => address)).toEqual(['wang@example.org']);
  });
});
