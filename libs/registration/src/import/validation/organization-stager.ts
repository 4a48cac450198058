import type { ImportedOrganization } from '#kezhi/organizations';
import type { Sealer } from '#kezhi/platform/thread';
import { v7 as uuid } from 'uuid';
import type { LinkedOrganization } from '../rules/organization-file.js';
import type { OrganizationValue } from '../rules/organization-row.js';
import { invalidRow, type StagedRow } from '../staged-row.js';
import { sealCells } from './cell-sealing.js';

/** A prepared organization as it waits in staging; `sealed` stands in a column of its own, the status is the commit's to decide. */
export type StagedOrganization = Omit<ImportedOrganization, 'sealed' | 'status'>;

/**
 * All rows of an organization file as the staging table takes them, in file order. A row that is registered by the same
 * file gets its id here, so that the rows under it can name it before it exists.
 */
export function stageOrganizations(
  rows: readonly LinkedOrganization[],
  importId: string,
  sealer: Sealer,
): StagedRow[] {
  const ids = new Map(rows.map((row) => [row.rowNo, uuid()]));
  return rows.map((row) => stageOrganization(row, ids, importId, sealer)).sort((a, b) => a.rowNo - b.rowNo);
}

function stageOrganization(
  row: LinkedOrganization,
  ids: ReadonlyMap<number, string>,
  importId: string,
  sealer: Sealer,
): StagedRow {
  const cells = sealCells(sealer, importId, row.rowNo, row.cells);
  const problems = row.problems.length > 0 ? JSON.stringify(row.problems) : null;
  const staged = invalidRow(row.rowNo, cells, problems ?? '[]');
  const parentId = row.parentRowNo === undefined ? row.parentId : ids.get(row.parentRowNo);
  if (!row.value || parentId === undefined) return staged;
  const known = { ...staged, problems, name: row.value.name };
  if (row.existingId !== undefined) return { ...known, outcome: 'unchanged', organizationId: row.existingId };
  const id = ids.get(row.rowNo) ?? uuid();
  return {
    ...known,
    outcome: 'create',
    organizationId: id,
    sealed: sealer.seal(contacts(row.value), id),
    value: JSON.stringify(toImported(id, parentId, row.value)),
  };
}

function contacts({ leaderPhone, adminPhone, adminEmail }: OrganizationValue): Record<string, string> {
  const given = Object.entries({ leaderPhone, adminPhone, adminEmail });
  return Object.fromEntries(given.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function peopleOf(
  value: OrganizationValue,
): Pick<StagedOrganization, 'leaderName' | 'leaderTitle' | 'adminName'> {
  return {
    leaderName: value.leaderName ?? null,
    leaderTitle: value.leaderTitle ?? null,
    adminName: value.adminName ?? null,
  };
}

function toImported(id: string, parentId: string, value: OrganizationValue): StagedOrganization {
  return {
    id,
    parentId,
    name: value.name,
    kind: value.kind,
    level: value.level,
    teamRank: value.teamRank,
    regionCode: value.regionCode,
    hostUnit: value.hostUnit ?? null,
    uscc: value.uscc ?? null,
    foundedOn: value.foundedOn ?? null,
    ...peopleOf(value),
    serviceFields: value.serviceFields,
    summary: value.summary ?? null,
    expectedMembers: value.expectedMembers ?? null,
    legacyNo: value.legacyNo ?? null,
    note: value.note ?? null,
  };
}
