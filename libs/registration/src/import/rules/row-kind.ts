import type { RawRow } from '#kezhi/documents';
import { normalizeText } from '#kezhi/standards';
import type { ColumnMapping } from './column-mapping.js';
import { isBlank } from './row-cells.js';

export type RowKind = 'data' | 'empty' | 'sample';

/** Below the header: data, a row that holds nothing of the form, or a sample row that begins with 示例 or 例. */
export function rowKind(row: RawRow, mapping: ColumnMapping): RowKind {
  if (!hasFormCell(row, mapping)) return 'empty';
  return isSample(firstText(row)) || isSample(textAt(row, mapping.match('name')?.columnIndex))
    ? 'sample'
    : 'data';
}

function hasFormCell(row: RawRow, mapping: ColumnMapping): boolean {
  for (const column of mapping.columns) {
    if (!isBlank(textAt(row, column.columnIndex))) return true;
  }
  return false;
}

function firstText(row: RawRow): string {
  for (let columnIndex = 0; columnIndex < row.cells.length; columnIndex += 1) {
    const text = textAt(row, columnIndex);
    if (!isBlank(text)) return text;
  }
  return '';
}

function textAt(row: RawRow, columnIndex: number | undefined): string {
  return columnIndex === undefined ? '' : (row.cells[columnIndex]?.text ?? '');
}

function isSample(text: string): boolean {
  if (!text.includes('例')) return false;
  const plain = normalizeText(text).replace(/^[([【]/, '');
  return plain.startsWith('示例') || plain.startsWith('例');
}
