import { Injectable } from '@nestjs/common';
import type { SealMark } from '../crypto/sealer.js';
import { Database } from '../database/database.js';
import type { SealedTable } from './sealed-tables.js';

/** One row whose blobs are outdated. `null` stands for a column that needs nothing. */
export interface OutdatedRow {
  key: string[];
  blobs: Array<{ rowId: string; blob: Buffer } | null>;
}

/** A row of which some blobs were sealed anew, beside the blobs that they replace. */
export interface ResealedRow {
  key: string[];
  old: Array<Buffer | null>;
  fresh: Array<Buffer | null>;
}

/** Reads and replaces outdated blobs of any declared table, in the order of its primary key. */
@Injectable()
export class ResealingRepository {
  constructor(private readonly database: Database) {}

  async count(table: SealedTable, mark: SealMark): Promise<number> {
    const parameters: unknown[] = [];
    const outdated = anyOutdated(table, mark, parameters);
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM ${table.table} t WHERE ${outdated}`,
      parameters,
    );
    return row?.n ?? 0;
  }

  /** The next outdated rows behind `position`. */
  async next(
    table: SealedTable,
    mark: SealMark,
    position: readonly string[] | null,
    limit: number,
  ): Promise<OutdatedRow[]> {
    const parameters: unknown[] = [];
    const keys = Object.keys(table.key).map((column) => `t.${column}`);
    const blobs = Object.entries(table.sealed).map(
      ([column, rowId]) =>
        `CASE WHEN ${isOutdated(`t.${column}`, mark, parameters)} THEN t.${column} END, ${rowId}`,
    );
    const conditions = [anyOutdated(table, mark, parameters)];
    if (position !== null) conditions.push(`(${keys.join(', ')}) > (${places(table, position, parameters)})`);
    const rows = await this.database.sql<{ key: string[]; blobs: Array<Buffer | null>; ids: string[] }>(
      `SELECT ARRAY[${keys.map((key) => `${key}::text`).join(', ')}] AS key,
         ARRAY[${blobs.map((_, at) => `b${at}`).join(', ')}]::bytea[] AS blobs,
         ARRAY[${blobs.map((_, at) => `i${at}`).join(', ')}]::text[] AS ids
       FROM ${table.table} t CROSS JOIN LATERAL (SELECT ${blobs.join(', ')}) AS x (${blobs.map((_, at) => `b${at}, i${at}`).join(', ')})
       WHERE ${conditions.join(' AND ')} ORDER BY ${keys.join(', ')} LIMIT $${parameters.push(limit)}`,
      parameters,
    );
    return rows.map(({ key, blobs: found, ids }) => ({
      key,
      blobs: found.map((blob, at) => (blob === null ? null : { rowId: ids[at] ?? '', blob })),
    }));
  }

  /**
   * Writes each row that still holds the old blobs: who was edited in between has a new one already. Rows that somebody holds
   * are left out rather than waited for, so that no deadlock can come of it. Answers how many were written.
   */
  async replace(table: SealedTable, rows: readonly ResealedRow[]): Promise<number> {
    if (rows.length === 0) return 0;
    const keys = Object.entries(table.key);
    const columns = Object.keys(table.sealed);
    const parameters: unknown[] = [];
    const lists = [
      ...keys.map(([, type], at) => `$${parameters.push(rows.map(({ key }) => key[at]))}::${type}[]`),
      ...columns.map((_, at) => `$${parameters.push(rows.map(({ old }) => old[at]))}::bytea[]`),
      ...columns.map((_, at) => `$${parameters.push(rows.map(({ fresh }) => fresh[at]))}::bytea[]`),
    ];
    const names = [
      ...keys.map((_, at) => `k${at}`),
      ...columns.flatMap((_, at) => `o${at}`),
      ...columns.map((_, at) => `f${at}`),
    ];
    const sameKey = keys.map(([column], at) => `t.${column} = g.k${at}`).join(' AND ');
    const unchanged = columns
      .map((column, at) => `(g.o${at} IS NULL OR t.${column} = g.o${at})`)
      .join(' AND ');
    const [counted] = await this.database.sql<{ n: number }>(
      `WITH given AS MATERIALIZED (SELECT * FROM unnest(${lists.join(', ')}) AS g (${names.join(', ')})),
       free AS MATERIALIZED (
         SELECT g.* FROM ${table.table} t JOIN given g ON ${sameKey} WHERE ${unchanged}
         FOR NO KEY UPDATE OF t SKIP LOCKED),
       written AS (
         UPDATE ${table.table} t SET ${columns.map((column, at) => `${column} = coalesce(g.f${at}, t.${column})`).join(', ')}
         FROM free g WHERE ${sameKey} AND ${unchanged} RETURNING 1)
       SELECT count(*)::int AS n FROM written`,
      parameters,
    );
    return counted?.n ?? 0;
  }
}

function isOutdated(column: string, { keyVersion, suite }: SealMark, parameters: unknown[]): string {
  const version = `$${parameters.push(keyVersion)}::int`;
  return `(get_byte(${column}, 0) <> ${version} OR get_byte(${column}, 1) <> $${parameters.push(suite)}::int)`;
}

function anyOutdated({ sealed }: SealedTable, mark: SealMark, parameters: unknown[]): string {
  return `(${Object.keys(sealed)
    .map((column) => isOutdated(`t.${column}`, mark, parameters))
    .join(' OR ')})`;
}

function places({ key }: SealedTable, position: readonly string[], parameters: unknown[]): string {
  return Object.values(key)
    .map((type, at) => `$${parameters.push(position[at])}::${type}`)
    .join(', ');
}
