import { type BlindIndex, listTokens, nameTokens, type RisingIds, type Sealer } from '#kezhi/platform/thread';
import type { PreparedVolunteer, VolunteerValue } from '../rules/volunteer-row.js';
import { invalidRow, type StagedRow } from '../staged-row.js';
import { sealCells } from './cell-sealing.js';

/** What sealing and staging of one import's rows needs. */
export interface StagingKeys {
  importId: string;
  sealer: Sealer;
  blind: BlindIndex;
  /** Of people and memberships. */
  ids: RisingIds;
  /** The region cut at county level, by which people are listed. */
  territoryOf: (regionCode: string) => string;
}

/** The key under which a person is found whatever the document's spelling: type and number. */
export function personBlind(blind: BlindIndex, idNumber: string): string {
  return blind.of('identity', idNumber);
}

/**
 * A prepared row as the staging table takes it: personal data sealed, hashes and search tokens made, ids given.
 * `outcome` is what becomes of it when it is valid.
 */
export function stageVolunteer(
  row: PreparedVolunteer,
  keys: StagingKeys,
  idBlind: string | null,
  outcome: 'create' | 'link',
): StagedRow {
  const cells = sealCells(keys.sealer, keys.importId, row.rowNo, row.cells);
  const problems = row.problems.length > 0 ? JSON.stringify(row.problems) : null;
  if (row.value && idBlind !== null)
    return stageValue(row.value, keys, { rowNo: row.rowNo, outcome, cells, problems, idBlind });
  const staged = invalidRow(row.rowNo, cells, problems ?? '[]');
  return row.key
    ? { ...staged, idBlind, name: row.key.name, organizationId: row.key.organizationId }
    : staged;
}

/** One literal of one shape: to spread one row into another costs as much as sealing it. */
function stageValue(
  value: VolunteerValue,
  { sealer, blind, ids, territoryOf }: StagingKeys,
  row: Pick<StagedRow, 'rowNo' | 'outcome' | 'cells' | 'problems' | 'idBlind'>,
): StagedRow {
  const personId = ids.next();
  return {
    rowNo: row.rowNo,
    outcome: row.outcome,
    cells: row.cells,
    problems: row.problems,
    idBlind: row.idBlind,
    organizationId: value.organizationId,
    personId,
    membershipId: ids.next(),
    name: value.name,
    idType: value.idType,
    phoneBlind: blind.of('phone', value.phone),
    sealed: sealer.seal(personalFields(value), personId),
    sex: value.sex ?? null,
    birthDate: value.birthDate,
    regionCode: value.regionCode,
    territoryCode: territoryOf(value.regionCode),
    ethnicity: value.ethnicity ?? null,
    politicalStatus: value.politicalStatus ?? null,
    education: value.education ?? null,
    professionalTitle: value.professionalTitle ?? null,
    employer: value.employer ?? null,
    position: value.position ?? null,
    expertise: value.expertise,
    serviceIntents: value.serviceIntents,
    availability: value.availability ?? null,
    note: value.note ?? null,
    tokens: [
      ...nameTokens(value.name),
      ...listTokens('expertise', value.expertise),
      ...listTokens('intent', value.serviceIntents),
    ],
    value: null,
  };
}

/** The fields of a person that are kept sealed (domain 9); absent ones are left out. */
function personalFields(value: VolunteerValue): Record<string, string> {
  const fields: Record<string, string> = { idNumber: value.idNumber, phone: value.phone };
  if (value.email) fields['email'] = value.email;
  if (value.guardianName) fields['guardianName'] = value.guardianName;
  if (value.guardianPhone) fields['guardianPhone'] = value.guardianPhone;
  return fields;
}
