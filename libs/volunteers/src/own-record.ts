import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { BlindIndex, Database, Sealer } from '#kezhi/platform';
import { OwnRecordRepository, type Registrar } from './own-record.repository.js';
import type { PersonSecrets } from './person.js';
import { VolunteerListsRepository } from './volunteer-lists.repository.js';
import { VolunteerReadings } from './volunteer-readings.js';
import type { Volunteer } from './volunteer.js';

/** What people may know of what is stored about them: everything. */
@Injectable()
export class OwnRecord {
  constructor(
    private readonly lists: VolunteerListsRepository,
    private readonly records: OwnRecordRepository,
    private readonly readings: VolunteerReadings,
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
    private readonly database: Database,
  ) {}

  /** As it is shown on a screen: secrets masked, and the name whole, also a child's. */
  async get(personId: string): Promise<Volunteer> {
    const [volunteer] = await this.readings.showRecords(await this.lists.read([personId]));
    if (!volunteer || volunteer.status === 'closed') throw new AppError('VOLUNTEER.NOT_FOUND');
    return volunteer;
  }

  /** In clear, for the person alone. */
  async secrets(personId: string): Promise<PersonSecrets> {
    const [row] = await this.lists.read([personId]);
    if (!row || row.status === 'closed') throw new AppError('VOLUNTEER.NOT_FOUND');
    return this.sealer.open(row.sealed, personId);
  }

  /** Who registered the person; null for who came alone. */
  registrar(personId: string): Promise<Registrar | null> {
    return this.records.registrar(personId);
  }

  /** The blind index of the person's document number. */
  async numberBlind(personId: string): Promise<string> {
    const blind = await this.records.idBlind(personId);
    if (blind === null) throw new AppError('VOLUNTEER.NOT_FOUND');
    return blind;
  }

  /** Whether the number is the person's own. `idNumber` normalised. */
  async hasNumber(personId: string, idNumber: string): Promise<boolean> {
    return (await this.records.idBlind(personId)) === this.blindOf(idNumber);
  }

  /** Of any number, normalised. */
  blindOf(idNumber: string): string {
    return this.blind.of('identity', idNumber);
  }

  /** Codes go to this channel first from now on: the person has proven it. */
  prefer(personId: string, channel: 'sms' | 'email'): Promise<void> {
    return this.database.run(() => this.records.prefer(personId, channel));
  }
}
