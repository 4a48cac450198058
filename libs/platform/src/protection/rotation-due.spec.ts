import { describe, expect, it } from '@jest/globals';
import { isRotationDue, rotationState } from './rotation-due.js';

const now = new Date('2026-11-24T08:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const row = (keyVersion: number, startedHoursAgo: number, finishedHoursAgo: number | null, suite = 1) => ({
  keyVersion,
  suite,
  startedAt: ago(startedHoursAgo),
  finishedAt: finishedHoursAgo === null ? null : ago(finishedHoursAgo),
});
const second = { keyVersion: 2, suite: 1 };

describe('the change of keys', () => {
  it('is due as long as nothing is known of the current key, or it has not come to its end', () => {
    expect([rotationState(second, []), isRotationDue(second, [], now)]).toEqual(['waiting', true]);
    const running = [row(1, 99, 98), row(2, 3, null)];
    expect([rotationState(second, running), isRotationDue(second, running, now)]).toEqual(['running', true]);
  });

  it('is done for a day, and looked at again after it', () => {
    const done = [row(1, 99, 98), row(2, 30, 23)];
    expect([rotationState(second, done), isRotationDue(second, done, now)]).toEqual(['done', false]);
    expect(isRotationDue(second, [row(2, 40, 25)], now)).toBe(true);
  });

  it('is due again when another suite was current in between', () => {
    const between = [row(2, 50, 49), row(2, 20, 19, 2)];
    expect(rotationState(second, between)).toBe('waiting');
    expect(isRotationDue(second, between, now)).toBe(true);
  });

  it('is never due for a process that still has an older list of keys', () => {
    expect(isRotationDue({ keyVersion: 1, suite: 1 }, [row(1, 99, 98), row(2, 1, null)], now)).toBe(false);
  });
});
