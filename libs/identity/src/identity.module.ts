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
import { ContactCodes } from './codes/contact-codes.js';
import { ContactProofs } from './codes/contact-proofs.js';
import { OneTimeCodes } from './codes/one-time-codes.js';
import { OneTimeCodesRepository } from './codes/one-time-codes.repository.js';
import { ActiveHolders } from './grants/active-holders.js';
import { RoleEndings } from './grants/role-endings.js';
import { RoleGrantsRepository } from './grants/role-grants.repository.js';
import { RoleGrantsService } from './grants/role-grants.service.js';
import { OneTimeLinks } from './links/one-time-links.js';
import { OneTimeLinksRepository } from './links/one-time-links.repository.js';
import { PasswordByLink } from './links/password-by-link.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { ActorsRepository } from './sessions/actors.repository.js';
import { PasswordCheck } from './sessions/password-check.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsService } from './sessions/sessions.service.js';
import { AccountSecurityService } from './accounts/account-security.service.js';
import { EmailCodes } from './accounts/email-codes.js';
import { EmailChangeService } from './accounts/email-change.service.js';
import { OwnerCheck } from './accounts/owner-check.js';
import { KnownDevices } from './devices/known-devices.js';
import { ExpiryReminders } from './grants/expiry-reminders.js';
import { PasswordLinks } from './links/password-links.js';
import { PasswordResetAnswers, PasswordResetRequests } from './links/password-reset-requests.js';
import { AccountContactsRepository } from './notices/account-contacts.repository.js';
import { AccountLetters } from './notices/account-letters.js';
import { AccountNotices } from './notices/account-notices.js';
import { ChosenPasswords } from './passwords/chosen-passwords.js';
import { SecondFactorCheck } from './second-factor/second-factor-check.js';
import { SecondFactorsRepository } from './second-factor/second-factors.repository.js';
import { SecondFactorsService } from './second-factor/second-factors.service.js';
import { OpenSessionsService } from './sessions/open-sessions.service.js';
import { SessionListRepository } from './sessions/session-list.repository.js';
import { SignInService } from './sessions/sign-in.service.js';
import { AuditChain } from './trail/audit-chain.js';
import { AuditChainRepository } from './trail/audit-chain.repository.js';
import { AuditReachRepository } from './trail/audit-reach.repository.js';
import { AuditTrailRepository } from './trail/audit-trail.repository.js';
import { AuditTrail } from './trail/audit-trail.js';

declareSealed(
  { table: 'accounts', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } },
  {
    table: 'second_factors',
    key: { account_id: 'uuid' },
    sealed: { sealed: 't.account_id::text', pending_sealed: 't.account_id::text' },
  },
  { table: 'password_reset_requests', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } },
);

const SERVICES = [
  AccountInvitations,
  AccountLetters,
  AccountSecurityService,
  AccountsService,
  ActiveHolders,
  AuditChain,
  AuditTrail,
  EmailChangeService,
  ExpiryReminders,
  FirstAccount,
  KnownDevices,
  ContactCodes,
  OneTimeCodes,
  OneTimeLinks,
  OwnAccountService,
  OwnerCheck,
  OpenSessionsService,
  PasswordByLink,
  PasswordChangeService,
  PasswordLinks,
  PasswordResetAnswers,
  PasswordResetRequests,
  RoleEndings,
  RoleGrantsService,
  SecondFactorsService,
  SessionsService,
  SignInService,
];

/** Global, since the platform's guard asks `Actors` without knowing who answers. */
@Global()
@Module({
  imports: [OrganizationsModule],
  providers: [
    ...SERVICES,
    ActorsRepository,
    { provide: Actors, useExisting: ActorsRepository },
    AccountContactsRepository,
    AccountEmail,
    AccountNotices,
    AccountsRepository,
    AuditChainRepository,
    AuditReachRepository,
    AuditTrailRepository,
    ChosenPasswords,
    EmailCodes,
    CredentialsRepository,
    FirstPasswords,
    ContactProofs,
    OneTimeCodesRepository,
    OneTimeLinksRepository,
    PasswordCheck,
    PasswordHasher,
    RoleGrantsRepository,
    SecondFactorCheck,
    SecondFactorsRepository,
    SessionListRepository,
    SessionsRepository,
  ],
  exports: [...SERVICES, Actors, AccountEmail, AccountNotices, AccountsRepository, RoleGrantsRepository],
})
export class IdentityModule {}
