import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import type { OrganizationFacts } from './organization.js';
import { nameSearch } from './organization-spellings.js';
import { OrganizationEntity } from './organization.entity.js';
import { NATION } from './regions/region.js';

const NATIONAL_ASSOCIATION = '中国科学技术协会';
const ROOT_LOCK = 7_305_111;

const FACTS = `id, org_no AS "orgNo", name, kind, level, status, (origin = 'legacy' AND claimed_at IS NULL) AS unclaimed, parent_id AS "parentId", ancestor_ids AS "ancestorIds",
  line_id AS "lineId", region_code AS "regionCode", region_path AS "regionPath", territory_code AS "territoryCode"`;

const ALIVE = `status NOT IN ('rejected', 'dissolved', 'merged')`;
/** The name of a team of the earlier platform binds nobody before it is claimed. */
const BINDS = `${ALIVE} AND (origin <> 'legacy' OR claimed_at IS NOT NULL)`;

/** What must not exist twice of an organization. */
export interface WantedOrganization {
  name: string;
  parentId: string;
  uscc: string | null;
  kind: string;
}

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

  async factsByNo(orgNo: string): Promise<OrganizationFacts | undefined> {
    const [row] = await this.database.sql<OrganizationFacts>(
      `SELECT ${FACTS} FROM organizations WHERE org_no = $1`,
      [orgNo],
    );
    return row;
  }

  /** By the same conditions as `uq_organizations_name` and `uq_organizations_uscc`. */
  async clashes(wanted: WantedOrganization): Promise<{ name: boolean; uscc: boolean }> {
    const { name, parentId, uscc, kind } = wanted;
    const [row] = await this.database.sql<{ name: boolean; uscc: boolean }>(
      `SELECT EXISTS (SELECT FROM organizations WHERE name = $1 AND parent_id = $2 AND ${BINDS}) AS name,
              EXISTS (SELECT FROM organizations WHERE uscc = $3 AND kind <> 'service_team' AND ${ALIVE}
                AND $4 <> 'service_team') AS uscc`,
      [name, parentId, uscc, kind],
    );
    return row ?? { name: false, uscc: false };
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

  /** Several, in the order of their ids: nobody changes them until the end of the transaction. */
  lockShared(ids: readonly string[]): Promise<OrganizationFacts[]> {
    return this.database.sql<OrganizationFacts>(
      `SELECT ${FACTS} FROM organizations WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`,
      [ids],
    );
  }

  /** Up the line of successors, the first that goes on; itself when it does. */
  async heirOf(id: string): Promise<OrganizationFacts | undefined> {
    const [row] = await this.database.sql<OrganizationFacts>(
      `WITH RECURSIVE line AS (
         SELECT id, successor_id, 0 AS step FROM organizations WHERE id = $1
         UNION ALL SELECT o.id, o.successor_id, line.step + 1 FROM organizations o JOIN line ON o.id = line.successor_id)
       SELECT ${FACTS} FROM organizations JOIN line USING (id) WHERE ${ALIVE} ORDER BY step LIMIT 1`,
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

  async insert(organization: Omit<OrganizationEntity, 'orgNo' | 'successorId'>): Promise<void> {
    await this.database.repository(OrganizationEntity).insert(organization);
  }

  /** Writes a locked organization back. */
  async update(id: string, changes: Partial<OrganizationEntity>): Promise<void> {
    await this.database.repository(OrganizationEntity).update({ id }, changes);
  }

  /** Several programs may start at once: one of them makes the root. */
  async ensureNational(): Promise<string> {
    return this.database.run(async () => {
      await this.database.sql('SELECT pg_advisory_xact_lock($1)', [ROOT_LOCK]);
      const [known] = await this.database.sql<{ id: string }>(
        'SELECT id FROM organizations WHERE parent_id IS NULL ORDER BY id LIMIT 1',
      );
      if (known) return known.id;
      const id = uuid();
      const search = nameSearch(NATIONAL_ASSOCIATION);
      await this.database.sql(
        `INSERT INTO organizations (id, name, kind, level, ancestor_ids, region_code, region_path, territory_code, status, origin, name_tokens, spellings)
         SELECT $1, $2, 'association', 'national', ARRAY[$1]::uuid[], code, path, territory_code, 'approved', 'seed', $3, $5
         FROM regions WHERE code = $4`,
        [id, NATIONAL_ASSOCIATION, search.nameTokens, NATION, search.spellings],
      );
      return id;
    });
  }
}
