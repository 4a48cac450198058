import { Injectable, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { organizationPlaced } from '#kezhi/organizations';
import { Retention } from '#kezhi/platform';
import { EventRelay, Housekeeping, JobProcessors } from '#kezhi/platform/jobs';
import { ClosedPeopleRepository } from '../closed-people.repository.js';
import { MembershipsService } from '../memberships.service.js';
import { MinorAccess } from '../minors/minor-access.js';
import { ConfirmationReminders } from '../reminders/confirmation-reminders.js';
import { followOrganization } from '../volunteer.jobs.js';
import { VolunteersModule } from '../volunteers.module.js';

@Injectable()
class VolunteerProcessors implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly memberships: MembershipsService,
    private readonly retention: Retention,
    private readonly closed: ClosedPeopleRepository,
    private readonly minors: MinorAccess,
  ) {}

  onModuleInit(): void {
    this.retention.register(
      this.closed,
      { rule: 'people.refused', count: () => this.closed.countRefused() },
      {
        rule: 'minors.accesses',
        remove: (before, limit) => this.minors.forgetBefore(before, limit),
      },
    );
    this.relay.subscribe(organizationPlaced, followOrganization, ({ organizationId }) => ({
      payload: { organizationId },
    }));
    this.processors.register({
      job: followOrganization,
      handle: async ({ organizationId }) => {
        await this.memberships.followOrganization(organizationId);
      },
    });
  }
}

const REMIND_EVERY_MS = 10 * 60_000;

@Injectable()
class VolunteerChores implements OnApplicationBootstrap {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly reminders: ConfirmationReminders,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('confirmations.remind', REMIND_EVERY_MS, async () => {
      await this.reminders.sweep();
    });
  }
}

/** The worker's side of volunteers: memberships follow their organization, people are reminded to confirm, what was kept long enough goes. */
@Module({ imports: [VolunteersModule], providers: [VolunteerProcessors, VolunteerChores] })
export class VolunteersJobsModule {}
