import { Injectable } from '@nestjs/common';
import { AccountLetters } from '#kezhi/identity';
import { Messages, Outbox } from '#kezhi/platform';
import { claimDecided } from './claim.events.js';
import { claimMail, type Told, type ToldEvent } from './claim-mails.js';
import { ClaimsRepository, type DecidedClaim } from './claims.repository.js';

/** Tells of decided claims: other domains by an event, and whoever asked by mail. */
@Injectable()
export class ClaimAnnouncements {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly letters: AccountLetters,
    private readonly messages: Messages,
    private readonly outbox: Outbox,
  ) {}

  /** Call it in the unit of work of the decision, once the claims bear its outcome. `told`: what the mails say, when it is more than that. */
  async decided(claimIds: readonly string[], event: ToldEvent, told: Told = event): Promise<void> {
    const claims = await this.claims.decided(claimIds);
    const facts = claims.map(({ id: claimId, organizationId }) => ({ claimId, organizationId, event }));
    await this.outbox.publishAll(claimDecided, facts);
    for (const claim of claims) await this.tell(claim, told);
  }

  private tell({ id, submittedBy, ...facts }: DecidedClaim, told: Told): Promise<void> {
    const link = this.messages.link(`/claims/${id}`);
    return this.letters.write(submittedBy, `claim:${told}`, (reader) =>
      claimMail(told, reader, { ...facts, link }),
    );
  }
}
