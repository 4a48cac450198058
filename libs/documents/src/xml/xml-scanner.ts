import { AppError } from '#kezhi/kernel';
import { TagAttributes } from './tag-attributes.js';
import { WordTable } from './word-table.js';
import { CLOSE, END, MORE, OPEN, TEXT, type XmlCursor } from './xml-cursor.js';
import { unescapeXml } from './xml-text.js';

const LESS = 0x3c;
const SLASH = 0x2f;
const GREATER = 0x3e;
const BANG = 0x21;
const QUESTION = 0x3f;
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const CAPITAL_D = 0x44;
const BRACKET = 0x5b;
const DEEPEST = 200;
/** No tag and no text of an honest sheet comes near this: 32 767 characters, every one of them as `&#x10FFFF;`. */
const LONGEST_TOKEN = 1024 * 1024;

const damaged = (): AppError => new AppError('FILE.TRUNCATED');

/**
 * A pull scanner over the bytes of UTF-8 XML. It works on bytes, not on strings, for three reasons: a character cut by
 * a chunk border cannot be garbled; a text that somebody keeps does not keep the chunk it was cut from; and a number of
 * a shared string is read without making a string.
 * It checks that elements nest, refuses a DOCTYPE, and leaves finer well-formedness to the checksum of the zip entry.
 */
export class XmlScanner extends TagAttributes implements XmlCursor {
  name = '';
  /** Where the tag just come to stands in `bytes`; kept for whoever copies a document while changing it. */
  tagStart = 0;
  tagEnd = 0;
  selfClosing = false;
  private end = 0;
  private finished = false;
  private closeNext = false;
  private rooted = false;
  private readonly open: string[] = [];
  private readonly names = new WordTable();
  private textStart = 0;
  private textEnd = 0;
  private cdata = false;

  /** How many elements are open. */
  get depth(): number {
    return this.open.length;
  }

  /** How far the bytes have been used. */
  get position(): number {
    return this.at;
  }

  /** Takes more bytes; what is left of the last ones (a cut tag or text) goes before them. */
  push(chunk: Buffer): void {
    const rest = this.end - this.at;
    if (rest > LONGEST_TOKEN) throw new AppError('FILE.ZIP_BOMB');
    this.bytes = rest > 0 ? Buffer.concat([this.bytes.subarray(this.at, this.end), chunk]) : chunk;
    this.end = this.bytes.length;
    this.at = 0;
  }

  finish(): void {
    this.finished = true;
  }

  next(): number {
    if (this.closeNext) {
      this.closeNext = false;
      return this.closed();
    }
    for (;;) {
      if (this.at >= this.end) return this.atEnd();
      const kind = this.bytes[this.at] === LESS ? this.markup() : this.characters();
      if (kind >= 0) return kind;
    }
  }

  text(): string {
    const { bytes, textStart, textEnd } = this;
    const text = bytes.toString('utf8', textStart, textEnd);
    let special = 0;
    for (let i = textStart; i < textEnd; i += 1) {
      const byte = bytes[i]!;
      if (byte === AMPERSAND) special |= 1;
      else if (byte === CARRIAGE_RETURN) special |= 2;
    }
    if (special === 0) return text;
    const lines = special & 2 ? text.replace(/\r\n?/g, '\n') : text;
    return special & 1 && !this.cdata ? unescapeXml(lines) : lines;
  }

  textInteger(): number {
    return this.integer(this.textStart, this.textEnd);
  }

  /** -1: something without meaning was passed, go on. */
  private characters(): number {
    let i = this.at;
    while (i < this.end && this.bytes[i] !== LESS) i += 1;
    if (i >= this.end && !this.finished) return MORE;
    this.textStart = this.at;
    this.textEnd = i;
    this.cdata = false;
    this.at = i;
    return this.open.length > 0 ? TEXT : -1;
  }

  private markup(): number {
    const second = this.bytes[this.at + 1];
    if (second === SLASH) return this.closeTag();
    if (second === BANG) return this.declaration();
    if (second === QUESTION) return this.pass('<?', '?>');
    return second === undefined ? this.cut() : this.openTag();
  }

  private openTag(): number {
    this.tagStart = this.at;
    const nameEnd = this.nameEnd(this.at + 1);
    if (nameEnd >= this.end) return this.cut();
    const after = this.readAttributes(nameEnd, this.end);
    if (after < 0) return this.cut();
    this.name = this.names.word(this.bytes, this.localStart, nameEnd);
    this.tagEnd = after;
    this.at = after;
    this.selfClosing = this.bytes[after - 2] === SLASH;
    this.closeNext = this.selfClosing;
    if (this.open.length === 0 && this.rooted) throw damaged();
    this.rooted = true;
    if (this.open.push(this.name) > DEEPEST) throw damaged();
    return OPEN;
  }

  private closeTag(): number {
    const nameEnd = this.nameEnd(this.at + 2);
    let after = nameEnd;
    while (after < this.end && this.bytes[after] !== GREATER) after += 1;
    if (after >= this.end) return this.cut();
    after += 1;
    this.name = this.names.word(this.bytes, this.localStart, nameEnd);
    this.tagStart = this.at;
    this.tagEnd = after;
    this.at = after;
    this.selfClosing = false;
    return this.closed();
  }

  private closed(): number {
    if (this.open.pop() !== this.name) throw damaged();
    return CLOSE;
  }

  private declaration(): number {
    const third = this.bytes[this.at + 2];
    if (third === CAPITAL_D) throw new AppError('FILE.EXTERNAL_ENTITY');
    if (third === BRACKET) return this.characterData();
    return third === undefined ? this.cut() : this.pass('<!--', '-->');
  }

  private characterData(): number {
    const start = this.at + '<![CDATA['.length;
    const end = this.bytes.indexOf(']]>', start);
    if (end < 0) return this.cut();
    this.textStart = start;
    this.textEnd = end;
    this.cdata = true;
    this.at = end + 3;
    return this.open.length > 0 ? TEXT : -1;
  }

  private pass(opening: string, closing: string): number {
    const end = this.bytes.indexOf(closing, this.at + opening.length);
    if (end < 0) return this.cut();
    this.at = end + closing.length;
    return -1;
  }

  private cut(): number {
    if (this.finished) throw damaged();
    return MORE;
  }

  private atEnd(): number {
    if (!this.finished) return MORE;
    if (this.open.length > 0) throw damaged();
    return END;
  }
}
