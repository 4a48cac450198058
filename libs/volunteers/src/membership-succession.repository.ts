import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { EndWord, LeftBehind, OpenMemberships } from './members-carried.js';

const MOST_NAMED = 100;

/** Memberships that were touched; `registered` are the approved ones among them, `confirmed` those of active people. */
interface Touched {
  people: number;
  registered: number;
  confirmed: number;
}

/** UUIDv7, as everywhere: its order is the order of creation. */
const NEW_ID = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`;

const NONE: Touched = { people: 0, registered: 0, confirmed: 0 };

const COUNTED = `count(*)::int AS people, count(*) FILTER (WHERE t.status = 'approved')::int AS registered,
  count(*) FILTER (WHERE t.status = 'approved' AND p.status = 'active')::int AS confirmed`;

/** Open memberships of $1 with what the same person has at $2. */
const OPEN_HERE_AND_THERE = `memberships m JOIN people p ON p.id = m.person_id
  LEFT JOIN memberships there ON there.person_id = m.person_id AND there.organization_id = $2 AND there.status IN ('requested', 'approved')`;

/** Sets of memberships of an organization that ends. */
@Injectable()
export class MembershipSuccessionRepository {
  constructor(private readonly database: Database) {}

  async count(organizationId: string, successorId: string | null): Promise<OpenMemberships> {
    const [row] = await this.database.sql<OpenMemberships>(
      `SELECT count(*) FILTER (WHERE m.status = 'approved')::int AS members,
              count(*) FILTER (WHERE m.status = 'requested')::int AS requests, count(there.id)::int AS "inBoth"
       FROM ${OPEN_HERE_AND_THERE} WHERE m.organization_id = $1 AND m.status IN ('requested', 'approved')`,
      [organizationId, successorId],
    );
    return row ?? { members: 0, requests: 0, inBoth: 0 };
  }

  async lockPeople(organizationId: string): Promise<void> {
    await this.database.sql(
      `SELECT FROM people WHERE id IN (
         SELECT person_id FROM memberships WHERE organization_id = $1 AND status IN ('requested', 'approved'))
       ORDER BY id FOR NO KEY UPDATE`,
      [organizationId],
    );
  }

  /** `limit`: most memberships at a time; null when there is none. */
  leftBehind(
    organizationId: string,
    successorId: string,
    limit: number | null,
  ): Promise<Array<Omit<LeftBehind, 'volunteerNo'> & { number: number }>> {
    return this.database.sql(
      `SELECT p.id AS "volunteerId", p.number, p.name AS "volunteerName",
              CASE WHEN there.id IS NOT NULL THEN 'both' ELSE 'limit' END AS reason
       FROM ${OPEN_HERE_AND_THERE}
       WHERE m.organization_id = $1 AND m.status IN ('requested', 'approved') AND p.status <> 'closed'
         AND (there.id IS NOT NULL OR p.membership_count > $3)
       ORDER BY p.id LIMIT ${MOST_NAMED}`,
      [organizationId, successorId, limit],
    );
  }

  /** Members here who only ask to join there are members there from now on: who merges two organizations admits them. */
  async admitRequested(organizationId: string, successorId: string, at: Date): Promise<Touched> {
    const [row] = await this.database.sql<Touched>(
      `WITH t AS (
         UPDATE memberships there SET status = 'approved', decided_at = $3, version = there.version + 1
         FROM memberships m
         WHERE m.organization_id = $1 AND m.status = 'approved'
           AND there.person_id = m.person_id AND there.organization_id = $2 AND there.status = 'requested'
         RETURNING there.person_id, there.status
       ), counted AS (
         UPDATE people p SET membership_count = p.membership_count + 1 FROM t WHERE p.id = t.person_id
       )
       SELECT ${COUNTED} FROM t JOIN people p ON p.id = t.person_id`,
      [organizationId, successorId, at],
    );
    return row ?? NONE;
  }

  async join(organizationId: string, successorId: string, limit: number | null, at: Date): Promise<Touched> {
    const [row] = await this.database.sql<Touched>(
      `WITH t AS (
         INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status, created_at, decided_at)
         SELECT ${NEW_ID}, m.person_id, o.id, o.line_id, o.territory_code, m.status, $3,
                CASE WHEN m.status = 'approved' THEN $3::timestamptz END
         FROM ${OPEN_HERE_AND_THERE} JOIN organizations o ON o.id = $2
         WHERE m.organization_id = $1 AND m.status IN ('requested', 'approved') AND there.id IS NULL
           AND p.status <> 'closed' AND ($4::int IS NULL OR p.membership_count <= $4)
         ORDER BY m.person_id
         RETURNING person_id, status
       ), counted AS (
         UPDATE people p SET membership_count = p.membership_count + 1 FROM t WHERE p.id = t.person_id AND t.status = 'approved'
       )
       SELECT ${COUNTED} FROM t JOIN people p ON p.id = t.person_id`,
      [organizationId, successorId, at, limit],
    );
    return row ?? NONE;
  }

  async end(organizationId: string, word: EndWord, at: Date): Promise<Touched> {
    const [row] = await this.database.sql<Touched>(
      `WITH open AS (
         SELECT id, status FROM memberships WHERE organization_id = $1 AND status IN ('requested', 'approved') FOR NO KEY UPDATE
       ), t AS (
         UPDATE memberships m SET status = CASE WHEN m.status = 'approved' THEN 'left' ELSE 'declined' END,
           end_reason = $2, ended_at = $3, decided_at = coalesce(m.decided_at, $3), version = m.version + 1
         FROM open WHERE m.id = open.id
         RETURNING m.person_id, open.status
       ), counted AS (
         UPDATE people p SET membership_count = p.membership_count - 1 FROM t WHERE p.id = t.person_id AND t.status = 'approved'
       )
       SELECT ${COUNTED} FROM t JOIN people p ON p.id = t.person_id`,
      [organizationId, word, at],
    );
    return row ?? NONE;
  }
}
