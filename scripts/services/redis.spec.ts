import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startRedis } from './redis.mjs';

const { PATH } = process.env;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kezhi-redis-'));
});
afterEach(() => {
  process.env['PATH'] = PATH;
  rmSync(folder, { recursive: true });
});

describe('a Redis of our own', () => {
  it('that this machine has not, and cannot unpack, is told with what to install', async () => {
    process.env['PATH'] = folder;
    const starting = startRedis(path.join(folder, 'redis'), { isDurable: true, cache: folder });
    await expect(starting).rejects.toThrow(
      /There is no redis-server .* apt-get install redis-server.*REDIS_URL/,
    );
  });
});
