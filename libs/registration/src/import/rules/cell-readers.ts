import {
  cleanParagraphs,
  cleanText,
  codePointLength,
  normalizeText,
  readDate,
  readEmail,
  readPersonName,
  readPhone,
  NAME_LENGTH,
  type CodeList,
} from '#kezhi/standards';
import type { ImportContext } from './import-context.js';
import type { OrganizationEntry } from './organization-index.js';
import type { RegionIndex } from './region-index.js';
import type { RowReading } from './row-cells.js';

const EXPONENT = /^[0-9](?:\.[0-9]+)?E\+[0-9]+$/i;
const LIST_SEPARATORS = /[、,;|/\n\uff0c\uff1b\uff5c\uff0f]+/;
/** Excel keeps 15 significant digits. */
const EXACT_DIGITS = 15;
const WHOLE_NUMBER = /^[0-9]{1,9}(?:\.0+)?$/;

/** Free text on one line. */
export function readFree(row: RowReading, field: string, limit: number): string | undefined {
  const text = row.take(field);
  return text === undefined ? undefined : within(row, field, cleanText(text), limit);
}

/** Free text that keeps its line breaks. */
export function readParagraphs(row: RowReading, field: string, limit: number): string | undefined {
  const text = row.take(field);
  return text === undefined ? undefined : within(row, field, cleanParagraphs(text), limit);
}

function within(row: RowReading, field: string, text: string, limit: number): string | undefined {
  if (text.length <= limit) return text;
  const length = codePointLength(text);
  return length <= limit ? text : row.error(field, 'ROW.TOO_LONG', { limit, length });
}

export function readName(row: RowReading, field: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const reading = readPersonName(text);
  if (reading.ok) return reading.name;
  if (reading.reason === 'LENGTH') return row.error(field, 'ROW.NAME_LENGTH', { ...NAME_LENGTH });
  return row.error(field, reading.reason === 'DIGITS' ? 'ROW.NAME_DIGITS' : 'ROW.NAME_CHARACTERS');
}

export function readPhoneCell(
  row: RowReading,
  field: string,
  text: string | undefined,
  foreign = false,
): string | undefined {
  if (text === undefined) return undefined;
  const reading = readPhone(text, { foreign });
  if (reading.ok) return reading.phone;
  if (isRounded(row, field, text)) return row.error(field, 'ROW.NUMBER_ROUNDED');
  return row.error(field, reading.reason === 'FORMAT' ? 'ROW.PHONE_FORMAT' : 'ROW.PHONE_FOREIGN');
}

/** Whether Excel has kept a long number as a value, so that its last digits are gone. */
export function isRounded(row: RowReading, field: string, text: string): boolean {
  const plain = normalizeText(text);
  if (EXPONENT.test(plain)) return true;
  return row.kind(field) === 'number' && plain.length > EXACT_DIGITS;
}

export function readEmailCell(row: RowReading, field: string): string | undefined {
  const text = row.take(field);
  if (text === undefined) return undefined;
  const reading = readEmail(text);
  return reading.ok ? reading.email : row.error(field, 'ROW.EMAIL_FORMAT');
}

/** The code of a national list. */
export function readCode(row: RowReading, field: string, list: CodeList, source: string): string | undefined {
  const text = row.take(field);
  if (text === undefined) return undefined;
  const entry = list.find(text);
  if (entry) return entry.code;
  return row.error(field, 'ROW.CODE_UNKNOWN', { list: source, example: list.entries[0]!.name });
}

/** The words of a column with few choices, and how they are told to the clerk. */
export interface Choices<Id extends string> {
  words: ReadonlyMap<string, Id>;
  accepted: readonly string[];
}

/** One of a few words. */
export function readChoice<Id extends string>(
  row: RowReading,
  field: string,
  text: string | undefined,
  choices: Choices<Id>,
): Id | undefined {
  if (text === undefined) return undefined;
  const id = choices.words.get(text) ?? choices.words.get(normalizeText(text).replaceAll(' ', ''));
  return id ?? row.error(field, 'ROW.CHOICE_UNKNOWN', { accepted: choices.accepted });
}

/** `YYYY-MM-DD`. */
export function readDateCell(row: RowReading, field: string): string | undefined {
  const text = row.take(field);
  if (text === undefined) return undefined;
  const reading = readDate(text);
  if (reading.ok) return reading.date;
  return row.error(field, reading.reason === 'FORMAT' ? 'ROW.DATE_FORMAT' : 'ROW.DATE_NOT_A_DAY');
}

/** The items of a cell, each once, in order. */
export function readList(row: RowReading, field: string): string[] {
  const text = row.take(field);
  if (text === undefined) return [];
  const items: string[] = [];
  for (const part of text.split(LIST_SEPARATORS)) {
    const item = cleanText(part);
    if (item !== '' && !items.includes(item)) items.push(item);
  }
  return items;
}

export function readWholeNumber(row: RowReading, field: string, most: number): number | undefined {
  const text = row.take(field);
  if (text === undefined) return undefined;
  const plain = normalizeText(text).replaceAll(',', '');
  const value = Number(plain);
  if (WHOLE_NUMBER.test(plain) && value <= most) return value;
  return row.error(field, 'ROW.NUMBER_RANGE', { least: 0, most });
}

/** The code of the region in force; an abolished one is replaced with a notice. */
export function readRegion(
  row: RowReading,
  field: string,
  text: string | undefined,
  regions: RegionIndex,
): string | undefined {
  if (text === undefined) return undefined;
  const reading = regions.read(text);
  if (!reading.ok) {
    if (reading.reason === 'UNKNOWN') return row.error(field, 'ROW.REGION_UNKNOWN');
    if (reading.reason === 'ABOLISHED')
      return row.error(field, 'ROW.REGION_ABOLISHED', { region: reading.region });
    return row.error(field, 'ROW.REGION_AMBIGUOUS', { candidates: reading.candidates });
  }
  if (reading.replaced) row.notice(field, 'ROW.REGION_REPLACED', { ...reading.replaced });
  return reading.code;
}

/** An organization in reach by its name or number, on a legacy form by its old one. */
export function readOrganization(
  row: RowReading,
  field: string,
  text: string,
  context: ImportContext,
): OrganizationEntry | undefined {
  const reading = context.organizations.find(text);
  if (reading.ok) return reading.organization;
  if (reading.reason === 'AMBIGUOUS') {
    return row.error(field, 'ROW.ORGANIZATION_AMBIGUOUS', { candidates: reading.candidates });
  }
  const unknown = row.legacy ? 'ROW.LEGACY_TEAM_UNKNOWN' : 'ROW.ORGANIZATION_UNKNOWN';
  return row.error(field, unknown, { unit: context.importingUnit.name });
}
