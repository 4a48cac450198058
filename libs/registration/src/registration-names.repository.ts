import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { organizationScope } from '#kezhi/organizations';
import { Database, type FoundName, ObjectNames } from '#kezhi/platform';

/** Names of imports and of organizations' applications for the audit log. */
@Injectable()
export class RegistrationNamesRepository implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly names: ObjectNames,
  ) {}

  onModuleInit(): void {
    this.names.register(
      { kind: 'import', permission: 'import:read', find: (ids, scope) => this.imports(ids, scope) },
      {
        kind: 'registration',
        permission: 'organization:read',
        find: (ids, scope) => this.registrations(ids, scope),
      },
    );
  }

  private imports(ids: readonly string[], scope: Scope): Promise<FoundName[]> {
    const parameters: unknown[] = [ids];
    return this.database.sql<FoundName>(
      `SELECT i.id, i.file_name AS name, o.name AS hint FROM imports i JOIN organizations o ON o.id = i.organization_id
       WHERE i.id = ANY($1::uuid[]) AND ${organizationScope(scope, 'o', parameters)}`,
      parameters,
    );
  }

  /**
   * By the name that the organization is to have, and the number under which it is reviewed: for whoever reads organizations where it is
   * to stand. The application itself stays with those who review. A draft is nobody's but the applicant's.
   */
  private registrations(ids: readonly string[], scope: Scope): Promise<FoundName[]> {
    const parameters: unknown[] = [ids];
    return this.database.sql<FoundName>(
      `SELECT r.id, r.name, r.tracking_no AS hint
       FROM organization_registrations r JOIN organizations o ON o.id = r.supervisor_id
       WHERE r.id = ANY($1::uuid[]) AND r.submitted_at IS NOT NULL AND ${organizationScope(scope, 'o', parameters)}`,
      parameters,
    );
  }
}
