import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { RedisConnections } from '../queue/redis.js';
import { FileStore } from '../storage/file-store.js';
import { queueProblem } from './queue-problem.js';

const PATIENCE_MS = 2_000;

export interface ReadinessReport {
  ready: boolean;
  /** `ok`, or why not: a fixed sentence, never the words of an error. */
  checks: Record<'database' | 'queue' | 'storage', string>;
}

/** Whether this process can do its work now: database, queue and storage answer, and the queue would keep what it is given. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly redis: RedisConnections,
    private readonly files: FileStore,
  ) {}

  async report(): Promise<ReadinessReport> {
    const [database, queue, storage] = await Promise.all([
      outcome(this.database.sql('SELECT 1')),
      outcome(this.queue()),
      outcome(this.files.check()),
    ]);
    const checks = { database, queue, storage };
    return { ready: Object.values(checks).every((check) => check === 'ok'), checks };
  }

  private async queue(): Promise<string | null> {
    const redis = this.redis.forCommands();
    const [memory, persistence] = await Promise.all([redis.info('memory'), redis.info('persistence')]);
    return queueProblem(`${memory}\n${persistence}`);
  }
}

/** A check resolves with nothing or null when all is well, with a sentence when it is not. */
async function outcome(check: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'does not answer in time');
  });
  try {
    const problem = await Promise.race([check, late]);
    return typeof problem === 'string' ? problem : 'ok';
  } catch {
    return 'cannot be reached';
  } finally {
    clearTimeout(timer);
  }
}
