import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { currentActor, Outbox } from '#kezhi/platform';
import { MemberCounts } from './member-counts.js';
import { OrganizationMovesRepository } from './organization-moves.repository.js';
import { isAssociation, refuseMisplaced, rolesTiedTo } from './organization-kind.js';
import { placeUnder } from './organization-place.js';
import { mayReviewFor, refuseIdleSupervisor } from './organization-review.js';
import type { OrganizationEntity } from './organization.entity.js';
import { organizationPlaced } from './organization.events.js';
import type { OrganizationFacts, OrganizationKind } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';

/** Puts an organization, and with it its subtree, under another supervisor or on another line. */
@Injectable()
export class OrganizationMoves {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly moves: OrganizationMovesRepository,
    private readonly counts: MemberCounts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Before anything is locked for a change of the tree's shape: one at a time, and nobody writes below meanwhile. */
  async begin(organizationId: string): Promise<void> {
    await this.oneAtATime();
    await this.hold(organizationId);
  }

  /** The first half of `begin`, for whoever locks people in between. */
  oneAtATime(): Promise<void> {
    return this.moves.oneAtATime();
  }

  /** The second half: nobody else writes to the subtree, or to `others`, until the end of the transaction. */
  hold(organizationId: string, others: readonly string[] = []): Promise<void> {
    return this.moves.lockSubtree(organizationId, others);
  }

  /**
   * Call it after `begin` inside the change's transaction, once the organization's own row was written with its new kind.
   * `organization` is the row as it was before.
   */
  async replace(
    organization: OrganizationEntity,
    parentId: string | null,
    kind: OrganizationKind,
  ): Promise<void> {
    const parent = parentId === null ? undefined : await this.admit({ ...organization, kind }, parentId);
    const place = placeUnder(parent ?? null, { id: organization.id, kind });
    await this.moves.place(organization.id, place, organization.ancestorIds.length);
    await this.counts.move([organization.id], organization.ancestorIds, place.ancestorIds);
    await this.announce(organization.id);
  }

  /** Puts everything below an organization under another one. Answers the ids of what was directly below. */
  async adopt(
    from: Pick<OrganizationFacts, 'id' | 'ancestorIds'>,
    into: OrganizationFacts,
    at: Date,
  ): Promise<string[]> {
    const moved = await this.moves.placeBelow(from.id, into, from.ancestorIds.length, at);
    await this.counts.move(moved, from.ancestorIds, into.ancestorIds);
    await this.outbox.publishAll(
      organizationPlaced,
      moved.map((organizationId) => ({ organizationId })),
    );
    return moved;
  }

  /** Refuses another kind or level while a role that is held there, or what stands below, would not fit. Lock the row first. */
  async refuseUnfit(
    before: OrganizationEntity,
    after: Pick<OrganizationFacts, 'kind' | 'level'>,
  ): Promise<void> {
    const tied = rolesTiedTo(before, after);
    if (tied.length === 0) return;
    const held = await this.moves.rolesHeld(before.id, tied, this.clock.now());
    if (held > 0) throw new AppError('ORGANIZATION.KIND_HELD', { count: held });
    const below = isAssociation(before) ? await this.moves.associationsUnder(before.id) : 0;
    if (below > 0 && !isAssociation(after)) throw new AppError('ORGANIZATION.KIND_UNITS', { count: below });
  }

  /** Tells whoever keeps copies of where members are found. */
  announce(organizationId: string): Promise<void> {
    return this.outbox.publish(organizationPlaced, { organizationId });
  }

  /** Refuses to hand an association that stands below `from` over to what is none. */
  async refuseMisplacedBelow(from: Pick<OrganizationFacts, 'id'>, into: OrganizationFacts): Promise<void> {
    const below = isAssociation(into) ? 0 : await this.moves.associationsUnder(from.id);
    if (below > 0) throw new AppError('ORGANIZATION.SUCCESSOR_KIND', { count: below });
  }

  /** The supervisor of an organization that is about to have this kind, or the refusal. Ask before its own row is written. */
  async admit(
    organization: Pick<OrganizationFacts, 'id' | 'parentId' | 'kind'>,
    parentId: string,
  ): Promise<OrganizationFacts> {
    const parent = await this.organizations.lockParent(parentId);
    if (parent?.ancestorIds.includes(organization.id)) throw new AppError('ORGANIZATION.CYCLE');
    const stays = parentId === organization.parentId;
    if (!parent || !(stays || mayReviewFor(currentActor(), parent)))
      throw new AppError('ORGANIZATION.PARENT_UNKNOWN');
    if (!stays) refuseIdleSupervisor(parent);
    refuseMisplaced(organization, parent);
    return parent;
  }
}
