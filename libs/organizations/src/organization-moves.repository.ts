import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { Place } from './organization-place.js';

const MOVES_LOCK = 7_305_110;

/** Changes of the tree's shape. */
@Injectable()
export class OrganizationMovesRepository {
  constructor(private readonly database: Database) {}

  /** One move at a time, until the end of the transaction: two at once could make a circle that neither sees. */
  async oneAtATime(): Promise<void> {
    await this.database.sql('SELECT pg_advisory_xact_lock($1)', [MOVES_LOCK]);
  }

  /** Gives an organization and everything under it its place. `depth` is how many ancestors it had, itself included. */
  async place(id: string, place: Place, depth: number): Promise<void> {
    await this.database.sql(
      `UPDATE organizations SET ancestor_ids = $2::uuid[] || ancestor_ids[$3 + 1:] WHERE ancestor_ids @> ARRAY[$1]::uuid[]`,
      [id, place.ancestorIds, depth],
    );
    await this.database.sql(
      `UPDATE organizations o SET line_id = line.id
       FROM organizations self LEFT JOIN LATERAL (
         SELECT a.id FROM unnest(self.ancestor_ids) WITH ORDINALITY AS above (id, position)
         JOIN organizations a ON a.id = above.id
         WHERE a.kind <> 'association' ORDER BY above.position LIMIT 1
       ) line ON true
       WHERE self.ancestor_ids @> ARRAY[$1]::uuid[] AND o.id = self.id AND o.line_id IS DISTINCT FROM line.id`,
      [id],
    );
  }
}
