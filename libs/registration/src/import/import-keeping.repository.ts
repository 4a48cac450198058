import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { ImportState } from './import.states.js';

const ENDED = `status IN ('committed', 'failed', 'cancelled', 'undone')`;
const ENDED_AT = 'greatest(created_at, finished_at, committed_at, undone_at)';

/** What is kept of imports that came to their end, and of single people in them. What became of the rows stays: the import itself. */
@Injectable()
export class ImportKeepingRepository {
  constructor(private readonly database: Database) {}

  /** Imports that ended before that moment and still have their files; nobody else takes them. */
  lockWithFiles(endedBefore: Date, limit: number): Promise<string[]> {
    return this.ids(
      `SELECT id FROM imports WHERE files_removed_at IS NULL AND ${ENDED} AND ${ENDED_AT} < $1
       ORDER BY ${ENDED_AT} LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      [endedBefore, limit],
    );
  }

  /** Imports whose files nobody may fetch any more, and which still have them. */
  lockWithdrawn(limit: number): Promise<string[]> {
    return this.ids(
      `SELECT id FROM imports WHERE files_withdrawn_at IS NOT NULL AND files_removed_at IS NULL
       ORDER BY files_withdrawn_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  /** The same as for files, for what was staged of them. */
  lockWithRows(endedBefore: Date, limit: number): Promise<string[]> {
    return this.ids(
      `SELECT id FROM imports WHERE rows_removed_at IS NULL AND ${ENDED} AND ${ENDED_AT} < $1
       ORDER BY ${ENDED_AT} LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      [endedBefore, limit],
    );
  }

  /** Ended imports, not only just ended, with rows of people who refused or closed before that moment; nobody else takes them. */
  lockWithTraces(before: Date, limit: number): Promise<string[]> {
    return this.ids(
      `WITH gone AS (
         SELECT id_blind FROM refused_people WHERE at < $1
         UNION ALL SELECT id_blind FROM people WHERE status = 'closed' AND erased_at IS NULL AND updated_at < $1)
       SELECT id FROM imports WHERE ${ENDED} AND ${ENDED_AT} < $1
         AND id IN (SELECT r.import_id FROM import_rows r JOIN gone USING (id_blind))
       ORDER BY id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      [before, limit],
    );
  }

  /** Imports that wait for their clerk, of which no cell was mended since that moment either, come to their end. */
  endUntouched(
    before: Date,
    limit: number,
    end: { status: ImportState; at: Date },
  ): Promise<Array<{ id: string; organizationId: string }>> {
    return this.database.sql(
      `WITH untouched AS (
         SELECT id FROM imports i WHERE status = 'ready' AND greatest(created_at, finished_at) < $1
           AND NOT EXISTS (SELECT FROM import_corrections c WHERE c.import_id = i.id AND c.corrected_at >= $1)
         ORDER BY greatest(created_at, finished_at) LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED),
       ended AS (
         UPDATE imports i SET status = $3, finished_at = $4, version = version + 1 FROM untouched u WHERE i.id = u.id
         RETURNING i.id, i.organization_id)
       SELECT id, organization_id AS "organizationId" FROM ended`,
      [before, limit, end.status, end.at],
    );
  }

  /** The files of all revisions. */
  async fileKeys(ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.sql<{ key: string }>(
      `SELECT file_key AS key FROM imports WHERE id = ANY($1::uuid[])
       UNION SELECT file_key FROM import_revisions WHERE import_id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map(({ key }) => key);
  }

  async markFilesRemoved(ids: readonly string[], at: Date): Promise<void> {
    await this.database.sql('UPDATE imports SET files_removed_at = $2 WHERE id = ANY($1::uuid[])', [ids, at]);
  }

  /** Nobody fetches the files of these imports from now on. In the order of ids, as everybody who locks several does. */
  async withdrawFiles(ids: readonly string[], at: Date): Promise<void> {
    await this.database.affect(
      `WITH due AS (
         SELECT id FROM imports WHERE id = ANY($1::uuid[]) AND files_withdrawn_at IS NULL AND files_removed_at IS NULL
         ORDER BY id FOR NO KEY UPDATE)
       UPDATE imports i SET files_withdrawn_at = $2, version = version + 1 FROM due WHERE i.id = due.id`,
      [ids, at],
    );
  }

  /** All rows of these imports, what was corrected in them, and the looks at those that became nobody. */
  async dropRows(ids: readonly string[], at: Date): Promise<void> {
    await this.database.sql('DELETE FROM import_corrections WHERE import_id = ANY($1::uuid[])', [ids]);
    await this.database.sql('DELETE FROM import_rows WHERE import_id = ANY($1::uuid[])', [ids]);
    await this.database.sql(
      'DELETE FROM import_row_reveals WHERE import_id = ANY($1::uuid[]) AND person_id IS NULL',
      [ids],
    );
    await this.database.sql('UPDATE imports SET rows_removed_at = $2 WHERE id = ANY($1::uuid[])', [ids, at]);
  }

  /** The rows of people who refused or closed, in these imports. */
  async dropTraces(ids: readonly string[]): Promise<void> {
    await this.dropRowsOf(
      `r.import_id = ANY($1::uuid[]) AND r.id_blind IN (
         SELECT id_blind FROM refused_people UNION ALL SELECT id_blind FROM people WHERE status = 'closed')`,
      [ids],
    );
  }

  /** The committed imports by which somebody was registered or joined an organization. */
  sourcesOf(personId: string): Promise<string[]> {
    return this.ids(
      `SELECT import_id AS id FROM people WHERE id = $1 AND import_id IS NOT NULL
       UNION SELECT import_id FROM memberships WHERE person_id = $1 AND import_id IS NOT NULL`,
      [personId],
    );
  }

  /** The rows of one person in these imports. */
  async dropPerson(personId: string, ids: readonly string[]): Promise<void> {
    await this.dropRowsOf('r.import_id = ANY($1::uuid[]) AND r.person_id = $2', [ids, personId]);
  }

  private async dropRowsOf(condition: string, parameters: unknown[]): Promise<void> {
    await this.database.sql(
      `WITH gone AS (DELETE FROM import_rows r WHERE ${condition} RETURNING r.import_id, r.row_no, r.id_blind),
       looks AS (
         DELETE FROM import_row_reveals x USING gone g
         WHERE x.import_id = g.import_id AND x.person_id IS NULL AND (x.row_no = g.row_no OR x.id_blind = g.id_blind))
       DELETE FROM import_corrections c USING gone g WHERE c.import_id = g.import_id AND c.row_no = g.row_no`,
      parameters,
    );
  }

  private async ids(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(sql, parameters);
    return rows.map(({ id }) => id);
  }
}
