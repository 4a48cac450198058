import { Injectable } from '@nestjs/common';
import { cut, type Page } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import type { RegionLevel, RegionRow } from './region.js';

const COLUMNS = `code, name, full_name AS "fullName", level, parent_code AS "parentCode", path,
  territory_code AS "territoryCode", valid_from AS "validFrom", valid_to AS "validTo", successor_code AS "successorCode"`;

export interface RegionQuery {
  parent?: string;
  level?: RegionLevel;
  /** Part of a full name, or the beginning of a code. */
  q?: string;
  /** Only what was in force on that day, `YYYY-MM-DD`. */
  asOf: string;
  limit: number;
  /** The last code of the page before. */
  after: string | null;
}

/** Reads and fills `regions`. There are some 45 000 rows, which never change while the program runs. */
@Injectable()
export class RegionsRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<RegionRow[]> {
    return this.database.sql<RegionRow>(`SELECT ${COLUMNS} FROM regions ORDER BY code`);
  }

  async find(code: string): Promise<RegionRow | undefined> {
    const [row] = await this.database.sql<RegionRow>(`SELECT ${COLUMNS} FROM regions WHERE code = $1`, [
      code,
    ]);
    return row;
  }

  async list(query: RegionQuery): Promise<Page<RegionRow>> {
    const parameters: unknown[] = [query.asOf, query.limit + 1];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [
      '(valid_from IS NULL OR valid_from <= $1) AND (valid_to IS NULL OR valid_to >= $1)',
      query.parent === undefined ? '' : `parent_code = ${add(query.parent)}`,
      query.level === undefined ? '' : `level = ${add(query.level)}`,
      query.q === undefined ? '' : matches(query.q, add),
      query.after === null ? '' : `code > ${add(query.after)}`,
    ].filter((condition) => condition !== '');
    const found = await this.database.sql<RegionRow>(
      `SELECT ${COLUMNS} FROM regions WHERE ${conditions.join(' AND ')} ORDER BY code LIMIT $2`,
      parameters,
    );
    const { rows, more } = cut(found, query.limit);
    return { items: rows, nextCursor: more ? rows.at(-1)!.code : null };
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
}

function matches(q: string, add: (value: unknown) => string): string {
  if (/^\d+$/.test(q)) return `code LIKE ${add(`${q}%`)}`;
  return `position(${add(q)} IN full_name) > 0`;
}
