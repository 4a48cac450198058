import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppConfig } from './app-config.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezhi-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const GIVEN = { SEALING_KEYS: `1:${key(1)},2:${key(2)}`, BLIND_KEY: key(3), SIGNING_KEY: key(4) };

const configOf = (variables: Record<string, string> = {}) =>
  new AppConfig({
    DATABASE_URL: 'postgres://127.0.0.1/kezhi',
    REDIS_URL: 'redis://127.0.0.1',
    DATA_DIR: folder,
    ...variables,
  });

describe('the keys', () => {
  it('are made by the first start, for its owner only, and are the same ever after', () => {
    const first = configOf();
    expect(readdirSync(folder)).toEqual(['secrets.json']);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    const second = configOf();
    expect(second.sealing).toEqual(first.sealing);
    expect(second.tokenKey).toEqual(first.tokenKey);
  });

  it('are other ones in every installation', () => {
    const first = configOf();
    rmSync(path.join(folder, 'secrets.json'));
    expect(configOf().sealing.blindKey).not.toEqual(first.sealing.blindKey);
  });

  it('come from the environment, the highest version for what is sealed from now on, and no file is made', () => {
    const { sealing } = configOf(GIVEN);
    expect(sealing).toMatchObject({ currentKeyVersion: 2, blindKey: Buffer.alloc(32, 3) });
    expect(sealing.keys).toEqual({ 1: Buffer.alloc(32, 1), 2: Buffer.alloc(32, 2) });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(Object.keys(GIVEN))(
    'are refused when only %s is missing: it would silently be another one',
    (name) => {
      expect(() => configOf({ ...GIVEN, [name]: '' })).toThrow('give all three or none');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each([{ BLIND_KEY: 'c2hvcnQ=' }, { SEALING_KEYS: `0:${key(1)}` }, { SEALING_KEYS: key(1) }])(
    'are refused when one is not a key: %j',
    (wrong) => {
      expect(() => configOf({ ...GIVEN, ...wrong })).toThrow(/32 bytes|versions are whole numbers/);
    },
  );
});
