import { Injectable } from '@nestjs/common';
import type { NamedOrganization } from '#kezhi/organizations';
import { AuditLog } from '#kezhi/platform';
import { AccountNotices } from '../notices/account-notices.js';
import type { SuccessorAccount } from '../persons/successors.js';

export interface Handover {
  fromAccountId: string;
  formerStays: boolean;
}

/** Tells both sides of a transfer by mail what it means for them, and the audit log who they are. */
@Injectable()
export class HandoverNotices {
  constructor(
    private readonly notices: AccountNotices,
    private readonly audit: AuditLog,
  ) {}

  async tell(
    { name: organizationName }: NamedOrganization,
    { fromAccountId, formerStays }: Handover,
    { accountId: toAccountId, invited }: SuccessorAccount,
  ): Promise<void> {
    const former = formerStays ? 'administration-shared' : 'administration-passed-on';
    await this.notices.tell(fromAccountId, former, { organizationName });
    // Whoever was invited has been told by the invitation.
    if (invited === null) await this.notices.tell(toAccountId, 'administration-given', { organizationName });
    this.audit.note({ fromAccountId, toAccountId, formerStays, invited });
  }
}
