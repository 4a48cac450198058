import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { Database, type FoundName, ObjectNames } from '#kezhi/platform';
import { CLAIM_TABLES, readableClaims } from './claim-scope.js';

/** Names of claims for the audit log: of the teams that they are about. */
@Injectable()
export class ClaimNamesRepository implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly names: ObjectNames,
  ) {}

  onModuleInit(): void {
    this.names.register({
      kind: 'claim',
      permission: 'claim:read',
      find: (ids, scope, { accountId }) => this.claims(ids, scope, accountId),
    });
  }

  private claims(ids: readonly string[], scope: Scope, accountId: string): Promise<FoundName[]> {
    const parameters: unknown[] = [ids];
    return this.database.sql<FoundName>(
      `SELECT k.id, o.name, o.legacy_no AS hint FROM ${CLAIM_TABLES}
       WHERE k.id = ANY($1::uuid[]) AND ${readableClaims(scope, accountId, parameters)}`,
      parameters,
    );
  }
}
