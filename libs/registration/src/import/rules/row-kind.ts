import type { RawRow } from '#kezhi/documents';
import { normalizeText } from '#kezhi/standards';
import type { ColumnMapping } from './column-mapping.js';
import { isBlank } from './row-cells.js';

export type RowKind = 'data' | 'empty' | 'sample';

/** Below the header: data, a row that holds nothing of the form, or a sample row that begins with 示例 or 例. */
export function rowKind(row: RawRow, mapping: ColumnMapping): RowKind {
  if (!mapping.columns.some((column) => isFilled(row, column.columnIndex))) return 'empty';
  const first = row.cells.find((cell) => cell !== undefined && !isBlank(cell.text));
  if (first !== undefined && isSample(first.text)) return 'sample';
  const name = mapping.match('name');
  const named = name && row.cells[name.columnIndex];
  return named !== undefined && isSample(named.text) ? 'sample' : 'data';
}

function isFilled(row: RawRow, columnIndex: number): boolean {
  const cell = row.cells[columnIndex];
  return cell !== undefined && !isBlank(cell.text);
}

function isSample(text: string): boolean {
  const plain = normalizeText(text).replace(/^[([【]/, '');
  return plain.startsWith('示例') || plain.startsWith('例');
}
