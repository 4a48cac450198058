import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { type MembersCarried, MembershipSuccession } from '#kezhi/volunteers';
import { type Ended, OrganizationEnds } from './organization-ends.js';

export interface DissolutionInput {
  reason: string;
  successorId: string | null;
  /** Whether members leave, or go over to the successor. */
  members: 'end' | 'follow';
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/** Dissolves an organization: its records stay, its members leave or follow, its units follow, its administrators' roles end. */
@Injectable()
export class Dissolutions {
  constructor(
    private readonly database: Database,
    private readonly ends: OrganizationEnds,
    private readonly memberships: MembershipSuccession,
  ) {}

  dissolve(scope: Scope, id: string, input: DissolutionInput): Promise<Ended> {
    const { successorId, reason, expectedVersion } = input;
    return this.database.run(async () => {
      if (input.members === 'follow' && successorId === null)
        throw new AppError('ORGANIZATION.SUCCESSOR_NEEDED');
      const event = 'dissolution';
      const ending = await this.ends.hold(scope, { event, id, successorId }, expectedVersion);
      return this.ends.close(ending, { event, reason }, await this.carry(id, input));
    });
  }

  private carry(id: string, { members, successorId }: DissolutionInput): Promise<MembersCarried> {
    return members === 'follow' && successorId !== null
      ? this.memberships.follow(id, successorId, 'organization_dissolved')
      : this.memberships.end(id, 'organization_dissolved');
  }
}
