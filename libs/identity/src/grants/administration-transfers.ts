import { Injectable } from '@nestjs/common';
import { type Actor, AppError } from '#kezhi/kernel';
import { AdministratorSeats, OrganizationsService } from '#kezhi/organizations';
import { Database, scopeOf } from '#kezhi/platform';
import { type Successor, type SuccessorAccount, Successors } from '../persons/successors.js';
import { HandoverNotices } from './handover-notices.js';
import { type RoleGrant, RoleGrantsRepository } from './role-grants.repository.js';
import { RoleGrantsService } from './role-grants.service.js';

const ROLE = 'team_administrator';

export interface Transfer {
  fromAccountId: string;
  to: Successor;
  /** Whether the former administrator stays one beside the new one, who then takes a free seat. */
  formerStays: boolean;
}

export interface Transferred extends Pick<SuccessorAccount, 'invited'> {
  grant: RoleGrant;
}

/** One administrator of an organization makes room for another: one act, so that it is never without. */
@Injectable()
export class AdministrationTransfers {
  constructor(
    private readonly database: Database,
    private readonly grants: RoleGrantsRepository,
    private readonly roles: RoleGrantsService,
    private readonly organizations: OrganizationsService,
    private readonly seats: AdministratorSeats,
    private readonly successors: Successors,
    private readonly handover: HandoverNotices,
  ) {}

  /** Answers the new grant, which ends when the old one would have. */
  transfer(actor: Actor, organizationId: string, transfer: Transfer): Promise<Transferred> {
    const { fromAccountId, to, formerStays } = transfer;
    return this.database.run(async () => {
      const scope = scopeOf(actor, 'role:grant');
      const organization = await this.organizations.requireInScope(scope, organizationId);
      await this.seats.lock(organizationId);
      const held = await this.grants.findHeld(fromAccountId, ROLE, organizationId);
      if (!held) throw new AppError('IDENTITY.NOT_ADMINISTRATOR');
      const { accountId, invited } = await this.successors.accountOf(actor, organization, to);
      if (accountId === fromAccountId) throw new AppError('IDENTITY.ROLE_HELD');
      if (!formerStays) await this.roles.revoke(actor, held.id, 'transfer');
      const gift = { accountId, role: ROLE, organizationId, expiresAt: held.expiresAt } as const;
      const grant = await this.roles.giveByHand(actor, gift, { seatIsFree: !formerStays });
      await this.handover.tell(organization, transfer, { accountId, invited });
      return { grant, invited };
    });
  }
}
