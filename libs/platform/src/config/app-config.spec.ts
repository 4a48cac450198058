import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { AppConfig } from './app-config.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kezhi-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const configOf = (variables: Record<string, string>) =>
  new AppConfig({
    DATABASE_URL: 'postgres://127.0.0.1/kezhi',
    REDIS_URL: 'redis://127.0.0.1',
    DATA_DIR: folder,
    ...variables,
  });

describe('the second factor', () => {
  it.each([
    ['production', '', 'required'],
    ['production', 'offered', 'offered'],
    ['development', '', 'offered'],
    ['development', 'required', 'required'],
    ['test', '', 'offered'],
  ])('in %s with SECOND_FACTOR=%s is %s', (environment, given, expected) => {
    const config = configOf({ NODE_ENV: environment, SECOND_FACTOR: given });
    expect(config.secondFactor).toBe(expected);
  });

  it('knows no other word', () => {
    expect(() => configOf({ SECOND_FACTOR: 'sometimes' })).toThrow('SECOND_FACTOR must be one of');
  });
});
