import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BlindIndex, type BlindKind } from './blind-index.js';
import type { SuiteName } from './sealing-options.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const index = (suite: SuiteName = 'aes-256-gcm', filler = 5) =>
  new BlindIndex({ suite, blindKey: Buffer.alloc(32, filler) });

describe('the blind index', () => {
  it('is the same for the same value, and looks like a uuid', () => {
    const first = index().of('phone', '13800138000');
    expect(first).toMatch(UUID);
    expect(index().of('phone', '13800138000')).toBe(first);
  });

  it('stays what it was in the first release', () => {
    expect(index().of('identity', '11010119900307123X')).toBe('cf19c7b7-46f9-16db-495d-3e5f59706526');
    expect(index('sm4-hmac-sm3').of('identity', '11010119900307123X')).toBe(
      '7f4a9de0-e071-b475-cf5f-27cb5ba6c787',
    );
  });

  it('differs by value, kind, key and suite', () => {
    const seen = [
      index().of('phone', '13800138000'),
      index().of('phone', '13800138001'),
      index().of('identity', '13800138000'),
      index('aes-256-gcm', 6).of('phone', '13800138000'),
      index('sm4-hmac-sm3').of('phone', '13800138000'),
    ];
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives COPY the same bytes as the uuid text', () => {
    const kinds: BlindKind[] = ['identity', 'phone', 'email', 'uscc'];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string(), (kind, value) => {
        expect(index().bytes(kind, value).toString('hex')).toBe(index().of(kind, value).replaceAll('-', ''));
      }),
    );
  });

  it('has a fingerprint that tells another key or suite', () => {
    expect(index().fingerprint).toBe(index().fingerprint);
    expect(index('aes-256-gcm', 6).fingerprint).not.toBe(index().fingerprint);
    expect(index('sm4-hmac-sm3').fingerprint).not.toBe(index().fingerprint);
  });

  it('refuses a short key', () => {
    expect(() => new BlindIndex({ suite: 'aes-256-gcm', blindKey: Buffer.alloc(16) })).toThrow('32 bytes');
  });
});
