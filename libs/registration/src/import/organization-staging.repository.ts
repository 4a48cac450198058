import { Injectable } from '@nestjs/common';
import { type ImportedOrganization, TAKES_NO_MEMBERS } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import type { StagedOrganization } from './validation/organization-stager.js';

const AT_PARENT = JSON.stringify({ column: '上级组织', field: 'parent', severity: 'error' });

/** Staged organizations, and how they stand to those that exist. */
@Injectable()
export class OrganizationStagingRepository {
  constructor(private readonly database: Database) {}

  /** The same for teams of the earlier platform, which are known by their numbers. */
  async resolveByNumber(importId: string): Promise<void> {
    await this.database.sql(
      `UPDATE import_rows r SET outcome = CASE WHEN o.name = r.name THEN 'unchanged' ELSE 'invalid' END, organization_id = o.id,
         problems = CASE WHEN o.name = r.name THEN r.problems ELSE coalesce(r.problems, '[]') || jsonb_build_array(jsonb_build_object(
           'column', '原平台组织编号', 'field', 'legacyNo', 'severity', 'error', 'code', 'ROW.LEGACY_TAKEN',
           'details', jsonb_build_object('name', o.name))) END
       FROM organizations o
       WHERE r.import_id = $1 AND r.outcome = 'create' AND o.origin = 'legacy' AND o.legacy_no = r.value ->> 'legacyNo'`,
      [importId],
    );
  }

  /** What has been registered under the same supervisor since the file was read is `unchanged`. */
  async resolve(importId: string): Promise<void> {
    await this.database.sql(
      `UPDATE import_rows r SET outcome = 'unchanged', organization_id = o.id
       FROM organizations o
       WHERE r.import_id = $1 AND r.outcome = 'create' AND o.parent_id = (r.value ->> 'parentId')::uuid
         AND o.name = r.name AND o.status NOT IN ('rejected', 'dissolved', 'merged')
         AND (o.origin <> 'legacy' OR o.claimed_at IS NOT NULL)`,
      [importId],
    );
  }

  /**
   * Rows under a supervisor that was suspended or has ended since the file was read, associations under what is none, in the file or
   * outside, and rows under such rows. Keeps the supervisors as they are until the end of the transaction. A legacy team may stand
   * under one that is not claimed either.
   */
  async refuseUnfitSupervisors(importId: string, { legacy }: { legacy: boolean }): Promise<void> {
    await this.database.sql(
      `WITH RECURSIVE staged AS MATERIALIZED (
         SELECT r.row_no, (r.value ->> 'id')::uuid AS id, r.value ->> 'kind' AS kind,
           coalesce(u.organization_id, (r.value ->> 'parentId')::uuid) AS parent_id
         FROM import_rows r LEFT JOIN import_rows u
           ON u.import_id = r.import_id AND u.outcome = 'unchanged' AND u.value ->> 'id' = r.value ->> 'parentId'
         WHERE r.import_id = $1 AND r.outcome = 'create'
       ), supervisor AS MATERIALIZED (
         SELECT id, kind, status = ANY($2) OR (NOT $3 AND origin = 'legacy' AND claimed_at IS NULL) AS idle
         FROM organizations WHERE id IN (SELECT parent_id FROM staged) ORDER BY id FOR SHARE
       ), judged AS MATERIALIZED (
         SELECT s.*, CASE WHEN p.idle THEN 'ROW.PARENT_CLOSED'
                          WHEN s.kind = 'association' AND coalesce(p.kind, u.kind) <> 'association' THEN 'ROW.PARENT_KIND' END AS code
         FROM staged s LEFT JOIN supervisor p ON p.id = s.parent_id LEFT JOIN staged u ON u.id = s.parent_id
       ), refused AS (
         SELECT row_no, id, code, NULL::jsonb AS details FROM judged WHERE code IS NOT NULL
         UNION ALL
         SELECT j.row_no, j.id, CASE above.code WHEN 'ROW.PARENT_CLOSED' THEN above.code ELSE 'ROW.PARENT_INVALID' END,
                CASE WHEN above.code <> 'ROW.PARENT_CLOSED' THEN jsonb_build_object('rowNo', above.row_no) END
         FROM judged j JOIN refused above ON above.id = j.parent_id WHERE j.code IS NULL
       )
       UPDATE import_rows r SET outcome = 'invalid', problems = coalesce(r.problems, '[]')
         || jsonb_build_array($4::jsonb || jsonb_strip_nulls(jsonb_build_object('code', refused.code, 'details', refused.details)))
       FROM refused WHERE r.import_id = $1 AND r.row_no = refused.row_no`,
      [importId, TAKES_NO_MEMBERS, legacy, AT_PARENT],
    );
  }

  /** In file order. A supervisor of the file that turned out to exist already stands under its real id. */
  async toCreate(importId: string): Promise<Array<Omit<ImportedOrganization, 'status'>>> {
    const rows = await this.database.sql<{ value: StagedOrganization; sealed: Buffer }>(
      `SELECT value, sealed FROM import_rows WHERE import_id = $1 AND outcome = 'create' ORDER BY row_no`,
      [importId],
    );
    const known = await this.database.sql<{ staged: string; existing: string }>(
      `SELECT value ->> 'id' AS staged, organization_id AS existing FROM import_rows
       WHERE import_id = $1 AND outcome = 'unchanged' AND value IS NOT NULL`,
      [importId],
    );
    const existing = new Map(known.map((row) => [row.staged, row.existing]));
    return rows.map(({ value, sealed }) => ({
      ...value,
      parentId: existing.get(value.parentId) ?? value.parentId,
      sealed,
    }));
  }
}
