import { Injectable } from '@nestjs/common';
import { AppError, Clock, type FieldProblem, next } from '#kezhi/kernel';
import { hashToken } from '#kezhi/identity';
import { type Attachment, Attachments, Database } from '#kezhi/platform';
import { RegistrationChecks } from './registration-checks.js';
import { applyChanges } from './registration-fields.js';
import { RegistrationLetters } from './registration-letters.js';
import { submittedMail } from './registration-mails.js';
import { RegistrationPlaces } from './registration-places.js';
import { type FormChanges, OWNER, type Registration, type RegistrationDecision } from './registration.js';
import { EDITABLE, REGISTRATION_TRANSITIONS, type RegistrationEvent } from './registration.states.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { isTrackingNumber } from './tracking-number.js';

/** What proves an applicant: the number, and a token that came with a link. */
export interface ApplicantKey {
  trackingNo: string;
  token: string;
}

/** An application as its applicant sees it. */
export interface Application {
  registration: Registration;
  /** What has to be mended before it can be submitted; empty once it was. */
  problems: FieldProblem[];
  attachments: Attachment[];
  decisions: RegistrationDecision[];
  supervisorName: string | null;
  regionName: string | null;
}

/** What an applicant does with an application. */
@Injectable()
export class RegistrationApplications {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
    private readonly checks: RegistrationChecks,
    private readonly attachments: Attachments,
    private readonly places: RegistrationPlaces,
    private readonly letters: RegistrationLetters,
    private readonly clock: Clock,
  ) {}

  async get(key: ApplicantKey): Promise<Application> {
    return this.seen(await this.require(key));
  }

  /** Writes what `changes` mentions. A draft may be wrong and incomplete; the answer says in what. */
  change(key: ApplicantKey, changes: FormChanges, expectedVersion: number | null): Promise<Application> {
    return this.database.run(async () => {
      const registration = await this.requireEditable(key);
      if (expectedVersion !== null && expectedVersion !== registration.version)
        throw new AppError('COMMON.STALE');
      await this.registrations.saveForm({ ...registration, ...applyChanges(registration, changes) });
      return this.get(key);
    });
  }

  /** Hands it to the supervisor. Throws REGISTRATION.INCOMPLETE with every problem. */
  submit(key: ApplicantKey): Promise<Application> {
    return this.database.run(async () => {
      const written = await this.require(key, true);
      const to = nextState(written, 'submission');
      const problems = await this.checks.problemsNow(written);
      if (problems.length > 0)
        throw new AppError('REGISTRATION.INCOMPLETE', { count: problems.length }, problems);
      const registration = await this.places.settled(written);
      if (registration !== written) await this.registrations.saveForm(registration);
      const files = await this.attachments.listOf(OWNER, registration.id);
      await this.registrations.appendSubmission(
        registration,
        files.map(({ name }) => name),
      );
      await this.registrations.saveStatus(registration.id, to, { submittedAt: this.clock.now() });
      await this.note(registration, 'submission', to);
      await this.letters.tell(registration, 'submitted', submittedMail);
      return this.get(key);
    });
  }

  withdraw(key: ApplicantKey): Promise<Application> {
    return this.database.run(async () => {
      const registration = await this.require(key, true);
      const to = nextState(registration, 'withdrawal');
      await this.registrations.saveStatus(registration.id, to);
      await this.note(registration, 'withdrawal', to);
      return this.get(key);
    });
  }

  /** Locked until the end of the unit of work, and open to changes. */
  async requireEditable(key: ApplicantKey): Promise<Registration> {
    const registration = await this.require(key, true);
    const { status } = registration;
    if (!EDITABLE.has(status)) throw new AppError('REGISTRATION.CLOSED', { status });
    return registration;
  }

  /** The answer to a wrong number and to a wrong token is the same. */
  async require({ trackingNo, token }: ApplicantKey, lock = false): Promise<Registration> {
    const hash = hashToken(token);
    const found =
      isTrackingNumber(trackingNo) && (await this.registrations.findByToken(trackingNo, hash, lock));
    if (!found) throw new AppError('REGISTRATION.NOT_FOUND');
    return found;
  }

  private async seen(registration: Registration): Promise<Application> {
    const problems = EDITABLE.has(registration.status) ? await this.checks.problems(registration) : [];
    const attachments = await this.attachments.listOf(OWNER, registration.id);
    const decisions = await this.registrations.decisions(registration.id);
    return { registration, problems, attachments, decisions, ...(await this.places.namesOf(registration)) };
  }

  private note(
    { id, status }: Registration,
    event: RegistrationEvent,
    to: Registration['status'],
  ): Promise<void> {
    return this.registrations.appendDecision({ registrationId: id, event, from: status, to });
  }
}

function nextState({ status }: Registration, event: RegistrationEvent): Registration['status'] {
  return next(REGISTRATION_TRANSITIONS, status, event, 'REGISTRATION.TRANSITION');
}
