import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { RoleGrantsService } from '#kezhi/identity';
import { type Ending, type EndingQuestion, OrganizationEndings } from '#kezhi/organizations';
import { AuditLog, currentActor } from '#kezhi/platform';
import { MemberLocks, type MembersCarried } from '#kezhi/volunteers';

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

/** What is decided about an end, once its members are dealt with. */
export type EndDecision = Pick<EndingQuestion, 'event'> & { reason: string };

/** What every end of an organization has in common: how everything is held, and what goes with it. */
@Injectable()
export class OrganizationEnds {
  constructor(
    private readonly endings: OrganizationEndings,
    private readonly locks: MemberLocks,
    private readonly grants: RoleGrantsService,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses what can be refused at a glance; then locks the tree's shape, people and organizations, in this order. */
  async hold(scope: Scope, question: EndingQuestion, expectedVersion: number | null = null): Promise<Ending> {
    await this.endings.look(scope, question);
    await this.endings.begin();
    return this.locks.hold(question.id, () => this.endings.open(scope, question, expectedVersion));
  }

  /** Hold it first, and let its members leave or follow. */
  async close(ending: Ending, { event, reason }: EndDecision, members: MembersCarried): Promise<Ended> {
    const { id: organizationId } = ending.organization;
    const successorId = ending.successor?.id ?? null;
    const unitsMoved = await this.endings.close(ending, event, reason);
    const grantsEnded = await this.grants.endAllOn(currentActor(), organizationId);
    const { followed, ended } = members;
    this.audit.note({ successorId, followed, ended, unitsMoved, grantsEnded });
    return { organizationId, successorId, members, unitsMoved, grantsEnded };
  }
}
