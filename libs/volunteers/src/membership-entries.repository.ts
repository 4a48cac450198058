import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import type { MembershipStatus, PersonStatus } from './person.js';

export interface LatestMembership {
  id: string;
  status: MembershipStatus;
}

/** How memberships begin. */
@Injectable()
export class MembershipEntriesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nobody else changes the person's memberships until the end of the transaction. */
  async lockPerson(id: string): Promise<{ personStatus: PersonStatus; memberships: number } | undefined> {
    const [person] = await this.database.sql<{ personStatus: PersonStatus; memberships: number }>(
      `SELECT status AS "personStatus", membership_count AS memberships FROM people
       WHERE id = $1 AND status <> 'closed' FOR NO KEY UPDATE`,
      [id],
    );
    return person;
  }

  /** The person's latest membership of the organization. */
  async latest(personId: string, organizationId: string): Promise<LatestMembership | undefined> {
    const [found] = await this.database.sql<LatestMembership>(
      'SELECT id, status FROM memberships WHERE person_id = $1 AND organization_id = $2 ORDER BY id DESC LIMIT 1',
      [personId, organizationId],
    );
    return found;
  }

  /** A request, which finds its way to whoever decides by copies of where the organization stands. */
  async insert(personId: string, organizationId: string): Promise<string> {
    const id = uuid();
    await this.database.sql(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status, created_at)
       SELECT $1, $2, id, line_id, territory_code, 'requested', $4 FROM organizations WHERE id = $3`,
      [id, personId, organizationId, this.clock.now()],
    );
    return id;
  }
}
