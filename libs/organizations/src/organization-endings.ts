import { Injectable } from '@nestjs/common';
import { AppError, Clock, next, type Scope } from '#kezhi/kernel';
import { DecisionAnnouncements } from './decision-announcements.js';
import { successionOf } from './organization-decision.js';
import { OrganizationDecisionsRepository } from './organization-decisions.repository.js';
import type { Ending, UnitsBelow } from './organization-ending.js';
import { OrganizationEndingsRepository } from './organization-endings.repository.js';
import { OrganizationMoves } from './organization-moves.js';
import { readReason, refuseStale, refuseUnlessReviewer, reviews } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import type { OrganizationFacts } from './organization.js';
import { type EndEvent, ORGANIZATION_STATES } from './organization.states.js';
import { OrganizationsRepository } from './organizations.repository.js';

export interface EndingQuestion {
  event: EndEvent;
  id: string;
  successorId: string | null;
}

/**
 * The tree's part of a rejection, a dissolution and a merge. Members and administrators belong to domains above, so the library
 * `succession` tells the whole story, in one transaction: `look`, `begin`, `open`, the others' parts, `close`.
 */
@Injectable()
export class OrganizationEndings {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly endings: OrganizationEndingsRepository,
    private readonly moves: OrganizationMoves,
    private readonly decisions: OrganizationDecisionsRepository,
    private readonly announcements: DecisionAnnouncements,
    private readonly clock: Clock,
  ) {}

  /** What would end and who would take over, or the refusal. Locks nothing. */
  async look(scope: Scope, { event, id, successorId }: EndingQuestion): Promise<Ending> {
    const organization = await this.withVersion(id);
    if (!organization || !isWithin(scope, organization)) throw new AppError('ORGANIZATION.NOT_FOUND');
    if (organization.parentId === null) throw new AppError('ORGANIZATION.ROOT_STAYS');
    refuseUnlessReviewer(scope, await this.organizations.facts(organization.parentId));
    // Its members go where a claim takes them.
    if (organization.unclaimed && event === 'merge') throw new AppError('ORGANIZATION.UNCLAIMED');
    next(ORGANIZATION_STATES, organization.status, event, 'ORGANIZATION.TRANSITION');
    return { organization, successor: await this.successor(scope, organization, successorId) };
  }

  /** The tree's shape is changed by one at a time. Before anything is locked, people included. */
  begin(): Promise<void> {
    return this.moves.oneAtATime();
  }

  /** After `begin`: nobody else changes the subtree or the successor until the end of the transaction. */
  async open(scope: Scope, question: EndingQuestion, expectedVersion: number | null): Promise<Ending> {
    await this.moves.hold(question.id, question.successorId === null ? [] : [question.successorId]);
    const ending = await this.look(scope, question);
    refuseStale(ending.organization.version, expectedVersion);
    return ending;
  }

  unitsBelow({ organization, successor }: Ending): Promise<UnitsBelow> {
    return this.endings.unitsBelow(organization.id, successor?.id ?? null);
  }

  /**
   * Writes the end, and puts what is below under the successor, with its counters. Without one nothing open may be below.
   * Call it after the members have left. Answers how many units followed.
   */
  async close(ending: Ending, event: EndEvent, givenReason: string): Promise<number> {
    const { organization, successor } = ending;
    const reason = readReason(givenReason);
    const below = await this.unitsBelow(ending);
    if (successor === null && below.open > 0)
      throw new AppError('ORGANIZATION.HAS_UNITS', { count: below.open });
    if (below.clashes.length > 0)
      throw new AppError('ORGANIZATION.NAMES_CLASH', { names: below.clashes.map(({ name }) => name) });
    await this.end(ending, event, reason);
    if (successor === null || below.count === 0) return 0;
    const moved = await this.moves.adopt(organization, successor, this.clock.now());
    const organizations = { fromOrganizationId: organization.id, toOrganizationId: successor.id };
    await this.decisions.appendAll(moved, { event: 'move', reason, ...organizations });
    return moved.length;
  }

  private async end({ organization, successor }: Ending, event: EndEvent, reason: string): Promise<void> {
    const { id, status: from, version } = organization;
    const to = next(ORGANIZATION_STATES, from, event, 'ORGANIZATION.TRANSITION');
    const updatedAt = this.clock.now();
    const successorId = successor?.id ?? null;
    await this.organizations.update(id, { status: to, successorId, version: version + 1, updatedAt });
    await this.decisions.append({
      organizationId: id,
      event,
      from,
      to,
      reason,
      toOrganizationId: successorId,
    });
    if (successor) {
      await this.organizations.update(successor.id, { version: successor.version + 1, updatedAt });
      await this.decisions.append(successionOf(successor, { id, reason }));
    }
    await this.announcements.announce(id, event, { status: to, reason });
  }

  /** Who takes over is approved, stands neither at nor below what ends, fits what is below, and is reviewed by the same actor. */
  private async successor(
    scope: Scope,
    organization: OrganizationFacts,
    successorId: string | null,
  ): Promise<Ending['successor']> {
    if (successorId === null) return null;
    const successor = await this.withVersion(successorId);
    const supervisor = successor?.parentId ? await this.organizations.facts(successor.parentId) : undefined;
    if (!successor || !isWithin(scope, successor) || !reviews(scope, supervisor))
      throw new AppError('ORGANIZATION.SUCCESSOR_UNKNOWN');
    if (successor.ancestorIds.includes(organization.id)) throw new AppError('ORGANIZATION.SUCCESSOR_BELOW');
    if (successor.unclaimed) throw new AppError('ORGANIZATION.UNCLAIMED');
    if (successor.status !== 'approved')
      throw new AppError('ORGANIZATION.SUCCESSOR_CLOSED', { status: successor.status });
    await this.moves.refuseMisplacedBelow(organization, successor);
    return successor;
  }

  private async withVersion(id: string): Promise<Ending['organization'] | undefined> {
    const facts = await this.organizations.facts(id);
    return facts && { ...facts, version: await this.endings.version(id) };
  }
}
