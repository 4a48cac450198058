import { AppError } from '#kezhi/kernel';
import { parseRange } from '../cell-references.js';
import type { MergedRange } from '../workbook.js';
import { CLOSE, END, MORE, OPEN } from '../xml/xml-cursor.js';
import { asUtf8 } from '../xml/read-xml.js';
import { XmlScanner } from '../xml/xml-scanner.js';

const MOST = 100_000;

/** Merged ranges stand behind the rows. The rows are passed by a search for bytes, without being parsed. */
export async function readMerges(chunks: AsyncIterable<Buffer>): Promise<MergedRange[]> {
  const merges: MergedRange[] = [];
  const scanner = new XmlScanner();
  let mark: Buffer | undefined;
  let tail = Buffer.alloc(0);
  let found = false;
  for await (const chunk of asUtf8(chunks)) {
    mark ??= openingMark(chunk);
    if (found) scanner.push(chunk);
    else {
      const bytes = Buffer.concat([tail, chunk]);
      const at = bytes.indexOf(mark);
      found = at >= 0;
      if (found) scanner.push(bytes.subarray(at));
      else tail = bytes.subarray(-mark.length);
    }
    if (found && collect(scanner, merges)) return merges;
  }
  return merges;
}

/** `<mergeCells`, with the prefix that the root element uses. */
function openingMark(firstChunk: Buffer): Buffer {
  const prefix = /<([\w.-]+:)?worksheet[\s>]/.exec(firstChunk.toString('latin1', 0, 4096))?.[1] ?? '';
  return Buffer.from(`<${prefix}mergeCells`);
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
