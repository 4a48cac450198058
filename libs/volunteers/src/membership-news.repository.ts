import { Injectable } from '@nestjs/common';
import { type Channel, type Contact, Database, Sealer } from '#kezhi/platform';
import { contactsOf } from './people-directory.repository.js';
import type { MembershipStatus } from './person.js';

/** What a person is to be told about one membership, as it is now. */
export interface MembershipNews {
  membershipId: string;
  personId: string;
  organizationName: string;
  status: MembershipStatus;
  /** In the words of whoever decided. */
  reason: string | null;
  /** A word of EndWord, when no person ended it. */
  endReason: string | null;
  /** Where the person may be told, the preferred one first. */
  contacts: Contact[];
}

type Row = Omit<MembershipNews, 'contacts'> & { sealed: Buffer; preferredChannel: Channel | null };

@Injectable()
export class MembershipNewsRepository {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Of people who have agreed to be volunteers: whoever has not confirmed yet is reminded of that and told nothing else, and
   * whoever has closed the record hears nothing more.
   */
  async of(membershipIds: readonly string[]): Promise<MembershipNews[]> {
    const rows = await this.database.sql<Row>(
      `SELECT m.id AS "membershipId", p.id AS "personId", o.name AS "organizationName", m.status, m.reason,
         m.end_reason AS "endReason", p.sealed, p.preferred_channel AS "preferredChannel"
       FROM memberships m JOIN people p ON p.id = m.person_id JOIN organizations o ON o.id = m.organization_id
       WHERE m.id = ANY($1::uuid[]) AND p.status IN ('active', 'suspended') ORDER BY p.id, m.id`,
      [membershipIds],
    );
    return rows.map(({ sealed, preferredChannel, ...news }) => ({
      ...news,
      contacts: contactsOf(this.sealer.open(sealed, news.personId), preferredChannel),
    }));
  }
}
