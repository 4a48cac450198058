import { Injectable } from '@nestjs/common';
import { AppError, Clock, next } from '#kezhi/kernel';
import { MemberCounts } from '#kezhi/organizations';
import { AuditLog, Database } from '#kezhi/platform';
import { EnrolmentRepository } from './enrolment.repository.js';
import { isMinor } from './minors.js';
import type { PersonEntity } from './person.entity.js';
import { PERSON_STATES, type PersonEvent } from './person.states.js';
import { VolunteersRepository } from './volunteers.repository.js';

/** What people decide about their own registration. Organizations' counters follow in the same transaction. */
@Injectable()
export class OwnStanding {
  constructor(
    private readonly database: Database,
    private readonly volunteers: VolunteersRepository,
    private readonly entries: EnrolmentRepository,
    private readonly counts: MemberCounts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Whether a guardian has to consent before the person can confirm. */
  needsGuardian(personId: string): Promise<boolean> {
    return this.database.run(async () => {
      const { status, birthDate } = await this.lockFor(personId, null);
      return status === 'pending_confirmation' && isMinor(birthDate, this.clock.today());
    });
  }

  /** Whoever was registered by others is a volunteer from now on. */
  confirm(personId: string): Promise<void> {
    return this.database.run(async () => {
      const person = await this.lockFor(personId, 'confirmation');
      await this.entries.confirm(personId);
      await this.recount(person, { registered: 0, confirmed: 1 });
      this.audit.note({ from: person.status, to: 'active' });
    });
  }

  /**
   * Whoever was registered by others does not want to be: all that is known of the person goes, in every table of people. What
   * stays is a tombstone, so that the number is not imported again, and a count.
   */
  refuse(personId: string): Promise<void> {
    return this.database.run(async () => {
      const person = await this.lockFor(personId, 'confirmation');
      const organizations = await this.recount(person, { registered: -1, confirmed: 0 });
      await this.entries.erase(personId, organizations);
      this.audit.note({ from: person.status, erased: true });
    });
  }

  /** Nothing but storage from now on: out of every list, search and export. */
  close(personId: string): Promise<void> {
    return this.database.run(async () => {
      const person = await this.lockFor(personId, 'closure');
      await this.recount(person, { registered: -1, confirmed: person.status === 'active' ? -1 : 0 });
      await this.entries.close(personId);
      this.audit.note({ from: person.status, to: 'closed' });
    });
  }

  private async lockFor(personId: string, event: PersonEvent | null): Promise<PersonEntity> {
    const person = await this.volunteers.lock(personId);
    if (!person || person.status === 'closed') throw new AppError('VOLUNTEER.NOT_FOUND');
    if (event !== null) next(PERSON_STATES, person.status, event, 'VOLUNTEER.TRANSITION');
    return person;
  }

  /** In every organization of which the person is a member; answers which they are. */
  private async recount(
    { id }: PersonEntity,
    by: { registered: number; confirmed: number },
  ): Promise<string[]> {
    const organizations = await this.volunteers.memberOf(id);
    await this.counts.addAll(organizations.map((organizationId) => ({ organizationId, ...by })));
    return organizations;
  }
}
