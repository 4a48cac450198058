import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { MemberChange, MemberTotals } from './member-amounts.js';
import { type OrganizationStatus, TAKES_NO_MEMBERS } from './organization.js';

/** Own and subtree counters of organizations `alias`, deltas included, for a LATERAL join: `own`, `subtree` and their confirmed parts. */
export const countsOf = (id: string) => `(
  SELECT sum(registered)::int AS own, sum(confirmed)::int AS own_confirmed,
         sum(subtree_registered)::int AS subtree, sum(subtree_confirmed)::int AS subtree_confirmed
  FROM (SELECT registered, confirmed, subtree_registered, subtree_confirmed FROM organization_counts WHERE organization_id = ${id}
        UNION ALL
        SELECT registered, confirmed, subtree_registered, subtree_confirmed FROM organization_count_deltas WHERE organization_id = ${id}
       ) amounts)`;

/** Members of such an organization do not count for its supervisors yet. */
const APART = `o.status IN ('draft', 'submitted', 'returned', 'rejected')`;

const COLUMNS = 'organization_id, registered, confirmed, subtree_registered, subtree_confirmed';

@Injectable()
export class MemberCountsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Organizations are locked for sharing: an approval, a move or an end that runs at the same time comes wholly before or
   * wholly after.
   */
  async append(changes: readonly MemberChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.database.sql(
      `WITH change AS (
         SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[]) AS c (id, registered, confirmed)
       ), place AS (
         SELECT o.id, o.ancestor_ids, ${APART} AS apart
         FROM organizations o WHERE o.id IN (SELECT id FROM change) ORDER BY o.id FOR SHARE
       )
       INSERT INTO organization_count_deltas (${COLUMNS})
       SELECT a.id, sum(CASE WHEN a.id = c.id THEN c.registered ELSE 0 END), sum(CASE WHEN a.id = c.id THEN c.confirmed ELSE 0 END),
              sum(c.registered), sum(c.confirmed)
       FROM change c JOIN place p ON p.id = c.id CROSS JOIN unnest(p.ancestor_ids) AS a (id)
       WHERE a.id = p.id OR NOT p.apart
       GROUP BY a.id`,
      [
        changes.map((change) => change.organizationId),
        changes.map((change) => change.registered),
        changes.map((change) => change.confirmed),
      ],
    );
  }

  async raise(organizationId: string): Promise<void> {
    await this.database.sql(
      `INSERT INTO organization_count_deltas (${COLUMNS})
       SELECT a.id, 0, 0, c.own, c.own_confirmed
       FROM organizations o CROSS JOIN unnest(o.ancestor_ids) AS a (id) CROSS JOIN LATERAL ${countsOf('o.id')} c
       WHERE o.id = $1 AND a.id <> o.id AND c.own <> 0`,
      [organizationId],
    );
  }

  async move(ids: readonly string[], from: readonly string[], to: readonly string[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO organization_count_deltas (${COLUMNS})
       SELECT side.id, 0, 0, side.sign * total.registered, side.sign * total.confirmed
       FROM (SELECT sum(c.subtree - (${APART})::int * c.own) AS registered,
                    sum(c.subtree_confirmed - (${APART})::int * c.own_confirmed) AS confirmed
             FROM organizations o CROSS JOIN LATERAL ${countsOf('o.id')} c WHERE o.id = ANY($1::uuid[])) total
       CROSS JOIN (SELECT id, -1 AS sign FROM unnest($2::uuid[]) AS f (id)
                   UNION ALL SELECT id, 1 FROM unnest($3::uuid[]) AS t (id)) side
       WHERE total.registered <> 0 OR total.confirmed <> 0`,
      [ids, from, to],
    );
  }

  /** The first of these organizations that takes no members now. Ask after `append`, which keeps them as they are. */
  async closedAmong(ids: readonly string[]): Promise<OrganizationStatus | undefined> {
    const [row] = await this.database.sql<{ status: OrganizationStatus }>(
      `SELECT status FROM organizations WHERE id = ANY($1::uuid[]) AND status = ANY($2) ORDER BY id LIMIT 1`,
      [ids, TAKES_NO_MEMBERS],
    );
    return row?.status;
  }

  async find(organizationId: string): Promise<MemberTotals> {
    const [row] = await this.database.sql<
      Record<'own' | 'own_confirmed' | 'subtree' | 'subtree_confirmed', number | null>
    >(`SELECT c.* FROM ${countsOf('$1')} c`, [organizationId]);
    return {
      own: { registered: row?.own ?? 0, confirmed: row?.own_confirmed ?? 0 },
      subtree: { registered: row?.subtree ?? 0, confirmed: row?.subtree_confirmed ?? 0 },
    };
  }

  /** In one statement, so that every reader sees each delta either as itself or in the counter. */
  async fold(limit: number): Promise<number> {
    const [row] = await this.database.sql<{ taken: number }>(
      `WITH taken AS (
         DELETE FROM organization_count_deltas WHERE id IN (
           SELECT id FROM organization_count_deltas ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING ${COLUMNS}
       ), folded AS (
         INSERT INTO organization_counts AS kept (${COLUMNS})
         SELECT organization_id, sum(registered), sum(confirmed), sum(subtree_registered), sum(subtree_confirmed)
         FROM taken GROUP BY organization_id ORDER BY organization_id
         ON CONFLICT (organization_id) DO UPDATE SET
           registered = kept.registered + excluded.registered, confirmed = kept.confirmed + excluded.confirmed,
           subtree_registered = kept.subtree_registered + excluded.subtree_registered,
           subtree_confirmed = kept.subtree_confirmed + excluded.subtree_confirmed
       )
       SELECT count(*)::int AS taken FROM taken`,
      [limit],
    );
    return row?.taken ?? 0;
  }
}
