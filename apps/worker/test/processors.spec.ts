import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { defineJob, definedJobs } from '#kezhi/kernel';
import { AppConfig, Database, JobQueue, PlatformModule } from '#kezhi/platform';
import { type JobProcessor, JobProcessors, PlatformJobsModule } from '#kezhi/platform/jobs';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

jest.setTimeout(60_000);

const mend = defineJob<{ id: string }>('test.mend');
const sweep = defineJob<{ id: string }>('test.sweep');
/** Registers its own processors, also in a worker without domains. */
const OF_THE_PLATFORM = /^(messages|protection)\./;
const settled = defineJob<{ id: string }>('test.settled', { leaseMs: 300 });
const processor = (job: typeof mend) => ({ job, handle: () => Promise.resolve() });

/** A worker of this process whose one real job is `settled`; everything else has a processor that does nothing. */
async function startWorker(site: Installation, handle: JobProcessor['handle']) {
  const worker = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(new AppConfig(site.env), 'kezhi-test'), PlatformJobsModule],
  }).compile();
  worker.useLogger(false);
  const processors = worker.get(JobProcessors, { strict: false });
  processors.register({ job: settled, handle });
  for (const job of definedJobs().values())
    if (job !== settled && !OF_THE_PLATFORM.test(job.name))
      processors.register({ job, handle: () => Promise.resolve() });
  await worker.init();
  return { database: worker.get(Database, { strict: false }), close: () => worker.close() };
}

describe('a job that is one transaction', () => {
  let site: Installation;
  beforeEach(async () => {
    site = await openInstallation();
    await site.database.run(() => site.get(JobQueue).enqueue(settled, { id: 'once' }));
  });
  afterEach(() => site.close());
  const job = async () => {
    const [row] = await site.database.sql<{ done: boolean; failures: number }>(
      `SELECT done_at IS NOT NULL AS done, failures FROM jobs WHERE name = 'test.settled'`,
    );
    return row;
  };

  it('has ended with its commit: whoever dies right after that leaves nothing to be done again', async () => {
    const dying = new AbortController();
    let committed = false;
    const worker = await startWorker(site, async (_, run) => {
      await worker.database.run(() => run.settle());
      committed = true;
      await sleep(60_000, undefined, { signal: dying.signal }).catch(() => undefined);
    });
    await waitFor(() => Promise.resolve(committed), Boolean);
    const left = await job();
    dying.abort();
    await worker.close();
    expect(left).toEqual({ done: true, failures: 0 });
  });

  it('goes on when the transaction is rolled back', async () => {
    let runs = 0;
    const worker = await startWorker(site, (_, run) =>
      worker.database.run(async () => {
        await run.settle();
        if ((runs += 1) === 1) throw new Error('taken back');
      }),
    );
    await waitFor(
      () => Promise.resolve(runs),
      (count) => count === 2,
    );
    await waitFor(job, (row) => row?.done === true).catch(() => undefined);
    const left = await job();
    await worker.close();
    expect([runs, left]).toEqual([2, { done: true, failures: 1 }]);
  });
});

describe('a job whose transaction outlasts its lease', () => {
  it('is nobody else’s meanwhile, and no more than one beat waits for it', async () => {
    const site = await openInstallation();
    await site.database.run(() => site.get(JobQueue).enqueue(settled, { id: 'long' }));
    const [row] = await site.database.sql<{ id: string }>(`SELECT id FROM jobs WHERE name = 'test.settled'`);
    const waiting: number[] = [];
    let runs = 0;
    const worker = await startWorker(site, async (_, run) => {
      runs += 1;
      await worker.database.run(async () => {
        await run.assertClaim();
        for (let look = 0; look < 10; look += 1) {
          // As the sweep does with a job whose lease has run out; the last of them are long over when the transaction ends.
          if (look < 5) await site.get(JobQueue).deliver([row?.id ?? '']);
          await sleep(150);
          const [found] = await site.database.sql<{ n: number }>(
            `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          waiting.push(found?.n ?? 0);
        }
      });
      // The beat that waited has kept the lease: the rest is still this run's.
      await run.assertClaim();
    });
    const done = async () => {
      const [job] = await site.database.sql<{ done: boolean; attempts: number; failures: number }>(
        `SELECT done_at IS NOT NULL AS done, attempts, failures FROM jobs WHERE name = 'test.settled'`,
      );
      return job;
    };
    const left = await waitFor(done, (job) => job?.done === true);
    await worker.close();
    await site.close();
    expect([runs, left]).toEqual([1, { done: true, attempts: 1, failures: 0 }]);
    expect(Math.max(...waiting)).toBe(1);
  });
});

describe('the processors of a worker', () => {
  it('are refused when a job has none, and it is named', () => {
    const processors = new JobProcessors();
    for (const job of definedJobs().values())
      if (job.name !== sweep.name) processors.register({ job, handle: () => Promise.resolve() });
    expect(() => processors.assertComplete()).toThrow('jobs without a processor: test.sweep');
    processors.register(processor(sweep));
    expect(() => processors.assertComplete()).not.toThrow();
  });

  it('are refused when a job has two', () => {
    const processors = new JobProcessors();
    processors.register(processor(mend));
    expect(() => processors.register(processor(mend))).toThrow('job test.mend has two processors');
  });

  it('cannot be for two jobs of one name', () => {
    expect(() => defineJob('test.mend')).toThrow('job test.mend is defined twice');
  });

  it('are looked at before the worker takes its first job: it does not start', async () => {
    const site = await openInstallation();
    const worker = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(new AppConfig(site.env), 'kezhi-test'), PlatformJobsModule],
    }).compile();
    worker.useLogger(false);
    await expect(worker.init()).rejects.toThrow('jobs without a processor');
    await worker.close();
    await site.close();
  });
});
