import { asUtf8 } from '../xml/read-xml.js';
import { MORE } from '../xml/xml-cursor.js';
import { XmlScanner } from '../xml/xml-scanner.js';

/**
 * Finds an element of a worksheet that stands behind the rows. The rows are passed by a search for bytes, which costs
 * little more than unpacking them. `start` is the beginning of its tag without the `<`, for example `mergeCells`.
 * `take` gets a scanner from there on, and again after each chunk until it answers true.
 */
export async function scanBehindRows(
  chunks: AsyncIterable<Buffer>,
  start: string,
  take: (scanner: XmlScanner) => boolean,
): Promise<void> {
  const scanner = new XmlScanner();
  let mark: Buffer | undefined;
  let tail = Buffer.alloc(0);
  let found = false;
  for await (const chunk of asUtf8(chunks)) {
    mark ??= Buffer.from(`<${rootPrefix(chunk)}${start}`);
    if (found) scanner.push(chunk);
    else {
      const bytes = Buffer.concat([tail, chunk]);
      const at = bytes.indexOf(mark);
      found = at >= 0;
      if (found) scanner.push(bytes.subarray(at));
      else tail = bytes.subarray(-mark.length);
    }
    if (found && take(scanner)) return;
  }
}

/** The namespace prefix that the root element uses, with its colon. */
function rootPrefix(firstChunk: Buffer): string {
  return /<([\w.-]+:)?worksheet[\s>]/.exec(firstChunk.toString('latin1', 0, 4096))?.[1] ?? '';
}

/** The relationship of the drawing that holds the notes (and old form controls) of a sheet. */
export async function findLegacyDrawing(chunks: AsyncIterable<Buffer>): Promise<string | undefined> {
  let id: string | undefined;
  await scanBehindRows(chunks, 'legacyDrawing ', (scanner) => {
    if (scanner.next() === MORE) return false;
    id = /:id\s*=\s*["']([^"']*)/.exec(scanner.bytes.toString('utf8', scanner.tagStart, scanner.tagEnd))?.[1];
    return true;
  });
  return id;
}
