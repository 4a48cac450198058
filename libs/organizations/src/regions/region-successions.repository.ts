import { Injectable } from '@nestjs/common';
import { Clock, type PageQuery } from '#kezhi/kernel';
import { Database, requestContext } from '#kezhi/platform';
import type { RegionSuccession, RegionSuccessionItem } from './region-succession.js';

const COLUMNS = `s.code, s.successor_code AS "successorCode", s.valid_from AS "validFrom", s.recorded_at AS "recordedAt",
  s.organizations, s.people, s.memberships, s.finished_at AS "finishedAt"`;

export type NamedSuccession = Omit<RegionSuccessionItem, 'stage'>;

export type Carried = Partial<Pick<RegionSuccession, 'organizations' | 'people' | 'memberships'>>;

/** Regions that follow another, and what stands in them. */
@Injectable()
export class RegionSuccessionsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nobody else decides about these regions until the end of the transaction. */
  async lockRegions(codes: readonly string[]): Promise<void> {
    await this.database.sql(
      'SELECT FROM regions WHERE code = ANY($1::text[]) ORDER BY code FOR NO KEY UPDATE',
      [codes],
    );
  }

  async insert(code: string, successorCode: string, validFrom: string): Promise<void> {
    await this.database.sql(
      `INSERT INTO region_successions (code, successor_code, valid_from, account_id, recorded_at) VALUES ($1, $2, $3, $4, $5)`,
      [code, successorCode, validFrom, requestContext.getStore()?.actor?.accountId ?? null, this.clock.now()],
    );
    await this.database.sql(
      'UPDATE regions SET successor_code = $2, valid_to = coalesce(valid_to, $3::date - 1) WHERE code = $1',
      [code, successorCode, validFrom],
    );
  }

  async find(code: string): Promise<RegionSuccession | undefined> {
    const [row] = await this.database.sql<RegionSuccession>(
      `SELECT ${COLUMNS} FROM region_successions s WHERE s.code = $1`,
      [code],
    );
    return row;
  }

  /** `limit + 1` rows, newest first. */
  async list(page: PageQuery): Promise<{ rows: NamedSuccession[]; total?: number }> {
    const rows = await this.database.sql<NamedSuccession>(
      `SELECT ${COLUMNS}, r.full_name AS "fullName", n.full_name AS "successorFullName", a.display_name AS "recordedByName"
       FROM region_successions s JOIN regions r ON r.code = s.code JOIN regions n ON n.code = s.successor_code
         LEFT JOIN accounts a ON a.id = s.account_id
       WHERE $1::timestamptz IS NULL OR (s.recorded_at, s.code) < ($1, $2::text)
       ORDER BY s.recorded_at DESC, s.code DESC LIMIT $3`,
      [page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
    return page.includeTotal ? { rows, total: await this.count() } : { rows };
  }

  /** Codes whose successor's time has come; only those that are not carried over yet, unless all are asked for. */
  async due(all: boolean): Promise<string[]> {
    const rows = await this.database.sql<{ code: string }>(
      `SELECT code FROM region_successions WHERE valid_from <= $1 AND ($2 OR finished_at IS NULL) ORDER BY valid_from, code`,
      [this.clock.today(), all],
    );
    return rows.map(({ code }) => code);
  }

  async add(code: string, { organizations = 0, people = 0, memberships = 0 }: Carried): Promise<void> {
    await this.database.sql(
      `UPDATE region_successions SET organizations = organizations + $2, people = people + $3, memberships = memberships + $4
       WHERE code = $1`,
      [code, organizations, people, memberships],
    );
  }

  /** The first time counts: what is carried over again every night leaves the moment as it is. */
  async finish(code: string): Promise<void> {
    await this.database.sql(
      'UPDATE region_successions SET finished_at = $2 WHERE code = $1 AND finished_at IS NULL',
      [code, this.clock.now()],
    );
  }

  /** What lies in the abolished region lies in its successor from now on, under its own code until that is replaced too. */
  async rehang(code: string, successorCode: string): Promise<void> {
    await this.database.sql(
      `UPDATE regions r SET
         path = after.path || r.path[array_position(r.path, $1::text) + 1:],
         parent_code = CASE WHEN r.parent_code = $1 THEN $2 ELSE r.parent_code END,
         territory_code = CASE WHEN r.territory_code = $1 THEN $2 ELSE r.territory_code END,
         full_name = CASE WHEN starts_with(r.full_name, before.full_name)
           THEN after.full_name || substr(r.full_name, length(before.full_name) + 1) ELSE r.full_name END
       FROM regions before, regions after
       WHERE before.code = $1 AND after.code = $2 AND r.path @> ARRAY[$1]::text[] AND r.code <> $1`,
      [code, successorCode],
    );
  }

  /** Formation rules of the region hold in its successor, unless that has its own of the same notice. */
  async carryFormationRules(code: string, successorCode: string): Promise<void> {
    await this.database.sql(
      `UPDATE formation_rules r SET territory = $2
       WHERE r.territory = $1 AND NOT EXISTS (
         SELECT FROM formation_rules own WHERE own.territory = $2 AND own.notice = r.notice AND own.team_rank = r.team_rank)`,
      [code, successorCode],
    );
  }

  /** Rules on administrators' seats too, unless the successor has its own: the latest would hold there otherwise. */
  async carrySeatRules(code: string, successorCode: string): Promise<void> {
    await this.database.sql(
      `UPDATE administrator_seat_rules r SET territory = $2
       WHERE r.territory = $1 AND NOT EXISTS (SELECT FROM administrator_seat_rules own WHERE own.territory = $2)`,
      [code, successorCode],
    );
  }

  /** A batch of the organizations that stand in the abolished region or in what lies in it. Those done are no longer found. */
  async carryOrganizations(code: string, successorCode: string, limit: number): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `WITH batch AS (
         SELECT id, region_code FROM organizations WHERE region_path @> ARRAY[$1]::text[] ORDER BY id LIMIT $3 FOR NO KEY UPDATE
       ), carried AS (
         UPDATE organizations o SET region_code = g.code, region_path = g.path, territory_code = g.territory_code,
           version = o.version + 1, updated_at = $4
         FROM batch, regions g
         WHERE o.id = batch.id AND g.code = CASE WHEN o.region_code = $1 THEN $2 ELSE o.region_code END
         RETURNING o.id, o.status
       ), noted AS (
         INSERT INTO organization_decisions (id, organization_id, event, from_status, to_status, at, changes)
         SELECT gen_random_uuid(), id, 'region', status, status, $4, CASE WHEN region_code = $1 THEN
           jsonb_build_array(jsonb_build_object('field', 'regionCode', 'before', $1::text, 'after', $2::text)) END
         FROM carried JOIN batch USING (id)
       )
       SELECT count(*)::int AS n FROM carried`,
      [code, successorCode, limit, this.clock.now()],
    );
    return row?.n ?? 0;
  }
  private async count(): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM region_successions');
    return row?.n ?? 0;
  }
}
