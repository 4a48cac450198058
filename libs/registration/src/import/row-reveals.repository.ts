import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';

export interface NewRowReveal {
  importId: string;
  revision: number;
  rowNo: number;
  idBlind: string | null;
  accountId: string;
  under14: boolean;
  /** What was shown in clear that is masked otherwise. */
  fields: readonly string[];
  reason: string;
  at: Date;
}

/** A look at a staged row, as the person sees it who the row became. */
export interface RowReveal {
  id: string;
  at: Date;
  byName: string | null;
  byOrganization: string | null;
  fields: string[];
  reason: string;
}

/** A look that has just been found to concern a registered child. */
export interface ChildReveal {
  personId: string;
  accountId: string;
  reason: string;
  at: Date;
}

const CHILD = 'x.person_id AS "personId", x.account_id AS "accountId", x.reason, x.at';

/** Looks at rows in clear. A row is not a person yet: whom a look concerned is known once the row is registered. */
@Injectable()
export class RowRevealsRepository {
  constructor(private readonly database: Database) {}

  /** Of somebody who is registered already, by another way or since then, it is known at once; answers who it is. */
  async insert(reveal: NewRowReveal): Promise<string | null> {
    const [row] = await this.database.sql<{ personId: string | null }>(
      `INSERT INTO import_row_reveals (id, import_id, revision, row_no, id_blind, person_id, account_id, under14, fields, reason, at)
       SELECT $1, $2, $3, $4, $5, (SELECT id FROM people WHERE id_blind = $5), $6, $7, $8, $9, $10
       RETURNING person_id AS "personId"`,
      [
        uuid(),
        reveal.importId,
        reveal.revision,
        reveal.rowNo,
        reveal.idBlind,
        reveal.accountId,
        reveal.under14,
        reveal.fields,
        reveal.reason,
        reveal.at,
      ],
    );
    return row?.personId ?? null;
  }

  /** The rows of this import have become people: looks at them, in this revision and those before, find theirs. Answers those at children. */
  async findPeople(importId: string, revision: number): Promise<ChildReveal[]> {
    const waiting = await this.database.sql(
      'SELECT FROM import_row_reveals WHERE import_id = $1 AND person_id IS NULL LIMIT 1',
      [importId],
    );
    if (waiting.length === 0) return [];
    const [byRow, byNumber] = [
      await this.point('x.revision = $2 AND x.row_no = r.row_no', importId, revision),
      await this.point('x.revision < $2 AND x.id_blind = r.id_blind', importId, revision),
    ];
    return [...byRow, ...byNumber];
  }

  /** `limit + 1` looks, newest first; those at `before.at` only with a smaller id, if one is given. */
  ofPerson(personId: string, limit: number, before: { at: Date; id?: string } | null): Promise<RowReveal[]> {
    const parameters: unknown[] = [personId];
    const rest = before
      ? `AND (x.at, x.id) < ($${parameters.push(before.at)}::timestamptz, $${parameters.push(before.id ?? LAST)}::uuid)`
      : '';
    return this.database.sql<RowReveal>(
      `SELECT x.id, x.at, a.display_name AS "byName", o.name AS "byOrganization", x.fields, x.reason
       FROM import_row_reveals x LEFT JOIN accounts a ON a.id = x.account_id
       JOIN imports i ON i.id = x.import_id JOIN organizations o ON o.id = i.organization_id
       WHERE x.person_id = $1 ${rest} ORDER BY x.at DESC, x.id DESC LIMIT $${parameters.push(limit + 1)}`,
      parameters,
    );
  }

  private point(sameRow: string, importId: string, revision: number): Promise<ChildReveal[]> {
    return this.database.sql<ChildReveal>(
      `WITH found AS (
         UPDATE import_row_reveals x SET person_id = r.person_id FROM import_rows r
         WHERE x.import_id = $1 AND x.person_id IS NULL AND r.import_id = $1 AND r.outcome <> 'invalid' AND ${sameRow}
         RETURNING ${CHILD}, x.under14)
       SELECT "personId", "accountId", reason, at FROM found WHERE under14`,
      [importId, revision],
    );
  }
}

/** No id is greater. */
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
