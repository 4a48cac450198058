import {
  ageOn,
  findIdType,
  ID_TYPES,
  normalizeText,
  readIdentityNumber,
  type IdentityRefusal,
  type IdType,
  type Sex,
} from '#kezhi/standards';
import type { ErrorCode } from '#kezhi/kernel';
import { isRounded, readDateCell } from './cell-readers.js';
import type { RowReading } from './row-cells.js';

/** What the document columns of a row say together; a part that could not be read is left out. */
export interface VolunteerIdentity {
  idType: IdType | undefined;
  idNumber: string | undefined;
  sex: Sex | undefined;
  birthDate: string | undefined;
}

const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['男', 'male'],
  ['女', 'female'],
  ['男性', 'male'],
  ['女性', 'female'],
]);
const SEX_NAMES: Readonly<Record<Sex, string>> = { male: '男', female: '女' };
const EARLIEST_BIRTH = '1870-01-01';
const FULL_AGE = 18;

const REFUSALS: Readonly<Record<IdentityRefusal, ErrorCode>> = {
  FIFTEEN_DIGITS: 'ROW.ID_FIFTEEN_DIGITS',
  LENGTH: 'ROW.ID_LENGTH',
  CHARACTERS: 'ROW.ID_CHARACTERS',
  PLACE: 'ROW.ID_PLACE',
  BIRTH_DATE: 'ROW.ID_BIRTH_DATE',
  CHECK_CHARACTER: 'ROW.ID_CHECK_CHARACTER',
  SHAPE: 'ROW.ID_SHAPE',
};

/** Reads type, number, sex and birth date, which must not contradict each other. */
export function readIdentity(row: RowReading, today: string): VolunteerIdentity {
  const stated = readIdType(row);
  const number = readNumber(row, stated, today);
  return {
    idType: number?.idType ?? stated,
    idNumber: number?.number,
    sex: readSex(row, number?.sex),
    birthDate: readBirthDate(row, number, today),
  };
}

/** Whether somebody is under 18, by which the guardian's columns are needed. */
export function isMinor(birthDate: string, today: string): boolean {
  return ageOn(birthDate, today) < FULL_AGE;
}

function readIdType(row: RowReading): IdType | undefined {
  const text = row.take('idType');
  if (text === undefined) return row.kind('idType') === 'error' ? undefined : 'resident';
  const idType = findIdType(text);
  return idType ?? row.error('idType', 'ROW.CHOICE_UNKNOWN', { accepted: Object.values(ID_TYPES) });
}

interface NumberFacts {
  number: string;
  idType: IdType;
  sex?: Sex;
  birthDate?: string;
}

function readNumber(row: RowReading, stated: IdType | undefined, today: string): NumberFacts | undefined {
  const text = row.demand('idNumber');
  if (text === undefined) return undefined;
  if (isRounded(row, 'idNumber', text)) return row.error('idNumber', 'ROW.NUMBER_ROUNDED');
  if (stated === undefined) return undefined;
  const reading = readIdentityNumber(text, stated, today);
  if (!reading.ok) {
    const details = { length: reading.length, idType: ID_TYPES[stated] };
    return row.error('idNumber', REFUSALS[reading.reason], details);
  }
  if (reading.corrected) {
    row.notice('idType', 'ROW.ID_TYPE_CORRECTED', { from: ID_TYPES[stated], to: ID_TYPES[reading.idType] });
  }
  return reading;
}

function readSex(row: RowReading, derived: Sex | undefined): Sex | undefined {
  const text = row.take('sex');
  if (text === undefined) return derived;
  const sex = SEXES.get(text) ?? SEXES.get(normalizeText(text));
  if (sex === undefined) return row.error('sex', 'ROW.CHOICE_UNKNOWN', { accepted: ['男', '女'] });
  if (derived === undefined || sex === derived) return sex;
  return row.error('sex', 'ROW.SEX_CONTRADICTS', { sex: SEX_NAMES[derived] });
}

function readBirthDate(row: RowReading, number: NumberFacts | undefined, today: string): string | undefined {
  const derived = number?.birthDate;
  const written = readDateCell(row, 'birthDate');
  if (written === undefined) {
    if (derived === undefined && number !== undefined && row.isBlank('birthDate')) {
      return row.error('birthDate', 'ROW.BIRTH_DATE_REQUIRED', { idType: ID_TYPES[number.idType] });
    }
    return derived;
  }
  if (written < EARLIEST_BIRTH || written > today) return row.error('birthDate', 'ROW.BIRTH_DATE_RANGE');
  if (derived === undefined || derived === written) return written;
  return row.error('birthDate', 'ROW.BIRTH_DATE_CONTRADICTS');
}
