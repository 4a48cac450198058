import { Injectable } from '@nestjs/common';
import { AppError, Clock, next, type PageQuery } from '#kezhi/kernel';
import { DecisionAnnouncements } from '../decision-announcements.js';
import { successionOf } from '../organization-decision.js';
import { OrganizationDecisionsRepository } from '../organization-decisions.repository.js';
import type { OrganizationStatus } from '../organization.js';
import { ORGANIZATION_STATES } from '../organization.states.js';
import { OrganizationsRepository } from '../organizations.repository.js';
import { type LegacyRegistration, type LegacyTeam, type LegacyTeamFilters, sizeBand } from './legacy-team.js';
import { type LegacyRow, LegacyTeamsRepository, type LockedTeam } from './legacy-teams.repository.js';

/** Teams of the earlier platform: found by strangers, and settled by a decided claim, once. */
@Injectable()
export class LegacyTeams {
  constructor(
    private readonly teams: LegacyTeamsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly decisions: OrganizationDecisionsRepository,
    private readonly announcements: DecisionAnnouncements,
    private readonly clock: Clock,
  ) {}

  /** Those that wait for a claim, anywhere. `limit + 1` rows, by name. */
  async search(filters: LegacyTeamFilters, page: PageQuery): Promise<{ rows: LegacyTeam[] }> {
    const rows = await this.teams.search(filters, page);
    return { rows: rows.map(toTeam) };
  }

  /** The team of this number that waits for a claim. */
  unclaimedId(legacyNo: string): Promise<string | undefined> {
    return this.teams.unclaimedId(legacyNo);
  }

  /**
   * Keeps the team, and whoever takes it over, from every change until the end of the transaction; refuses when the team is no
   * longer to be had or the other one is not approved.
   */
  async lockForClaim(teamId: string, successorId: string | null): Promise<void> {
    refuseTaken(await this.teams.lock(present(teamId, successorId), 'NO KEY UPDATE'), teamId, successorId);
  }

  /** The same for somebody who asks for it: others may ask as well, and nobody decides meanwhile. */
  async holdUnclaimed(teamId: string, successorId: string | null): Promise<void> {
    refuseTaken(await this.teams.lock(present(teamId, successorId), 'SHARE'), teamId, successorId);
  }

  /** What an organization that registered anew has said about its past. */
  registration(organizationId: string): Promise<LegacyRegistration | undefined> {
    return this.teams.registration(organizationId);
  }

  /** Organizations of an import that are approved and name a number of the earlier platform. */
  registeredByImport(importId: string): Promise<string[]> {
    return this.teams.registeredByImport(importId);
  }

  /** From now on the team stands on its own, and its name binds others. Lock it first. */
  async settleAsOwn(teamId: string): Promise<void> {
    const namesake = await this.teams.namesake(teamId);
    if (namesake) throw new AppError('CLAIM.NAME_TAKEN', { name: namesake.name, orgNo: namesake.orgNo });
    await this.settle(teamId, null, 'claim', 'approved');
  }

  /** The team is over; the successor has its members. Lock both first: whoever takes over is approved. */
  async settleAsMerged(teamId: string, successorId: string): Promise<void> {
    const status = next(ORGANIZATION_STATES, 'approved', 'merge', 'ORGANIZATION.TRANSITION');
    await this.settle(teamId, successorId, 'merge', status);
    await this.decisions.append(
      successionOf({ id: successorId, status: 'approved' }, { id: teamId, reason: null }),
    );
    await this.announcements.announce(teamId, 'merge', { status, reason: null });
  }

  private async settle(
    id: string,
    successorId: string | null,
    event: 'claim' | 'merge',
    status: OrganizationStatus,
  ): Promise<void> {
    const team = await this.organizations.lock(id);
    if (!team) throw new AppError('ORGANIZATION.NOT_FOUND');
    const at = this.clock.now();
    await this.organizations.update(id, {
      status,
      successorId,
      claimedAt: at,
      updatedAt: at,
      version: team.version + 1,
    });
    await this.decisions.append({
      organizationId: id,
      event,
      from: team.status,
      to: status,
      reason: null,
      toOrganizationId: successorId,
    });
  }
}

function toTeam({ members, ...team }: LegacyRow): LegacyTeam {
  return { ...team, size: sizeBand(members) };
}

function present(teamId: string, successorId: string | null): string[] {
  return successorId === null ? [teamId] : [teamId, successorId];
}

function refuseTaken(locked: readonly LockedTeam[], teamId: string, successorId: string | null): void {
  const team = locked.find(({ id }) => id === teamId);
  if (!team?.unclaimed || team.status !== 'approved') throw new AppError('CLAIM.TEAM_TAKEN');
  const successor = locked.find(({ id }) => id === successorId);
  if (successorId !== null && (successor?.status !== 'approved' || successor.unclaimed))
    throw new AppError('CLAIM.CLAIMANT_CLOSED');
}
