import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';

/** What imports have kept of one person: the row that was read from the file, and what a clerk corrected in it. */
@Injectable()
export class ErasedTracesRepository {
  constructor(private readonly database: Database) {}

  /** Call it before the person is erased, in the same transaction. */
  async erase(personId: string): Promise<void> {
    await this.database.sql(
      `WITH source AS (
         SELECT import_id AS id FROM people WHERE id = $1 AND import_id IS NOT NULL
         UNION SELECT import_id FROM memberships WHERE person_id = $1 AND import_id IS NOT NULL
       ), gone AS (
         DELETE FROM import_rows r USING source s WHERE r.import_id = s.id AND r.person_id = $1
         RETURNING r.import_id, r.row_no)
       DELETE FROM import_corrections c USING gone g WHERE c.import_id = g.import_id AND c.row_no = g.row_no`,
      [personId],
    );
  }
}
