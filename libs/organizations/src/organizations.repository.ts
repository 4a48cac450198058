import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { OrganizationFacts } from './organization.js';
import { OrganizationEntity } from './organization.entity.js';

const FACTS = `id, org_no AS "orgNo", name, kind, level, status, parent_id AS "parentId", ancestor_ids AS "ancestorIds",
  line_id AS "lineId", region_code AS "regionCode", region_path AS "regionPath", territory_code AS "territoryCode"`;

/** One organization at a time. Lists are in organization-lists.repository.ts, imports in import/. */
@Injectable()
export class OrganizationsRepository {
  constructor(private readonly database: Database) {}

  async facts(id: string): Promise<OrganizationFacts | undefined> {
    const [row] = await this.database.sql<OrganizationFacts>(
      `SELECT ${FACTS} FROM organizations WHERE id = $1`,
      [id],
    );
    return row;
  }

  factsOf(ids: readonly string[]): Promise<OrganizationFacts[]> {
    return this.database.sql<OrganizationFacts>(
      `SELECT ${FACTS} FROM organizations WHERE id = ANY($1::uuid[]) ORDER BY id`,
      [ids],
    );
  }

  /** Locks the supervisor's place until the end of the transaction: nobody moves it meanwhile. */
  async lockParent(id: string): Promise<OrganizationFacts | undefined> {
    const [row] = await this.database.sql<OrganizationFacts>(
      `SELECT ${FACTS} FROM organizations WHERE id = $1 FOR SHARE`,
      [id],
    );
    return row;
  }

  find(id: string): Promise<OrganizationEntity | null> {
    return this.database.repository(OrganizationEntity).findOneBy({ id });
  }

  /** For a change: nobody else changes it until the end of the transaction. */
  lock(id: string): Promise<OrganizationEntity | null> {
    return this.database
      .repository(OrganizationEntity)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(organization: Omit<OrganizationEntity, 'orgNo'>): Promise<void> {
    await this.database.repository(OrganizationEntity).insert(organization);
  }

  /** Writes a locked organization back. */
  async update(id: string, changes: Partial<OrganizationEntity>): Promise<void> {
    await this.database.repository(OrganizationEntity).update({ id }, changes);
  }

  async hasRoot(): Promise<boolean> {
    const rows = await this.database.sql('SELECT FROM organizations WHERE parent_id IS NULL LIMIT 1');
    return rows.length > 0;
  }

  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.sql<{ id: string; name: string }>(
      'SELECT id, name FROM organizations WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
