import { AppError } from '#kezhi/kernel';
import { CLOSE, END, MORE, OPEN, TEXT, type XmlCursor } from '../xml/xml-cursor.js';
import { feed } from '../xml/read-xml.js';
import { XmlScanner } from '../xml/xml-scanner.js';
import { decodeEscapes } from '../xml/xml-text.js';
import type { WorkbookLimits } from '../limits.js';
import type { ZipArchive } from './zip-archive.js';

const SEGMENT = 1024 * 1024;
/** Direct-mapped; the words of a code list (男, 汉族, 本科) are met in every row and are made once. */
const CACHE_SLOTS = 8192;

/**
 * The shared strings of a workbook as UTF-8 in segments of 1 MB: a million short strings take their bytes plus eight
 * each, outside of the JavaScript heap, where a million string objects would take ten times that.
 */
export class SharedStrings {
  private readonly segments: Buffer[] = [];
  private used = 0;
  /** Where string `i` ends, counted over all segments as if each were full. */
  private starts = new Float64Array(1024);
  private lengths = new Uint32Array(1024);
  private size = 0;
  private bytes = 0;
  private readonly cachedIndex = new Int32Array(CACHE_SLOTS).fill(-1);
  private readonly cachedText: string[] = new Array<string>(CACHE_SLOTS).fill('');

  constructor(private readonly byteLimit: number) {}

  static async read(
    archive: ZipArchive,
    part: string | undefined,
    limits: WorkbookLimits,
    cursor: XmlCursor = new XmlScanner(),
  ): Promise<SharedStrings> {
    const strings = new SharedStrings(limits.sharedStringBytes);
    if (part !== undefined) await readStrings(archive.read(part), strings, cursor);
    return strings;
  }

  get count(): number {
    return this.size;
  }

  get(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.size) throw new AppError('FILE.TRUNCATED');
    const slot = index & (CACHE_SLOTS - 1);
    if (this.cachedIndex[slot] === index) return this.cachedText[slot]!;
    const start = this.starts[index]!;
    const segment = Math.floor(start / SEGMENT);
    const from = start - segment * SEGMENT;
    const text = this.segments[segment]!.toString('utf8', from, from + this.lengths[index]!);
    this.cachedIndex[slot] = index;
    this.cachedText[slot] = text;
    return text;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.bytes += length;
    if (this.bytes + this.size * 12 > this.byteLimit) throw new AppError('FILE.ZIP_BOMB');
    if (this.size === this.starts.length) this.grow();
    this.starts[this.size] = this.place(text, length);
    this.lengths[this.size] = length;
    this.size += 1;
  }

  private place(text: string, length: number): number {
    if (length > SEGMENT) throw new AppError('FILE.ZIP_BOMB');
    if (this.segments.length === 0 || this.used + length > SEGMENT) {
      this.segments.push(Buffer.allocUnsafeSlow(SEGMENT));
      this.used = 0;
    }
    const segment = this.segments.length - 1;
    this.segments[segment]!.write(text, this.used);
    const start = segment * SEGMENT + this.used;
    this.used += length;
    return start;
  }

  private grow(): void {
    const starts = new Float64Array(this.size * 2);
    starts.set(this.starts);
    this.starts = starts;
    const lengths = new Uint32Array(this.size * 2);
    lengths.set(this.lengths);
    this.lengths = lengths;
  }
}

/** Hands every shared string of a part to `strings`, in order. */
export async function readStrings(
  chunks: AsyncIterable<Buffer>,
  strings: { add(text: string): void },
  cursor: XmlCursor = new XmlScanner(),
): Promise<void> {
  const items = new StringItems(strings);
  for await (const _ of feed(cursor, chunks)) items.take(cursor);
}

/** Puts the runs of each `<si>` together; what is inside `<rPh>` is only how to pronounce it. */
class StringItems {
  private text = '';
  private inText = false;
  private phonetic = false;

  constructor(private readonly strings: { add(text: string): void }) {}

  take(cursor: XmlCursor): void {
    for (let kind = cursor.next(); kind !== MORE && kind !== END; kind = cursor.next()) {
      if (kind === TEXT) {
        if (this.inText) this.append(cursor.text());
      } else if (kind === OPEN) this.opened(cursor.name);
      else if (kind === CLOSE) this.closed(cursor.name);
    }
  }

  private append(text: string): void {
    this.text = this.text === '' ? text : this.text + text;
    if (this.text.length > SEGMENT) throw new AppError('FILE.ZIP_BOMB');
  }

  private opened(name: string): void {
    if (name === 't') this.inText = !this.phonetic;
    else if (name === 'si') this.text = '';
    else if (name === 'rPh') this.phonetic = true;
  }

  private closed(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'si') this.strings.add(this.text.includes('_x') ? decodeEscapes(this.text) : this.text);
    else if (name === 'rPh') this.phonetic = false;
  }
}
