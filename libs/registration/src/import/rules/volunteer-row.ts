import type { RawRow } from '#kezhi/documents';
import { EDUCATIONS, ETHNICITIES, POLITICAL_STATUSES, type IdType, type Sex } from '#kezhi/standards';
import { SOURCES } from '../forms/form-sources.js';
import {
  readCode,
  readEmailCell,
  readFree,
  readList,
  readName,
  readOrganization,
  readParagraphs,
  readPhoneCell,
  readRegion,
} from './cell-readers.js';
import type { ColumnMapping } from './column-mapping.js';
import type { VolunteerContext } from './import-context.js';
import type { OrganizationEntry } from './organization-index.js';
import { RowReading, takeCells, type RowProblem, type StoredCells } from './row-cells.js';
import { isMinor, readIdentity, type VolunteerIdentity } from './volunteer-identity.js';

const LIMITS = { professionalTitle: 50, employer: 100, position: 50, availability: 100, note: 200 } as const;

/** A person as the row registers them. Codes are those of the national lists. */
export interface VolunteerValue {
  name: string;
  idType: IdType;
  idNumber: string;
  sex?: Sex;
  birthDate: string;
  isMinor: boolean;
  phone: string;
  email?: string;
  ethnicity?: string;
  politicalStatus?: string;
  education?: string;
  professionalTitle?: string;
  employer?: string;
  position?: string;
  /** The organization's region when the row names none. */
  regionCode: string;
  organizationId: string;
  expertise: string[];
  serviceIntents: string[];
  availability?: string;
  /** Only of minors. */
  guardianName?: string;
  guardianPhone?: string;
  note?: string;
}

/** What makes two rows the same person in the same organization; known even when other cells are wrong. */
interface VolunteerKey {
  idNumber: string;
  name: string;
  organizationId: string;
}

export interface PreparedVolunteer {
  rowNo: number;
  problems: readonly RowProblem[];
  /** The cells as the file holds them, for staging, showing and mending. */
  cells: StoredCells;
  key?: VolunteerKey;
  /** Only when no problem is an error. */
  value?: VolunteerValue;
}

/** Reads a row of the volunteer form: every cell is looked at and every problem gathered. */
export function readVolunteerRow(
  row: RawRow,
  mapping: ColumnMapping,
  context: VolunteerContext,
): PreparedVolunteer {
  return readVolunteerCells(row.rowNo, takeCells(row, mapping) ?? { texts: {} }, mapping, context);
}

/** The same from stored cells, after one of them was corrected. */
export function readVolunteerCells(
  rowNo: number,
  cells: StoredCells,
  mapping: ColumnMapping,
  context: VolunteerContext,
): PreparedVolunteer {
  const row = new RowReading(cells, mapping);
  const draft = readDraft(row, context);
  const key = keyOf(draft);
  const value = key && !row.failed && isComplete(draft) ? draft : undefined;
  return { rowNo, problems: row.problems, cells, key, value };
}

type VolunteerDraft = { [Field in keyof VolunteerValue]: VolunteerValue[Field] | undefined };

/** One literal of one shape: a copy by spreading costs as much as all the rules together. */
function readDraft(row: RowReading, context: VolunteerContext): VolunteerDraft {
  const name = readName(row, 'name', row.demand('name'));
  const identity = readIdentity(row, context.today);
  const phone = readPhoneCell(row, 'phone', row.demand('phone'), mayBeForeign(identity));
  const organization = readVolunteersOrganization(row, context);
  const region = readRegion(row, 'regionCode', row.take('regionCode'), context.regions);
  const minor = identity.birthDate === undefined ? undefined : isMinor(identity.birthDate, context.today);
  const guardian = minor === undefined ? NO_GUARDIAN : readGuardian(row, minor, mayBeForeign(identity));
  return {
    name,
    idType: identity.idType,
    idNumber: identity.idNumber,
    sex: identity.sex,
    birthDate: identity.birthDate,
    isMinor: minor,
    phone,
    email: readEmailCell(row, 'email'),
    ethnicity: readCode(row, 'ethnicity', ETHNICITIES, SOURCES.ethnicity),
    politicalStatus: readCode(row, 'politicalStatus', POLITICAL_STATUSES, SOURCES.politicalStatus),
    education: readCode(row, 'education', EDUCATIONS, SOURCES.education),
    professionalTitle: readFree(row, 'professionalTitle', LIMITS.professionalTitle),
    employer: readFree(row, 'employer', LIMITS.employer),
    position: readFree(row, 'position', LIMITS.position),
    regionCode: region ?? organization?.regionCode,
    organizationId: organization?.id,
    expertise: readList(row, 'expertise'),
    serviceIntents: readIntents(row, context),
    availability: readFree(row, 'availability', LIMITS.availability),
    guardianName: guardian.name,
    guardianPhone: guardian.phone,
    note: readParagraphs(row, 'note', LIMITS.note),
  };
}

/** So it is whenever no problem was found; the compiler cannot know. */
function isComplete(draft: VolunteerDraft): draft is VolunteerValue {
  const { idType, birthDate, phone, regionCode } = draft;
  return !!idType && !!birthDate && !!phone && !!regionCode;
}

function keyOf({ idNumber, name, organizationId }: VolunteerDraft): VolunteerKey | undefined {
  return idNumber && name && organizationId ? { idNumber, name, organizationId } : undefined;
}

function mayBeForeign(identity: VolunteerIdentity): boolean {
  return identity.idType !== 'resident';
}

function readVolunteersOrganization(
  row: RowReading,
  context: VolunteerContext,
): OrganizationEntry | undefined {
  const text = row.legacy ? row.demand('organization') : row.take('organization');
  if (text !== undefined) return readOrganization(row, 'organization', text, context);
  return row.isBlank('organization') && !row.legacy ? context.importingUnit : undefined;
}

function readIntents(row: RowReading, context: VolunteerContext): string[] {
  const codes: string[] = [];
  let unknown = false;
  for (const item of readList(row, 'serviceIntents')) {
    const match = context.serviceIntents.find(item);
    if (match === undefined) unknown = true;
    else if (!codes.includes(match.code)) codes.push(match.code);
    if (match?.earlier) row.notice('serviceIntents', 'ROW.INTENT_MAPPED', { from: item, to: match.name });
  }
  if (unknown) row.error('serviceIntents', 'ROW.INTENT_UNKNOWN', { accepted: context.serviceIntents.names });
  return codes;
}

interface Guardian {
  name?: string | undefined;
  phone?: string | undefined;
}

const NO_GUARDIAN: Guardian = {};

/** Needed under 18. Of an adult they are not kept: data that nobody needs is not collected. */
function readGuardian(row: RowReading, minor: boolean, foreign: boolean): Guardian {
  if (!minor) {
    for (const field of ['guardianName', 'guardianPhone']) {
      if (!row.isBlank(field)) row.notice(field, 'ROW.GUARDIAN_NOT_NEEDED');
    }
    return NO_GUARDIAN;
  }
  return {
    name: readName(row, 'guardianName', guardianCell(row, 'guardianName')),
    phone: readPhoneCell(row, 'guardianPhone', guardianCell(row, 'guardianPhone'), foreign),
  };
}

function guardianCell(row: RowReading, field: string): string | undefined {
  if (!row.isBlank(field)) return row.take(field);
  return row.error(field, 'ROW.GUARDIAN_REQUIRED', { column: row.title(field) });
}
