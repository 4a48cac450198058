import { Injectable } from '@nestjs/common';
import { type Actor, AppError } from '#kezhi/kernel';
import { AdministratorSeats, OrganizationsService } from '#kezhi/organizations';
import { AuditLog, Database, scopeOf } from '#kezhi/platform';
import { type RoleGrant, RoleGrantsRepository } from './role-grants.repository.js';
import { RoleGrantsService } from './role-grants.service.js';

const ROLE = 'team_administrator';

export interface Transfer {
  fromAccountId: string;
  toAccountId: string;
}

/** One administrator of an organization steps down for another: one act, so that it is never without. */
@Injectable()
export class AdministrationTransfers {
  constructor(
    private readonly database: Database,
    private readonly grants: RoleGrantsRepository,
    private readonly roles: RoleGrantsService,
    private readonly organizations: OrganizationsService,
    private readonly seats: AdministratorSeats,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the new grant, which ends when the old one would have. */
  transfer(
    actor: Actor,
    organizationId: string,
    { fromAccountId, toAccountId }: Transfer,
  ): Promise<RoleGrant> {
    return this.database.run(async () => {
      await this.organizations.requireInScope(scopeOf(actor, 'role:grant'), organizationId);
      await this.seats.lock(organizationId);
      const held = await this.grants.findHeld(fromAccountId, ROLE, organizationId);
      if (!held) throw new AppError('IDENTITY.NOT_ADMINISTRATOR');
      await this.roles.revoke(actor, held.id);
      const gift = { accountId: toAccountId, role: ROLE, organizationId, expiresAt: held.expiresAt } as const;
      const grant = await this.roles.grant(actor, gift, { seatIsFree: true });
      this.audit.note({ fromAccountId, toAccountId });
      return grant;
    });
  }
}
