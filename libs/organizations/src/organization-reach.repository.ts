import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { isProvince, type RegionKeys, regionKeys, splitTownships } from './reach.js';

/** Where organizations of a reach stand. */
@Injectable()
export class OrganizationReachRepository {
  constructor(private readonly database: Database) {}

  /** Regions as keys: a whole province is one. Townships have none, since rows are found by their county at most. */
  async regionKeys(regions: readonly string[]): Promise<RegionKeys> {
    if (regions.every(isProvince)) return regionKeys(regions, []);
    const rows = await this.database.sql<{ code: string }>(
      `SELECT code FROM regions WHERE path && $1::text[] AND level <> 'township' ORDER BY code`,
      [regions],
    );
    return regionKeys(
      regions,
      rows.map(({ code }) => code),
    );
  }

  /**
   * Organizations whose subtrees hold all that is under `roots` and does not lie in the regions: the roots themselves, or, of those
   * that lie there, what strays below them.
   */
  async outside(roots: readonly string[], regions: readonly string[]): Promise<string[]> {
    if (roots.length === 0) return [];
    const rows = await this.database.sql<{ id: string }>(
      `SELECT id FROM organizations WHERE id = ANY($1::uuid[]) AND NOT region_path && $2::text[]
       UNION SELECT id FROM organizations WHERE strays AND ancestor_ids && $1::uuid[]`,
      [roots, regions],
    );
    return rows.map(({ id }) => id);
  }

  /** What is under these organizations and does not lie in the regions, and what lies in those of them that are townships. */
  async unitsElsewhere(
    subtrees: readonly string[],
    regions: readonly string[],
    limit: number,
  ): Promise<string[]> {
    const { townships, others } = splitTownships(regions);
    const roots = await this.outside(subtrees, others);
    if (roots.length + townships.length === 0) return [];
    const rows = await this.database.sql<{ id: string }>(
      `SELECT id FROM organizations
       WHERE (ancestor_ids && $1::uuid[] OR region_path && $2::text[]) AND NOT region_path && $3::text[] LIMIT $4`,
      [roots, townships, others, limit],
    );
    return rows.map(({ id }) => id);
  }
}
