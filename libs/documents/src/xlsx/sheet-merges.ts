import { AppError } from '#kezhi/kernel';
import { parseRange } from '../cell-references.js';
import type { MergedRange } from '../workbook.js';
import { CLOSE, END, MORE, OPEN } from '../xml/xml-cursor.js';
import type { XmlScanner } from '../xml/xml-scanner.js';
import { scanBehindRows } from './behind-rows.js';

const MOST = 100_000;

export async function readMerges(chunks: AsyncIterable<Buffer>): Promise<MergedRange[]> {
  const merges: MergedRange[] = [];
  await scanBehindRows(chunks, 'mergeCells', (scanner) => collect(scanner, merges));
  return merges;
}

/** True as soon as the list is at its end. */
function collect(scanner: XmlScanner, merges: MergedRange[]): boolean {
  for (let kind = scanner.next(); kind !== MORE && kind !== END; kind = scanner.next()) {
    if (kind === CLOSE && scanner.name === 'mergeCells') return true;
    if (kind !== OPEN || scanner.name !== 'mergeCell') continue;
    const range = parseRange(scanner.attribute('ref') ?? '');
    if (range) merges.push(range);
    if (merges.length > MOST) throw new AppError('FILE.ZIP_BOMB');
  }
  return false;
}
