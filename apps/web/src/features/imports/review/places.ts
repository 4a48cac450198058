import type { ImportRow, RowProblem } from '../queries';

/** One cell of the list. */
export interface Place {
  rowNo: number;
  field: string;
}

/** The rows on the screen and the fields of their columns, both in the order they are shown in. */
export interface Board {
  rows: readonly ImportRow[];
  fields: readonly string[];
}

export const isSame = (one: Place | null, other: Place): boolean =>
  one !== null && one.rowNo === other.rowNo && one.field === other.field;

export const problemsAt = (row: ImportRow, field: string): RowProblem[] =>
  row.problems.filter((problem) => problem.field === field);

export const isBad = (row: ImportRow, field: string): boolean =>
  problemsAt(row, field).some(({ severity }) => severity === 'error');

/** Every cell that needs the clerk, row by row. */
export function badPlaces({ rows, fields }: Board): Place[] {
  return rows.flatMap((row) =>
    fields.filter((field) => isBad(row, field)).map((field) => ({ rowNo: row.rowNo, field })),
  );
}

function rank({ rows, fields }: Board, { rowNo, field }: Place): number {
  const row = rows.findIndex((candidate) => candidate.rowNo === rowNo);
  return row * fields.length + fields.indexOf(field);
}

/** The bad cell after this one; after the last, the first that was left out. Null when no other is left. */
export function nextBad(board: Board, from: Place): Place | null {
  const others = badPlaces(board).filter((place) => !isSame(from, place));
  const start = rank(board, from);
  return others.find((place) => rank(board, place) > start) ?? others[0] ?? null;
}

/** Rows and columns that an arrow key goes. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where an arrow key leads; the cell itself at the edge. Null for any other key. */
export function neighbour({ rows, fields }: Board, from: Place, key: string): Place | null {
  const step = STEPS[key];
  if (!step) return null;
  const row = rows[rows.findIndex(({ rowNo }) => rowNo === from.rowNo) + step[0]];
  const field = fields[fields.indexOf(from.field) + step[1]];
  return { rowNo: row?.rowNo ?? from.rowNo, field: field ?? from.field };
}

/** Personal cells come with stars in the place of most characters: there is nothing in them that could be edited. */
export const isMasked = (text: string): boolean => text.includes('*');
