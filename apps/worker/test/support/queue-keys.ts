import { Redis } from 'ioredis';

/** Takes everything away that Redis holds under a prefix: what FLUSHALL does, to nobody else's data. */
export async function forgetQueue(redisUrl: string, prefix: string): Promise<number> {
  const redis = new Redis(redisUrl, { lazyConnect: true });
  await redis.connect();
  let removed = 0;
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 500 }) as AsyncIterable<string[]>)
    if (keys.length > 0) removed += await redis.unlink(...keys);
  redis.disconnect();
  return removed;
}
