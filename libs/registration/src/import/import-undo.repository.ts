import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { isLegacy } from './forms/form-registry.js';
import type { ImportEntity } from './import.entity.js';

/** Why an import can no longer be undone, and for how many of the people it created. */
export interface UndoBlocker {
  reason: 'confirmed' | 'edited' | 'joined_elsewhere' | 'carried_over';
  count: number;
  examples: string[];
}

const EXAMPLES = 10;

/**
 * Takes back what a volunteers import created. Its people and memberships are found by the range of ids
 * (UUIDv7, made while validating) that the import remembers, so no index is needed for something that rare.
 */
@Injectable()
export class ImportUndoRepository {
  constructor(private readonly database: Database) {}

  /** Nobody else changes memberships of the import's people until the end of the transaction. */
  async holdPeople({ id, firstId, lastId }: ImportEntity): Promise<void> {
    await this.database.sql(
      `WITH held AS (
         SELECT FROM people WHERE id IN (
           SELECT person_id FROM memberships WHERE import_id = $1 AND id BETWEEN $2 AND $3
           UNION ALL SELECT id FROM people WHERE import_id = $1 AND id BETWEEN $2 AND $3)
         ORDER BY id FOR NO KEY UPDATE)
       SELECT count(*) FROM held`,
      [id, firstId, lastId],
    );
  }

  /** What others have built on the import's people since. Empty: it may be undone. */
  async blockers({ id, kind, firstId, lastId }: ImportEntity): Promise<UndoBlocker[]> {
    return this.database.sql<UndoBlocker>(
      `WITH created AS (SELECT id, name, status, version FROM people WHERE import_id = $1 AND id BETWEEN $2 AND $3),
       blocked AS (
         SELECT name, CASE
           WHEN status <> 'pending_confirmation' THEN 'confirmed'
           WHEN version > 1 THEN 'edited'
           WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = created.id AND m.import_id IS DISTINCT FROM $1)
             THEN 'joined_elsewhere' END AS reason
         FROM created
         UNION ALL
         SELECT p.name, 'carried_over' FROM memberships m JOIN people p ON p.id = m.person_id
         WHERE $4 AND m.import_id = $1 AND m.id BETWEEN $2 AND $3 AND m.status <> 'requested')
       SELECT reason, count(*)::int AS count, (array_agg(name))[1:${EXAMPLES}] AS examples
       FROM blocked WHERE reason IS NOT NULL GROUP BY reason ORDER BY reason`,
      [id, firstId, lastId, isLegacy(kind)],
    );
  }

  /** Members per organization that will go, for its counters. */
  membersLeaving({
    id,
    firstId,
    lastId,
  }: ImportEntity): Promise<Array<{ organizationId: string; registered: number; confirmed: number }>> {
    return this.database.sql(
      `SELECT m.organization_id AS "organizationId", count(*)::int AS registered,
              count(*) FILTER (WHERE p.status = 'active')::int AS confirmed
       FROM memberships m JOIN people p ON p.id = m.person_id
       WHERE m.import_id = $1 AND m.id BETWEEN $2 AND $3 AND m.status = 'approved' GROUP BY m.organization_id`,
      [id, firstId, lastId],
    );
  }

  async remove({ id, firstId, lastId }: ImportEntity): Promise<void> {
    await this.database.sql(
      `WITH gone AS (
         DELETE FROM memberships WHERE import_id = $1 AND id BETWEEN $2 AND $3 RETURNING person_id, status),
       left_over AS (SELECT person_id, count(*)::smallint AS n FROM gone WHERE status = 'approved' GROUP BY person_id)
       UPDATE people p SET membership_count = p.membership_count - l.n
       FROM left_over l WHERE p.id = l.person_id AND p.import_id IS DISTINCT FROM $1`,
      [id, firstId, lastId],
    );
    await this.database.sql('DELETE FROM people WHERE import_id = $1 AND id BETWEEN $2 AND $3', [
      id,
      firstId,
      lastId,
    ]);
  }
}
