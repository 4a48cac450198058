import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type {
  CarriedMembership,
  LeftBehindPerson,
  Prospects,
  StaysWhy,
  Succession,
} from './members-carried.js';

export interface Carried {
  /** At the successor. */
  arrived: CarriedMembership[];
  /** From the organization. */
  left: CarriedMembership[];
}

/** UUIDv7, as everywhere: its order is the order of creation. */
const NEW_ID = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`;

/**
 * The open memberships at $1 and what becomes of each in $2: `stays` is why somebody does not go there. $3 is the limit of
 * memberships (null: any number); $4 whether it is about those who wait, who become members. Whoever is a member here already
 * gives up one membership for another; whoever waited has one more.
 */
const FATES = `
  SELECT m.id, m.person_id, m.status AS standing, there.id AS there_id, CASE
    WHEN $2::uuid IS NULL THEN 'nowhere'
    WHEN p.status = 'closed' THEN 'closed'
    WHEN there.status = 'approved' OR there.status = m.status AND NOT $4::boolean THEN 'both'
    WHEN p.membership_count + $4::boolean::int > $3::int THEN 'limit' END AS stays
  FROM memberships m JOIN people p ON p.id = m.person_id
  LEFT JOIN memberships there ON there.person_id = m.person_id AND there.organization_id = $2::uuid AND there.id <> m.id
    AND there.status IN ('requested', 'approved')
  WHERE m.organization_id = $1::uuid AND m.status IN ('requested', 'approved') AND (m.status = 'requested' OR NOT $4::boolean)`;

const MEMBERSHIPS = (what: string) =>
  `SELECT '${what}' AS what, t.id, t.person_id AS "personId", t.status = 'approved' AS member, p.status = 'active' AS active
   FROM ${what} t JOIN people p ON p.id = t.person_id`;

/** Sets of memberships that go from one organization to another, or end. */
@Injectable()
export class MembershipSuccessionRepository {
  constructor(private readonly database: Database) {}

  async prospects(succession: Succession): Promise<Prospects> {
    const [row] = await this.database.sql<Prospects>(
      `WITH fates AS (${FATES})
       SELECT count(*) FILTER (WHERE standing = 'approved')::int AS members, count(*) FILTER (WHERE standing = 'requested')::int AS requests,
         count(there_id)::int AS "inBoth", count(*) FILTER (WHERE stays IS NULL)::int AS joining,
         count(*) FILTER (WHERE stays = 'both')::int AS "alreadyThere",
         count(*) FILTER (WHERE stays = 'limit')::int AS "overLimit", count(*) FILTER (WHERE stays = 'closed')::int AS closed
       FROM fates`,
      question(succession),
    );
    if (!row) throw new Error('a count has no row');
    return row;
  }

  /** In the order of their ids. */
  leftBehind(
    succession: Succession,
    reasons: readonly StaysWhy[],
    most: number | null,
  ): Promise<LeftBehindPerson[]> {
    return this.database.sql<LeftBehindPerson>(
      `WITH fates AS (${FATES})
       SELECT p.id AS "volunteerId", p.number, p.name AS "volunteerName", f.stays AS reason
       FROM fates f JOIN people p ON p.id = f.person_id WHERE f.stays = ANY($5::text[]) ORDER BY p.id LIMIT $6`,
      [...question(succession), reasons, most],
    );
  }

  /**
   * One statement. A request at the successor is granted to whoever comes as a member. Whoever waited moves with the request
   * itself; others get a new membership, and the old one ends, as it does for whoever stays behind.
   */
  async carry(succession: Succession, at: Date): Promise<Carried> {
    const rows = await this.database.sql<CarriedMembership & { what: string }>(
      `WITH fates AS (${FATES}),
       granted AS (
         UPDATE memberships there SET status = 'approved', decided_at = $5, version = there.version + 1
         FROM fates f WHERE f.stays IS NULL AND there.id = f.there_id RETURNING there.id, there.person_id, there.status
       ), moved AS (
         UPDATE memberships m SET organization_id = o.id, line_id = o.line_id, territory_code = o.territory_code,
           status = 'approved', decided_at = $5, version = m.version + 1
         FROM fates f JOIN organizations o ON o.id = $2
         WHERE $4 AND f.stays IS NULL AND f.there_id IS NULL AND m.id = f.id RETURNING m.id, m.person_id, m.status
       ), joined AS (
         INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status, created_at, decided_at)
         SELECT ${NEW_ID}, f.person_id, o.id, o.line_id, o.territory_code, f.standing, $5,
                CASE WHEN f.standing = 'approved' THEN $5::timestamptz END
         FROM fates f JOIN organizations o ON o.id = $2
         WHERE NOT $4 AND f.stays IS NULL AND f.there_id IS NULL ORDER BY f.person_id RETURNING id, person_id, status
       ), ended AS (
         UPDATE memberships m SET status = CASE f.standing WHEN 'approved' THEN 'left' ELSE 'declined' END, end_reason = $6,
           ended_at = CASE WHEN $4 THEN m.ended_at ELSE $5 END, decided_at = CASE WHEN $4 THEN $5 ELSE coalesce(m.decided_at, $5) END,
           version = m.version + 1
         FROM fates f WHERE m.id = f.id AND NOT ($4 AND f.stays IS NULL AND f.there_id IS NULL)
         RETURNING m.id, m.person_id, f.standing AS status
       ), arrived AS (
         SELECT * FROM granted UNION ALL SELECT * FROM moved UNION ALL SELECT * FROM joined
       ), changes AS (
         SELECT person_id, sum(by) AS by FROM (
           SELECT person_id, 1 AS by FROM arrived WHERE status = 'approved'
           UNION ALL SELECT person_id, -1 FROM ended WHERE status = 'approved') each GROUP BY person_id HAVING sum(by) <> 0
       ), counted AS (
         UPDATE people p SET membership_count = p.membership_count + c.by FROM changes c WHERE p.id = c.person_id
       )
       ${MEMBERSHIPS('arrived')} UNION ALL ${MEMBERSHIPS('ended')}`,
      [...question(succession), at, succession.word],
    );
    const those = (wanted: string) => rows.filter(({ what }) => what === wanted);
    return { arrived: those('arrived'), left: those('ended') };
  }
}

function question({ organizationId, successorId, limit, who }: Succession): unknown[] {
  return [organizationId, successorId, limit, who === 'waiting'];
}
