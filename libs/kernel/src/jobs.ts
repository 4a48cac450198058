/**
 * A kind of background work. The payload carries ids only: the truth is a row in PostgreSQL,
 * and Redis (where payloads lie in clear) only delivers.
 */
export interface JobDefinition<Payload extends JobPayload> {
  readonly name: string;
  /** How long a claim is good without a heartbeat, in milliseconds. */
  readonly leaseMs: number;
  /** How often a failing job is tried before it is set aside as `failed`. A killed worker does not count. */
  readonly attempts: number;
  /** Type marker only; never set. */
  readonly payload?: Payload;
}

export type JobPayload = Readonly<Record<string, string | number | readonly string[]>>;

const defined = new Map<string, JobDefinition<JobPayload>>();

export function defineJob<Payload extends JobPayload>(
  name: string,
  options: { leaseMs?: number; attempts?: number } = {},
): JobDefinition<Payload> {
  if (defined.has(name)) throw new Error(`job ${name} is defined twice`);
  const job = { name, leaseMs: options.leaseMs ?? 10_000, attempts: options.attempts ?? 5 };
  defined.set(name, job);
  return job;
}

/** Every job that a loaded module has defined: the worker refuses to start while one of them has no processor. */
export function definedJobs(): ReadonlyMap<string, JobDefinition<JobPayload>> {
  return defined;
}
