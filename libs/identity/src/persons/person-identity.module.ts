import { Module } from '@nestjs/common';
import { OrganizationsModule } from '#kezhi/organizations';
import { Administrations } from '../grants/administrations.js';
import { HandoverNotices } from '../grants/handover-notices.js';
import { AdministrationTransfers } from '../grants/administration-transfers.js';
import { IdentityModule } from '../identity.module.js';
import { PersonAccountsRepository } from './person-accounts.repository.js';
import { PersonCodes } from './person-codes.js';
import { PersonLanguages } from './person-languages.js';
import { PersonSessions } from './person-sessions.js';
import { Successors } from './successors.js';

/** How registered people sign in, and how members become administrators. It asks `PersonDirectory`, which the volunteers library answers: load that one as well. */
@Module({
  imports: [IdentityModule, OrganizationsModule],
  providers: [
    Administrations,
    AdministrationTransfers,
    HandoverNotices,
    PersonAccountsRepository,
    PersonCodes,
    PersonLanguages,
    PersonSessions,
    Successors,
  ],
  exports: [Administrations, AdministrationTransfers, PersonCodes, PersonLanguages, PersonSessions],
})
export class PersonIdentityModule {}
