import { AppError, type ErrorCode } from '#kezhi/kernel';
import {
  cleanParagraphs,
  cleanText,
  type CodeList,
  EDUCATIONS,
  ETHNICITIES,
  POLITICAL_STATUSES,
  readEmail,
  readPersonName,
  readPhone,
} from '#kezhi/standards';
import { masked } from './person-secrets.js';
import type { PersonEntity } from './person.entity.js';
import type { PersonSecrets, SecretField } from './person.js';

/** What may be put right about a person. The identity number may not: it is who the person is. */
export interface VolunteerChanges {
  name?: string;
  phone?: string;
  email?: string | null;
  guardianName?: string | null;
  guardianPhone?: string | null;
  regionCode?: string;
  /** Codes or names of the national lists. */
  ethnicity?: string | null;
  politicalStatus?: string | null;
  education?: string | null;
  professionalTitle?: string | null;
  employer?: string | null;
  position?: string | null;
  expertise?: string[];
  serviceIntents?: string[];
  availability?: string | null;
  note?: string | null;
}

type Text = string | null | undefined;
type Plain = Pick<
  PersonEntity,
  | 'name'
  | 'ethnicity'
  | 'politicalStatus'
  | 'education'
  | 'professionalTitle'
  | 'employer'
  | 'position'
  | 'expertise'
  | 'availability'
  | 'note'
>;

/** The columns that need no look-up; absent fields are absent in the answer. */
export function plainColumns(changes: VolunteerChanges): Partial<Plain> {
  const columns: Record<keyof Plain, unknown> = {
    name: changes.name === undefined ? undefined : readName(changes.name, '/name'),
    ethnicity: readCode(changes.ethnicity, ETHNICITIES, '/ethnicity'),
    politicalStatus: readCode(changes.politicalStatus, POLITICAL_STATUSES, '/politicalStatus'),
    education: readCode(changes.education, EDUCATIONS, '/education'),
    professionalTitle: perhaps(changes.professionalTitle, cleanText),
    employer: perhaps(changes.employer, cleanText),
    position: perhaps(changes.position, cleanText),
    expertise: changes.expertise && [...new Set(changes.expertise.map(cleanText).filter(Boolean))],
    availability: perhaps(changes.availability, cleanText),
    note: perhaps(changes.note, cleanParagraphs),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/**
 * Secrets after a change, checked. A value that is the masked form of what is known comes from a form that was sent back as it was
 * shown, and changes nothing.
 */
export function changeSecrets(
  known: PersonSecrets,
  changes: VolunteerChanges,
  idType: string,
): PersonSecrets {
  const changed: PersonSecrets = { ...known };
  const foreign = idType !== 'resident';
  const set = (field: SecretField, value: Text, read: (value: string) => string) => {
    if (value === undefined || value === masked(known, field)) return;
    if (value === null || value.trim() === '') delete changed[field];
    else changed[field] = read(value);
  };
  set('phone', changes.phone, (value) => readMobile(value, '/phone', foreign));
  set('email', changes.email, (value) => readMail(value));
  set('guardianName', changes.guardianName, (value) => readName(value, '/guardianName'));
  set('guardianPhone', changes.guardianPhone, (value) => readMobile(value, '/guardianPhone', foreign));
  if (changed.phone === undefined) throw refusal('VOLUNTEER.PHONE_INVALID', '/phone');
  return changed;
}

function perhaps(value: Text, read: (value: string) => string): Text {
  if (value === undefined) return undefined;
  return value === null || value.trim() === '' ? null : read(value);
}

function readCode(value: Text, list: CodeList, pointer: string): Text {
  return perhaps(value, (text) => {
    const entry = list.find(text);
    if (!entry) throw refusal('VOLUNTEER.CODE_UNKNOWN', pointer);
    return entry.code;
  });
}

function readName(value: string, pointer: string): string {
  const reading = readPersonName(value);
  if (!reading.ok) throw refusal('VOLUNTEER.NAME_INVALID', pointer);
  return reading.name;
}

function readMobile(value: string, pointer: string, foreign: boolean): string {
  const reading = readPhone(value, { foreign });
  if (!reading.ok) throw refusal('VOLUNTEER.PHONE_INVALID', pointer);
  return reading.phone;
}

function readMail(value: string): string {
  const reading = readEmail(value);
  if (!reading.ok) throw refusal('VOLUNTEER.EMAIL_INVALID', '/email');
  return reading.email;
}

/** A refusal of one field. */
export function refusal(code: ErrorCode, pointer: string): AppError {
  return new AppError(code, {}, [{ pointer, code }]);
}
