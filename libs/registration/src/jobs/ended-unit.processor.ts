import { Injectable, type OnModuleInit } from '@nestjs/common';
import { organizationDecided } from '#kezhi/organizations';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { followEndedUnit } from '../ended-unit.job.js';
import { EndedImporters } from '../import/ended-importers.js';
import { EndedSupervisors } from '../online/ended-supervisors.js';

const ENDS: ReadonlySet<string> = new Set(['rejection', 'dissolution', 'merge']);

/** After the end has committed, so that nobody who ends an organization waits for applicants. */
@Injectable()
export class EndedUnitProcessor implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly supervisors: EndedSupervisors,
    private readonly importers: EndedImporters,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(organizationDecided, followEndedUnit, ({ organizationId, event }) =>
      ENDS.has(event) ? { payload: { organizationId } } : null,
    );
    this.processors.register({
      job: followEndedUnit,
      handle: async ({ organizationId }) => {
        await this.supervisors.follow(organizationId);
        await this.importers.cancelOf(organizationId);
      },
    });
  }
}
