import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';

/** How many people refused to be registered; says nothing of who. */
export interface RefusalCounts {
  own: number;
  /** With everything below. */
  subtree: number;
}

/** Tombstones as they are counted: one for each organization that had registered the person. */
@Injectable()
export class RefusalsRepository {
  constructor(private readonly database: Database) {}

  async count(organizationId: string): Promise<RefusalCounts> {
    const [row] = await this.database.sql<RefusalCounts>(
      `SELECT count(*) FILTER (WHERE r.organization_id = $1)::int AS own, count(*)::int AS subtree
       FROM refusals r JOIN organizations o ON o.id = r.organization_id WHERE o.ancestor_ids @> ARRAY[$1::uuid]`,
      [organizationId],
    );
    return row ?? { own: 0, subtree: 0 };
  }
}
