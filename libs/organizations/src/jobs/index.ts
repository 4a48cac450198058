import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Housekeeping } from '#kezhi/platform/jobs';
import { MemberCounts } from '../member-counts.js';
import { OrganizationSpellingRepository } from '../organization-spelling.repository.js';
import { OrganizationsModule } from '../organizations.module.js';

const FOLD_EVERY_MS = 5_000;
const SPELL_EVERY_MS = 60_000;

@Injectable()
class OrganizationChores implements OnModuleInit {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly counts: MemberCounts,
    private readonly spellings: OrganizationSpellingRepository,
  ) {}

  onModuleInit(): void {
    this.housekeeping.add('fold member counts', FOLD_EVERY_MS, async () => void (await this.counts.fold()));
    this.housekeeping.add(
      'organizations.spell',
      SPELL_EVERY_MS,
      async () => void (await this.spellings.fill()),
    );
  }
}

/** The worker's side of organizations: folds the member counters, and spells the names of older organizations. */
@Module({ imports: [OrganizationsModule], providers: [OrganizationChores] })
export class OrganizationsJobsModule {}
