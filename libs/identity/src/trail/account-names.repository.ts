import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Scope } from '#kezhi/kernel';
import { Database, type FoundName, ObjectNames } from '#kezhi/platform';
import { AccountConditions, KNOWN } from '../accounts/account-conditions.js';

/** Names of accounts for the audit log. */
@Injectable()
export class AccountNamesRepository implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly names: ObjectNames,
  ) {}

  onModuleInit(): void {
    this.names.register({
      kind: 'account',
      permission: 'account:read',
      find: (ids, scope) => this.accounts(ids, scope),
    });
  }

  private accounts(ids: readonly string[], scope: Scope): Promise<FoundName[]> {
    const parameters: unknown[] = [ids];
    const conditions = new AccountConditions(this.clock.now(), parameters, KNOWN);
    return this.database.sql<FoundName>(
      `SELECT a.id, a.display_name AS name, a.account AS hint FROM accounts a
       WHERE a.id = ANY($1::uuid[]) AND ${conditions.visible(scope)}`,
      parameters,
    );
  }
}
