import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, FixedClock, type TestDatabase } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { OneTimeLinksRepository } from './one-time-links.repository.js';
import { OneTimeLinks } from './one-time-links.js';

const HOUR_MS = 60 * 60_000;
const MANY = 100;

describe('a one-time link', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let links: OneTimeLinks;
  beforeAll(async () => {
    test = await createTestDatabase();
    links = new OneTimeLinks(new OneTimeLinksRepository(test.database), clock);
  });
  afterAll(() => test.drop());

  const account = async () => {
    const id = uuid();
    await test.database.sql(
      `INSERT INTO accounts (id, account, display_name) VALUES ($1::uuid, $1::text, '测试员')`,
      [id],
    );
    return id;
  };
  const left = async () => (await test.database.sql('SELECT FROM one_time_links')).length;

  it('works once, until its hour is over, and only the newest of an account', async () => {
    const id = await account();
    const { token: first } = await links.issue('password-reset', id);
    const { token } = await links.issue('password-reset', id);
    await expect(links.redeem('password-reset', first)).rejects.toMatchObject({ code: 'LINK.SPENT' });
    await expect(links.redeem('activation', token)).rejects.toMatchObject({ code: 'LINK.SPENT' });
    expect(await links.redeem('password-reset', token)).toBe(id);
    await expect(links.redeem('password-reset', token)).rejects.toMatchObject({ code: 'LINK.SPENT' });
    const { token: late } = await links.issue('password-reset', id);
    clock.advance(HOUR_MS);
    await expect(links.redeem('password-reset', late)).rejects.toMatchObject({ code: 'LINK.SPENT' });
  });

  it('is forgotten some time after it has run out, used or not, in batches', async () => {
    await test.database.sql('DELETE FROM one_time_links');
    const [one, other, third] = [await account(), await account(), await account()];
    const { token } = await links.issue('password-reset', one);
    await links.redeem('password-reset', token);
    await links.issue('password-reset', other);
    clock.advance(HOUR_MS + 1);
    const over = clock.now();
    await links.issue('password-reset', third);
    expect(await links.forgetExpiredBefore(over, 1)).toBe(1);
    expect(await links.forgetExpiredBefore(over, MANY)).toBe(1);
    expect(await links.forgetExpiredBefore(over, MANY)).toBe(0);
    expect(await left()).toBe(1);
  });
});
