import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { roleEnded } from '../grants/role-grant.events.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { withdrawInvitation } from '../links/withdraw-invitation.job.js';

/** Nobody is invited into an organization that is no more. */
@Injectable()
export class InvitationProcessor implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly links: OneTimeLinks,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(roleEnded, withdrawInvitation, ({ accountId, cause }) =>
      cause === 'organization' ? { payload: { accountId } } : null,
    );
    this.processors.register({
      job: withdrawInvitation,
      handle: ({ accountId }) => this.links.withdrawInvitation(accountId),
    });
  }
}
