import { Global, Module } from '@nestjs/common';
import { OrganizationsModule } from '#kezhi/organizations';
import { Actors, declareSealed } from '#kezhi/platform';
import { AccountEmail } from './accounts/account-email.js';
import { AccountInvitations } from './accounts/account-invitations.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { CredentialsRepository } from './accounts/credentials.repository.js';
import { AccountsService } from './accounts/accounts.service.js';
import { FirstAccount } from './accounts/first-account.js';
import { FirstPasswords } from './accounts/first-passwords.js';
import { OwnAccountService } from './accounts/own-account.service.js';
import { PasswordChangeService } from './accounts/password-change.service.js';
import { OneTimeCodes } from './codes/one-time-codes.js';
import { OneTimeCodesRepository } from './codes/one-time-codes.repository.js';
import { AdministrationTransfers } from './grants/administration-transfers.js';
import { RoleGrantsRepository } from './grants/role-grants.repository.js';
import { RoleGrantsService } from './grants/role-grants.service.js';
import { OneTimeLinks } from './links/one-time-links.js';
import { OneTimeLinksRepository } from './links/one-time-links.repository.js';
import { PasswordByLink } from './links/password-by-link.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { PersonAccountsRepository } from './persons/person-accounts.repository.js';
import { ActorsRepository } from './sessions/actors.repository.js';
import { PasswordCheck } from './sessions/password-check.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsService } from './sessions/sessions.service.js';
import { AuditChain } from './trail/audit-chain.js';
import { AuditChainRepository } from './trail/audit-chain.repository.js';
import { AuditTrailRepository } from './trail/audit-trail.repository.js';
import { AuditTrail } from './trail/audit-trail.js';

declareSealed({ table: 'accounts', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } });

const SERVICES = [
  AccountInvitations,
  AccountsService,
  AdministrationTransfers,
  AuditChain,
  AuditTrail,
  FirstAccount,
  OneTimeCodes,
  OwnAccountService,
  PasswordByLink,
  PasswordChangeService,
  RoleGrantsService,
  SessionsService,
];

/** Global, since the platform's guard asks `Actors` without knowing who answers. */
@Global()
@Module({
  imports: [OrganizationsModule],
  providers: [
    ...SERVICES,
    ActorsRepository,
    { provide: Actors, useExisting: ActorsRepository },
    AccountEmail,
    AccountsRepository,
    AuditChainRepository,
    AuditTrailRepository,
    CredentialsRepository,
    FirstPasswords,
    OneTimeCodesRepository,
    OneTimeLinks,
    OneTimeLinksRepository,
    PersonAccountsRepository,
    PasswordCheck,
    PasswordHasher,
    RoleGrantsRepository,
    SessionsRepository,
  ],
  exports: [...SERVICES, Actors],
})
export class IdentityModule {}
