import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { AuditLog, BlindIndex, Sealer } from '#kezhi/platform';
import { cleanParagraphs, normalizeNumber, readPhone } from '#kezhi/standards';
import { MinorAccess } from './minors/minor-access.js';
import type { PersonSecrets, SecretField } from './person.js';
import { RecordTrail } from './record-trail.js';
import { VolunteerListsRepository, type VolunteerRow } from './volunteer-lists.repository.js';
import { readVolunteerNo } from './volunteer-number.js';
import { VolunteerReadings } from './volunteer-readings.js';
import type { Volunteer } from './volunteer.js';

/** Exactly one of them. */
export interface SearchKey {
  idNumber?: string;
  phone?: string;
  volunteerNo?: string;
}

/** Looks at what is sealed: finds by it, and shows it. Every look is in the audit log. */
@Injectable()
export class VolunteerLookup {
  constructor(
    private readonly lists: VolunteerListsRepository,
    private readonly readings: VolunteerReadings,
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
    private readonly audit: AuditLog,
    private readonly minors: MinorAccess,
    private readonly trail: RecordTrail,
  ) {}

  /** Whoever has exactly this identity number, phone or volunteer number, within one's reach. */
  async search(scope: Scope, key: SearchKey): Promise<Volunteer[]> {
    const given = (['idNumber', 'phone', 'volunteerNo'] as const).filter((by) => key[by] !== undefined);
    const [by] = given;
    if (by === undefined || given.length > 1) throw new AppError('VOLUNTEER.ONE_KEY');
    const found = await this.find(scope, by, key[by] ?? '');
    this.audit.note({ by, found: found.length });
    return this.readings.show(found);
  }

  /** Clear values; null for what there is none of. */
  async reveal(
    scope: Scope,
    id: string,
    fields: readonly SecretField[],
    reason: string,
  ): Promise<Partial<Record<SecretField, string | null>>> {
    const why = cleanParagraphs(reason);
    if (why === '') throw new AppError('VOLUNTEER.REASON_REQUIRED');
    const [row] = await this.lists.exact(scope, { column: 'id', value: id });
    if (!row) throw new AppError('VOLUNTEER.NOT_FOUND');
    this.audit.note({ fields, reason: why });
    await this.trail.about(id);
    await this.minors.revealed(row, why);
    const secrets: PersonSecrets = this.sealer.open(row.sealed, id);
    return Object.fromEntries(fields.map((field) => [field, secrets[field] ?? null]));
  }

  private find(scope: Scope, by: keyof SearchKey, text: string): Promise<VolunteerRow[]> {
    if (by === 'idNumber') {
      const value = this.blind.of('identity', normalizeNumber(text).toUpperCase());
      return this.lists.exact(scope, { column: 'id_blind', value });
    }
    if (by === 'phone') return this.findByPhone(scope, text);
    const number = readVolunteerNo(text);
    return number === undefined
      ? Promise.resolve([])
      : this.lists.exact(scope, { column: 'number', value: number });
  }

  private findByPhone(scope: Scope, text: string): Promise<VolunteerRow[]> {
    const reading = readPhone(text, { foreign: true });
    if (!reading.ok) return Promise.resolve([]);
    return this.lists.exact(scope, { column: 'phone_blind', value: this.blind.of('phone', reading.phone) });
  }
}
