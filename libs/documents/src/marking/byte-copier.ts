import type { XmlScanner } from '../xml/xml-scanner.js';

/** Copies what a scanner passes, except where something is put in or in place of a tag. */
export class ByteCopier {
  private out: Buffer[] = [];
  /** How far the scanner's present bytes are copied. */
  private copied = 0;
  /** A tag held back until it is known how to write it, and what followed it in earlier chunks. */
  private held: { from: number; to: number; tag: string | undefined; after: Buffer[] } | undefined;
  private skipping = false;

  constructor(private readonly scanner: XmlScanner) {}

  /** The text of the tag that the scanner is at. */
  get tag(): string {
    return this.scanner.bytes.toString('utf8', this.scanner.tagStart, this.scanner.tagEnd);
  }

  get isHolding(): boolean {
    return this.held !== undefined;
  }

  insertBefore(text: string): void {
    this.copyTo(this.scanner.tagStart);
    this.out.push(Buffer.from(text));
  }

  /** Behind the tag that `replaceTag` has just written. */
  append(text: string): void {
    this.out.push(Buffer.from(text));
  }

  replaceTag(text: string): void {
    this.insertBefore(text);
    this.copied = this.scanner.tagEnd;
  }

  /** The tag that the scanner is at is decided later, by `settle`; nothing else may be put in until then. */
  hold(): void {
    this.held = { from: this.scanner.tagStart, to: this.scanner.tagEnd, tag: undefined, after: [] };
  }

  /** Writes the held tag, changed if `change` is given. */
  settle(change?: (tag: string) => string): void {
    const { held } = this;
    this.held = undefined;
    if (!held) return;
    if (held.tag !== undefined) {
      this.out.push(Buffer.from(change ? change(held.tag) : held.tag), ...held.after);
    } else if (change) {
      this.copyTo(held.from);
      this.out.push(Buffer.from(change(this.scanner.bytes.toString('utf8', held.from, held.to))));
      this.copied = held.to;
    }
  }

  /** Writes `text` in place of the held tag and of all that follows it, until `resume`. */
  replaceHeld(text: string): void {
    const { held } = this;
    this.held = undefined;
    if (!held) return;
    if (held.tag === undefined) this.copyTo(held.from);
    this.out.push(Buffer.from(text));
    this.skipping = true;
  }

  /** Copies again from behind the tag that the scanner is at. */
  resume(): void {
    this.skipping = false;
    this.copied = this.scanner.tagEnd;
  }

  /** To be called when the scanner has got more bytes: what was carried over stands at their beginning now. */
  restart(): void {
    this.copied = 0;
  }

  /** What can be written before the scanner gets more bytes. */
  flush(): Buffer[] {
    const { held, scanner } = this;
    if (held) {
      if (held.tag === undefined) {
        this.copyTo(held.from);
        held.tag = scanner.bytes.toString('utf8', held.from, held.to);
        this.copied = held.to;
      }
      held.after.push(scanner.bytes.subarray(this.copied, scanner.position));
      this.copied = scanner.position;
    } else this.copyTo(scanner.position);
    const done = this.out;
    this.out = [];
    return done;
  }

  private copyTo(position: number): void {
    if (position > this.copied && !this.skipping)
      this.out.push(this.scanner.bytes.subarray(this.copied, position));
    this.copied = Math.max(this.copied, position);
  }
}
