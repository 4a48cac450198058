import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { organizationPlaced } from '#kezhi/organizations';
import { Retention } from '#kezhi/platform';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { ClosedPeopleRepository } from '../closed-people.repository.js';
import { MembershipsService } from '../memberships.service.js';
import { MinorAccess } from '../minors/minor-access.js';
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

/** The worker's side of volunteers: memberships follow their organization when it moves, and what was kept long enough goes. */
@Module({ imports: [VolunteersModule], providers: [VolunteerProcessors] })
export class VolunteersJobsModule {}
