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

  async enqueue<P extends JobPayload>(
    job: JobDefinition<P>,
    payload: P,
    options: EnqueueOptions = {},
  ): Promise<void> {
    const id = uuid();
    const inserted = await this.database.affect(
      `INSERT INTO jobs (id, name, payload, key, run_after) VALUES ($1, $2, $3, $4, coalesce($5, now())) ON CONFLICT DO NOTHING`,
      [id, job.name, JSON.stringify(payload), options.key ?? null, options.runAfter ?? null],
    );
    if (inserted > 0) this.database.afterCommit(() => void this.deliver([id]));
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
