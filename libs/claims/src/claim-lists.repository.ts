import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { CLAIM_TABLES, decidableClaims, ownClaims, readableClaims } from './claim-scope.js';
import type { ClaimFilters, ClaimRow } from './claim.js';

const COLUMNS = `k.id, k.organization_id AS "organizationId", k.claimant_id AS "claimantId", k.mode, k.status, k.source, k.statement,
  k.reason, k.submitted_by AS "submittedBy", a.display_name AS "submittedByName", k.created_at AS "createdAt",
  k.updated_at AS "updatedAt", k.decided_at AS "decidedAt", k.joined, k.left_behind AS "leftBehind", k.version,
  json_build_object('id', o.id, 'name', o.name, 'legacyNo', o.legacy_no, 'regionName', g.full_name) AS team,
  CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS supervisor,
  CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'name', c.name) END AS claimant`;

const TABLES = `${CLAIM_TABLES} JOIN regions g ON g.code = o.region_code JOIN accounts a ON a.id = k.submitted_by`;

/** Who asks, and how far. */
export interface ClaimReach {
  accountId: string;
  /** Of reading claims. */
  read: Scope;
  /** Of reviewing organizations; null for whoever reviews none. */
  review: Scope | null;
  /** Of making claims; null for whoever makes none. */
  submit: Scope | null;
}

export interface LeftBehindRow {
  volunteerId: string;
  number: number;
  volunteerName: string;
  reason: 'limit' | 'closed';
}

/** Claims within a reach. The ids are UUIDv7: their order is the order of creation. */
@Injectable()
export class ClaimListsRepository {
  constructor(private readonly database: Database) {}

  async find(reach: ClaimReach, id: string): Promise<ClaimRow | undefined> {
    const parameters: unknown[] = [id];
    const [row] = await this.database.sql<ClaimRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE k.id = $1 AND ${readableClaims(reach.read, reach.accountId, parameters)}`,
      parameters,
    );
    return row;
  }

  /** `limit + 1` rows. */
  async list(
    reach: ClaimReach,
    filters: ClaimFilters,
    page: PageQuery,
  ): Promise<{ rows: ClaimRow[]; total?: number }> {
    const parameters: unknown[] = [];
    const where = conditions(reach, filters, parameters);
    const counted = [...parameters];
    const [beyond, order] = filters.oldestFirst ? ['>', 'ASC'] : ['<', 'DESC'];
    const after = page.after === null ? '' : `AND k.id ${beyond} $${parameters.push(page.after[0])}::uuid`;
    const rows = await this.database.sql<ClaimRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${where} ${after} ORDER BY k.id ${order} LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    return page.includeTotal ? { rows, total: await this.count(where, counted) } : { rows };
  }

  /** In the order of their ids; `limit + 1` rows. */
  leftBehind(claimId: string, page: PageQuery): Promise<LeftBehindRow[]> {
    return this.database.sql<LeftBehindRow>(
      `SELECT p.id AS "volunteerId", p.number, p.name AS "volunteerName", l.reason
       FROM organization_claim_left_behind l JOIN people p ON p.id = l.person_id AND p.status <> 'closed'
       WHERE l.claim_id = $1 AND ($2::uuid IS NULL OR p.id > $2) ORDER BY p.id LIMIT $3`,
      [claimId, page.after?.[0] ?? null, page.limit + 1],
    );
  }

  private async count(where: string, parameters: unknown[]): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${TABLES} WHERE ${where}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}

function conditions(reach: ClaimReach, filters: ClaimFilters, parameters: unknown[]): string {
  const { accountId, read, review, submit } = reach;
  const parts = [readableClaims(read, accountId, parameters)];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`k.${column} = $${parameters.push(value)}`);
  };
  if (filters.view === 'inbox') parts.push(review === null ? 'false' : decidableClaims(review, parameters));
  if (filters.view === 'mine')
    parts.push(submit === null ? 'false' : ownClaims(submit, accountId, parameters));
  equal('organization_id', filters.organization);
  equal('claimant_id', filters.claimant);
  equal('status', filters.status);
  equal('mode', filters.mode);
  return parts.join(' AND ');
}
