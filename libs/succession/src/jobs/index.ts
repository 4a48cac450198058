import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { carryRegionOver, OrganizationsModule, RegionSuccessions } from '#kezhi/organizations';
import { Housekeeping, JobProcessors } from '#kezhi/platform/jobs';
import { RegionCarryOver } from '../region-carry-over.js';
import { SuccessionModule } from '../succession.module.js';

const DUE_EVERY_MS = 60_000;
const AGAIN_EVERY_MS = 24 * 60 * 60_000;

@Injectable()
class SuccessionProcessors implements OnModuleInit {
  constructor(
    private readonly processors: JobProcessors,
    private readonly housekeeping: Housekeeping,
    private readonly successions: RegionSuccessions,
    private readonly carryOver: RegionCarryOver,
  ) {}

  onModuleInit(): void {
    this.processors.register({
      job: carryRegionOver,
      handle: ({ code }, run) => this.carryOver.run(code, run),
    });
    this.housekeeping.add('regions.due', DUE_EVERY_MS, () => this.successions.enqueueDue(false));
    this.housekeeping.add('regions.again', AGAIN_EVERY_MS, () => this.successions.enqueueDue(true));
  }
}

/** The worker's side of succession: what stands in an abolished region follows to its successor. */
@Module({ imports: [OrganizationsModule, SuccessionModule], providers: [SuccessionProcessors] })
export class SuccessionJobsModule {}
