import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { OrganizationItem } from './organization-lists.repository.js';
import type { SimilarName } from './similar-names.js';

/** Perhaps a duplicate. Names of organizations are public. */
export type SimilarOrganization = Pick<
  OrganizationItem,
  'id' | 'orgNo' | 'name' | 'kind' | 'status' | 'parentName' | 'regionName'
>;

const COLUMNS = `o.id, o.org_no AS "orgNo", o.name, o.kind, o.status, p.name AS "parentName", g.full_name AS "regionName"`;
const JOINS = 'JOIN regions g ON g.code = o.region_code LEFT JOIN organizations p ON p.id = o.parent_id';

/** Finds organizations by names that are equal, or that differ in how they are written. */
@Injectable()
export class SimilarOrganizationsRepository {
  constructor(private readonly database: Database) {}

  /** Those in the region first. */
  ofName(name: string, region: string | null, limit: number): Promise<SimilarOrganization[]> {
    return this.database.sql<SimilarOrganization>(
      `SELECT ${COLUMNS} FROM organizations o ${JOINS}
       WHERE o.name = $1 AND o.status NOT IN ('rejected', 'dissolved', 'merged')
       ORDER BY o.region_code IS NOT DISTINCT FROM $2 DESC, o.id LIMIT $3`,
      [name, region, limit],
    );
  }

  /**
   * Of another name. Only what a search of the public form answers as well: whoever guesses at a name learns of nothing that is
   * not public.
   */
  like(typed: string, names: readonly SimilarName[], limit: number): Promise<SimilarOrganization[]> {
    return this.database.sql<SimilarOrganization>(
      `WITH wanted AS MATERIALIZED (
         SELECT DISTINCT organization_name_key(w.name) AS key, w.territory, w.region
         FROM unnest($2::text[], $3::text[], $4::text[]) AS w (name, territory, region))
       SELECT ${COLUMNS} FROM organizations o ${JOINS}
       WHERE o.name <> $1 AND o.id IN (
         SELECT n.id FROM wanted w
         JOIN organizations n ON organization_name_key(n.name) = w.key AND n.territory_code = w.territory
         WHERE n.status = 'approved' AND (n.origin <> 'legacy' OR n.claimed_at IS NOT NULL)
           AND (w.region IS NULL OR n.region_code = w.region))
       ORDER BY o.id LIMIT $5`,
      [
        typed,
        names.map(({ name }) => name),
        names.map(({ territory }) => territory),
        names.map(({ region }) => region),
        limit,
      ],
    );
  }
}
