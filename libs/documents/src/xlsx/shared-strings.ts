import { AppError } from '#kezhi/kernel';
import { CLOSE, END, MORE, OPEN, TEXT, type XmlCursor } from '../xml/xml-cursor.js';
import { feed } from '../xml/read-xml.js';
import { XmlScanner } from '../xml/xml-scanner.js';
import { decodeEscapes } from '../xml/xml-text.js';
import type { WorkbookLimits } from '../limits.js';
import type { ZipArchive } from './zip-archive.js';

const SEGMENT = 1024 * 1024;
const PAGE = 65_536;
/** Direct-mapped; the words of a code list (男, 汉族, 本科) are met in every row and are made once. */
const CACHE_SLOTS = 8192;

/**
 * The shared strings of a workbook as UTF-8 in segments of 1 MB, outside of the JavaScript heap: a million short strings
 * take their bytes plus four each, where a million string objects would take several times that. No string crosses the
 * border of a segment, so one ends where the next begins or where its segment ends.
 */
export class SharedStrings {
  private readonly segments: Buffer[] = [];
  private readonly segmentEnds: number[] = [];
  private used = 0;
  /** Where each string begins, counted over all segments; in pages, because growing by copying would take twice the memory. */
  private readonly startPages: Uint32Array[] = [];
  private size = 0;
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

  get(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.size) throw new AppError('FILE.TRUNCATED');
    const slot = index & (CACHE_SLOTS - 1);
    if (this.cachedIndex[slot] === index) return this.cachedText[slot]!;
    const start = this.start(index);
    const segment = Math.floor(start / SEGMENT);
    const base = segment * SEGMENT;
    const next = index + 1 < this.size ? this.start(index + 1) - base : Infinity;
    const text = this.segments[segment]!.toString(
      'utf8',
      start - base,
      Math.min(next, this.segmentEnds[segment]!),
    );
    this.cachedIndex[slot] = index;
    this.cachedText[slot] = text;
    return text;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (length >= SEGMENT) throw new AppError('FILE.ZIP_BOMB');
    if (this.segments.length === 0 || this.used + length >= SEGMENT) this.addSegment();
    const segment = this.segments.length - 1;
    this.segments[segment]!.write(text, this.used);
    if (this.size % PAGE === 0) this.startPages.push(new Uint32Array(PAGE));
    this.startPages[this.startPages.length - 1]![this.size % PAGE] = segment * SEGMENT + this.used;
    this.used += length;
    this.segmentEnds[segment] = this.used;
    this.size += 1;
  }

  private start(index: number): number {
    return this.startPages[Math.floor(index / PAGE)]![index % PAGE]!;
  }

  private addSegment(): void {
    const bytes = (this.segments.length + 1) * SEGMENT + this.size * Uint32Array.BYTES_PER_ELEMENT;
    if (bytes > this.byteLimit) throw new AppError('FILE.ZIP_BOMB');
    this.segments.push(Buffer.allocUnsafeSlow(SEGMENT));
    this.segmentEnds.push(0);
    this.used = 0;
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
