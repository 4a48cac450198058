import { Injectable } from '@nestjs/common';
import { isWithin, type LegacyRegistration, LegacyTeams, OrganizationsService } from '#kezhi/organizations';
import { Actors, Database, mayAnywhere, scopeOf } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { ClaimSettlement } from './claim-settlement.js';
import type { ClaimFacts } from './claim.js';
import { ClaimsRepository } from './claims.repository.js';

const STATEMENT = '该组织重新注册时填写了这支队伍的原平台组织编号。';

/**
 * An organization that registered anew and named its number on the earlier platform. Its approval counts as the decision of a claim
 * when whoever approved it also reviews for the team's supervisor; otherwise a claim waits there, so that nobody takes over a team
 * of another line by writing its number into a form.
 */
@Injectable()
export class RegistrationClaims {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsRepository,
    private readonly settlement: ClaimSettlement,
    private readonly teams: LegacyTeams,
    private readonly organizations: OrganizationsService,
    private readonly actors: Actors,
  ) {}

  async linkImported(importId: string): Promise<void> {
    for (const id of await this.teams.registeredByImport(importId)) await this.link(id);
  }

  /** Once: what became of the claim stays decided, and whoever wants to try again claims the team by hand. */
  link(organizationId: string): Promise<void> {
    return this.database.run(async () => {
      const registration = await this.teams.registration(organizationId);
      const teamId = registration && (await this.teams.unclaimedId(registration.legacyNo));
      if (!registration || teamId === undefined) return;
      if (await this.claims.hasClaimed(teamId, organizationId)) return;
      const decides = await this.mayDecide(registration.approvedBy, teamId);
      if (decides) await this.settlement.hold({ organizationId: teamId, claimantId: organizationId });
      else await this.teams.holdUnclaimed(teamId, organizationId);
      const claim = await this.enter(registration, teamId);
      if (decides) await this.settlement.approve(claim, null, registration.approvedBy);
    });
  }

  /** Of two at once the index of open claims lets one through, and the other finds the claim when it is tried again. */
  private async enter(
    { id: claimantId, submittedBy }: LegacyRegistration,
    organizationId: string,
  ): Promise<ClaimFacts> {
    const claim = { id: uuid(), organizationId, claimantId, mode: 'merge', submittedBy } as const;
    await this.claims.insert({ ...claim, source: 'registration', statement: STATEMENT });
    await this.claims.appendDecision(
      claim.id,
      { event: 'creation', from: null, to: 'submitted', reason: null },
      submittedBy,
    );
    return { ...claim, status: 'submitted', version: 1 };
  }

  private async mayDecide(accountId: string, teamId: string): Promise<boolean> {
    const actor = await this.actors.onBehalfOf(accountId);
    if (!actor || !mayAnywhere(actor, 'organization:review')) return false;
    const [team] = await this.organizations.facts([teamId]);
    const [supervisor] = team?.parentId ? await this.organizations.facts([team.parentId]) : [];
    return supervisor !== undefined && isWithin(scopeOf(actor, 'organization:review'), supervisor);
  }
}
