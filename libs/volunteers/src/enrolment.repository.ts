import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { type Channel, Database } from '#kezhi/platform';
import type { PersonEntity } from './person.entity.js';
import type { PersonStatus } from './person.js';

/** A row of `people` about to be. */
export type NewPersonRow = Omit<PersonEntity, 'status' | 'updatedAt' | 'version'> & {
  idBlind: string;
  sex: 'male' | 'female' | null;
  status: Extract<PersonStatus, 'pending_confirmation' | 'active'>;
  preferredChannel: Channel | null;
  /** The unit that registered the person; null for who came alone. */
  registrarId: string | null;
};

export interface EnrolledRow {
  id: string;
  name: string;
  status: PersonStatus;
  sealed: Buffer;
  preferredChannel: Channel | null;
}

/** How a person comes in and goes out. */
@Injectable()
export class EnrolmentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A new person, confirmed when active; false when somebody has the document number already. */
  async insert(row: NewPersonRow): Promise<boolean> {
    const inserted = await this.database.affect(
      `INSERT INTO people (id, name, id_type, id_blind, phone_blind, sealed, sex, birth_date, status, region_code, territory_code,
         ethnicity, political_status, education, professional_title, employer, position, expertise, service_intents, availability,
         note, tokens, preferred_channel, registrar_id, confirmed_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
         CASE WHEN $9 = 'active' THEN $25::timestamptz END, $25, $25)
       ON CONFLICT (id_blind) DO NOTHING`,
      [
        row.id,
        row.name,
        row.idType,
        row.idBlind,
        row.phoneBlind,
        row.sealed,
        row.sex,
        row.birthDate,
        row.status,
        row.regionCode,
        row.territoryCode,
        row.ethnicity,
        row.politicalStatus,
        row.education,
        row.professionalTitle,
        row.employer,
        row.position,
        row.expertise,
        row.serviceIntents,
        row.availability,
        row.note,
        row.tokens,
        row.preferredChannel,
        row.registrarId,
        this.clock.now(),
      ],
    );
    return inserted > 0;
  }

  async find(idBlind: string): Promise<EnrolledRow | null> {
    const [row] = await this.database.sql<EnrolledRow>(
      'SELECT id, name, status, sealed, preferred_channel AS "preferredChannel" FROM people WHERE id_blind = $1',
      [idBlind],
    );
    return row ?? null;
  }

  async hasRefused(idBlind: string): Promise<boolean> {
    const found = await this.database.sql('SELECT FROM refused_people WHERE id_blind = $1', [idBlind]);
    return found.length > 0;
  }

  /** Whoever refused an import and registers in person has changed the own mind. */
  async forgetRefusal(idBlind: string): Promise<void> {
    await this.database.affect('DELETE FROM refused_people WHERE id_blind = $1', [idBlind]);
  }

  async confirm(id: string): Promise<void> {
    await this.database.affect(
      `UPDATE people SET status = 'active', confirmed_at = $2, updated_at = $2, version = version + 1 WHERE id = $1`,
      [id, this.clock.now()],
    );
  }

  /** Everything that is known about somebody goes; what stays is that this number refused, and how many did. */
  async erase(personId: string, organizations: readonly string[]): Promise<void> {
    const now = this.clock.now();
    await this.database.sql('DELETE FROM memberships WHERE person_id = $1', [personId]);
    await this.database.sql(
      `WITH gone AS (DELETE FROM people WHERE id = $1 RETURNING id_blind)
       INSERT INTO refused_people (id_blind, at) SELECT id_blind, $2 FROM gone ON CONFLICT DO NOTHING`,
      [personId, now],
    );
    await this.database.sql(
      'INSERT INTO refusals (id, organization_id, at) SELECT gen_random_uuid(), o, $2 FROM unnest($1::uuid[]) AS o',
      [organizations.length > 0 ? organizations : [null], now],
    );
  }

  /** The row stays, out of every list; memberships end. */
  async close(personId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.sql(`DELETE FROM memberships WHERE person_id = $1 AND status = 'requested'`, [
      personId,
    ]);
    await this.database.affect(
      `UPDATE memberships SET status = 'left', ended_at = $2, version = version + 1
       WHERE person_id = $1 AND status = 'approved'`,
      [personId, now],
    );
    await this.database.affect(
      `UPDATE people SET status = 'closed', updated_at = $2, membership_count = 0, version = version + 1,
         phone_blind = NULL, tokens = '{}' WHERE id = $1`,
      [personId, now],
    );
  }
}
