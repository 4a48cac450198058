import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '#kezhi/documents';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import yazl from 'yazl';

/** A sheet with these headings and rows. */
export async function workbook(headers: readonly string[], rows: string[][]): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(stream),
    writeTable(stream, { name: 'Sheet1', columns: headers.map((header) => ({ header })), rows }),
  ]);
  return bytes;
}

export const VOLUNTEER_HEADERS = ['姓名', '证件号码', '手机号码', '所属组织'];

/** The cells of the `index`-th made-up person. */
export const volunteerRow = (index: number, phone = syntheticPhone(index)): string[] => [
  `王${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}`,
  syntheticIdentityNumber(index),
  phone,
  '',
];

/** A workbook of these people. */
export const volunteers = (...rows: string[][]): Promise<Buffer> => workbook(VOLUNTEER_HEADERS, rows);

/** A zip with these parts. */
export function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content as string), name);
  file.end();
  return buffer(file.outputStream);
}
