import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retention } from '#kezhi/platform';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { membershipDecided } from '#kezhi/volunteers';
import { sendGuardianCode } from '../persons/guardian-code.job.js';
import { GuardianConsents } from '../persons/guardian-consents.js';
import { MembershipLetters } from '../persons/membership-letters.js';
import { tellMembers } from '../persons/membership-news.job.js';
import { RegistrationProcessing } from '../volunteers-online/registration-processing.js';
import { processVolunteerRegistration } from '../volunteers-online/volunteer-registration.jobs.js';

const MOST_AT_ONCE = 100;

/** What the worker does for people who register or confirm. */
@Injectable()
export class PeopleProcessors implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly registrations: RegistrationProcessing,
    private readonly guardians: GuardianConsents,
    private readonly retention: Retention,
    private readonly letters: MembershipLetters,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      rule: 'registrations.receipts',
      remove: (before, limit) => this.registrations.forgetReceipts(before, limit),
    });
    this.processors.register({
      job: processVolunteerRegistration,
      handle: ({ registrationId }, run) =>
        this.registrations.process(registrationId, () => run.assertClaim()),
      exhausted: ({ registrationId }) => this.registrations.giveUp(registrationId),
    });
    this.processors.register({
      job: sendGuardianCode,
      handle: ({ idBlind, language }, run) => this.guardians.send(idBlind, language, () => run.assertClaim()),
    });
    this.relay.subscribeMany(membershipDecided, tellMembers, {
      most: MOST_AT_ONCE,
      toJob: (facts) => ({
        membershipIds: facts.map(({ membershipId }) => membershipId),
        statuses: facts.map(({ status }) => status),
      }),
    });
    this.processors.register({
      job: tellMembers,
      handle: (decided, run) => this.letters.tell(decided, () => run.settle()),
    });
  }
}
