import { Injectable } from '@nestjs/common';
import { Clock, type Scope } from '#kezhi/kernel';
import { membersScope } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { MEMBERS_BY } from './member-changes.js';
import type { MembershipEvent } from './membership.states.js';
import type { Candidate } from './membership-verdicts.js';
import type { MembershipStatus } from './person.js';

const TABLES =
  'memberships m JOIN organizations o ON o.id = m.organization_id JOIN people p ON p.id = m.person_id';

const ENDING: ReadonlySet<MembershipEvent> = new Set(['leaving', 'removal']);

export interface SavedDecision {
  event: MembershipEvent;
  to: MembershipStatus;
  reason: string | null;
}

/**
 * Decisions on sets of memberships. Whoever changes a membership holds its person's row first, and several people's in
 * the order of their ids: that keeps the number of a person's memberships true, and nobody waits in a circle.
 */
@Injectable()
export class MembershipDecisionsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nobody else changes memberships of these people until the end of the transaction. */
  async lockPeopleOf(scope: Scope, ids: readonly string[]): Promise<void> {
    const parameters: unknown[] = [ids];
    await this.database.sql(
      `SELECT FROM people WHERE id IN (
         SELECT m.person_id FROM ${TABLES} WHERE m.id = ANY($1::uuid[]) AND ${membersScope(scope, 'o', parameters)})
       ORDER BY id FOR NO KEY UPDATE`,
      parameters,
    );
  }

  /** What is within the scope, in the order of `ids`. Lock the people first. */
  candidates(scope: Scope, ids: readonly string[]): Promise<Candidate[]> {
    const parameters: unknown[] = [ids];
    return this.database.sql<Candidate>(
      `SELECT m.id, m.person_id AS "personId", m.organization_id AS "organizationId", m.status, m.version,
         p.status AS "personStatus", p.membership_count AS memberships
       FROM ${TABLES}
       WHERE m.id = ANY($1::uuid[]) AND p.status <> 'closed' AND ${membersScope(scope, 'o', parameters)}
       ORDER BY array_position($1::uuid[], m.id)`,
      parameters,
    );
  }

  /** Writes one decision on many memberships and on how many each of their people has. */
  async save(candidates: readonly Candidate[], { event, to, reason }: SavedDecision): Promise<void> {
    await this.database.sql(
      `UPDATE memberships SET status = $2, reason = $3, version = version + 1, ${ENDING.has(event) ? 'ended_at' : 'decided_at'} = $4
       WHERE id = ANY($1::uuid[])`,
      [candidates.map(({ id }) => id), to, reason, this.clock.now()],
    );
    await this.database.sql(
      `UPDATE people p SET membership_count = p.membership_count + $2 * n.times, updated_at = $3, version = p.version + 1
       FROM (SELECT id, count(*)::smallint AS times FROM unnest($1::uuid[]) AS person (id) GROUP BY id) n WHERE p.id = n.id`,
      [candidates.map(({ personId }) => personId), MEMBERS_BY[event], this.clock.now()],
    );
  }
}
