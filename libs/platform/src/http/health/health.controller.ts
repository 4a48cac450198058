import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readiness, type ReadinessReport } from '../../health/readiness.js';
import { JobNumbers } from '../../metrics/job-numbers.js';
import { RotationNumbers } from '../../metrics/rotation-numbers.js';
import { Metrics } from '../../metrics/metrics.js';
import { Public } from '../access-rule.js';

/** For the machines that keep watch: liveness, readiness, numbers. Outside of /api/v1, and nothing personal in it. */
@Public()
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly jobs: JobNumbers,
    private readonly rotation: RotationNumbers,
  ) {}

  @Get('health/live')
  live(): { alive: true } {
    return { alive: true };
  }

  /** 503 while something that every request needs is away. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    void reply.code(report.ready ? 200 : 503).header('cache-control', 'no-store');
    return report;
  }

  @Get('metrics')
  @Header('cache-control', 'no-store')
  async numbers(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    // Without the database the other numbers are still worth having.
    await Promise.allSettled([this.jobs.refresh(), this.rotation.refresh()]);
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
