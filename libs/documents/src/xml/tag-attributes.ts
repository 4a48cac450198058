import { AppError } from '#kezhi/kernel';
import { equals, WordTable } from './word-table.js';
import { unescapeXml } from './xml-text.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const ZERO = 0x30;
const NINE = 0x39;
const LARGEST_DIGITS = 9;
const NOTHING = Buffer.alloc(0);

const damaged = (): AppError => new AppError('FILE.TRUNCATED');
const endsName = (byte: number): boolean =>
  byte <= SPACE || byte === GREATER || byte === SLASH || byte === EQUALS;

/** The name and the attributes of one tag, as positions in the bytes: a value becomes a string only if it is asked for. */
export class TagAttributes {
  bytes: Buffer = NOTHING;
  protected at = 0;
  /** Behind the prefix of the name last read. */
  protected localStart = 0;
  private count = 0;
  /** Four positions for each attribute: name from, name to, value from, value to. */
  private spans = new Int32Array(64 * 4);
  private readonly words = new WordTable();

  attribute(name: string): string | undefined {
    const span = this.find(name);
    if (span < 0) return undefined;
    const value = this.bytes.toString('utf8', this.spans[span + 2], this.spans[span + 3]);
    return value.includes('&') ? unescapeXml(value) : value;
  }

  attributeWord(name: string): string | undefined {
    const span = this.find(name);
    if (span < 0) return undefined;
    const word = this.words.word(this.bytes, this.spans[span + 2]!, this.spans[span + 3]!);
    return word.includes('&') ? unescapeXml(word) : word;
  }

  attributeInteger(name: string): number {
    const span = this.find(name);
    return span < 0 ? -1 : this.integer(this.spans[span + 2]!, this.spans[span + 3]!);
  }

  attributeColumn(name: string): number {
    const span = this.find(name);
    if (span < 0) return -1;
    let column = 0;
    let i = this.spans[span + 2]!;
    for (const end = this.spans[span + 3]!; i < end; i += 1) {
      const letter = (this.bytes[i]! | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      if (column > 1_000_000) return -1;
    }
    return column - 1;
  }

  /** Where the attribute stands, its name and quotes included: for whoever rewrites a tag. */
  attributeSpan(name: string): { from: number; to: number } | undefined {
    const span = this.find(name);
    return span < 0 ? undefined : { from: this.spans[span]!, to: this.spans[span + 3]! + 1 };
  }

  protected integer(start: number, end: number): number {
    if (end <= start || end - start > LARGEST_DIGITS) return -1;
    let value = 0;
    for (let i = start; i < end; i += 1) {
      const byte = this.bytes[i]!;
      if (byte < ZERO || byte > NINE) return -1;
      value = value * 10 + byte - ZERO;
    }
    return value;
  }

  /** The end of the name that begins at `start`; equal to the end of the bytes if it may go on behind them. */
  protected nameEnd(start: number): number {
    const { bytes } = this;
    this.localStart = start;
    let i = start;
    for (; i < bytes.length; i += 1) {
      const byte = bytes[i]!;
      if (byte === COLON) this.localStart = i + 1;
      else if (endsName(byte)) break;
    }
    return i;
  }

  /** Reads up to and with `>`; the position behind it, or -1 if the tag goes on behind the bytes. */
  protected readAttributes(start: number, end: number): number {
    this.count = 0;
    let i = start;
    for (;;) {
      while (i < end && this.bytes[i]! <= SPACE) i += 1;
      if (i >= end) return -1;
      const byte = this.bytes[i]!;
      if (byte === GREATER) return i + 1;
      if (byte === SLASH) return this.selfClosed(i, end);
      i = this.readAttribute(i, end);
      if (i < 0) return -1;
    }
  }

  private selfClosed(slash: number, end: number): number {
    if (slash + 1 >= end) return -1;
    if (this.bytes[slash + 1] !== GREATER) throw damaged();
    return slash + 2;
  }

  private readAttribute(start: number, end: number): number {
    const { bytes } = this;
    let i = start;
    while (i < end && !endsName(bytes[i]!)) i += 1;
    const nameTo = i;
    i = this.pastSpaces(i, end);
    if (i >= end) return -1;
    if (bytes[i] !== EQUALS || nameTo === start) throw damaged();
    i = this.pastSpaces(i + 1, end);
    if (i >= end) return -1;
    const valueTo = this.closingQuote(i, end);
    if (valueTo < 0) return -1;
    this.keep(start, nameTo, i + 1, valueTo);
    return valueTo + 1;
  }

  private pastSpaces(start: number, end: number): number {
    let i = start;
    while (i < end && this.bytes[i]! <= SPACE) i += 1;
    return i;
  }

  private closingQuote(opening: number, end: number): number {
    const quote = this.bytes[opening];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged();
    let i = opening + 1;
    while (i < end && this.bytes[i] !== quote) i += 1;
    return i < end ? i : -1;
  }

  private keep(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void {
    const base = this.count * 4;
    if (base === this.spans.length) throw damaged();
    this.spans[base] = nameFrom;
    this.spans[base + 1] = nameTo;
    this.spans[base + 2] = valueFrom;
    this.spans[base + 3] = valueTo;
    this.count += 1;
  }

  private find(name: string): number {
    for (let span = 0, to = this.count * 4; span < to; span += 4) {
      if (equals(name, this.bytes, this.spans[span]!, this.spans[span + 1]!)) return span;
    }
    return -1;
  }
}
