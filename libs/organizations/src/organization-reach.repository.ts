import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { isTownship, type RegionKeys, regionKeys } from './reach.js';

/** Where organizations of a reach stand. */
@Injectable()
export class OrganizationReachRepository {
  constructor(private readonly database: Database) {}

  /** Regions as keys: a whole province is one. Townships have none, since rows are found by their county at most. */
  async regionKeys(regions: readonly string[]): Promise<RegionKeys> {
    if (regions.length === 0) return { provinces: [], territories: [] };
    const rows = await this.database.sql<{ code: string }>(
      `SELECT code FROM regions WHERE path && $1::text[] AND level <> 'township' ORDER BY code`,
      [regions],
    );
    return regionKeys(
      regions,
      rows.map(({ code }) => code),
    );
  }

  /** What is under these organizations and does not lie in the regions, and what lies in those of them that are townships. */
  async unitsElsewhere(
    subtrees: readonly string[],
    regions: readonly string[],
    limit: number,
  ): Promise<string[]> {
    const townships = regions.filter(isTownship);
    if (subtrees.length + townships.length === 0) return [];
    const rows = await this.database.sql<{ id: string }>(
      `SELECT id FROM organizations
       WHERE (ancestor_ids && $1::uuid[] OR region_path && $2::text[]) AND NOT region_path && $3::text[] LIMIT $4`,
      [subtrees, townships, regions.filter((code) => !isTownship(code)), limit],
    );
    return rows.map(({ id }) => id);
  }
}
