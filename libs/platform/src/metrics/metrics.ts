import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a process tells Prometheus. Labels are names of ours (route templates, states), never values from a request. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'kezhi_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last byte of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_SECONDS,
    registers: [this.registry],
  });

  private readonly jobStates = new Gauge({
    name: 'kezhi_jobs',
    help: 'Background jobs that wait, run, or failed for good within a day',
    labelNames: ['state'] as const,
    registers: [this.registry],
  });

  private readonly jobLateness = new Gauge({
    name: 'kezhi_jobs_lateness_seconds',
    help: 'How long the oldest job that is due has been waiting for a worker',
    registers: [this.registry],
  });

  private readonly sealedRows = new Gauge({
    name: 'kezhi_key_rotation_rows',
    help: 'Rows that the change to the current key found outdated, has sealed anew, and cannot open',
    labelNames: ['state'] as const,
    registers: [this.registry],
  });

  private readonly rotating = new Gauge({
    name: 'kezhi_key_rotation_unfinished',
    help: '1 while rows may be sealed with an old key',
    registers: [this.registry],
  });

  private readonly unlimited = new Counter({
    name: 'kezhi_rate_limit_bypassed_total',
    help: 'Requests that were let through uncounted because Redis did not answer',
    registers: [this.registry],
  });

  private readonly limited = new Counter({
    name: 'kezhi_rate_limit_refused_total',
    help: 'Requests that were refused, by the policy that refused them',
    labelNames: ['policy'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** `route` is the template (`/api/v1/organizations/:id`). */
  request(labels: { method: string; route: string; status: number }, seconds: number): void {
    this.requests.observe(labels, seconds);
  }

  jobs(numbers: { waiting: number; running: number; failed: number; lateness: number }): void {
    const { lateness, ...states } = numbers;
    for (const [state, count] of Object.entries(states)) this.jobStates.set({ state }, count);
    this.jobLateness.set(lateness);
  }

  keyRotation(unfinished: boolean, rows: { outdated: number; resealed: number; unreadable: number }): void {
    for (const [state, count] of Object.entries(rows)) this.sealedRows.set({ state }, count);
    this.rotating.set(unfinished ? 1 : 0);
  }

  rateLimitBypassed(): void {
    this.unlimited.inc();
  }

  rateLimitRefused(policy: string): void {
    this.limited.inc({ policy });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text that Prometheus fetches. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
