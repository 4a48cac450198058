import type { Sealer } from '#kezhi/platform/thread';
import type { CellKind, StoredCells } from '../rules/row-cells.js';

/** Not a field of any form: where the kinds of the cells that are not text are kept. */
const KINDS = '#kinds';

/** A row's cells as one blob, bound to its import and row: what a file said about a person is personal data too. */
export function sealCells(sealer: Sealer, importId: string, rowNo: number, cells: StoredCells): Buffer {
  const fields = cells.kinds ? { ...cells.texts, [KINDS]: JSON.stringify(cells.kinds) } : cells.texts;
  return sealer.seal(fields, rowKey(importId, rowNo));
}

export function openCells(sealer: Sealer, importId: string, rowNo: number, blob: Uint8Array): StoredCells {
  const { [KINDS]: kinds, ...texts } = sealer.open(blob, rowKey(importId, rowNo));
  return kinds === undefined ? { texts } : { texts, kinds: JSON.parse(kinds) as Record<string, CellKind> };
}

/** One cell that was mended in the browser, bound to its place. */
export function sealCorrection(
  sealer: Sealer,
  importId: string,
  rowNo: number,
  field: string,
  text: string,
): Buffer {
  return sealer.seal({ text }, `${rowKey(importId, rowNo)} ${field}`);
}

export function openCorrection(
  sealer: Sealer,
  importId: string,
  rowNo: number,
  field: string,
  blob: Uint8Array,
): string {
  return sealer.open(blob, `${rowKey(importId, rowNo)} ${field}`)['text'] ?? '';
}

/** A mended cell is text, whatever it was in the file; an emptied one is gone. */
export function correct(cells: StoredCells, corrections: Readonly<Record<string, string>>): StoredCells {
  const texts: Record<string, string> = { ...cells.texts };
  const kinds: Record<string, CellKind> = { ...cells.kinds };
  for (const [field, text] of Object.entries(corrections)) {
    delete kinds[field];
    if (text.trim() === '') delete texts[field];
    else texts[field] = text;
  }
  return Object.keys(kinds).length > 0 ? { texts, kinds } : { texts };
}

function rowKey(importId: string, rowNo: number): string {
  return `${importId} ${rowNo}`;
}
