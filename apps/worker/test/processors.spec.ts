import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { defineJob, definedJobs } from '#kezhi/kernel';
import { AppConfig, PlatformModule } from '#kezhi/platform';
import { JobProcessors, PlatformJobsModule } from '#kezhi/platform/jobs';
import { openInstallation } from './support/installation.js';

const mend = defineJob<{ id: string }>('test.mend');
const sweep = defineJob<{ id: string }>('test.sweep');
const processor = (job: typeof mend) => ({ job, handle: () => Promise.resolve() });

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
