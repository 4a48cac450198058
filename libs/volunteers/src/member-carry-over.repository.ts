import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { CarryOver, Consequences, StaysBehind } from './carried-over.js';

/**
 * What becomes of each member who waits at $1, in the organization $2 (null: at $1 itself). `stays` is why somebody does not
 * come along: closed, a member there already, or as many memberships as one may have ($3; null: any number).
 */
const WAITING = `
  SELECT m.id, m.person_id, there.id AS there_id, CASE
    WHEN p.status = 'closed' THEN 'closed'
    WHEN there.status = 'approved' THEN 'member'
    WHEN p.membership_count >= $3::int THEN 'limit' END AS stays
  FROM memberships m JOIN people p ON p.id = m.person_id
  LEFT JOIN memberships there ON there.person_id = m.person_id AND there.organization_id = $2::uuid
    AND there.status IN ('requested', 'approved')
  WHERE m.organization_id = $1::uuid AND m.status = 'requested'`;

/** Whose members go where; `successorId` null: they stay where they are. */
export interface Carrying {
  teamId: string;
  successorId: string | null;
  /** Most memberships at a time; null: any number. */
  limit: number | null;
}

/** Sets of members of a team that was carried over from the earlier platform. */
@Injectable()
export class MemberCarryOverRepository {
  constructor(private readonly database: Database) {}

  async consequences({ teamId, successorId, limit }: Carrying): Promise<Consequences> {
    const [row] = await this.database.sql<Consequences>(
      `WITH waiting AS (${WAITING})
       SELECT count(*)::int AS members, count(*) FILTER (WHERE stays IS NULL)::int AS joining,
              count(*) FILTER (WHERE stays = 'member')::int AS "alreadyThere",
              count(*) FILTER (WHERE stays = 'limit')::int AS "overLimit", count(*) FILTER (WHERE stays = 'closed')::int AS closed
       FROM waiting`,
      [teamId, successorId, limit],
    );
    return row ?? { members: 0, joining: 0, alreadyThere: 0, overLimit: 0, closed: 0 };
  }

  async lockPeople(teamId: string): Promise<void> {
    await this.database.sql(
      `WITH held AS (
         SELECT FROM people WHERE id IN (
           SELECT person_id FROM memberships WHERE organization_id = $1 AND status IN ('requested', 'approved'))
         ORDER BY id FOR NO KEY UPDATE)
       SELECT count(*) FROM held`,
      [teamId],
    );
  }

  staysBehind({ teamId, successorId, limit }: Carrying): Promise<StaysBehind[]> {
    return this.database.sql<StaysBehind>(
      `WITH waiting AS (${WAITING})
       SELECT person_id AS "personId", stays AS reason FROM waiting WHERE stays IN ('limit', 'closed') ORDER BY person_id`,
      [teamId, successorId, limit],
    );
  }

  /**
   * One statement: memberships that waited move to the successor and count from now on; a request that somebody has there
   * already is granted instead; whoever does not come along has no open membership left here.
   */
  async carryOver(
    { teamId, successorId, limit }: Carrying,
    at: Date,
  ): Promise<Pick<CarryOver, 'joined' | 'confirmed'>> {
    const [row] = await this.database.sql<Pick<CarryOver, 'joined' | 'confirmed'>>(
      `WITH waiting AS (${WAITING}),
       granted AS (
         UPDATE memberships there SET status = 'approved', decided_at = $4, version = there.version + 1
         FROM waiting w WHERE w.stays IS NULL AND there.id = w.there_id RETURNING there.person_id
       ), moved AS (
         UPDATE memberships m SET organization_id = o.id, line_id = o.line_id, territory_code = o.territory_code,
           status = 'approved', decided_at = $4, version = m.version + 1
         FROM waiting w JOIN organizations o ON o.id = coalesce($2::uuid, $1::uuid)
         WHERE w.stays IS NULL AND w.there_id IS NULL AND m.id = w.id RETURNING m.person_id
       ), ended AS (
         UPDATE memberships m SET status = 'declined', decided_at = $4, version = m.version + 1
         FROM waiting w WHERE (w.stays IS NOT NULL OR w.there_id IS NOT NULL) AND m.id = w.id
       ), counted AS (
         UPDATE people p SET membership_count = p.membership_count + 1
         FROM (SELECT person_id FROM granted UNION ALL SELECT person_id FROM moved) joined
         WHERE p.id = joined.person_id RETURNING p.status
       )
       SELECT count(*)::int AS joined, count(*) FILTER (WHERE status = 'active')::int AS confirmed FROM counted`,
      [teamId, successorId, limit, at],
    );
    return row ?? { joined: 0, confirmed: 0 };
  }
}
