import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { membershipDecided } from '#kezhi/volunteers';
import { EventRelay, Housekeeping, JobProcessors } from '#kezhi/platform/jobs';
import { sendGuardianCode } from '../persons/guardian-code.job.js';
import { GuardianConsents } from '../persons/guardian-consents.js';
import { MembershipLetters } from '../persons/membership-letters.js';
import { tellMembers } from '../persons/membership-news.job.js';
import { RegistrationProcessing } from '../volunteers-online/registration-processing.js';
import { processVolunteerRegistration } from '../volunteers-online/volunteer-registration.jobs.js';

const MOST_AT_ONCE = 100;
const DAILY_MS = 24 * 60 * 60_000;

/** What the worker does for people who register or confirm. */
@Injectable()
export class PeopleProcessors implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly housekeeping: Housekeeping,
    private readonly registrations: RegistrationProcessing,
    private readonly guardians: GuardianConsents,
    private readonly letters: MembershipLetters,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
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
      handle: (decided, run) => this.letters.tell(decided, () => run.assertClaim()),
    });
  }

  onApplicationBootstrap(): void {
    this.housekeeping.add('registrations.forget', DAILY_MS, () =>
      this.registrations.forgetOld(this.clock.now()),
    );
  }
}
