import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { normalizeText } from '#kezhi/standards';
import { type ListedRegion, REGION_LEVELS, type RegionLevel, type RegionRow } from './region.js';

const COLUMNS = `code, name, full_name AS "fullName", level, parent_code AS "parentCode", path,
  territory_code AS "territoryCode", valid_from AS "validFrom", valid_to AS "validTo", successor_code AS "successorCode"`;

const CODE = /^\d{6}(\d{3})?$/;

export interface RegionQuery {
  parent?: string;
  level?: RegionLevel;
  /** Part of a full name, or the beginning of a code. */
  q?: string;
  /** Only what was in force on that day, `YYYY-MM-DD`. */
  asOf: string;
}

/** Reads and fills `regions`. There are some 45 000 rows, which never change while the program runs. */
@Injectable()
export class RegionsRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<RegionRow[]> {
    return this.database.sql<RegionRow>(`SELECT ${COLUMNS} FROM regions ORDER BY code`);
  }

  async find(code: string): Promise<RegionRow | undefined> {
    if (!CODE.test(code)) return undefined;
    const [row] = await this.database.sql<RegionRow>(`SELECT ${COLUMNS} FROM regions WHERE code = $1`, [
      code,
    ]);
    return row;
  }

  named(codes: readonly string[]): Promise<RegionRow[]> {
    return this.database.sql<RegionRow>(
      `SELECT ${COLUMNS} FROM regions WHERE code = ANY($1::text[]) ORDER BY code`,
      [codes],
    );
  }

  /**
   * `limit + 1` rows by code; those of a search from the provinces down, and of a level first what is called exactly so, then what
   * begins so, then what only lies in such a region. Most rows are townships: they are read when those above leave room.
   */
  async list(query: RegionQuery, page: PageQuery): Promise<{ rows: ListedRegion[]; total?: number }> {
    const parameters: unknown[] = [];
    const where = conditions(query, parameters);
    const filters = [...parameters];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const place = query.q === undefined ? 'code' : placeInSearch(normalizeText(query.q), add);
    const after = page.after === null ? '' : `AND ${place} > ${add(page.after[0])}`;
    const limit = add(page.limit + 1);
    const some = (which: string) =>
      `SELECT ${COLUMNS}, ${place} AS place FROM regions WHERE ${where} ${after} ${which} ORDER BY place LIMIT ${limit}`;
    const townships = `AND level = 'township' AND (SELECT count(*) FROM above) < ${limit}`;
    const rows = await this.database.sql<ListedRegion>(
      query.q === undefined
        ? some('')
        : `WITH above AS MATERIALIZED (${some(`AND level <> 'township'`)})
           SELECT * FROM above UNION ALL (${some(townships)}) ORDER BY place LIMIT ${limit}`,
      parameters,
    );
    return page.includeTotal ? { rows, total: await this.count(where, filters) } : { rows };
  }

  /** Adds what is not there yet. One statement, since rows name each other. */
  async insert(rows: readonly RegionRow[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO regions (code, name, full_name, level, parent_code, path, territory_code, valid_from, valid_to, successor_code)
       SELECT code, name, full_name, level, parent, string_to_array(path, '/'), territory, valid_from, valid_to, successor
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[], $10::text[])
         AS row (code, name, full_name, level, parent, path, territory, valid_from, valid_to, successor)
       ON CONFLICT (code) DO NOTHING`,
      [
        rows.map((row) => row.code),
        rows.map((row) => row.name),
        rows.map((row) => row.fullName),
        rows.map((row) => row.level),
        rows.map((row) => row.parentCode),
        rows.map((row) => row.path.join('/')),
        rows.map((row) => row.territoryCode),
        rows.map((row) => row.validFrom),
        rows.map((row) => row.validTo),
        rows.map((row) => row.successorCode),
      ],
    );
  }

  private async count(where: string, parameters: unknown[]): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM regions WHERE ${where}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}

function conditions(query: RegionQuery, parameters: unknown[]): string {
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const day = add(query.asOf);
  const parts = [`(valid_from IS NULL OR valid_from <= ${day}) AND (valid_to IS NULL OR valid_to >= ${day})`];
  if (query.parent !== undefined) parts.push(`parent_code = ${add(query.parent)}`);
  if (query.level !== undefined) parts.push(`level = ${add(query.level)}`);
  if (query.q !== undefined) parts.push(matches(normalizeText(query.q), add));
  return parts.join(' AND ');
}

/** One text to sort by and to go on from: the level's number, how well the name fits, the code. */
function placeInSearch(q: string, add: (value: unknown) => string): string {
  const levels = add(REGION_LEVELS);
  const wanted = add(q);
  return `(array_position(${levels}::text[], level)
    || CASE WHEN ${wanted} IN (name, full_name) THEN '0' WHEN starts_with(name, ${wanted}) THEN '1' ELSE '2' END || code)`;
}

function matches(q: string, add: (value: unknown) => string): string {
  if (/^\d+$/.test(q)) return `code LIKE ${add(`${q}%`)}`;
  return `position(${add(q)} IN full_name) > 0`;
}
