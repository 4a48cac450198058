import { Injectable } from '@nestjs/common';
import { type Actor, AppError, next, type Scope } from '#kezhi/kernel';
import { isWithin, OrganizationsService } from '#kezhi/organizations';
import { AuditLog, Database } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { OfficeSubmissions } from './office-submissions.js';
import { RegistrationApproval } from './registration-approval.js';
import { RegistrationLetters } from './registration-letters.js';
import { approvedMail, rejectedMail, returnedMail } from './registration-mails.js';
import type { FieldReasons, Registration } from './registration.js';
import { REGISTRATION_TRANSITIONS, type ReviewEvent } from './registration.states.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { isTrackingNumber } from './tracking-number.js';

export interface ReviewInput {
  reason?: string | null;
  /** Why a field is not accepted. */
  fields?: FieldReasons;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

interface Reasons {
  reason: string | null;
  fields: FieldReasons;
}

/** What supervisors decide about applications, and about what their offices have submitted. */
@Injectable()
export class RegistrationReviews {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
    private readonly organizations: OrganizationsService,
    private readonly submissions: OfficeSubmissions,
    private readonly approval: RegistrationApproval,
    private readonly letters: RegistrationLetters,
    private readonly audit: AuditLog,
  ) {}

  /** Of several at once the first one counts; the others are told REGISTRATION.TRANSITION. */
  decide(
    actor: Actor,
    scope: Scope,
    trackingNo: string,
    event: ReviewEvent,
    input: ReviewInput,
  ): Promise<void> {
    return this.database.run(async () => {
      const reasons = readReasons(event, input);
      if (!isTrackingNumber(trackingNo))
        return this.submissions.decide(scope, trackingNo, event, { ...reasons, ...pickVersion(input) });
      const registration = await this.lock(scope, trackingNo);
      if (input.expectedVersion !== null && input.expectedVersion !== registration.version)
        throw new AppError('COMMON.STALE');
      const to = next(REGISTRATION_TRANSITIONS, registration.status, event, 'REGISTRATION.TRANSITION');
      if (event === 'approval') await this.approve(actor, scope, registration);
      else await this.refuse(registration, event, reasons);
      await this.registrations.appendDecision({
        registrationId: registration.id,
        event,
        from: registration.status,
        to,
        reason: reasons.reason,
        fieldReasons: reasons.fields,
      });
      this.audit.note({ trackingNo, status: to });
    });
  }

  /** Invites the administrator of an approved organization once what stood in the way is gone. */
  inviteLater(actor: Actor, scope: Scope, trackingNo: string): Promise<void> {
    return this.database.run(async () => {
      const registration = await this.lock(scope, trackingNo);
      const { id, status, organizationId, invitation } = registration;
      if (organizationId === null) throw new AppError('REGISTRATION.TRANSITION', { from: status });
      if (invitation === 'sent') throw new AppError('REGISTRATION.INVITED');
      const now = await this.approval.invite(actor, registration, organizationId);
      if (now === 'channel_off') throw new AppError('MESSAGE.CHANNEL_OFF', { channel: 'email' });
      await this.registrations.saveStatus(id, status, { invitation: now });
      this.audit.note({ trackingNo });
      this.audit.about(organizationId);
    });
  }

  private async approve(actor: Actor, scope: Scope, registration: Registration): Promise<void> {
    const { id: organizationId, status } = await this.approval.establish(scope, registration);
    const invitation = await this.approval.invite(actor, registration, organizationId);
    await this.registrations.saveStatus(registration.id, 'approved', { organizationId, invitation });
    this.audit.note({ organizationId, organizationStatus: status, invitation });
    this.audit.about(organizationId);
    const outcome = { invitation, complete: status === 'approved' };
    await this.letters.tell(registration, 'approved', (facts) => approvedMail(facts, outcome));
  }

  private async refuse(
    registration: Registration,
    event: Exclude<ReviewEvent, 'approval'>,
    { reason, fields }: Reasons,
  ): Promise<void> {
    // No organization is there, so that its supervisor's auditors read of it.
    const { parentId } = registration.form;
    if (parentId) this.audit.about(parentId);
    if (event === 'return') {
      await this.registrations.saveStatus(registration.id, 'returned');
      await this.letters.tell(registration, 'returned', (facts) => returnedMail(facts, reason, fields));
    } else {
      await this.registrations.saveStatus(registration.id, 'rejected');
      await this.letters.tell(registration, 'rejected', (facts) => rejectedMail(facts, reason ?? ''));
    }
  }

  /** Outside one's line it does not exist. */
  private async lock(scope: Scope, trackingNo: string): Promise<Registration> {
    const registration = isTrackingNumber(trackingNo) && (await this.registrations.find(trackingNo, true));
    if (!registration || registration.status === 'draft') throw new AppError('REGISTRATION.NOT_FOUND');
    if (!(await this.reviewsFor(scope, registration.form.parentId ?? null)))
      throw new AppError('REGISTRATION.NOT_FOUND');
    return registration;
  }

  private async reviewsFor(scope: Scope, supervisorId: string | null): Promise<boolean> {
    const [supervisor] = supervisorId === null ? [] : await this.organizations.facts([supervisorId]);
    return scope.all || (supervisor !== undefined && isWithin(scope, supervisor));
  }
}

const pickVersion = ({ expectedVersion }: ReviewInput) => ({ expectedVersion });

function readReasons(event: ReviewEvent, input: ReviewInput): Reasons {
  const reason = cleanParagraphs(input.reason ?? '') || null;
  const entries = Object.entries(input.fields ?? {}).map(
    ([field, why]) => [field, cleanParagraphs(why)] as const,
  );
  const fields: FieldReasons = Object.fromEntries(entries.filter(([, why]) => why !== ''));
  const said = reason !== null || (event === 'return' && Object.keys(fields).length > 0);
  if (event !== 'approval' && !said) throw new AppError('REGISTRATION.REASON_REQUIRED');
  return { reason, fields };
}
