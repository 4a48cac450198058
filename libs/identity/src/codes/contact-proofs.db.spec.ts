import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, FixedClock, type TestDatabase } from '#kezhi/testing';
import { v4 as random } from 'uuid';
import { ContactProofs, PROOF_MINUTES } from './contact-proofs.js';
import { OneTimeCodesRepository } from './one-time-codes.repository.js';

describe('the proof of a contact', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let proofs: ContactProofs;

  beforeAll(async () => {
    test = await createTestDatabase();
    proofs = new ContactProofs(new OneTimeCodesRepository(test.database), clock);
  });
  afterAll(() => test.drop());

  it('is random, told from a code, and works once', async () => {
    const subject = random();
    const { proof } = await proofs.give(subject);
    expect([proofs.isProof(proof), proofs.isProof('123456')]).toEqual([true, false]);
    expect(await proofs.redeem(random(), proof)).toBe(false);
    expect(await proofs.redeem(subject, proof)).toBe(true);
    expect(await proofs.redeem(subject, proof)).toBe(false);
  });

  it('is used up with the unit of work only, and only once by two at a time', async () => {
    const subject = random();
    const { proof } = await proofs.give(subject);
    const refused = test.database.run(async () => {
      expect(await proofs.redeem(subject, proof)).toBe(true);
      throw new Error('refused for another reason');
    });
    await expect(refused).rejects.toThrow('another reason');
    const both = await Promise.all([1, 2].map(() => test.database.run(() => proofs.redeem(subject, proof))));
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it('gives way to the next one, and runs out', async () => {
    const subject = random();
    const before = await proofs.give(subject);
    const { proof } = await proofs.give(subject);
    const guess = () => test.database.run(() => proofs.redeem(subject, before.proof).then(refuse));
    const refuse = (isRight: boolean) => {
      expect(isRight).toBe(false);
      throw new Error('rolled back, as the request is');
    };
    await expect(guess()).rejects.toThrow('rolled back');
    clock.advance(PROOF_MINUTES * 60_000 - 1);
    expect(await proofs.redeem(subject, proof)).toBe(true);
    const { proof: late } = await proofs.give(subject);
    clock.advance(PROOF_MINUTES * 60_000);
    expect(await proofs.redeem(subject, late)).toBe(false);
  });

  it('is kept as a hash only', async () => {
    const { proof } = await proofs.give(random());
    const rows = await test.database.sql<{ all: string }>('SELECT c::text AS all FROM one_time_codes c');
    expect(rows.some(({ all }) => all.includes(proof))).toBe(false);
  });
});
