import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { Database, type FoundName, ObjectNames } from '#kezhi/platform';
import { organizationScope } from './organization-scope.js';

/** Names of organizations and regions for the audit log. */
@Injectable()
export class OrganizationNamesRepository implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly names: ObjectNames,
  ) {}

  onModuleInit(): void {
    this.names.register(
      {
        kind: 'organization',
        permission: 'organization:read',
        find: (ids, scope) => this.organizations(ids, scope),
      },
      { kind: 'region', permission: 'region:read', find: (codes) => this.regions(codes) },
    );
  }

  private organizations(ids: readonly string[], scope: Scope): Promise<FoundName[]> {
    const parameters: unknown[] = [ids];
    return this.database.sql<FoundName>(
      `SELECT o.id, o.name, o.org_no AS hint FROM organizations o
       WHERE o.id = ANY($1::uuid[]) AND ${organizationScope(scope, 'o', parameters)}`,
      parameters,
    );
  }

  private regions(codes: readonly string[]): Promise<FoundName[]> {
    return this.database.sql<FoundName>(
      'SELECT code AS id, full_name AS name, code AS hint FROM regions WHERE code = ANY($1)',
      [codes],
    );
  }
}
