import { Injectable } from '@nestjs/common';
import {
  type Channel,
  type Contact,
  Database,
  type KnownPerson,
  type PersonDirectory,
  Sealer,
} from '#kezhi/platform';
import type { PersonSecrets } from './person.js';

interface Row {
  id: string;
  name: string;
  sealed: Buffer;
  preferredChannel: Channel | null;
}

/** Which person a document number belongs to, and how that person can be reached. */
@Injectable()
export class PeopleDirectory implements PersonDirectory {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async findByIdBlind(idBlind: string): Promise<KnownPerson | null> {
    const [row] = await this.database.sql<Row>(
      `SELECT id, name, sealed, preferred_channel AS "preferredChannel" FROM people WHERE id_blind = $1 AND status <> 'closed'`,
      [idBlind],
    );
    if (!row) return null;
    const contacts = contactsOf(this.sealer.open(row.sealed, row.id), row.preferredChannel);
    return { personId: row.id, displayName: row.name, contacts };
  }
}

/** What the person has proven first, then the telephone, which everybody has. */
export function contactsOf({ phone, email }: PersonSecrets, preferred: Channel | null): Contact[] {
  const contacts: Contact[] = [];
  if (phone !== undefined) contacts.push({ channel: 'sms', address: phone });
  if (email !== undefined) contacts.push({ channel: 'email', address: email });
  return preferred === 'email' ? contacts.toReversed() : contacts;
}
