import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import fc from 'fast-check';
import { Sealer } from './sealer.js';
import type { SealingOptions, SuiteName } from './sealing-options.js';

const ROW = '0192f0d0-1111-7000-8000-000000000001';
const OTHER_ROW = '0192f0d0-1111-7000-8000-000000000002';
const SUITES: readonly SuiteName[] = ['aes-256-gcm', 'sm4-hmac-sm3'];
const PERSON = {
  documentType: '111',
  idNumber: '11010119900307123X',
  phone: '13800138000',
  guardian: '张三',
};

const options = (suite: SuiteName, versions: Record<number, number> = { 1: 1 }, current = 1) => ({
  suite,
  currentKeyVersion: current,
  keys: Object.fromEntries(
    Object.entries(versions).map(([version, filler]) => [version, Buffer.alloc(32, filler)]),
  ),
});

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`;
  }
  return 'nothing was thrown';
}

describe.each(SUITES)('sealing with %s', (suite) => {
  const sealer = new Sealer(options(suite));

  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z]{1,12}$/),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        ),
        fc.uuid(),
        (fields, rowId) => {
          expect(sealer.open(sealer.seal(fields, rowId), rowId)).toEqual({ ...fields });
        },
      ),
    );
  });

  it('leaves out what is empty', () => {
    expect(sealer.open(sealer.seal({ phone: '', email: 'a@example.org' }, ROW), ROW)).toEqual({
      email: 'a@example.org',
    });
  });

  it('never makes the same blob twice, also beyond one batch of initial vectors', () => {
    const blobs = new Set(Array.from({ length: 2_000 }, () => sealer.seal(PERSON, ROW).toString('base64')));
    expect(blobs.size).toBe(2_000);
  });

  it('keeps every value out of the blob', () => {
    const blob = sealer.seal(PERSON, ROW);
    for (const value of Object.values(PERSON)) expect(blob.includes(Buffer.from(value))).toBe(false);
  });

  it('refuses a blob whose bytes were changed, wherever', () => {
    const blob = sealer.seal(PERSON, ROW);
    for (let at = 2; at < blob.length; at += 1) {
      const changed = Buffer.from(blob);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(codeOf(() => sealer.open(changed, ROW))).toBe('SEALING.UNREADABLE');
    }
  });

  it('refuses a blob that was cut off, wherever', () => {
    const blob = sealer.seal(PERSON, ROW);
    for (let length = 0; length < blob.length; length += 1)
      expect(codeOf(() => sealer.open(blob.subarray(0, length), ROW))).toBe('SEALING.UNREADABLE');
  });

  it('refuses a blob that belongs to another row', () => {
    expect(codeOf(() => sealer.open(sealer.seal(PERSON, ROW), OTHER_ROW))).toBe('SEALING.UNREADABLE');
  });

  it('refuses a blob of another key under the same version', () => {
    const other = new Sealer(options(suite, { 1: 9 }));
    expect(codeOf(() => other.open(sealer.seal(PERSON, ROW), ROW))).toBe('SEALING.UNREADABLE');
  });

  it('opens old key versions and seals with the current one', () => {
    const rotated = new Sealer(options(suite, { 1: 1, 2: 2 }, 2));
    const old = sealer.seal(PERSON, ROW);
    expect(rotated.open(old, ROW)).toEqual(PERSON);
    expect(rotated.isOutdated(old)).toBe(true);
    const fresh = rotated.seal(PERSON, ROW);
    expect(fresh[0]).toBe(2);
    expect(rotated.isOutdated(fresh)).toBe(false);
  });

  it('refuses a version byte that was exchanged for another known version', () => {
    const rotated = new Sealer(options(suite, { 1: 1, 2: 1 }, 2));
    const blob = rotated.seal(PERSON, ROW);
    blob.writeUInt8(1, 0);
    expect(codeOf(() => rotated.open(blob, ROW))).toBe('SEALING.UNREADABLE');
  });

  it('names the key version that is missing', () => {
    const blob = new Sealer(options(suite, { 7: 1 }, 7)).seal(PERSON, ROW);
    try {
      sealer.open(blob, ROW);
      throw new Error('opened without its key');
    } catch (error) {
      expect(error).toMatchObject({ code: 'SEALING.KEY_MISSING', details: { version: 7 } });
    }
  });

  it('works from options that went to a worker thread', () => {
    const plain: Omit<SealingOptions, 'blindKey'> = structuredClone(options(suite));
    const there = new Sealer(plain);
    expect(there.open(sealer.seal(PERSON, ROW), ROW)).toEqual(PERSON);
    expect(sealer.open(there.seal(PERSON, ROW), ROW)).toEqual(PERSON);
  });
});

describe('a change of suite', () => {
  it('leaves what the other suite sealed readable, and says that it is outdated', () => {
    const blob = new Sealer(options('aes-256-gcm')).seal(PERSON, ROW);
    const national = new Sealer(options('sm4-hmac-sm3'));
    expect(national.open(blob, ROW)).toEqual(PERSON);
    expect(national.isOutdated(blob)).toBe(true);
  });
});

describe('blobs of earlier releases', () => {
  it.each([
    ['aes-256-gcm', 'AQEPa5mx6WnslRzFRHnMZqEz0lewJlF1VsAeOV7cBrV3kwM6krarUuwtyHc0ujS6zPl3NwU='],
    [
      'sm4-hmac-sm3',
      'AQJaM+uhVm72GLrYf+IZoiYYUD2DW4BgerdUrlXlwAk6P+nsLbRJXCPbkSrh2mLS9L5eddRrn7K9nSOF8SpfWxw2B4PIXEx7WQ==',
    ],
  ] as const)('still open with %s', (suite, blob) => {
    const sealer = new Sealer(options(suite));
    expect(sealer.open(Buffer.from(blob, 'base64'), ROW)).toEqual({ phone: '13800138000' });
  });
});

describe('keys', () => {
  it('must be 32 bytes', () => {
    const short = { suite: 'aes-256-gcm', currentKeyVersion: 1, keys: { 1: randomBytes(16) } } as const;
    expect(() => new Sealer(short)).toThrow('32 bytes');
  });

  it('must include the current version', () => {
    expect(codeOf(() => new Sealer(options('aes-256-gcm', { 1: 1 }, 2)))).toBe('SEALING.KEY_MISSING');
  });

  it('have versions that fit a byte', () => {
    expect(() => new Sealer(options('aes-256-gcm', { 256: 1 }, 256))).toThrow('1 to 255');
  });
});

describe('the national algorithms of this Node', () => {
  it('SM4 agrees with the example of GB/T 32907-2016, A.1', () => {
    const example = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    const cipher = createCipheriv('sm4-ecb', example, null).setAutoPadding(false);
    expect(cipher.update(example).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('SM3 agrees with the example of GB/T 32905-2016, A.1', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });
});
