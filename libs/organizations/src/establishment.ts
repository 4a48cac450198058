import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Formation } from './formation.js';
import { refuseMisplaced } from './organization-kind.js';
import { refuseIdleSupervisor } from './organization-review.js';
import type { OrganizationEntity } from './organization.entity.js';
import type { OrganizationStatus } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { type FormedUnit, ReferenceDataRepository } from './reference/reference-data.repository.js';

type Waiting = Extract<OrganizationStatus, 'draft' | 'submitted'>;

/**
 * Whether an organization may be approved. Every way in asks here: an office that enters it or approves what was submitted, an online
 * registration, a collective one. A rule that blocks holds on all of them: a new organization has no members yet, so it waits until it
 * has gathered them, and is approved by a decision of its own.
 */
@Injectable()
export class Establishment {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly reference: ReferenceDataRepository,
    private readonly formation: Formation,
    private readonly clock: Clock,
  ) {}

  /** As what a new organization begins that its reviewer would approve: `waiting` where a blocking rule asks for more. */
  async statusOf<W extends Waiting>(unit: FormedUnit, waiting: W): Promise<'approved' | W> {
    const isHeldBack = await this.heldBack([unit]);
    return isHeldBack(unit) ? waiting : 'approved';
  }

  /** The same question about many, asked once. */
  async heldBack(units: readonly FormedUnit[]): Promise<(unit: FormedUnit) => boolean> {
    const blocked = await this.reference.blockedFromTheStart(units, this.clock.today());
    const keys = new Set(blocked.map(keyOf));
    return (unit) => keys.has(keyOf(unit));
  }

  /** Refuses to approve what was submitted: its supervisor has to work and to fit it, and rules that block to be met by now. */
  async assertReady(organization: OrganizationEntity): Promise<void> {
    const { parentId } = organization;
    const supervisor = parentId === null ? undefined : await this.organizations.facts(parentId);
    if (supervisor) {
      refuseIdleSupervisor(supervisor);
      refuseMisplaced(organization, supervisor);
    }
    await this.formation.refuseShort(organization);
  }
}

function keyOf({ teamRank, regionCode }: FormedUnit): string {
  return `${teamRank} ${regionCode}`;
}
