import { TextDecoder } from 'node:util';
import { AppError } from '#kezhi/kernel';
import { END, MORE, type XmlCursor } from './xml-cursor.js';

const UTF16_MARKS = new Map([
  [0xfffe, 'utf-16le'],
  [0xfeff, 'utf-16be'],
]);

/** Yields after every chunk; the caller then pulls from the cursor until it answers MORE, or END after the last chunk. */
export async function* feed(cursor: XmlCursor, chunks: AsyncIterable<Buffer>): AsyncGenerator<void> {
  for await (const chunk of asUtf8(chunks)) {
    cursor.push(chunk);
    yield;
  }
  cursor.finish();
  yield;
}

/** Calls `visit` for every element and text of a document. */
export async function readXml<Cursor extends XmlCursor>(
  cursor: Cursor,
  chunks: AsyncIterable<Buffer>,
  visit: (kind: number, cursor: Cursor) => void,
): Promise<void> {
  for await (const _ of feed(cursor, chunks)) pull(cursor, visit);
}

function pull<Cursor extends XmlCursor>(cursor: Cursor, visit: (kind: number, cursor: Cursor) => void): void {
  for (let kind = cursor.next(); kind !== MORE; kind = cursor.next()) {
    visit(kind, cursor);
    if (kind === END) return;
  }
}

/** XML may be UTF-16 by its byte order mark; the parts of a workbook may be nothing else but UTF-8 besides. */
export async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      const encoding = chunk.length > 1 ? UTF16_MARKS.get(chunk.readUInt16BE(0)) : undefined;
      if (encoding) decoder = new TextDecoder(encoding);
      else refuseOtherEncodings(chunk);
      first = false;
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

function refuseOtherEncodings(chunk: Buffer): void {
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([^"']+)/.exec(
    chunk.toString('latin1', 0, 200),
  )?.[1];
  if (declared && !/^(utf-?8|us-ascii)$/i.test(declared)) throw new AppError('FILE.NOT_A_WORKBOOK');
}
