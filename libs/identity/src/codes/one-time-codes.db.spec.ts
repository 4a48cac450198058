import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppConfig } from '#kezhi/platform';
import { createTestDatabase, FixedClock, type TestDatabase } from '#kezhi/testing';
import { v4 as random } from 'uuid';
import { CODE_MINUTES, OneTimeCodes } from './one-time-codes.js';
import { OneTimeCodesRepository } from './one-time-codes.repository.js';

const MANY = 1_000;

describe('a one-time code', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let codes: OneTimeCodes;
  let subject: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    const config = { tokenKey: Buffer.alloc(32, 7) } as AppConfig;
    codes = new OneTimeCodes(new OneTimeCodesRepository(test.database), test.database, clock, config);
  });
  afterAll(() => test.drop());

  const issue = async () => {
    subject = random();
    return (await codes.issue('confirmation', subject)).code;
  };
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('is six digits and works once', async () => {
    const code = await issue();
    expect(code).toMatch(/^\d{6}$/);
    expect(await codes.redeem('confirmation', subject, code)).toBe(true);
    expect(await codes.redeem('confirmation', subject, code)).toBe(false);
  });

  it('is worth nothing for another purpose or another subject', async () => {
    const code = await issue();
    expect(await codes.redeem('person-sign-in', subject, code)).toBe(false);
    expect(await codes.redeem('confirmation', random(), code)).toBe(false);
    expect(await codes.redeem('confirmation', subject, code)).toBe(true);
  });

  it('is no longer good after five wrong guesses, the right one included', async () => {
    const code = await issue();
    for (let guess = 0; guess < 5; guess += 1)
      expect(await codes.redeem('confirmation', subject, other(code))).toBe(false);
    expect(await codes.redeem('confirmation', subject, code)).toBe(false);
  });

  it('counts guesses that come all at once', async () => {
    const code = await issue();
    await Promise.all(Array.from({ length: 20 }, () => codes.redeem('confirmation', subject, other(code))));
    expect(await codes.redeem('confirmation', subject, code)).toBe(false);
  });

  it('lets one of many right guesses at once through', async () => {
    const code = await issue();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => codes.redeem('confirmation', subject, code)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('counts a guess although the request around it is rolled back', async () => {
    const code = await issue();
    for (let guess = 0; guess < 5; guess += 1)
      await test.database
        .run(async () => {
          await codes.redeem('confirmation', subject, other(code));
          throw new Error('the request failed');
        })
        .catch(() => undefined);
    expect(await codes.redeem('confirmation', subject, code)).toBe(false);
  });

  it('runs out after ten minutes', async () => {
    const code = await issue();
    clock.advance(CODE_MINUTES * 60_000);
    expect(await codes.redeem('confirmation', subject, code)).toBe(false);
  });

  it('takes the place of the one before, with guesses of its own', async () => {
    const first = await issue();
    for (let guess = 0; guess < 4; guess += 1) await codes.redeem('confirmation', subject, other(first));
    const { code: second } = await codes.issue('confirmation', subject);
    if (second !== first) expect(await codes.redeem('confirmation', subject, first)).toBe(false);
    expect(await codes.redeem('confirmation', subject, second)).toBe(true);
  });

  it('is of no use for a while after many wrong guesses, however many codes are asked for', async () => {
    let code = await issue();
    for (let guess = 1; guess <= 11; guess += 1) {
      if (guess % 4 === 0) ({ code } = await codes.issue('confirmation', subject));
      expect(await codes.redeem('confirmation', subject, other(code))).toBe(false);
    }
    ({ code } = await codes.issue('confirmation', subject));
    expect(await codes.redeem('confirmation', subject, code)).toBe(false);
    clock.advance(30_001);
    expect(await codes.redeem('confirmation', subject, other(code))).toBe(false);
    clock.advance(59_000);
    ({ code } = await codes.issue('confirmation', subject));
    expect(await codes.redeem('confirmation', subject, code)).toBe(false);
    clock.advance(1_001);
    expect(await codes.redeem('confirmation', subject, code)).toBe(true);
    expect(await codes.redeem('person-sign-in', subject, code)).toBe(false);
  });

  it('starts anew after a right guess', async () => {
    await issue();
    for (let round = 0; round < 4; round += 1) {
      const { code } = await codes.issue('confirmation', subject);
      for (let guess = 0; guess < 4; guess += 1) await codes.redeem('confirmation', subject, other(code));
      expect(await codes.redeem('confirmation', subject, code)).toBe(true);
    }
  });

  it('is forgotten after it has run out, spent or not, unless guesses have locked its subject', async () => {
    await codes.redeem('confirmation', subject, await issue());
    const spent = subject;
    await issue();
    const locked = subject;
    const lock = new Date(clock.now().getTime() + 24 * 60 * 60_000);
    await test.database.affect('UPDATE one_time_codes SET locked_until = $2 WHERE subject = $1', [
      locked,
      lock,
    ]);
    clock.advance(CODE_MINUTES * 60_000 + 1);
    const over = clock.now();
    await issue();
    const subjects = [spent, locked, subject];
    const left = async () => {
      const rows = await test.database.sql<{ subject: string }>(
        'SELECT subject FROM one_time_codes WHERE subject = ANY($1)',
        [subjects],
      );
      return subjects.filter((one) => rows.some((row) => row.subject === one));
    };
    await codes.forgetExpiredBefore(over, MANY);
    expect(await left()).toEqual([locked, subject]);
    await codes.forgetExpiredBefore(lock, MANY);
    expect(await left()).toEqual([locked]);
    await codes.forgetExpiredBefore(new Date(lock.getTime() + 1), MANY);
    expect(await left()).toEqual([]);
  });

  it('is kept as a keyed hash only', async () => {
    const code = await issue();
    const rows = await test.database.sql<{ all: string }>('SELECT c::text AS all FROM one_time_codes c');
    expect(rows.some(({ all }) => all.includes(`,${code},`))).toBe(false);
  });
});
