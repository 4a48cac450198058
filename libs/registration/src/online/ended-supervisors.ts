import { Injectable } from '@nestjs/common';
import { next } from '#kezhi/kernel';
import { type OrganizationFacts, OrganizationsService } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { EndedSupervisorsRepository, type Sentence } from './ended-supervisors.repository.js';
import { RegistrationLetters } from './registration-letters.js';
import { movedMail, returnedMail } from './registration-mails.js';
import { REGISTRATION_TRANSITIONS } from './registration.states.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** Applications never wait for a supervisor that is no more. */
@Injectable()
export class EndedSupervisors {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly ended: EndedSupervisorsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly letters: RegistrationLetters,
  ) {}

  /** They go to whoever took over; without anybody they go back to their applicants. Once, however often it is asked. */
  async follow(supervisorId: string): Promise<void> {
    const [supervisor] = await this.organizations.facts([supervisorId]);
    const heir = await this.organizations.heirOf(supervisorId);
    if (!supervisor || heir?.id === supervisorId) return;
    if (heir) await this.move(supervisor, heir);
    else
      for (const trackingNo of await this.ended.waiting(supervisorId))
        await this.giveBack(trackingNo, supervisor);
  }

  private move(supervisor: OrganizationFacts, heir: OrganizationFacts): Promise<void> {
    return this.database.run(async () => {
      const reason = taken(supervisor.name, heir.name);
      for (const { trackingNo, status } of await this.ended.moveAll(supervisor.id, heir.id, reason)) {
        const registration = status === 'submitted' && (await this.registrations.find(trackingNo));
        if (!registration) continue;
        const says = reason[registration.language];
        await this.letters.tell(registration, 'moved', (facts) => movedMail(facts, says));
      }
    });
  }

  private giveBack(trackingNo: string, supervisor: OrganizationFacts): Promise<void> {
    return this.database.run(async () => {
      const registration = await this.registrations.find(trackingNo, true);
      if (registration?.status !== 'submitted' || registration.form.parentId !== supervisor.id) return;
      const reason = gone(supervisor.name)[registration.language];
      const to = next(REGISTRATION_TRANSITIONS, registration.status, 'return');
      await this.registrations.saveStatus(registration.id, to);
      const step = { event: 'return', from: registration.status, to, reason } as const;
      await this.registrations.appendDecision({ registrationId: registration.id, ...step });
      await this.letters.tell(registration, 'returned', (facts) => returnedMail(facts, reason, {}));
    });
  }
}

const taken = (name: string, heir: string): Sentence => ({
  zh: `主管单位“${name}”已由“${heir}”承接，申请转由“${heir}”审核。`,
  en: `${heir} has taken over from the supervising organization ${name}, and decides on the application.`,
});

const gone = (name: string): Sentence => ({
  zh: `主管单位“${name}”已不再存续，请重新选择主管单位后提交。`,
  en: `The supervising organization ${name} is no more. Please choose another one and submit the application again.`,
});
