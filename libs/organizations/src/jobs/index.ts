import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Housekeeping } from '#kezhi/platform/jobs';
import { MemberCounts } from '../member-counts.js';
import { OrganizationsModule } from '../organizations.module.js';

const FOLD_EVERY_MS = 5_000;

@Injectable()
class OrganizationChores implements OnModuleInit {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly counts: MemberCounts,
  ) {}

  onModuleInit(): void {
    this.housekeeping.add('fold member counts', FOLD_EVERY_MS, async () => void (await this.counts.fold()));
  }
}

/** The worker's side of organizations: folds the member counters. */
@Module({ imports: [OrganizationsModule], providers: [OrganizationChores] })
export class OrganizationsJobsModule {}
