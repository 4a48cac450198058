import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { organizationPlaced } from '#kezhi/organizations';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { MembershipsService } from '../memberships.service.js';
import { followOrganization } from '../volunteer.jobs.js';
import { VolunteersModule } from '../volunteers.module.js';

@Injectable()
class VolunteerProcessors implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly memberships: MembershipsService,
  ) {}

  onModuleInit(): void {
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

/** The worker's side of volunteers: memberships follow their organization when it moves. */
@Module({ imports: [VolunteersModule], providers: [VolunteerProcessors] })
export class VolunteersJobsModule {}
