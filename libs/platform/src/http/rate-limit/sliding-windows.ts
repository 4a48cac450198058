import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Metrics } from '../../metrics/metrics.js';
import { RedisConnections } from '../../queue/redis.js';
import { SLIDING_WINDOW } from './sliding-window.script.js';

/** One counter: who or what is counted (`name:subject`, nothing personal), and how much of it is allowed. */
export interface Bucket {
  id: string;
  limit: number;
  windowSeconds: number;
  cost: number;
}

export interface Counted {
  allowed: boolean;
  /** Per bucket: used before this call, and seconds until there is room again (0 = now). */
  buckets: Array<{ used: number; waitSeconds: number }>;
}

const PATIENCE_MS = 500;
const REST_MS = 1_000;
const SHA = createHash('sha1').update(SLIDING_WINDOW).digest('hex');

/**
 * The counters of all processes, in Redis. Answers null when Redis does not, within half a second,
 * and then leaves it alone for a second: limits protect the service, so their failure must not take it down.
 */
@Injectable()
export class SlidingWindows {
  private restUntil = 0;

  constructor(
    private readonly redis: RedisConnections,
    private readonly config: AppConfig,
    private readonly metrics: Metrics,
  ) {}

  /** Counts in all buckets, or in none when one is full. With `force` counts in any case. */
  async count(buckets: readonly Bucket[], force = false): Promise<Counted | null> {
    const answer = performance.now() < this.restUntil ? null : await this.ask(buckets, force);
    if (answer === null) {
      this.metrics.rateLimitBypassed();
      return null;
    }
    return {
      allowed: answer[0] === 1,
      buckets: buckets.map((_, at) => ({
        used: answer[2 * at + 1] ?? 0,
        waitSeconds: Math.ceil((answer[2 * at + 2] ?? 0) / 1000),
      })),
    };
  }

  private async ask(buckets: readonly Bucket[], force: boolean): Promise<number[] | null> {
    const keys = buckets.map(({ id }) => `${this.config.queuePrefix}:limit:${id}`);
    const values = buckets.flatMap(({ limit, windowSeconds, cost }) => [limit, windowSeconds * 1000, cost]);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('Redis is late')), PATIENCE_MS);
    });
    try {
      return await Promise.race([this.evaluate(keys, [force ? 1 : 0, ...values]), late]);
    } catch {
      this.restUntil = performance.now() + REST_MS;
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  private async evaluate(keys: string[], values: number[]): Promise<number[]> {
    const redis = this.redis.forCommands();
    try {
      return (await redis.evalsha(SHA, keys.length, ...keys, ...values)) as number[];
    } catch (error) {
      if (!String(error).includes('NOSCRIPT')) throw error;
      return (await redis.eval(SLIDING_WINDOW, keys.length, ...keys, ...values)) as number[];
    }
  }
}
