import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Scope } from '#kezhi/kernel';
import { membersScope } from '#kezhi/organizations';
import { Database, type FoundName, ObjectNames } from '#kezhi/platform';
import { listedName } from './minors/minor.js';
import { volunteerNo } from './volunteer-number.js';
import { volunteerScope } from './volunteer-scope.js';

interface NamedPerson {
  id: string;
  name: string;
  birthDate: string | null;
}

/** Names of people and memberships for the audit log, as lists show them: of a child the first character. Who is closed has none. */
@Injectable()
export class VolunteerNamesRepository implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly names: ObjectNames,
  ) {}

  onModuleInit(): void {
    this.names.register(
      { kind: 'volunteer', permission: 'volunteer:read', find: (ids, scope) => this.people(ids, scope) },
      {
        kind: 'membership',
        permission: 'membership:read',
        find: (ids, scope) => this.memberships(ids, scope),
      },
    );
  }

  private async people(ids: readonly string[], scope: Scope): Promise<FoundName[]> {
    const parameters: unknown[] = [ids];
    const rows = await this.database.sql<NamedPerson & { number: number }>(
      `SELECT p.id, p.name, p.birth_date AS "birthDate", p.number FROM people p
       WHERE p.id = ANY($1::uuid[]) AND p.status <> 'closed' AND ${volunteerScope(scope, 'p', parameters, 'few')}`,
      parameters,
    );
    return rows.map(({ number, ...person }) => this.listed(person, volunteerNo(number)));
  }

  private async memberships(ids: readonly string[], scope: Scope): Promise<FoundName[]> {
    const parameters: unknown[] = [ids];
    const rows = await this.database.sql<NamedPerson & { organization: string }>(
      `SELECT m.id, p.name, p.birth_date AS "birthDate", o.name AS organization
       FROM memberships m JOIN organizations o ON o.id = m.organization_id JOIN people p ON p.id = m.person_id
       WHERE m.id = ANY($1::uuid[]) AND p.status <> 'closed' AND ${membersScope(scope, 'o', parameters)}`,
      parameters,
    );
    return rows.map(({ organization, ...person }) => this.listed(person, organization));
  }

  private listed({ id, name, birthDate }: NamedPerson, hint: string): FoundName {
    return { id, name: listedName(name, birthDate, this.clock.today()), hint };
  }
}
