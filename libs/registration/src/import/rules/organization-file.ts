import type { Details, ErrorCode } from '#kezhi/kernel';
import type { ColumnMapping } from './column-mapping.js';
import type { OrganizationContext } from './import-context.js';
import { organizationNameKey, type OrganizationEntry } from './organization-index.js';
import type { PreparedOrganization } from './organization-row.js';
import { orderByParent } from './parent-order.js';
import { errorAt, noticeAt, type RowProblem } from './row-cells.js';

/** A row among the others of its file. */
export interface LinkedOrganization extends PreparedOrganization {
  /** The supervisor, when it exists already. */
  parentId?: string;
  /** The row of the supervisor, when it is registered by this file and does not exist yet. */
  parentRowNo?: number;
  /** The organization of this name under this supervisor that exists already: nothing is registered. */
  existingId?: string;
}

const MOST_CANDIDATES = 5;

/**
 * Puts the rows of an organization file together: finds each supervisor in the file (rows in any order) or in the reach of the import,
 * refuses circles, unknown supervisors, repeated names and credit codes, and recognises what exists already.
 *
 * @returns the rows in the order in which they can be registered: each behind its supervisor, else as in the file. Rows with errors
 * have no `value`.
 */
export function linkOrganizations(
  prepared: readonly PreparedOrganization[],
  mapping: ColumnMapping,
  context: OrganizationContext,
): LinkedOrganization[] {
  const rows = prepared.map((row): Draft => ({ ...row, problems: [...row.problems] }));
  const file = new OrganizationFile(rows, mapping, context);
  for (const row of rows) file.findParent(row);
  const { ordered, circles } = orderByParent(rows);
  for (const circle of circles) file.refuseCircle(circle);
  for (const row of ordered) file.settle(row);
  return ordered.map(({ parentRow, ...row }) => finished(row, parentRow));
}

interface Draft extends LinkedOrganization {
  problems: RowProblem[];
  parentRow?: Draft;
}

function finished(
  { value, ...row }: Omit<Draft, 'parentRow'>,
  parentRow: Draft | undefined,
): LinkedOrganization {
  const linked: LinkedOrganization =
    parentRow?.existingId === undefined && parentRow ? { ...row, parentRowNo: parentRow.rowNo } : row;
  return value && !hasError(row) ? { ...linked, value } : linked;
}

function hasError(row: { problems: readonly RowProblem[] }): boolean {
  return row.problems.some((problem) => problem.severity === 'error');
}

class OrganizationFile {
  private readonly byName = new Map<string, Draft[]>();
  private readonly siblings = new Map<string, number>();
  private readonly creditCodes = new Map<string, number>();

  constructor(
    rows: readonly Draft[],
    private readonly mapping: ColumnMapping,
    private readonly context: OrganizationContext,
  ) {
    for (const row of rows) {
      if (row.nameKey === undefined) continue;
      const namesakes = this.byName.get(row.nameKey);
      if (namesakes) namesakes.push(row);
      else this.byName.set(row.nameKey, [row]);
    }
  }

  /** By number among what exists, by name in this file, then by name among what exists. */
  findParent(row: Draft): void {
    if (row.parentText === undefined) {
      if (!this.isFaulty(row, 'parent')) row.parentId = this.context.importingUnit.id;
      return;
    }
    const existing = this.context.organizations.find(row.parentText);
    const key = organizationNameKey(row.parentText);
    const inFile = this.byName.get(key) ?? [];
    if (existing.ok && organizationNameKey(existing.organization.orgNo) === key) {
      row.parentId = existing.organization.id;
    } else if (inFile.length === 1) {
      row.parentRow = inFile[0]!;
    } else if (inFile.length > 1) {
      const candidates = inFile.slice(0, MOST_CANDIDATES).map((candidate) => `#${candidate.rowNo}`);
      this.refuse(row, 'parent', 'ROW.PARENT_AMBIGUOUS', { candidates });
    } else if (existing.ok) {
      row.parentId = existing.organization.id;
    } else if (existing.reason === 'AMBIGUOUS') {
      this.refuse(row, 'parent', 'ROW.PARENT_AMBIGUOUS', { candidates: existing.candidates });
    } else {
      this.refuse(row, 'parent', 'ROW.PARENT_UNKNOWN', { unit: this.context.importingUnit.name });
    }
  }

  refuseCircle(circle: readonly Draft[]): void {
    const names = circle.map((row) => row.value?.name ?? row.cells.texts['name'] ?? '');
    const path = [...names, names[0] ?? ''].join(' → ');
    for (const row of circle) this.refuse(row, 'parent', 'ROW.PARENT_CYCLE', { path });
  }

  /** Runs over the rows parents first, so that what became of the supervisor is known. */
  settle(row: Draft): void {
    const { parentRow } = row;
    if (parentRow?.existingId !== undefined) row.parentId = parentRow.existingId;
    else if (parentRow && hasError(parentRow) && !hasCode(row, 'ROW.PARENT_CYCLE')) {
      this.refuse(row, 'parent', 'ROW.PARENT_INVALID', { rowNo: parentRow.rowNo });
    }
    if (this.mapping.form.legacy) return this.settleByNumber(row);
    this.refuseRepetition(row);
    this.refuseSharedCode(row);
    if (!hasError(row)) this.recognise(row);
  }

  /** Teams of the earlier platform are known by their numbers: two may have one name. */
  private settleByNumber(row: Draft): void {
    const number = row.value?.legacyNo;
    if (number === undefined) return;
    const first = this.siblings.get(number);
    if (first !== undefined) return this.refuse(row, 'legacyNo', 'ROW.LEGACY_REPEATED', { rowNo: first });
    this.siblings.set(number, row.rowNo);
    const known = this.context.legacyTeams.get(number);
    if (!known || hasError(row)) return;
    if (organizationNameKey(known.name) === row.nameKey) row.existingId = known.id;
    else this.refuse(row, 'legacyNo', 'ROW.LEGACY_TAKEN', { name: known.name });
  }

  private refuseRepetition(row: Draft): void {
    const parent = row.parentId ?? row.parentRow?.rowNo;
    if (row.nameKey === undefined || parent === undefined) return;
    const key = `${parent}\n${row.nameKey}`;
    const first = this.siblings.get(key);
    if (first === undefined) this.siblings.set(key, row.rowNo);
    else this.refuse(row, 'name', 'ROW.ORGANIZATION_REPEATED', { rowNo: first });
  }

  /** A service team may show its host's code, so teams are not compared. */
  private refuseSharedCode(row: Draft): void {
    const code = row.value?.uscc;
    if (code === undefined || row.value?.kind === 'service_team') return;
    const first = this.creditCodes.get(code);
    if (first === undefined) this.creditCodes.set(code, row.rowNo);
    else this.refuse(row, 'uscc', 'ROW.USCC_REPEATED', { rowNo: first });
  }

  private recognise(row: Draft): void {
    const namesakes = this.context.organizations.namesakes(row.nameKey ?? '');
    const same = namesakes.find((entry) => entry.parentId === row.parentId && row.parentId !== undefined);
    if (same) row.existingId = same.id;
    else if (namesakes.length > 0) this.noteNamesakes(row, namesakes);
  }

  private noteNamesakes(row: Draft, namesakes: readonly OrganizationEntry[]): void {
    const candidates = namesakes.slice(0, MOST_CANDIDATES).map((entry) => entry.orgNo);
    row.problems.push(noticeAt(this.mapping, 'name', 'ROW.NAME_ELSEWHERE', { candidates }));
  }

  private isFaulty(row: Draft, field: string): boolean {
    return row.problems.some((problem) => problem.field === field && problem.severity === 'error');
  }

  private refuse(row: Draft, field: string, code: ErrorCode, details: Details): void {
    row.problems.push(errorAt(this.mapping, field, code, details));
  }
}

function hasCode(row: Draft, code: ErrorCode): boolean {
  return row.problems.some((problem) => problem.code === code);
}
