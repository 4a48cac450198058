import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { PersonEntity } from './person.entity.js';
import { volunteerScope } from './volunteer-scope.js';

/** One person at a time, for changes. */
@Injectable()
export class VolunteersRepository {
  constructor(private readonly database: Database) {}

  async isWithin(scope: Scope, id: string): Promise<boolean> {
    const parameters: unknown[] = [id];
    const rows = await this.database.sql(
      `SELECT FROM people p WHERE p.id = $1 AND p.status <> 'closed' AND ${volunteerScope(scope, 'p', parameters)}`,
      parameters,
    );
    return rows.length > 0;
  }

  /** Nobody else changes the person until the end of the transaction. */
  lock(id: string): Promise<PersonEntity | null> {
    return this.database
      .repository(PersonEntity)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async update(id: string, changes: Partial<PersonEntity>): Promise<void> {
    await this.database.repository(PersonEntity).update({ id }, changes);
  }

  /** The organizations of which somebody is an approved member. */
  async memberOf(personId: string): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `SELECT organization_id AS id FROM memberships WHERE person_id = $1 AND status = 'approved' ORDER BY organization_id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Of those, where somebody has been one longest. */
  async longestMemberOf(personId: string): Promise<string | undefined> {
    const [row] = await this.database.sql<{ id: string }>(
      `SELECT organization_id AS id FROM memberships WHERE person_id = $1 AND status = 'approved'
       ORDER BY coalesce(decided_at, created_at), id LIMIT 1`,
      [personId],
    );
    return row?.id;
  }
}
