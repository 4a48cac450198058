import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';

/** People and memberships of a territory whose region has been succeeded by another. Those done are no longer found. */
@Injectable()
export class RegionFollowersRepository {
  constructor(private readonly database: Database) {}

  /** `territory` is what people of the abolished region have been found by. */
  carryPeople(code: string, successorCode: string, territory: string, limit: number): Promise<number> {
    return this.database.affect(
      `UPDATE people p SET region_code = g.code, territory_code = g.territory_code, version = p.version + 1, updated_at = now()
       FROM (SELECT stale.id, CASE WHEN stale.region_code = $1 THEN $2 ELSE stale.region_code END AS region
             FROM people stale JOIN regions own ON own.code = stale.region_code
             WHERE stale.territory_code = $3 AND (stale.region_code = $1 OR own.territory_code <> stale.territory_code)
             ORDER BY stale.id LIMIT $4 FOR NO KEY UPDATE OF stale) batch
       JOIN regions g ON g.code = batch.region
       WHERE p.id = batch.id`,
      [code, successorCode, territory, limit],
    );
  }

  /** People before memberships, as everybody locks: the triggers of memberships write to people. */
  carryMemberships(territory: string, limit: number): Promise<number> {
    return this.database.affect(
      `WITH stale AS (
         SELECT m.id, m.person_id, o.territory_code FROM memberships m JOIN organizations o ON o.id = m.organization_id
         WHERE m.territory_code = $1 AND o.territory_code <> m.territory_code LIMIT $2
       ), held AS (
         SELECT id FROM people WHERE id IN (SELECT person_id FROM stale) ORDER BY id FOR NO KEY UPDATE
       )
       UPDATE memberships m SET territory_code = stale.territory_code FROM stale JOIN held ON held.id = stale.person_id
       WHERE m.id = stale.id`,
      [territory, limit],
    );
  }
}
