import type { CopyType, CopyValue } from './validation/copy-encoder.js';

/** What will become of a row. */
export const OUTCOMES = ['create', 'link', 'unchanged', 'invalid'] as const;
export type RowOutcome = (typeof OUTCOMES)[number];

/** One row of the staging table as validation leaves it. Personal data stands in the sealed columns only. */
export interface StagedRow {
  rowNo: number;
  outcome: RowOutcome;
  /** The row's cells as the file gave them, sealed. */
  cells: Buffer;
  /** JSON of the row's problems, null when there are none. */
  problems: string | null;
  organizationId: string | null;
  personId: string | null;
  membershipId: string | null;
  name: string | null;
  idType: string | null;
  idBlind: string | null;
  phoneBlind: string | null;
  sealed: Buffer | null;
  sex: string | null;
  birthDate: string | null;
  regionCode: string | null;
  territoryCode: string | null;
  ethnicity: string | null;
  politicalStatus: string | null;
  education: string | null;
  professionalTitle: string | null;
  employer: string | null;
  position: string | null;
  expertise: readonly string[] | null;
  serviceIntents: readonly string[] | null;
  availability: string | null;
  note: string | null;
  tokens: readonly number[] | null;
  /** JSON of a prepared organization; volunteers have columns of their own. */
  value: string | null;
}

type Column = readonly [keyof StagedRow, string, CopyType];

/** The staging table's columns in the order of COPY. */
const STAGED_COLUMNS: readonly Column[] = [
  ['rowNo', 'row_no', 'int4'],
  ['outcome', 'outcome', 'text'],
  ['cells', 'cells', 'bytea'],
  ['problems', 'problems', 'jsonb'],
  ['organizationId', 'organization_id', 'uuid'],
  ['personId', 'person_id', 'uuid'],
  ['membershipId', 'membership_id', 'uuid'],
  ['name', 'name', 'text'],
  ['idType', 'id_type', 'text'],
  ['idBlind', 'id_blind', 'uuid'],
  ['phoneBlind', 'phone_blind', 'uuid'],
  ['sealed', 'sealed', 'bytea'],
  ['sex', 'sex', 'text'],
  ['birthDate', 'birth_date', 'date'],
  ['regionCode', 'region_code', 'text'],
  ['territoryCode', 'territory_code', 'text'],
  ['ethnicity', 'ethnicity', 'text'],
  ['politicalStatus', 'political_status', 'text'],
  ['education', 'education', 'text'],
  ['professionalTitle', 'professional_title', 'text'],
  ['employer', 'employer', 'text'],
  ['position', 'position', 'text'],
  ['expertise', 'expertise', 'text[]'],
  ['serviceIntents', 'service_intents', 'text[]'],
  ['availability', 'availability', 'text'],
  ['note', 'note', 'text'],
  ['tokens', 'tokens', 'int4[]'],
  ['value', 'value', 'jsonb'],
];

/** An invalid row: nothing but its cells and what is wrong with them. */
export function invalidRow(rowNo: number, cells: Buffer, problems: string): StagedRow {
  const empty = Object.fromEntries(STAGED_COLUMNS.map(([field]) => [field, null])) as unknown as StagedRow;
  return { ...empty, rowNo, outcome: 'invalid', cells, problems };
}

/** The values of a row in column order, the import's id first. */
export function toCopyRow(importId: string, row: StagedRow): CopyValue[] {
  const values: CopyValue[] = [importId];
  for (const [field] of STAGED_COLUMNS) values.push(row[field]);
  return values;
}

export const COPY_TYPES: readonly CopyType[] = ['uuid', ...STAGED_COLUMNS.map(([, , type]) => type)];
export const COPY_COLUMNS = ['import_id', ...STAGED_COLUMNS.map(([, column]) => column)].join(', ');
