import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { nameSearch } from '../organization-spellings.js';
import type { Place } from '../organization-place.js';
import type { OrganizationFacts } from '../organization.js';
import type {
  ImportBlocker,
  ImportedOrganization,
  ImportOrigin,
  IndexedOrganization,
  LegacyEntry,
} from './imported-organization.js';

const BATCH = 2_000;
const EXAMPLES = 10;

/** Many organizations at once: for collective registration and its undo. */
@Injectable()
export class OrganizationBulkRepository {
  constructor(private readonly database: Database) {}

  index(rootId: string): Promise<IndexedOrganization[]> {
    return this.database.sql<IndexedOrganization>(
      `SELECT id, org_no AS "orgNo", name, parent_id AS "parentId", region_code AS "regionCode", territory_code AS "territoryCode", status,
              (origin = 'legacy' AND claimed_at IS NULL) AS unclaimed, line_id AS "lineId", ancestor_ids AS "ancestorIds"
       FROM organizations WHERE ancestor_ids @> ARRAY[$1]::uuid[] ORDER BY id`,
      [rootId],
    );
  }

  /** The supervisors that exist already, kept from being moved until the end of the transaction. */
  lockParents(
    ids: readonly string[],
  ): Promise<
    Array<Pick<OrganizationFacts, 'id' | 'kind' | 'ancestorIds' | 'lineId' | 'status' | 'unclaimed'>>
  > {
    return this.database.sql(
      `SELECT id, kind, ancestor_ids AS "ancestorIds", line_id AS "lineId", status,
              (origin = 'legacy' AND claimed_at IS NULL) AS unclaimed FROM organizations WHERE id = ANY($1::uuid[])
       ORDER BY id FOR SHARE`,
      [ids],
    );
  }

  /** In batches, supervisors first; answers how many were written, which is fewer when a region is unknown. */
  async insert(rows: ReadonlyArray<ImportedOrganization & Place>, origin: ImportOrigin): Promise<number> {
    let inserted = 0;
    for (let at = 0; at < rows.length; at += BATCH)
      inserted += await this.insertBatch(rows.slice(at, at + BATCH), origin);
    return inserted;
  }

  private async insertBatch(
    rows: ReadonlyArray<ImportedOrganization & Place>,
    { importId, accountId, at, as = 'collective' }: ImportOrigin,
  ): Promise<number> {
    const records = rows.map(({ sealed, ...row }) => ({
      ...row,
      ...nameSearch(row.name),
      sealed: sealed && Buffer.from(sealed).toString('base64'),
    }));
    const [counted] = await this.database.sql<{ n: number }>(
      `WITH row AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, name text, kind text, level text, "teamRank" text, "parentId" uuid,
           "ancestorIds" uuid[], "lineId" uuid, "regionCode" text, status text, "hostUnit" text, uscc text, "foundedOn" date,
           "leaderName" text, "leaderTitle" text, "adminName" text, sealed text, "serviceFields" text[], summary text,
           "expectedMembers" int, "legacyNo" text, note text, "nameTokens" int[], spellings text)
       ), written AS (
         INSERT INTO organizations (id, name, kind, level, team_rank, parent_id, ancestor_ids, line_id, region_code, region_path,
           territory_code, status, origin, host_unit, uscc, founded_on, leader_name, leader_title, admin_name, sealed,
           service_fields, summary, expected_members, legacy_no, note, name_tokens, spellings, import_id, created_by, created_at, updated_at)
         SELECT r.id, r.name, r.kind, r.level, r."teamRank", r."parentId", r."ancestorIds", r."lineId", g.code, g.path,
           g.territory_code, r.status, $5, r."hostUnit", r.uscc,
           r."foundedOn", r."leaderName", r."leaderTitle", r."adminName", decode(r.sealed, 'base64'), r."serviceFields",
           r.summary, r."expectedMembers", r."legacyNo", r.note, r."nameTokens", r.spellings, $2, $3, $4, $4
         FROM row r JOIN regions g ON g.code = r."regionCode"
         RETURNING id, status
       ), noted AS (
         INSERT INTO organization_decisions (id, organization_id, event, to_status, account_id, at)
         SELECT gen_random_uuid(), id, 'import', status, $3, $4 FROM written
       )
       SELECT count(*)::int AS n FROM written`,
      [JSON.stringify(records), importId, accountId, at, as],
    );
    return counted?.n ?? 0;
  }

  legacyTeams(): Promise<LegacyEntry[]> {
    return this.database.sql<LegacyEntry>(
      `SELECT id, legacy_no AS "legacyNo", name, parent_id AS "parentId", region_code AS "regionCode",
              claimed_at IS NULL AND status = 'approved' AS unclaimed, ancestor_ids AS "ancestorIds"
       FROM organizations WHERE origin = 'legacy' ORDER BY id`,
    );
  }

  blockers(importId: string): Promise<ImportBlocker[]> {
    return this.database.sql<ImportBlocker>(
      `SELECT why.reason, count(*)::int AS count, (array_agg(o.name ORDER BY o.id))[1:${EXAMPLES}] AS examples
       FROM organizations o CROSS JOIN LATERAL (
         SELECT 'subordinates' AS reason WHERE EXISTS (
           SELECT FROM organizations c WHERE c.parent_id = o.id AND c.import_id IS DISTINCT FROM o.import_id)
         UNION ALL
         SELECT 'members' WHERE (SELECT coalesce(sum(registered), 0) FROM (
             SELECT registered FROM organization_counts WHERE organization_id = o.id
             UNION ALL SELECT registered FROM organization_count_deltas WHERE organization_id = o.id) own) <> 0
           OR EXISTS (SELECT FROM memberships m WHERE m.organization_id = o.id)
         UNION ALL
         SELECT 'claims' WHERE EXISTS (SELECT FROM organization_claims c WHERE o.id IN (c.organization_id, c.claimant_id))
         UNION ALL
         SELECT 'changed' WHERE o.version > 1
         UNION ALL
         SELECT 'accounts' WHERE EXISTS (SELECT FROM role_grants g WHERE g.organization_id = o.id)
           OR EXISTS (SELECT FROM accounts a WHERE a.home_id = o.id)
         UNION ALL
         SELECT 'imports' WHERE EXISTS (SELECT FROM imports i WHERE i.organization_id = o.id)
         UNION ALL
         SELECT 'successor' WHERE EXISTS (SELECT FROM organizations e WHERE e.successor_id = o.id)
       ) why
       WHERE o.import_id = $1 GROUP BY why.reason ORDER BY why.reason`,
      [importId],
    );
  }

  async remove(importId: string): Promise<void> {
    await this.database.sql('DELETE FROM organizations WHERE import_id = $1', [importId]);
  }
}
