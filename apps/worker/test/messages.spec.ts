import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Messages } from '#kezhi/platform';
import { openPostOffice, type PostOffice } from '#kezhi/testing';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

describe('messages', () => {
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

  const message = (address: string) => ({
    address,
    purpose: 'test',
    subject: '科志：验证码',
    text: '您的验证码 123456',
  });
  const send = (address: string, more: { channel?: 'email' | 'sms'; expiresAt?: Date } = {}) =>
    installation.database.run(() =>
      installation.get(Messages).send({ channel: 'email', ...message(address), ...more }),
    );
  const states = () =>
    installation.database.sql<{ sent: boolean; dropped: boolean; empty: boolean }>(
      `SELECT sent_at IS NOT NULL AS sent, dropped_at IS NOT NULL AS dropped, sealed IS NULL AS empty
       FROM outgoing_messages ORDER BY id`,
    );

  it('reach a mail server and a gateway, and leave neither address nor words behind', async () => {
    installation.startWorker();
    await send('wang@example.org');
    await send('13800138000', { channel: 'sms' });
    const mail = await post.next('wang@example.org');
    expect(mail).toMatchObject({ channel: 'email', subject: '科志：验证码' });
    expect(mail.text).toContain('您的验证码 123456');
    expect(await post.next('13800138000')).toMatchObject({ channel: 'sms', text: '您的验证码 123456' });
    const done = { sent: true, dropped: false, empty: true };
    await waitFor(states, (rows) => rows.every(({ sent }) => sent));
    expect(await states()).toEqual([done, done]);
  });

  it('are not sent when what caused them was rolled back, or once they are of no use', async () => {
    await installation.database
      .run(async () => {
        await installation.get(Messages).send({ channel: 'email', ...message('rolled@example.org') });
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    await send('late@example.org', { expiresAt: new Date(Date.now() - 1_000) });
    await send('last@example.org');
    await post.next('last@example.org');
    await waitFor(states, (rows) => rows.every(({ sent, dropped }) => sent || dropped));
    expect((await states()).filter(({ dropped }) => dropped)).toEqual([
      { sent: false, dropped: true, empty: true },
    ]);
    const addresses = post.messages.map(({ address }) => address);
    expect(addresses).not.toContain('rolled@example.org');
    expect(addresses).not.toContain('late@example.org');
  });

  it('are held by one worker for as long as a slow gateway may take', async () => {
    const own = await openInstallation({}, post.env);
    const gateway = http.createServer();
    gateway.listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const { port } = gateway.address() as AddressInfo;
    own.startWorker({ SMS_GATEWAY_URL: `http://127.0.0.1:${port}/messages` });
    const asked = once(gateway, 'request') as Promise<[http.IncomingMessage, http.ServerResponse]>;
    await own.database.run(() => own.get(Messages).send({ channel: 'sms', ...message('13800138000') }));
    const [, answer] = await asked;
    const [job] = await own.database.sql<{ seconds: number }>(
      `SELECT extract(epoch FROM lease_until - now())::int AS seconds FROM jobs WHERE name = 'messages.send'`,
    );
    answer.writeHead(202).end();
    expect(job?.seconds).toBeGreaterThan(20);
    gateway.closeAllConnections();
    gateway.close();
    await own.close();
  });
});
