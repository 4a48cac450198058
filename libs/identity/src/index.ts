/** Accounts, sessions, roles, and the audit log's chain. */
export { AccountsService } from './accounts/accounts.service.js';
export { FirstAccount, type MadeAccount } from './accounts/first-account.js';
export { IdentityModule } from './identity.module.js';
export { AuditChain, type ChainProblem, type ChainReport } from './trail/audit-chain.js';
