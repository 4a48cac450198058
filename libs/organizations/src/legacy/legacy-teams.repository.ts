import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#kezhi/kernel';
import { Database, foldName, nameQueryTokens } from '#kezhi/platform';
import type { LegacyRegistration, LegacyTeam, LegacyTeamFilters } from './legacy-team.js';

/** Nobody needs to know more than the band, so counting ends with the last bound. */
const ENOUGH = 500;

export interface LegacyRow extends Omit<LegacyTeam, 'size'> {
  members: number;
}

export interface LockedTeam {
  id: string;
  parentId: string | null;
  status: string;
  unclaimed: boolean;
  version: number;
}

@Injectable()
export class LegacyTeamsRepository {
  constructor(private readonly database: Database) {}

  /** By name; `limit + 1` rows. */
  async search({ q, region }: LegacyTeamFilters, page: PageQuery): Promise<LegacyRow[]> {
    const parameters: unknown[] = [];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const parts = [`o.origin = 'legacy'`, 'o.claimed_at IS NULL', `o.status = 'approved'`];
    if (region !== undefined) parts.push(`o.region_path @> ARRAY[${add(region)}]::text[]`);
    if (q !== undefined) parts.push(matches(q, add));
    if (page.after !== null)
      parts.push(`(o.name, o.id) > (${add(page.after[0])}, ${add(page.after[1])}::uuid)`);
    return this.database.sql<LegacyRow>(
      `SELECT o.id, o.legacy_no AS "legacyNo", o.name, o.region_code AS "regionCode", g.full_name AS "regionName", size.n AS members
       FROM (SELECT * FROM organizations o WHERE ${parts.join(' AND ')} ORDER BY o.name, o.id LIMIT ${add(page.limit + 1)}) o
       JOIN regions g ON g.code = o.region_code
       CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
         SELECT FROM memberships m WHERE m.organization_id = o.id AND m.status IN ('requested', 'approved') LIMIT ${ENOUGH}) counted) size
       ORDER BY o.name, o.id`,
      parameters,
    );
  }

  async registration(organizationId: string): Promise<LegacyRegistration | undefined> {
    const [row] = await this.database.sql<LegacyRegistration>(
      `SELECT o.id, o.legacy_no AS "legacyNo", coalesce(o.created_by, d.account_id) AS "submittedBy", d.account_id AS "approvedBy"
       FROM organizations o CROSS JOIN LATERAL (
         SELECT account_id FROM organization_decisions
         WHERE organization_id = o.id AND event IN ('approval', 'import', 'creation') AND to_status = 'approved'
           AND account_id IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1) d
       WHERE o.id = $1 AND o.origin <> 'legacy' AND o.legacy_no IS NOT NULL AND o.status = 'approved'`,
      [organizationId],
    );
    return row;
  }

  async registeredByImport(importId: string): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `SELECT id FROM organizations
       WHERE import_id = $1 AND origin <> 'legacy' AND legacy_no IS NOT NULL AND status = 'approved' ORDER BY id`,
      [importId],
    );
    return rows.map(({ id }) => id);
  }

  async unclaimedId(legacyNo: string): Promise<string | undefined> {
    const [row] = await this.database.sql<{ id: string }>(
      `SELECT id FROM organizations WHERE origin = 'legacy' AND claimed_at IS NULL AND legacy_no = $1`,
      [legacyNo],
    );
    return row?.id;
  }

  /** Who bears the team's name already under the same supervisor. A hint; `uq_organizations_name` decides. */
  async namesake(teamId: string): Promise<{ name: string; orgNo: string } | undefined> {
    const [row] = await this.database.sql<{ name: string; orgNo: string }>(
      `SELECT o.name, o.org_no AS "orgNo" FROM organizations t JOIN organizations o ON o.parent_id = t.parent_id AND o.name = t.name
       WHERE t.id = $1 AND o.id <> t.id AND o.status NOT IN ('rejected', 'dissolved', 'merged')
         AND (o.origin <> 'legacy' OR o.claimed_at IS NOT NULL)`,
      [teamId],
    );
    return row;
  }

  /** Kept from every change until the end of the transaction, in the order of their ids. `SHARE` lets others do the same. */
  lock(ids: readonly string[], strength: 'NO KEY UPDATE' | 'SHARE'): Promise<LockedTeam[]> {
    return this.database.sql<LockedTeam>(
      `SELECT id, parent_id AS "parentId", status, (origin = 'legacy' AND claimed_at IS NULL) AS unclaimed, version
       FROM organizations WHERE id = ANY($1::uuid[]) ORDER BY id FOR ${strength}`,
      [ids],
    );
  }
}

/** Tokens find the candidates by index; the text is compared as well, since hashes collide. */
function matches(q: string, add: (value: unknown) => string): string {
  const folded = foldName(q);
  const tokens = add(nameQueryTokens(q, 'part'));
  return `((o.name_tokens @> ${tokens}::int[] AND position(${add(folded)} IN lower(o.name)) > 0) OR o.legacy_no = ${add(folded.toUpperCase())})`;
}
