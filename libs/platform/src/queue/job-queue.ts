import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { JobDefinition, JobPayload } from '#kezhi/kernel';
import { Queue } from 'bullmq';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { RedisConnections } from './redis.js';

/** The one BullMQ queue. It carries ids of rows in `jobs` and is never asked what is to be done. */
export const DELIVERY_QUEUE = 'deliveries';

export interface EnqueueOptions {
  /** At most one unfinished job of a kind has this key; a second one is dropped. */
  key?: string;
  /** Not before this; else at once, by the clock of the database, which also decides what is due. */
  runAfter?: Date;
}

/** Puts work into `jobs`, in the caller's transaction, and tells Redis after the commit. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private readonly queue: Queue;

  constructor(
    private readonly database: Database,
    config: AppConfig,
    redis: RedisConnections,
  ) {
    this.queue = new Queue(DELIVERY_QUEUE, { connection: redis.forCommands(), prefix: config.queuePrefix });
    this.queue.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
  }

  enqueue<P extends JobPayload>(
    job: JobDefinition<P>,
    payload: P,
    options: EnqueueOptions = {},
  ): Promise<void> {
    return this.enqueueAll(job, [{ payload, ...options }]);
  }

  /** Many of one kind at once. */
  async enqueueAll<P extends JobPayload>(
    job: JobDefinition<P>,
    due: ReadonlyArray<EnqueueOptions & { payload: P }>,
  ): Promise<void> {
    if (due.length === 0) return;
    const inserted = await this.database.sql<{ id: string }>(
      `WITH added AS (
         INSERT INTO jobs (id, name, payload, key, run_after)
         SELECT d.id, $1, d.payload, d.key, coalesce(d.run_after, now())
         FROM unnest($2::uuid[], $3::jsonb[], $4::text[], $5::timestamptz[]) AS d (id, payload, key, run_after)
         ON CONFLICT DO NOTHING RETURNING id)
       SELECT id FROM added`,
      [
        job.name,
        due.map(() => uuid()),
        due.map(({ payload }) => JSON.stringify(payload)),
        due.map(({ key }) => key ?? null),
        due.map(({ runAfter }) => runAfter ?? null),
      ],
    );
    const ids = inserted.map(({ id }) => id);
    if (ids.length > 0) this.database.afterCommit(() => void this.deliver(ids));
  }

  /** A hint to the workers. When Redis is away the sweep finds the row within seconds of its return. */
  async deliver(ids: readonly string[]): Promise<void> {
    const options = { removeOnComplete: true, removeOnFail: true };
    try {
      await this.queue.addBulk(
        ids.map((id) => ({ name: 'run', data: { id }, opts: { ...options, jobId: id } })),
      );
    } catch (error) {
      this.logger.warn(
        `Redis did not take ${ids.length} deliveries: ${error instanceof Error ? error.message : ''}`,
      );
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
