import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '#kezhi/documents';

/** A file as a clerk would upload it: one sheet, the header first. */
export async function workbook(headers: string[], rows: string[][]): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(stream),
    writeTable(stream, { name: 'Sheet1', columns: headers.map((header) => ({ header })), rows }),
  ]);
  return bytes;
}
