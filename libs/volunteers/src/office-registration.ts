import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { OrganizationsService } from '#kezhi/organizations';
import { AuditLog, Database } from '#kezhi/platform';
import { Enrolment } from './enrolment.js';
import { MembershipEntries } from './membership-entries.js';
import { type NewPerson, NewPeople } from './new-person.js';
import { VolunteerLists } from './volunteer-lists.js';
import type { Volunteer } from './volunteer.js';

export const OFFICE_OUTCOMES = ['create', 'link', 'unchanged'] as const;
export type OfficeOutcome = (typeof OFFICE_OUTCOMES)[number];

export interface OfficeForm extends NewPerson {
  /** The unit that registers the person and of which they become a member. */
  organizationId: string;
}

/**
 * A unit registers one person, by the rules of a collective registration (domain, section 4): a new person waits for their own
 * confirmation; of who is registered already only a membership is added.
 */
@Injectable()
export class OfficeRegistration {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly people: NewPeople,
    private readonly enrolment: Enrolment,
    private readonly members: MembershipEntries,
    private readonly lists: VolunteerLists,
    private readonly audit: AuditLog,
  ) {}

  async register(
    scope: Scope,
    { organizationId, ...form }: OfficeForm,
  ): Promise<{ outcome: OfficeOutcome; volunteer: Volunteer }> {
    await this.organizations.requireInScope(scope, organizationId);
    const person = await this.people.prepare(form);
    return this.database.run(async () => {
      const { personId, isNew } = await this.enrolment.enrolFor(organizationId, person);
      const joined = await this.members.addRegistered(scope, { volunteerId: personId, organizationId });
      const outcome = isNew ? 'create' : joined ? 'link' : 'unchanged';
      this.audit.note({ outcome, personId });
      this.audit.about(organizationId);
      return { outcome, volunteer: await this.lists.getListed(personId) };
    });
  }
}
