import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database, type RetentionKeeper, Sealer } from '#kezhi/platform';

/**
 * Erases what is personal about people who were closed long ago. The row stays, empty, since service records point to it;
 * nobody is found by it any more, and the same person may register anew.
 */
@Injectable()
export class ClosedPeopleRepository implements RetentionKeeper {
  readonly rule = 'people.closed';

  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async remove(before: Date, limit: number): Promise<number> {
    const due = await this.database.sql<{ id: string }>(
      `SELECT id FROM people WHERE status = 'closed' AND erased_at IS NULL AND updated_at < $1
       ORDER BY updated_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [before, limit],
    );
    const ids = due.map(({ id }) => id);
    return this.database.affect(
      `UPDATE people p SET name = '', id_blind = gen_random_uuid(), phone_blind = NULL, sealed = g.empty, sex = NULL,
         birth_date = NULL, ethnicity = NULL, political_status = NULL, education = NULL, professional_title = NULL,
         employer = NULL, position = NULL, expertise = '{}', service_intents = '{}', availability = NULL, note = NULL,
         tokens = '{}', erased_at = $3
       FROM unnest($1::uuid[], $2::bytea[]) AS g (id, empty) WHERE p.id = g.id`,
      [ids, ids.map((id) => this.sealer.seal({}, id)), this.clock.now()],
    );
  }

  /** Those who are kept. */
  async count(): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM people WHERE status = 'closed' AND erased_at IS NULL`,
    );
    return row?.n ?? 0;
  }

  /** Tombstones: who refused may not be registered by others again. */
  async countRefused(): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>('SELECT count(*) AS n FROM refused_people');
    return row?.n ?? 0;
  }
}
