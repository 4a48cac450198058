import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { JobPayload } from '#kezhi/kernel';
import { Worker } from 'bullmq';
import { v4 as randomToken } from 'uuid';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { DELIVERY_QUEUE, JobQueue } from '../queue/job-queue.js';
import { RedisConnections } from '../queue/redis.js';
import { Housekeeping } from './housekeeping.js';
import { JobProcessors, type JobProcessor } from './job-processors.js';

const CONCURRENCY = 4;
const SWEEP_EVERY_MS = 5_000;
const SWEEP_BATCH = 200;
const DRAIN_MS = 20_000;

interface Claimed {
  id: string;
  name: string;
  payload: JobPayload;
  claim: string;
}

/**
 * Takes deliveries from Redis, claims the row they name, and runs its processor under a lease that is kept
 * by a heartbeat. A killed worker's lease runs out and the sweep delivers the row again, however often:
 * only failures that were thrown count towards the limit of attempts.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private worker: Worker | undefined;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly processors: JobProcessors,
    private readonly housekeeping: Housekeeping,
    private readonly redis: RedisConnections,
    private readonly config: AppConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.processors.assertComplete();
    this.worker = new Worker<{ id: string }>(
      DELIVERY_QUEUE,
      (delivery) => this.track(this.runById(delivery.data.id)),
      {
        connection: this.redis.forBlocking(),
        prefix: this.config.queuePrefix,
        concurrency: CONCURRENCY,
        lockDuration: 10_000,
        stalledInterval: 5_000,
        maxStalledCount: 1_000_000,
      },
    );
    this.worker.on('error', (error) => this.logger.warn(`worker: ${error.message}`));
    this.housekeeping.add('jobs.sweep', SWEEP_EVERY_MS, () => this.sweep());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error('worker is stopping'));
    const drained = Promise.allSettled([this.worker?.close(), ...this.running]);
    const budget = new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref());
    await Promise.race([drained, budget]);
  }

  /** Delivers every row that is due and that nobody holds: lost deliveries, expired leases, delayed and retried jobs. */
  async sweep(): Promise<void> {
    const due = await this.database.sql<{ id: string }>(
      `SELECT id FROM jobs WHERE done_at IS NULL AND failed_at IS NULL AND run_after <= now()
         AND (lease_until IS NULL OR lease_until < now()) ORDER BY run_after LIMIT ${SWEEP_BATCH}`,
    );
    if (due.length > 0) await this.queue.deliver(due.map(({ id }) => id));
  }

  private async track(run: Promise<void>): Promise<void> {
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  }

  private async runById(id: string): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const claimed = await this.claim(id);
    if (!claimed) return;
    const processor = this.processors.find(claimed.name);
    if (!processor) throw new Error(`no processor for ${claimed.name}`);
    const lost = new AbortController();
    const heartbeat = this.beat(claimed, processor, lost);
    try {
      const signal = AbortSignal.any([lost.signal, this.stopping.signal]);
      await processor.handle(claimed.payload, {
        signal,
        assertClaim: () => this.assertClaim(claimed),
        settle: () => this.settle(claimed),
      });
      await this.finish(claimed);
    } catch (error) {
      await this.giveBack(claimed, processor, error, lost.signal.aborted);
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** One at a time: while the job's own transaction holds its row a beat waits, and extends the lease as soon as that is over. */
  private beat(claimed: Claimed, processor: JobProcessor, lost: AbortController): NodeJS.Timeout {
    let waits = false;
    return setInterval(() => {
      if (waits) return;
      waits = true;
      void this.extend(claimed, processor, lost).finally(() => (waits = false));
    }, processor.job.leaseMs / 3);
  }

  /** A row that somebody holds is not waited for: its job is being done, however old the lease is. */
  private async claim(id: string): Promise<Claimed | undefined> {
    const claim = randomToken();
    const rows = await this.database.sql<Claimed>(
      `WITH claimed AS (
         UPDATE jobs SET claim = $2, attempts = attempts + 1,
           lease_until = now() + ($3::jsonb ->> name)::int * interval '1 millisecond'
         WHERE id = (
           SELECT id FROM jobs
           WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL AND run_after <= now() + interval '1 second'
             AND (lease_until IS NULL OR lease_until < now()) AND $3::jsonb ? name
           FOR UPDATE SKIP LOCKED)
         RETURNING id, name, payload, claim)
       SELECT * FROM claimed`,
      [id, claim, JSON.stringify(this.processors.leases())],
    );
    return rows[0];
  }

  private async extend({ id, claim }: Claimed, { job }: JobProcessor, lost: AbortController): Promise<void> {
    try {
      const kept = await this.database.affect(
        `UPDATE jobs SET lease_until = now() + $3 * interval '1 millisecond' WHERE id = $1 AND claim = $2`,
        [id, claim, job.leaseMs],
      );
      if (kept === 0) lost.abort(new Error('claim lost'));
    } catch (error) {
      this.logger.warn(`${job.name}: heartbeat failed: ${error instanceof Error ? error.message : ''}`);
    }
  }

  private async assertClaim({ id, claim }: Claimed): Promise<void> {
    const mine = await this.database.sql('SELECT 1 FROM jobs WHERE id = $1 AND claim = $2 FOR UPDATE', [
      id,
      claim,
    ]);
    if (mine.length === 0) throw new Error('claim lost');
  }

  private async settle(claimed: Claimed): Promise<void> {
    await this.assertClaim(claimed);
    await this.finish(claimed);
  }

  private async finish({ id, claim }: Claimed): Promise<void> {
    await this.database.affect(
      'UPDATE jobs SET done_at = now(), claim = NULL, lease_until = NULL WHERE id = $1 AND claim = $2',
      [id, claim],
    );
  }

  /** After a refusal of the work itself the attempt counts; after a stop it does not, and others may take over at once. */
  private async giveBack(
    claimed: Claimed,
    processor: JobProcessor,
    error: unknown,
    lost: boolean,
  ): Promise<void> {
    if (lost) return;
    if (this.stopping.signal.aborted) return this.release(claimed);
    this.logger.error(`${claimed.name} failed`, error instanceof Error ? error.stack : undefined);
    await this.database.run(() => this.countFailure(claimed, processor, error));
  }

  /** With the last failure the aggregate is told, in the same transaction: a worker that dies here leaves neither or both. */
  private async countFailure(
    { id, claim, payload }: Claimed,
    processor: JobProcessor,
    error: unknown,
  ): Promise<void> {
    const rows = await this.database.sql<{ failures: number }>(
      `WITH given AS (
         UPDATE jobs SET claim = NULL, lease_until = NULL, failures = failures + 1, last_error = $3,
           run_after = now() + least(300, 2 ^ failures) * interval '1 second',
           failed_at = CASE WHEN failures + 1 >= $4 THEN now() END
         WHERE id = $1 AND claim = $2 RETURNING failures)
       SELECT failures FROM given`,
      [id, claim, error instanceof Error ? error.name : 'Error', processor.job.attempts],
    );
    const failures = rows[0]?.failures ?? 0;
    if (failures >= processor.job.attempts) await processor.exhausted?.(payload, error);
  }

  private async release({ id, claim }: Claimed): Promise<void> {
    await this.database.affect(
      'UPDATE jobs SET claim = NULL, lease_until = NULL WHERE id = $1 AND claim = $2',
      [id, claim],
    );
  }
}
