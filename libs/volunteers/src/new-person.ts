import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { RegionsService } from '#kezhi/organizations';
import { type IdType, readDate, readIdentityNumber, type Sex } from '#kezhi/standards';
import { isMinor } from './minors.js';
import type { PersonEntity } from './person.entity.js';
import type { PersonSecrets } from './person.js';
import { ServiceIntents } from './service-intents.js';
import { changeSecrets, plainColumns, refusal, type VolunteerChanges } from './volunteer-input.js';

/** Somebody as a form describes them. */
export interface NewPerson extends Omit<VolunteerChanges, 'name' | 'phone' | 'regionCode'> {
  name: string;
  phone: string;
  regionCode: string;
  idType: IdType;
  idNumber: string;
  /** Needed where the number does not tell it. */
  birthDate?: string;
  sex?: Sex;
}

/** The same, read and checked, ready to be kept. Plain data, so that it can wait sealed. */
export type PreparedPerson = Omit<
  PersonEntity,
  'id' | 'status' | 'updatedAt' | 'version' | 'sealed' | 'phoneBlind' | 'tokens'
> & {
  sex: Sex | null;
  secrets: Required<Pick<PersonSecrets, 'idNumber' | 'phone'>> & PersonSecrets;
};

const EMPTY = {
  ethnicity: null,
  politicalStatus: null,
  education: null,
  professionalTitle: null,
  employer: null,
  position: null,
  availability: null,
  note: null,
  expertise: [],
  serviceIntents: [],
};
const EARLIEST_BIRTH = '1870-01-01';

/** Reads a registration form; refuses with the field that is wrong. It knows nothing of who is registered. */
@Injectable()
export class NewPeople {
  constructor(
    private readonly regions: RegionsService,
    private readonly intents: ServiceIntents,
    private readonly clock: Clock,
  ) {}

  async prepare(person: NewPerson): Promise<PreparedPerson> {
    const today = this.clock.today();
    const document = readDocument(person, today);
    const secrets = changeSecrets({ idNumber: document.idNumber }, person, document.idType);
    const minor = isMinor(document.birthDate, today);
    if (minor && !(secrets.guardianName && secrets.guardianPhone))
      throw refusal('VOLUNTEER.GUARDIAN_REQUIRED', '/guardianName');
    const { code, territoryCode } = await this.regions.inForce(person.regionCode);
    const { idNumber, ...facts } = document;
    return {
      ...EMPTY,
      ...plainColumns(person),
      ...facts,
      name: plainColumns({ name: person.name }).name ?? '',
      regionCode: code,
      territoryCode,
      serviceIntents: await this.intentsOf(person),
      secrets: { ...secrets, idNumber, phone: secrets.phone ?? '' },
    };
  }

  isMinor({ birthDate }: PreparedPerson): boolean {
    return isMinor(birthDate, this.clock.today());
  }

  private async intentsOf({ serviceIntents = [] }: NewPerson): Promise<string[]> {
    const codes = await this.intents.codes(serviceIntents);
    const known = codes.filter((code) => code !== undefined);
    if (known.length < codes.length) throw refusal('VOLUNTEER.INTENT_UNKNOWN', '/serviceIntents');
    return [...new Set(known)];
  }
}

interface Document {
  idType: IdType;
  idNumber: string;
  birthDate: string;
  sex: Sex | null;
}

/** What the document says of its owner; what it does not say must be given. */
function readDocument({ idType, idNumber, birthDate, sex }: NewPerson, today: string): Document {
  const reading = readIdentityNumber(idNumber, idType, today);
  if (!reading.ok)
    throw new AppError('VOLUNTEER.ID_INVALID', { reason: reading.reason }, [
      { pointer: '/idNumber', code: 'VOLUNTEER.ID_INVALID', details: { reason: reading.reason } },
    ]);
  return {
    idType: reading.idType,
    idNumber: reading.number,
    birthDate: reading.birthDate ?? readBirthDate(birthDate, today),
    sex: reading.sex ?? sex ?? null,
  };
}

function readBirthDate(text: string | undefined, today: string): string {
  const reading = text === undefined ? null : readDate(text);
  if (!reading?.ok || reading.date < EARLIEST_BIRTH || reading.date > today)
    throw refusal('VOLUNTEER.BIRTH_DATE_REQUIRED', '/birthDate');
  return reading.date;
}
