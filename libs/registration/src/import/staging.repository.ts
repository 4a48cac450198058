import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Details, ErrorCode } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { from as copyFrom } from 'pg-copy-streams';
import type { RowProblem } from './rules/row-cells.js';
import { COPY_COLUMNS, type RowOutcome } from './staged-row.js';

export interface StoredRow {
  rowNo: number;
  outcome: RowOutcome;
  cells: Buffer;
  problems: RowProblem[] | null;
  organizationId: string | null;
  idBlind: string | null;
  name: string | null;
}

export interface RowFilter {
  outcome?: RowOutcome;
  /** Only rows with a problem of this code (and field): one cause at a time. */
  code?: string;
  field?: string;
}

/** One cause of problems, and how many rows have it. */
export interface ProblemGroup {
  code: ErrorCode;
  /** Of one of its rows, for the sentence. */
  details: Details;
  field: string;
  column: string;
  severity: 'error' | 'notice';
  rows: number;
  firstRowNo: number;
}

export interface OutcomeCounts {
  total: number;
  create: number;
  link: number;
  unchanged: number;
  invalid: number;
}

const ROW = `row_no AS "rowNo", outcome, cells, problems, organization_id AS "organizationId", id_blind AS "idBlind", name`;

/** The only file that reads and writes `import_rows`, beside the merges that read it. */
@Injectable()
export class StagingRepository {
  constructor(private readonly database: Database) {}

  async clear(importId: string): Promise<void> {
    await this.database.sql('DELETE FROM import_rows WHERE import_id = $1', [importId]);
  }

  /** Streams rows in COPY's binary format; `chunks` is only asked for more when the server has taken the last. */
  async copy(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const client = await this.database.connection();
    const copy = client.query(copyFrom(`COPY import_rows (${COPY_COLUMNS}) FROM STDIN (FORMAT binary)`));
    await pipeline(Readable.from(chunks, { objectMode: false }), copy);
  }

  /**
   * Tells the planner what has just been staged. Without it a hundred thousand fresh rows count as a handful, and comparing
   * them with the people becomes a nested loop that takes minutes. A small sample says as much of keys that are all different,
   * and the whole table need not be read for it.
   */
  async analyze(): Promise<void> {
    await this.database.sql(`SELECT set_config('default_statistics_target', '10', true)`);
    await this.database.sql('ANALYZE import_rows (import_id, row_no, outcome, id_blind)');
  }

  async counts(importId: string): Promise<OutcomeCounts> {
    const rows = await this.database.sql<{ outcome: RowOutcome; n: number }>(
      'SELECT outcome, count(*)::int AS n FROM import_rows WHERE import_id = $1 GROUP BY outcome',
      [importId],
    );
    const counts: OutcomeCounts = { total: 0, create: 0, link: 0, unchanged: 0, invalid: 0 };
    for (const { outcome, n } of rows) {
      counts[outcome] = n;
      counts.total += n;
    }
    return counts;
  }

  find(importId: string, rowNo: number): Promise<StoredRow | undefined> {
    return this.database
      .sql<StoredRow>(`SELECT ${ROW} FROM import_rows WHERE import_id = $1 AND row_no = $2`, [
        importId,
        rowNo,
      ])
      .then((rows) => rows[0]);
  }

  /** Every row that names the same person: what one correction may change. In file order. */
  withNumbers(importId: string, idBlinds: readonly string[]): Promise<StoredRow[]> {
    return this.database.sql<StoredRow>(
      `SELECT ${ROW} FROM import_rows WHERE import_id = $1 AND id_blind = ANY($2) ORDER BY row_no`,
      [importId, idBlinds],
    );
  }

  page(importId: string, filter: RowFilter, afterRowNo: number, limit: number): Promise<StoredRow[]> {
    const parameters: unknown[] = [importId, afterRowNo];
    const conditions = ['import_id = $1', 'row_no > $2'];
    if (filter.outcome) conditions.push(`outcome = $${parameters.push(filter.outcome)}`);
    if (filter.code) {
      const cause = filter.field ? { code: filter.code, field: filter.field } : { code: filter.code };
      conditions.push(`problems @> $${parameters.push(JSON.stringify([cause]))}::jsonb`);
    }
    return this.database.sql<StoredRow>(
      `SELECT ${ROW} FROM import_rows WHERE ${conditions.join(' AND ')} ORDER BY row_no LIMIT ${limit + 1}`,
      parameters,
    );
  }

  /** Rows with problems in file order, in pages of their own: for marking the workbook. */
  withProblems(importId: string, afterRowNo: number, limit: number): Promise<StoredRow[]> {
    return this.database.sql<StoredRow>(
      `SELECT ${ROW} FROM import_rows WHERE import_id = $1 AND row_no > $2 AND problems IS NOT NULL
       ORDER BY row_no LIMIT ${limit}`,
      [importId, afterRowNo],
    );
  }

  /** Causes first, rows second: what a clerk sees before any single row. Errors before notices, most rows first. */
  groups(importId: string): Promise<ProblemGroup[]> {
    return this.database.sql<ProblemGroup>(
      `SELECT p.code, p.field, min(p."column") AS "column", p.severity, count(DISTINCT r.row_no)::int AS rows,
              min(r.row_no)::int AS "firstRowNo", (array_agg(p.details ORDER BY r.row_no))[1] AS details
       FROM import_rows r,
         jsonb_to_recordset(r.problems) AS p(code text, field text, "column" text, severity text, details jsonb)
       WHERE r.import_id = $1 AND r.problems IS NOT NULL
       GROUP BY p.code, p.field, p.severity
       ORDER BY p.severity, rows DESC, p.code, p.field`,
      [importId],
    );
  }

  /** Every row's cells, in file order: forms that are checked as a whole are read back whole. */
  all(importId: string): Promise<StoredRow[]> {
    return this.database.sql<StoredRow>(
      `SELECT ${ROW} FROM import_rows WHERE import_id = $1 ORDER BY row_no`,
      [importId],
    );
  }

  async remove(importId: string, rowNos: readonly number[]): Promise<void> {
    await this.database.sql('DELETE FROM import_rows WHERE import_id = $1 AND row_no = ANY($2)', [
      importId,
      rowNos,
    ]);
  }

  /** False once after each crash that emptied the staging table; true again from then on. */
  async survived(): Promise<boolean> {
    const marked = await this.database.affect(
      'INSERT INTO import_staging_alive DEFAULT VALUES ON CONFLICT DO NOTHING',
    );
    return marked === 0;
  }
}
