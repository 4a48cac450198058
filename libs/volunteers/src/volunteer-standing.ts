import { Injectable } from '@nestjs/common';
import { AppError, Clock, next, type Scope } from '#kezhi/kernel';
import { MemberCounts } from '#kezhi/organizations';
import { AuditLog, Database } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { OwnStanding } from './own-standing.js';
import type { PersonEntity } from './person.entity.js';
import { PERSON_STATES, type PersonEvent } from './person.states.js';
import { VolunteersRepository } from './volunteers.repository.js';

export interface StandingInput {
  reason?: string | null;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/** Suspends people and lets them return. The reason stands in the audit log. */
@Injectable()
export class VolunteerStanding {
  constructor(
    private readonly database: Database,
    private readonly volunteers: VolunteersRepository,
    private readonly counts: MemberCounts,
    private readonly own: OwnStanding,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  change(
    scope: Scope,
    id: string,
    event: Extract<PersonEvent, 'suspension' | 'reinstatement'>,
    input: StandingInput,
  ): Promise<void> {
    return this.database.run(async () => {
      const person = await this.lock(scope, id, input);
      const status = next(PERSON_STATES, person.status, event, 'VOLUNTEER.TRANSITION');
      const reason = cleanParagraphs(input.reason ?? '') || null;
      if (reason === null && event === 'suspension') throw new AppError('VOLUNTEER.REASON_REQUIRED');
      await this.volunteers.update(id, { status, version: person.version + 1, updatedAt: this.clock.now() });
      await this.recount(id, status === 'active' ? 1 : -1);
      this.audit.note({ from: person.status, to: status, reason });
    });
  }

  /** For who cannot do it themselves: by letter, or after a death. For good, as the own closing; needs a reason. */
  close(scope: Scope, id: string, input: StandingInput): Promise<void> {
    return this.database.run(async () => {
      const { status } = await this.lock(scope, id, input);
      const reason = cleanParagraphs(input.reason ?? '');
      if (reason === '') throw new AppError('VOLUNTEER.REASON_REQUIRED');
      await this.own.close(id);
      this.audit.note({ from: status, to: 'closed', reason });
    });
  }

  /** Every organization of which the person is a member reads of it: it counts otherwise from then on. */
  private async lock(scope: Scope, id: string, { expectedVersion }: StandingInput): Promise<PersonEntity> {
    const person = (await this.volunteers.isWithin(scope, id)) ? await this.volunteers.lock(id) : null;
    if (!person) throw new AppError('VOLUNTEER.NOT_FOUND');
    if (expectedVersion !== null && expectedVersion !== person.version) throw new AppError('COMMON.STALE');
    for (const organizationId of await this.volunteers.memberOf(id)) this.audit.about(organizationId);
    return person;
  }

  /** Confirmed members are those whose person is active. */
  private async recount(id: string, by: 1 | -1): Promise<void> {
    const organizations = await this.volunteers.memberOf(id);
    await this.counts.addAll(
      organizations.map((organizationId) => ({ organizationId, registered: 0, confirmed: by })),
    );
  }
}
