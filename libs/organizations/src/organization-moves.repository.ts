import { Injectable } from '@nestjs/common';
import type { Role } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import type { Place } from './organization-place.js';

const MOVES_LOCK = 7_305_110;

/** Changes of the tree's shape. */
@Injectable()
export class OrganizationMovesRepository {
  constructor(private readonly database: Database) {}

  /**
   * One change of shape at a time, until the end of the transaction: two at once could make a circle that neither sees.
   * Take it before any row is locked.
   */
  async oneAtATime(): Promise<void> {
    await this.database.sql('SELECT pg_advisory_xact_lock($1)', [MOVES_LOCK]);
  }

  /**
   * Keeps everybody else from writing to a subtree and to `others`, by id as everybody locks. Again until nothing new is found:
   * what was created while it waited belongs to the subtree too. Readers see the tree as it was, and wait for nothing.
   */
  async lockSubtree(id: string, others: readonly string[] = []): Promise<void> {
    for (let known = -1; ;) {
      const rows = await this.database.sql(
        `SELECT FROM organizations WHERE ancestor_ids @> ARRAY[$1]::uuid[] OR id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
        [id, others],
      );
      if (rows.length === known) return;
      known = rows.length;
    }
  }

  /** Gives an organization and everything under it its place. `depth` is how many ancestors it had, itself included. */
  async place(id: string, place: Place, depth: number): Promise<void> {
    const moved = await this.database.sql<{ id: string }>(
      `WITH moved AS (
         UPDATE organizations SET ancestor_ids = $2::uuid[] || ancestor_ids[$3 + 1:] WHERE ancestor_ids @> ARRAY[$1]::uuid[] RETURNING id
       ) SELECT id FROM moved`,
      [id, place.ancestorIds, depth],
    );
    await this.findLines(moved.map((row) => row.id));
  }

  /**
   * Puts everything below `id` under another organization, in one statement. Answers the ids of those that were directly below.
   * `depth` is how many ancestors `id` has, itself included.
   */
  async placeBelow(id: string, into: Place & { id: string }, depth: number, at: Date): Promise<string[]> {
    const moved = await this.database.sql<{ id: string; direct: boolean }>(
      `WITH moved AS (
         UPDATE organizations SET
           ancestor_ids = $2::uuid[] || ancestor_ids[$3 + 1:],
           parent_id = CASE WHEN parent_id = $1 THEN $4 ELSE parent_id END,
           version = CASE WHEN parent_id = $1 THEN version + 1 ELSE version END,
           updated_at = CASE WHEN parent_id = $1 THEN $5 ELSE updated_at END
         WHERE ancestor_ids @> ARRAY[$1]::uuid[] AND id <> $1
         RETURNING id, parent_id = $4 AS direct
       ) SELECT id, direct FROM moved ORDER BY id`,
      [id, into.ancestorIds, depth, into.id, at],
    );
    await this.findLines(moved.map((row) => row.id));
    return moved.filter(({ direct }) => direct).map((row) => row.id);
  }

  /** How many of these roles are in force on an organization. Whoever gives one locks the organization for sharing. */
  async rolesHeld(id: string, roles: readonly Role[], now: Date): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM role_grants
       WHERE organization_id = $1 AND role = ANY($2::text[]) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $3)`,
      [id, roles, now],
    );
    return row?.n ?? 0;
  }

  /** How many associations an organization supervises that have not ended. */
  async associationsUnder(id: string): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM organizations
       WHERE parent_id = $1 AND kind = 'association' AND status NOT IN ('rejected', 'dissolved', 'merged')`,
      [id],
    );
    return row?.n ?? 0;
  }

  /** The professional line of organizations, from where they stand now. */
  private async findLines(ids: readonly string[]): Promise<void> {
    await this.database.sql(
      `UPDATE organizations o SET line_id = line.id
       FROM organizations self LEFT JOIN LATERAL (
         SELECT a.id FROM unnest(self.ancestor_ids) WITH ORDINALITY AS above (id, position)
         JOIN organizations a ON a.id = above.id
         WHERE a.kind <> 'association' ORDER BY above.position LIMIT 1
       ) line ON true
       WHERE self.id = ANY($1::uuid[]) AND o.id = self.id AND o.line_id IS DISTINCT FROM line.id`,
      [ids],
    );
  }
}
