import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { organizationDecided } from '#kezhi/organizations';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { importCommitted } from '#kezhi/registration';
import { linkImported, linkRegistered, withdrawEnded } from '../claim.jobs.js';
import { ClaimsModule } from '../claims.module.js';
import { EndedClaimants } from '../ended-claimants.js';
import { RegistrationClaims } from '../registration-claims.js';

@Injectable()
class ClaimProcessors implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly registrations: RegistrationClaims,
    private readonly ended: EndedClaimants,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(organizationDecided, linkRegistered, ({ organizationId }) => ({
      payload: { organizationId },
    }));
    this.relay.subscribe(organizationDecided, withdrawEnded, ({ organizationId }) => ({
      payload: { organizationId },
    }));
    this.relay.subscribe(importCommitted, linkImported, ({ importId }) => ({ payload: { importId } }));
    this.processors.register({
      job: linkRegistered,
      handle: ({ organizationId }) => this.registrations.link(organizationId),
    });
    this.processors.register({
      job: withdrawEnded,
      handle: ({ organizationId }) => this.ended.withdraw(organizationId),
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
