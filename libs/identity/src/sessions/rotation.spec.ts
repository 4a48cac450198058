import { describe, expect, it } from '@jest/globals';
import { lockAfter } from './lock-out.js';
import { judgeToken, type PresentedToken, RACE_MS } from './rotation.js';

const NOW = new Date('2026-03-05T02:00:00Z');
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);
const soon = ago(-60_000);
const fresh: PresentedToken = {
  expiresAt: soon,
  usedAt: null,
  sessionExpiresAt: soon,
  sessionRevokedAt: null,
  accountActive: true,
};
const judge = (change: Partial<PresentedToken>) => judgeToken({ ...fresh, ...change }, NOW);

describe('a refresh token', () => {
  it('is replaced when it is turned in for the first time', () => {
    expect(judge({})).toBe('rotate');
  });

  it('is forgiven to a second tab within seconds, and to nobody later', () => {
    expect(judge({ usedAt: NOW })).toBe('race');
    expect(judge({ usedAt: ago(RACE_MS) })).toBe('race');
    expect(judge({ usedAt: ago(RACE_MS + 1) })).toBe('reuse');
  });

  it.each([
    ['has run out', { expiresAt: NOW }],
    ['belongs to a session that ran out', { sessionExpiresAt: NOW }],
    ['belongs to a session that was ended', { sessionRevokedAt: ago(1) }],
    ['belongs to a disabled account', { accountActive: false }],
    ['was used and then ended', { usedAt: ago(1), sessionRevokedAt: ago(1) }],
  ])('is worth nothing when it %s', (_, change) => {
    expect(judge(change)).toBe('ended');
  });
});

describe('the lock-out', () => {
  it('costs nothing for four wrong passwords, then doubles up to a quarter of an hour', () => {
    expect([1, 2, 3, 4].map(lockAfter)).toEqual([0, 0, 0, 0]);
    expect([5, 6, 7, 8, 9, 10, 11, 500].map((failures) => lockAfter(failures) / 1000)).toEqual([
      30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });
});
