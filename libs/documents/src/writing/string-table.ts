import { MAIN, XML_HEAD } from '../xml/ooxml.js';
import { escapeCellText } from '../xml/xml-text.js';
import { SpoolFile } from './spool-file.js';

/** So many different strings are remembered and written once; beyond, a repeated string is simply written again. */
const REMEMBERED = 50_000;

/** The `<t>` element of a text. */
export function textElement(text: string, prefix = ''): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeCellText(text)}</${prefix}t>`;
}

/** The shared strings of a workbook being written: on disk, with flat memory. */
export class StringTable {
  private readonly spool = new SpoolFile();
  private readonly indexes = new Map<string, number>();
  private count = 0;

  index(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.count;
    this.count += 1;
    if (this.indexes.size < REMEMBERED) this.indexes.set(text, index);
    this.spool.write(`<si>${textElement(text)}</si>`);
    return index;
  }

  async *xml(): AsyncGenerator<Buffer | string> {
    yield `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${this.count}">`;
    yield* this.spool.read();
    yield '</sst>';
  }

  remove(): void {
    this.spool.remove();
  }
}
