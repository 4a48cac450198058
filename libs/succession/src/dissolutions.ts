import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { RoleGrantsService } from '#kezhi/identity';
import { OrganizationEndings } from '#kezhi/organizations';
import { AuditLog, currentActor, Database } from '#kezhi/platform';
import { type MembersCarried, MembershipSuccession } from '#kezhi/volunteers';

export interface DissolutionInput {
  reason: string;
  successorId: string | null;
  /** Whether members leave, or go over to the successor. */
  members: 'end' | 'follow';
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/** What went where when an organization ended. */
export interface Ended {
  organizationId: string;
  successorId: string | null;
  members: MembersCarried;
  /** Units that were directly below. */
  unitsMoved: number;
  /** Roles that ended. */
  grantsEnded: number;
}

/** Dissolves an organization: its records stay, its members leave or follow, its units follow, its administrators' roles end. */
@Injectable()
export class Dissolutions {
  constructor(
    private readonly database: Database,
    private readonly endings: OrganizationEndings,
    private readonly memberships: MembershipSuccession,
    private readonly grants: RoleGrantsService,
    private readonly audit: AuditLog,
  ) {}

  dissolve(scope: Scope, id: string, input: DissolutionInput): Promise<Ended> {
    const question = { event: 'dissolution', id, successorId: input.successorId } as const;
    return this.database.run(async () => {
      await this.endings.look(scope, question);
      if (input.members === 'follow' && input.successorId === null)
        throw new AppError('ORGANIZATION.SUCCESSOR_NEEDED');
      await this.memberships.lockPeople(id);
      const ending = await this.endings.open(scope, question, input.expectedVersion);
      await this.memberships.lockPeople(id);
      const members = await this.carry(id, input);
      const unitsMoved = await this.endings.close(ending, 'dissolution', input.reason);
      const grantsEnded = await this.grants.endAllOn(currentActor(), id);
      this.audit.note({
        successorId: input.successorId,
        followed: members.followed,
        ended: members.ended,
        unitsMoved,
        grantsEnded,
      });
      return { organizationId: id, successorId: input.successorId, members, unitsMoved, grantsEnded };
    });
  }

  private carry(id: string, { members, successorId }: DissolutionInput): Promise<MembersCarried> {
    return members === 'follow' && successorId !== null
      ? this.memberships.follow(id, successorId, 'organization_dissolved')
      : this.memberships.end(id, 'organization_dissolved');
  }
}
