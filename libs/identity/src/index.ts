/** Accounts, sessions, roles, and the audit log's chain. */
export { AccountInvitations } from './accounts/account-invitations.js';
export type { Invitation } from './accounts/invitation.js';
export { AccountsService } from './accounts/accounts.service.js';
export { FirstAccount, type MadeAccount } from './accounts/first-account.js';
export { CODE_MINUTES, type CodePurpose, OneTimeCodes } from './codes/one-time-codes.js';
export { activeHolders } from './grants/active-holders.js';
export { Administrations } from './grants/administrations.js';
export { type RoleGift, RoleGrantsService } from './grants/role-grants.service.js';
export { PasswordResetAnswers, PasswordResetRequests } from './links/password-reset-requests.js';
export { AccountLetters, type Letter, type Reader } from './notices/account-letters.js';
export { AuditTrail } from './trail/audit-trail.js';
export type { RevealRecord } from './trail/audit-trail.repository.js';
export { IdentityModule } from './identity.module.js';
export { documentNumber, PersonCodes } from './persons/person-codes.js';
export { PersonIdentityModule } from './persons/person-identity.module.js';
export { PersonSessions } from './persons/person-sessions.js';
export { hashToken, makeToken } from './sessions/refresh-token.js';
export { AuditChain, type ChainProblem, type ChainReport } from './trail/audit-chain.js';
