import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { nameSearch } from './organization-spellings.js';

const BATCH = 500;

/** Makes the spellings of organizations that were there before spellings were. */
@Injectable()
export class OrganizationSpellingRepository {
  constructor(private readonly database: Database) {}

  /** Until none is left. Two workers take different rows, and one that dies leaves the rest to the next. */
  async fill(): Promise<number> {
    let filled = 0;
    for (;;) {
      const batch = await this.database.run(() => this.fillBatch());
      filled += batch;
      if (batch === 0) return filled;
    }
  }

  private async fillBatch(): Promise<number> {
    const rows = await this.database.sql<{ id: string; name: string }>(
      `SELECT id, name FROM organizations WHERE spellings = '' ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
    );
    const made = rows.map(({ id, name }) => ({ id, ...nameSearch(name) }));
    // What has no spelling at all is marked by a line without letters, or it would be looked at for ever.
    return this.database.affect(
      `UPDATE organizations o SET name_tokens = r."nameTokens", spellings = coalesce(nullif(r.spellings, ''), E'\\n')
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "nameTokens" int[], spellings text) WHERE o.id = r.id`,
      [JSON.stringify(made)],
    );
  }
}
