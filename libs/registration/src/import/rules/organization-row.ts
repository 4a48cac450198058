import type { RawRow } from '#kezhi/documents';
import type { ErrorCode } from '#kezhi/kernel';
import { cleanText, codePointLength, readSocialCreditCode } from '#kezhi/standards';
import {
  KIND_WORDS,
  LEVEL_WORDS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  RANK_WORDS,
  TEAM_RANKS,
  type OrganizationKindWord,
  type OrganizationLevelWord,
  type TeamRankWord,
} from '../forms/organization-words.js';
import {
  isRounded,
  readChoice,
  readDateCell,
  readEmailCell,
  readFree,
  readList,
  readName,
  readParagraphs,
  readPhoneCell,
  readRegion,
  readWholeNumber,
} from './cell-readers.js';
import type { ColumnMapping } from './column-mapping.js';
import type { OrganizationContext } from './import-context.js';
import { organizationNameKey } from './organization-index.js';
import { RowReading, takeCells, type RowProblem, type StoredCells } from './row-cells.js';

const NAME = { least: 2, most: 100 } as const;
const LIMITS = {
  leaderTitle: 50,
  hostUnit: 100,
  summary: 1000,
  note: 200,
  legacyNo: 50,
  expectedMembers: 1_000_000,
} as const;
const KINDS = { words: KIND_WORDS, accepted: Object.values(ORGANIZATION_KINDS) };
const LEVELS = { words: LEVEL_WORDS, accepted: Object.values(ORGANIZATION_LEVELS) };
const RANKS = {
  words: RANK_WORDS,
  accepted: Object.values(TEAM_RANKS).filter((name) => name !== TEAM_RANKS.none),
};

/** An organization as the row registers it; its supervisor is found with the other rows by `linkOrganizations`. */
export interface OrganizationValue {
  name: string;
  kind: OrganizationKindWord;
  level: OrganizationLevelWord;
  teamRank: TeamRankWord;
  regionCode: string;
  hostUnit?: string;
  uscc?: string;
  foundedOn?: string;
  leaderName?: string;
  leaderTitle?: string;
  leaderPhone?: string;
  adminName?: string;
  adminPhone?: string;
  adminEmail?: string;
  serviceFields: string[];
  summary?: string;
  expectedMembers?: number;
  legacyNo?: string;
  note?: string;
}

export interface PreparedOrganization {
  rowNo: number;
  problems: readonly RowProblem[];
  cells: StoredCells;
  /** By what other rows refer to this one; known even when other cells are wrong. */
  nameKey?: string;
  /** What 上级组织 says; absent when it is blank, which means the importing unit. */
  parentText?: string;
  /** Only when no problem is an error. */
  value?: OrganizationValue;
}

/** Reads a row of the organization form: every cell is looked at and every problem gathered. */
export function readOrganizationRow(
  row: RawRow,
  mapping: ColumnMapping,
  context: OrganizationContext,
): PreparedOrganization {
  return readOrganizationCells(row.rowNo, takeCells(row, mapping) ?? { texts: {} }, mapping, context);
}

/** The same from stored cells, after one of them was corrected. */
export function readOrganizationCells(
  rowNo: number,
  cells: StoredCells,
  mapping: ColumnMapping,
  context: OrganizationContext,
): PreparedOrganization {
  const row = new RowReading(cells, mapping);
  const required = readRequired(row, context);
  const optional = readOptional(row, context);
  const parentText = row.take('parent');
  const prepared: PreparedOrganization = { rowNo, problems: row.problems, cells };
  if (required.name !== undefined) prepared.nameKey = organizationNameKey(required.name);
  if (parentText !== undefined) prepared.parentText = parentText;
  if (!row.failed && isComplete(required)) prepared.value = { ...required, ...optional };
  return prepared;
}

type Required = Pick<OrganizationValue, 'name' | 'kind' | 'level' | 'regionCode'>;

function readRequired(row: RowReading, context: OrganizationContext): Partial<Required> {
  return {
    name: readOrganizationName(row),
    kind: readChoice(row, 'kind', row.demand('kind'), KINDS),
    level: readChoice(row, 'level', row.demand('level'), LEVELS),
    regionCode: readRegion(row, 'regionCode', row.demand('regionCode'), context.regions),
  };
}

/** Required of who registers; of the teams of the earlier platform they are often not known any more. */
function readContacts(
  row: RowReading,
): Pick<OrganizationValue, 'leaderName' | 'leaderPhone' | 'adminName' | 'adminPhone'> {
  return {
    leaderName: readName(row, 'leaderName', row.want('leaderName')),
    leaderPhone: readPhoneCell(row, 'leaderPhone', row.want('leaderPhone')),
    adminName: readName(row, 'adminName', row.want('adminName')),
    adminPhone: readPhoneCell(row, 'adminPhone', row.want('adminPhone')),
  };
}

function isComplete(required: Partial<Required>): required is Required {
  return Object.values(required).every((value) => value !== undefined);
}

function readOptional(
  row: RowReading,
  context: OrganizationContext,
): Omit<OrganizationValue, keyof Required> {
  return {
    ...readContacts(row),
    teamRank: readChoice(row, 'teamRank', row.take('teamRank'), RANKS) ?? 'none',
    hostUnit: readFree(row, 'hostUnit', LIMITS.hostUnit),
    uscc: readUscc(row),
    foundedOn: readFounding(row, context.today),
    leaderTitle: readFree(row, 'leaderTitle', LIMITS.leaderTitle),
    adminEmail: readEmailCell(row, 'adminEmail'),
    serviceFields: readList(row, 'serviceFields'),
    summary: readParagraphs(row, 'summary', LIMITS.summary),
    expectedMembers: readWholeNumber(row, 'expectedMembers', LIMITS.expectedMembers),
    legacyNo: readLegacyNumber(row, context),
    note: readParagraphs(row, 'note', LIMITS.note),
  };
}

function readOrganizationName(row: RowReading): string | undefined {
  const text = row.demand('name');
  if (text === undefined) return undefined;
  const name = cleanText(text);
  const length = codePointLength(name);
  if (length < NAME.least) return row.error('name', 'ROW.TOO_SHORT', { limit: NAME.least });
  return length > NAME.most ? row.error('name', 'ROW.TOO_LONG', { limit: NAME.most, length }) : name;
}

const USCC_REFUSALS: Readonly<Record<'LENGTH' | 'CHARACTERS' | 'CHECK_CHARACTER', ErrorCode>> = {
  LENGTH: 'ROW.USCC_LENGTH',
  CHARACTERS: 'ROW.USCC_CHARACTERS',
  CHECK_CHARACTER: 'ROW.USCC_CHECK_CHARACTER',
};

function readUscc(row: RowReading): string | undefined {
  const text = row.take('uscc');
  if (text === undefined) return undefined;
  if (isRounded(row, 'uscc', text)) return row.error('uscc', 'ROW.NUMBER_ROUNDED');
  const reading = readSocialCreditCode(text);
  return reading.ok ? reading.code : row.error('uscc', USCC_REFUSALS[reading.reason]);
}

function readFounding(row: RowReading, today: string): string | undefined {
  const date = readDateCell(row, 'foundedOn');
  return date !== undefined && date > today ? row.error('foundedOn', 'ROW.DATE_FUTURE') : date;
}

function readLegacyNumber(row: RowReading, context: OrganizationContext): string | undefined {
  const text = row.want('legacyNo');
  if (text === undefined) return undefined;
  const number = organizationNameKey(text);
  const length = codePointLength(number);
  if (length > LIMITS.legacyNo)
    return row.error('legacyNo', 'ROW.TOO_LONG', { limit: LIMITS.legacyNo, length });
  const known = row.legacy || context.legacyTeams.get(number)?.unclaimed;
  return known ? number : row.error('legacyNo', 'ROW.LEGACY_UNKNOWN');
}
