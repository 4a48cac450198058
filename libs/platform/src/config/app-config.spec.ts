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

describe('the configuration', () => {
  it('names everything that is wrong with it at once', () => {
    const wrong = () => configOf({ DATABASE_URL: '', REDIS_URL: 'http://127.0.0.1', PORT: '70000' });
    expect(wrong).toThrow(
      /DATABASE_URL is missing[^]*REDIS_URL must be a URL[^]*PORT must be a whole number/,
    );
  });

  it('asks for everything that an S3-compatible store needs, and for nothing of it without one', () => {
    expect(configOf({ STORAGE: 'local' }).storage.kind).toBe('local');
    const half = () => configOf({ STORAGE: 's3', S3_ENDPOINT: 'http://127.0.0.1:9000', S3_BUCKET: 'kezhi' });
    expect(half).toThrow(/S3_ACCESS_KEY_ID is needed by STORAGE=s3[^]*S3_SECRET_ACCESS_KEY is needed/);
  });
});
