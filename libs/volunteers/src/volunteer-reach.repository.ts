import { Injectable } from '@nestjs/common';
import {
  NATION,
  type OrganizationFacts,
  OrganizationReachRepository,
  splitTownships,
} from '#kezhi/organizations';
import type { Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import type { Buckets } from './volunteer-buckets.js';

/** More units than this are not walked one by one. */
const MOST_UNITS = 500;
const FEW_MEMBERS = 250;
const COUNTY_DIGITS = 6;

interface SubtreeUnit {
  id: string;
  /** It is the top of a professional line, so that one index entry stands for its whole subtree. */
  line: boolean;
}

/** Turns "whose people" into buckets; null where there would be too many, or everybody is meant. */
@Injectable()
export class VolunteerReachRepository {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationReachRepository,
  ) {}

  async ofScope(scope: Scope): Promise<Buckets[] | null> {
    if (scope.all || scope.territories.includes(NATION)) return null;
    const units = await this.subtrees(await this.claimed(scope.subtrees), scope.territories);
    if (units === null) return null;
    return [
      ...(await this.residents(scope.territories)),
      ...(await this.members(scope.territories)),
      { index: 'line', keys: units.filter(({ line }) => line).map(({ id }) => id) },
      {
        index: 'organization',
        keys: [
          ...units.filter(({ line }) => !line).map(({ id }) => id),
          ...(await this.claimed(scope.units)),
        ],
      },
    ];
  }

  /** An association's subtree is mostly what lies in its territory; what lies elsewhere is walked unit by unit. */
  async ofSubtree({ id, lineId, regionCode }: OrganizationFacts): Promise<Buckets[] | null> {
    if (lineId === id) return [{ index: 'line', keys: [id] }];
    if (regionCode === NATION) return null;
    if (lineId !== null) {
      const units = await this.subtrees([id], []);
      return units && [{ index: 'organization', keys: units.map((unit) => unit.id) }];
    }
    const units = await this.subtrees([id], [regionCode]);
    if (units === null) return null;
    return [
      ...(await this.members([regionCode], id)),
      { index: 'line', keys: units.filter(({ line }) => line).map((unit) => unit.id), within: id },
      { index: 'organization', keys: units.filter(({ line }) => !line).map((unit) => unit.id) },
    ];
  }

  /** Without legacy teams that wait for a claim: a role on such a team reaches nobody. */
  private async claimed(held: readonly string[]): Promise<string[]> {
    if (held.length === 0) return [];
    const rows = await this.database.sql<{ id: string }>(
      `SELECT id FROM organizations WHERE id = ANY($1::uuid[]) AND (origin <> 'legacy' OR claimed_at IS NOT NULL) ORDER BY id`,
      [held],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether they are teams with so few members that reading all of them costs next to nothing. */
  async areFew(buckets: readonly Buckets[]): Promise<boolean> {
    if (buckets.some(({ index, keys }) => index !== 'organization' && keys.length > 0)) return false;
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT FROM memberships WHERE organization_id = ANY($1::uuid[]) LIMIT $2) m`,
      [buckets.flatMap(({ keys }) => keys), FEW_MEMBERS + 1],
    );
    return (row?.n ?? 0) <= FEW_MEMBERS;
  }

  /** Who lives in the region; null for the nation. */
  async ofRegion(region: string): Promise<Buckets[] | null> {
    if (region === NATION) return null;
    if (region.length > COUNTY_DIGITS)
      return [{ index: 'residents', keys: [region.slice(0, COUNTY_DIGITS)] }];
    return this.residents([region]);
  }

  private async residents(regions: readonly string[]): Promise<Buckets[]> {
    const { provinces, territories } = await this.organizations.regionKeys(regions);
    return [
      { index: 'provinceResidents', keys: provinces },
      { index: 'residents', keys: territories },
    ];
  }

  private async members(regions: readonly string[], within?: string): Promise<Buckets[]> {
    const { provinces, territories } = await this.organizations.regionKeys(regions);
    return [
      { index: 'province', keys: provinces, within },
      { index: 'territory', keys: territories, within },
    ];
  }

  /**
   * The tops of lines and the single units of these subtrees that do not lie in the territories, which find them anyway: but for
   * townships, which are not among the keys. What hangs under a line that is wholly in the subtree is left to the line.
   */
  private async subtrees(
    roots: readonly string[],
    territories: readonly string[],
  ): Promise<SubtreeUnit[] | null> {
    const { townships, others } = splitTownships(territories);
    const heads = await this.organizations.outside(roots, others);
    if (heads.length + townships.length === 0) return [];
    const rows = await this.database.sql<SubtreeUnit>(
      `SELECT DISTINCT CASE WHEN whole.yes THEN o.line_id ELSE o.id END AS id, whole.yes AS line
       FROM organizations o LEFT JOIN organizations top ON top.id = o.line_id
       CROSS JOIN LATERAL (SELECT coalesce(top.ancestor_ids && $1::uuid[], false) AS yes) whole
       WHERE (o.ancestor_ids && $1::uuid[] OR o.region_path && $2::text[]) AND NOT o.region_path && $3::text[] LIMIT $4`,
      [heads, townships, others, MOST_UNITS + 1],
    );
    return rows.length > MOST_UNITS ? null : rows;
  }
}
