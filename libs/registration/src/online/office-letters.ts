import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AccountLetters, ActiveHolders } from '#kezhi/identity';
import { DecidedSubmissionsRepository } from '#kezhi/organizations';
import { Database, Messages } from '#kezhi/platform';
import { decidedMail, digestMail, TOLD_EVENTS } from './office-mails.js';
import type { WaitingAt } from './registration-inbox.repository.js';
import { ReviewerDigestsRepository } from './reviewer-digests.repository.js';

/** Mails to offices: what became of what they have submitted, and what waits for them. */
@Injectable()
export class OfficeLetters {
  constructor(
    private readonly database: Database,
    private readonly submissions: DecidedSubmissionsRepository,
    private readonly digests: ReviewerDigestsRepository,
    private readonly holders: ActiveHolders,
    private readonly letters: AccountLetters,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** The job ends with what is written, so that a worker that is killed, or was thought dead, tells nothing twice. */
  tellAuthor(organizationId: string, word: string, settle: () => Promise<void>): Promise<void> {
    return this.database.run(async () => {
      await settle();
      const event = TOLD_EVENTS.find((told) => told === word);
      const decided = event && (await this.submissions.find(organizationId, event));
      if (!decided) return;
      const link = this.messages.link(`/organizations/${organizationId}`);
      await this.letters.write(decided.authorId, 'organization:decided', decidedMail(event, decided, link));
    });
  }

  /** Tells every reviewing unit to which something new has come, unless it was told shortly before. Says how many units. */
  async digest(): Promise<number> {
    if (!this.messages.isOn('email')) return 0;
    let told = 0;
    for (const waiting of await this.digests.waiting())
      if (await this.database.run(() => this.tellReviewers(waiting))) told += 1;
    return told;
  }

  private async tellReviewers(waiting: WaitingAt): Promise<boolean> {
    if (!(await this.digests.claim(waiting, this.clock.now()))) return false;
    const link = this.messages.link('/reviews');
    const accounts = await this.holders.accountsOn('organization:review', waiting.reviewerId);
    for (const accountId of accounts)
      await this.letters.write(accountId, 'registration:digest', digestMail(waiting, link));
    return true;
  }
}
