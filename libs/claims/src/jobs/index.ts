import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { organizationDecided } from '#kezhi/organizations';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { importCommitted } from '#kezhi/registration';
import { closeClaimsOfEnded, linkImported, linkRegistered } from '../claim.jobs.js';
import { ClaimsModule } from '../claims.module.js';
import { EndedOrganizations } from '../ended-organizations.js';
import { RegistrationClaims } from '../registration-claims.js';

const ENDS: ReadonlySet<string> = new Set(['dissolution', 'merge']);

@Injectable()
class ClaimProcessors implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly registrations: RegistrationClaims,
    private readonly ended: EndedOrganizations,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(organizationDecided, linkRegistered, ({ organizationId, event }) =>
      event === 'approval' ? { payload: { organizationId } } : null,
    );
    this.relay.subscribe(organizationDecided, closeClaimsOfEnded, ({ organizationId, event }) =>
      ENDS.has(event) ? { payload: { organizationId } } : null,
    );
    this.relay.subscribe(importCommitted, linkImported, ({ importId }) => ({ payload: { importId } }));
    this.processors.register({
      job: linkRegistered,
      handle: ({ organizationId }) => this.registrations.link(organizationId),
    });
    this.processors.register({
      job: closeClaimsOfEnded,
      handle: ({ organizationId }) => this.ended.closeClaims(organizationId),
    });
    this.processors.register({
      job: linkImported,
      handle: ({ importId }) => this.registrations.linkImported(importId),
    });
  }
}

/** The worker's side of claims: an approved registration settles the legacy team that it names, and who is no more claims nothing. */
@Module({ imports: [ClaimsModule], providers: [ClaimProcessors] })
export class ClaimsJobsModule {}
