import { OPEN } from '../xml/xml-cursor.js';
import { readXml } from '../xml/read-xml.js';
import { SaxesCursor } from '../xml/saxes-cursor.js';
import { classifyFormat, PLAIN, type FormatClass } from './number-formats.js';
import type { ZipArchive } from './zip-archive.js';

const formatId = (cursor: SaxesCursor): number => Number(cursor.attribute('numFmtId') ?? 0);

/** For each cell style of the workbook, by its index, what its number format makes of a number. */
export class CellFormats {
  constructor(private readonly classes: readonly FormatClass[] = []) {}

  static async read(archive: ZipArchive, part: string | undefined): Promise<CellFormats> {
    if (part === undefined) return new CellFormats();
    const custom = new Map<number, string>();
    const ids: number[] = [];
    let inCellStyles = false;
    await readXml(new SaxesCursor(), archive.read(part), (kind, cursor) => {
      const { name } = cursor;
      if (name === 'cellXfs') inCellStyles = kind === OPEN;
      if (kind !== OPEN) return;
      if (name === 'numFmt') custom.set(formatId(cursor), cursor.attribute('formatCode') ?? '');
      else if (name === 'xf' && inCellStyles) ids.push(formatId(cursor));
    });
    return new CellFormats(ids.map((id) => classifyFormat(id, custom)));
  }

  of(style: number): FormatClass {
    return style < 0 ? PLAIN : (this.classes[style] ?? PLAIN);
  }
}
