import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { OrganizationsService } from '#kezhi/organizations';
import { currentActor, Database, scopeOf, translateConstraints } from '#kezhi/platform';
import { JoiningRulesReader } from './joining-rules.js';
import { MembershipAnnouncements } from './membership-announcements.js';
import { MembershipDecisions } from './membership-decisions.js';
import { type LatestMembership, MembershipEntriesRepository } from './membership-entries.repository.js';
import { refusalToJoin } from './membership-verdicts.js';
import type { MembershipStatus } from './person.js';
import { VolunteersRepository } from './volunteers.repository.js';

translateConstraints({ uq_memberships_open: 'MEMBERSHIP.OPEN' });

/** Ends that staff brought about, and may take back. */
const TAKEN_BACK: ReadonlySet<MembershipStatus> = new Set(['declined', 'removed']);

export interface NewMember {
  volunteerId: string;
  organizationId: string;
  reason?: string | null;
}

/** How people come to belong to organizations, apart from a collective registration. */
@Injectable()
export class MembershipEntries {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipEntriesRepository,
    private readonly volunteers: VolunteersRepository,
    private readonly organizations: OrganizationsService,
    private readonly rules: JoiningRulesReader,
    private readonly decisions: MembershipDecisions,
    private readonly announcements: MembershipAnnouncements,
  ) {}

  /**
   * An organization takes somebody in, or back: that is its approval. Whoever has asked already is approved. Answers the
   * membership's id.
   */
  add(scope: Scope, { volunteerId, organizationId, reason }: NewMember): Promise<string> {
    return this.database.run(async () => {
      await this.organizations.requireInScope(scope, organizationId);
      const person = await this.memberships.lockPerson(volunteerId);
      const latest = await this.memberships.latest(volunteerId, organizationId);
      if (!person || !(await this.mayBeAdded(volunteerId, latest?.status)))
        throw new AppError('VOLUNTEER.NOT_FOUND');
      return this.takeIn(scope, { volunteerId, organizationId, reason }, latest);
    });
  }

  /**
   * Whom an organization registers itself is its member, unless they are already: that is its approval, as a form is. Says
   * whether the person is one only now.
   */
  addRegistered(scope: Scope, member: NewMember): Promise<boolean> {
    return this.database.run(async () => {
      const person = await this.memberships.lockPerson(member.volunteerId);
      if (!person) throw new AppError('VOLUNTEER.NOT_FOUND');
      const latest = await this.memberships.latest(member.volunteerId, member.organizationId);
      if (latest?.status === 'approved') return false;
      await this.takeIn(scope, member, latest);
      return true;
    });
  }

  private async takeIn(
    scope: Scope,
    { volunteerId, organizationId, reason }: NewMember,
    latest: LatestMembership | undefined,
  ): Promise<string> {
    const id =
      latest?.status === 'requested' ? latest.id : await this.memberships.insert(volunteerId, organizationId);
    await this.decisions.decide(scope, id, 'approval', { reason, expectedVersion: null });
    return id;
  }

  /** Somebody asks, for themselves, to join an organization, which then decides. Answers the membership's id. */
  ask(personId: string, organizationId: string): Promise<string> {
    return this.database.run(async () => {
      const person = await this.memberships.lockPerson(personId);
      if (!person) throw new AppError('VOLUNTEER.NOT_FOUND');
      const refusal = refusalToJoin({ ...person, organizationId }, await this.rules.for([organizationId]));
      if (refusal) throw refusal;
      const id = await this.memberships.insert(personId, organizationId);
      await this.announcements.requested(id, personId, organizationId);
      return id;
    });
  }

  private async mayBeAdded(volunteerId: string, latest: MembershipStatus | undefined): Promise<boolean> {
    if (latest !== undefined && TAKEN_BACK.has(latest)) return true;
    return this.volunteers.isWithin(scopeOf(currentActor(), 'volunteer:read'), volunteerId);
  }
}
