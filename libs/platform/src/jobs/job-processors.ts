import { Injectable } from '@nestjs/common';
import { definedJobs, type JobDefinition, type JobPayload } from '#kezhi/kernel';

/** What a handler may know about its run. */
export interface JobRun {
  /** Aborted when the claim was lost or the worker is asked to stop: leave at the next safe point by throwing. */
  readonly signal: AbortSignal;
  /** Throws unless this run still holds the claim. Inside a transaction it also keeps others from taking it until commit. */
  assertClaim(): Promise<void>;
  /**
   * The same, and ends the job with what the transaction writes, both or neither: for work that is one transaction and must
   * not be done twice by a worker that is killed between its commit and the end of its job.
   */
  settle(): Promise<void>;
}

/** Does one kind of job. Must be idempotent: a killed worker's job runs again. */
export interface JobProcessor<P extends JobPayload = JobPayload> {
  readonly job: JobDefinition<P>;
  handle(payload: P, run: JobRun): Promise<void>;
  /** Called once when the last attempt has failed, so that the aggregate can say so. */
  exhausted?(payload: P, error: unknown): Promise<void>;
}

/** The processors of this worker; each domain's jobs module registers its own. */
@Injectable()
export class JobProcessors {
  private readonly processors = new Map<string, JobProcessor>();

  register<P extends JobPayload>(processor: JobProcessor<P>): void {
    const { name } = processor.job;
    if (this.processors.has(name)) throw new Error(`job ${name} has two processors`);
    this.processors.set(name, processor);
  }

  find(name: string): JobProcessor | undefined {
    return this.processors.get(name);
  }

  /** How long a claim of each kind of job is good, in milliseconds. */
  leases(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.processors.values()].map(({ job }) => [job.name, job.leaseMs]));
  }

  /** A job that nobody does would wait for ever: better not to start at all. */
  assertComplete(): void {
    const orphans = [...definedJobs().keys()].filter((name) => !this.processors.has(name));
    if (orphans.length > 0) throw new Error(`jobs without a processor: ${orphans.join(', ')}`);
  }
}
