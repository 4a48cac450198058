import { Injectable } from '@nestjs/common';
import { type Channel, Database } from '#kezhi/platform';
import type { MembershipStatus } from './person.js';

/** The unit that registered a person, by a form or one by one, and when. */
export interface Registrar {
  organizationId: string;
  organizationName: string;
  at: Date;
}

export interface OwnMembership {
  id: string;
  organizationId: string;
  organizationName: string;
  status: MembershipStatus;
  createdAt: Date;
  decidedAt: Date | null;
  endedAt: Date | null;
  /** Why it was declined or taken away, in the words of whoever decided. */
  reason: string | null;
  /** A word of EndWord, when no person ended it. */
  endReason: string | null;
}

/** Reads of one person by that person: no scope, since nobody else is ever in them. */
@Injectable()
export class OwnRecordRepository {
  constructor(private readonly database: Database) {}

  async registrar(personId: string): Promise<Registrar | null> {
    const [row] = await this.database.sql<Registrar>(
      `SELECT o.id AS "organizationId", o.name AS "organizationName", p.created_at AS at
       FROM people p LEFT JOIN imports i ON i.id = p.import_id
         JOIN organizations o ON o.id = coalesce(i.organization_id, p.registrar_id)
       WHERE p.id = $1`,
      [personId],
    );
    return row ?? null;
  }

  memberships(personId: string): Promise<OwnMembership[]> {
    return this.database.sql<OwnMembership>(
      `SELECT m.id, o.id AS "organizationId", o.name AS "organizationName", m.status, m.created_at AS "createdAt",
         m.decided_at AS "decidedAt", m.ended_at AS "endedAt", m.reason, m.end_reason AS "endReason"
       FROM memberships m JOIN organizations o ON o.id = m.organization_id WHERE m.person_id = $1 ORDER BY m.id DESC`,
      [personId],
    );
  }

  /** Null when the person has no such membership. */
  async membershipStatus(personId: string, id: string): Promise<MembershipStatus | null> {
    const [row] = await this.database.sql<{ status: MembershipStatus }>(
      'SELECT status FROM memberships WHERE id = $1 AND person_id = $2',
      [id, personId],
    );
    return row?.status ?? null;
  }

  /** A request that nobody has decided on leaves nothing behind. Lock the person first. */
  async removeRequest(id: string): Promise<void> {
    await this.database.affect(`DELETE FROM memberships WHERE id = $1 AND status = 'requested'`, [id]);
  }

  async idBlind(personId: string): Promise<string | null> {
    const [row] = await this.database.sql<{ idBlind: string }>(
      'SELECT id_blind AS "idBlind" FROM people WHERE id = $1',
      [personId],
    );
    return row?.idBlind ?? null;
  }

  async prefer(personId: string, channel: Channel): Promise<void> {
    await this.database.affect('UPDATE people SET preferred_channel = $2 WHERE id = $1', [personId, channel]);
  }
}
