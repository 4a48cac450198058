import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { PersonAccountsRepository } from './person-accounts.repository.js';
import { PersonCodes } from './person-codes.js';
import { PersonSessions } from './person-sessions.js';

/** How registered people sign in. It asks `PersonDirectory`, which the volunteers library answers: load that one as well. */
@Module({
  imports: [IdentityModule],
  providers: [PersonAccountsRepository, PersonCodes, PersonSessions],
  exports: [PersonCodes, PersonSessions],
})
export class PersonIdentityModule {}
