import { Injectable } from '@nestjs/common';
import { Clock, type PageQuery } from '#kezhi/kernel';
import {
  type Channel,
  type Contact,
  Database,
  type KnownMember,
  type KnownPerson,
  type PersonDirectory,
  Sealer,
} from '#kezhi/platform';
import { OF_AGE } from './minors.js';
import type { PersonSecrets } from './person.js';
import { personConditions } from './volunteer-filters.js';
import { volunteerNo } from './volunteer-number.js';

interface Row {
  id: string;
  name: string;
  sealed: Buffer;
  preferredChannel: Channel | null;
}

const COLUMNS = 'p.id, p.name, p.sealed, p.preferred_channel AS "preferredChannel"';

/** Active members of the organization $1 who are of age on the day $2. */
const MEMBERS = `memberships m JOIN people p ON p.id = m.person_id
  WHERE m.organization_id = $1 AND m.status = 'approved' AND p.status = 'active'
    AND (p.birth_date IS NULL OR p.birth_date <= $2::date - interval '${OF_AGE} years')`;

/** Who somebody is: by a document number, or as a member of an organization; and how that person can be reached. */
@Injectable()
export class PeopleDirectory implements PersonDirectory {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async findByIdBlind(idBlind: string): Promise<KnownPerson | null> {
    const [row] = await this.database.sql<Row>(
      `SELECT ${COLUMNS} FROM people p WHERE p.id_blind = $1 AND p.status <> 'closed'`,
      [idBlind],
    );
    return row ? this.known(row) : null;
  }

  async findMember(organizationId: string, personId: string): Promise<KnownMember | null> {
    const [row] = await this.database.sql<Row & { number: number }>(
      `SELECT ${COLUMNS}, p.number FROM ${MEMBERS} AND p.id = $3`,
      [organizationId, this.clock.today(), personId],
    );
    return row ? this.member(row) : null;
  }

  async listMembers(organizationId: string, q: string | undefined, page: PageQuery): Promise<KnownMember[]> {
    const parameters: unknown[] = [organizationId, this.clock.today()];
    const asked = q === undefined ? [] : personConditions({ q }, parameters, { byTokens: true });
    const after = page.after === null ? [] : [`m.person_id < $${parameters.push(page.after[0])}::uuid`];
    const rows = await this.database.sql<Row & { number: number }>(
      `SELECT ${COLUMNS}, p.number FROM ${[MEMBERS, ...asked, ...after].join(' AND ')}
       ORDER BY m.person_id DESC LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    return rows.map((row) => this.member(row));
  }

  private member(row: Row & { number: number }): KnownMember {
    return { ...this.known(row), volunteerNo: volunteerNo(row.number) };
  }

  private known({ id, name, sealed, preferredChannel }: Row): KnownPerson {
    return {
      personId: id,
      displayName: name,
      contacts: contactsOf(this.sealer.open(sealed, id), preferredChannel),
    };
  }
}

/** What the person has proven first, then the telephone, which everybody has. */
export function contactsOf({ phone, email }: PersonSecrets, preferred: Channel | null): Contact[] {
  const contacts: Contact[] = [];
  if (phone !== undefined) contacts.push({ channel: 'sms', address: phone });
  if (email !== undefined) contacts.push({ channel: 'email', address: email });
  return preferred === 'email' ? contacts.toReversed() : contacts;
}
