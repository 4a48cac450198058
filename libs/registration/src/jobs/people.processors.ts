import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retention } from '#kezhi/platform';
import { JobProcessors } from '#kezhi/platform/jobs';
import { sendGuardianCode } from '../persons/guardian-code.job.js';
import { GuardianConsents } from '../persons/guardian-consents.js';
import { RegistrationProcessing } from '../volunteers-online/registration-processing.js';
import { processVolunteerRegistration } from '../volunteers-online/volunteer-registration.jobs.js';

/** What the worker does for people who register or confirm. */
@Injectable()
export class PeopleProcessors implements OnModuleInit {
  constructor(
    private readonly processors: JobProcessors,
    private readonly registrations: RegistrationProcessing,
    private readonly guardians: GuardianConsents,
    private readonly retention: Retention,
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
  }
}
