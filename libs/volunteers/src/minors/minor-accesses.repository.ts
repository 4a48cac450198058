import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { placesOf } from '../volunteer-buckets.js';
import { VolunteerReachRepository } from '../volunteer-reach.repository.js';
import { volunteerScope } from '../volunteer-scope.js';

/** `detail`: a window in which the record may be read; `reveal`: single fields in clear. */
export type MinorAccessKind = 'detail' | 'reveal';

export interface NewMinorAccess {
  personId: string;
  accountId: string;
  kind: MinorAccessKind;
  reason: string;
  at: Date;
  until: Date;
}

/** One line of the report. */
export interface MinorAccessRow {
  id: string;
  kind: MinorAccessKind;
  accountId: string;
  account: string;
  accountName: string;
  personId: string;
  /** `people.number`. */
  number: number;
  name: string;
  reason: string;
  at: Date;
  reads: number;
}

/** Who looked at which child's record, when and why. */
@Injectable()
export class MinorAccessesRepository {
  constructor(
    private readonly database: Database,
    private readonly reach: VolunteerReachRepository,
  ) {}

  async insert(accesses: readonly NewMinorAccess[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO minor_accesses (id, person_id, account_id, kind, reason, at, until)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])`,
      [
        accesses.map(() => uuid()),
        accesses.map(({ personId }) => personId),
        accesses.map(({ accountId }) => accountId),
        accesses.map(({ kind }) => kind),
        accesses.map(({ reason }) => reason),
        accesses.map(({ at }) => at),
        accesses.map(({ until }) => until),
      ],
    );
  }

  /** Counts one read under the account's open window; its id, or undefined when there is none. */
  async countRead(personId: string, accountId: string, now: Date): Promise<string | undefined> {
    const [row] = await this.database.sql<{ id: string }>(
      `WITH counted AS (
         UPDATE minor_accesses SET reads = reads + 1 WHERE id = (
           SELECT id FROM minor_accesses WHERE person_id = $1 AND account_id = $2 AND kind = 'detail' AND until > $3
           ORDER BY until DESC LIMIT 1)
         RETURNING id)
       SELECT id FROM counted`,
      [personId, accountId, now],
    );
    return row?.id;
  }

  /** `limit + 1` rows, newest first: accesses to people within the scope. */
  async list(scope: Scope, page: PageQuery): Promise<{ rows: MinorAccessRow[]; total?: number }> {
    const ids = await this.newest(scope, page);
    const rows = await this.database.sql<MinorAccessRow>(
      `SELECT x.id, x.kind, x.account_id AS "accountId", a.account, a.display_name AS "accountName",
         x.person_id AS "personId", p.number, p.name, x.reason, x.at, x.reads
       FROM minor_accesses x JOIN people p ON p.id = x.person_id JOIN accounts a ON a.id = x.account_id
       WHERE x.id = ANY($1::uuid[]) ORDER BY x.id DESC`,
      [ids],
    );
    return page.includeTotal ? { rows, total: await this.count(scope) } : { rows };
  }

  removeBefore(before: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM minor_accesses WHERE id IN (
         SELECT id FROM minor_accesses WHERE at < $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, limit],
    );
  }

  private async newest(scope: Scope, page: PageQuery): Promise<string[]> {
    const buckets = await this.reach.ofScope(scope);
    const parameters: unknown[] = [];
    const conditions = [volunteerScope(scope, 'p', parameters, buckets === null ? 'many' : 'few')];
    if (page.after !== null) conditions.push(`x.id < $${parameters.push(page.after[0])}::uuid`);
    // A place is the last bits of an id: whoever was found by one is asked again.
    if (buckets !== null) conditions.push(`x.places && $${parameters.push(placesOf(buckets))}::int[]`);
    const found = await this.database.sql<{ id: string }>(
      `SELECT x.id FROM minor_accesses x JOIN people p ON p.id = x.person_id
       WHERE ${conditions.join(' AND ')} ORDER BY x.id DESC LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    return found.map(({ id }) => id);
  }

  private async count(scope: Scope): Promise<number> {
    const parameters: unknown[] = [];
    const condition = volunteerScope(scope, 'p', parameters);
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM minor_accesses x JOIN people p ON p.id = x.person_id WHERE ${condition}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}
