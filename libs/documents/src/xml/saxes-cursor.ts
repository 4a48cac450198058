import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AppError } from '#kezhi/kernel';
import { columnOf } from '../cell-references.js';
import { CLOSE, END, MORE, OPEN, TEXT, type XmlCursor } from './xml-cursor.js';

interface Event {
  kind: number;
  name: string;
  text: string;
  attributes: Readonly<Record<string, string>>;
}

const NO_ATTRIBUTES = {};
const integer = (text: string | undefined): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : -1;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An `XmlCursor` over saxes, which checks well-formedness fully. */
export class SaxesCursor implements XmlCursor {
  private readonly parser = new SaxesParser();
  private readonly decoder = new StringDecoder('utf8');
  private events: Event[] = [];
  private position = 0;
  private finished = false;
  private current: Event = { kind: MORE, name: '', text: '', attributes: NO_ATTRIBUTES };

  constructor() {
    this.parser.on('error', (cause) => {
      throw new AppError('FILE.TRUNCATED', {}, [], { cause });
    });
    this.parser.on('doctype', () => {
      throw new AppError('FILE.EXTERNAL_ENTITY');
    });
    this.parser.on('opentag', (tag: SaxesTagPlain) => this.add(OPEN, local(tag.name), '', tag.attributes));
    this.parser.on('closetag', (tag: SaxesTagPlain) => this.add(CLOSE, local(tag.name), ''));
    this.parser.on('text', (text) => this.add(TEXT, '', text));
    this.parser.on('cdata', (text) => this.add(TEXT, '', text));
  }

  get name(): string {
    return this.current.name;
  }

  /** All attributes of the element just opened, by the names as written. */
  get attributes(): Readonly<Record<string, string>> {
    return this.current.attributes;
  }

  push(bytes: Buffer): void {
    this.parser.write(this.decoder.write(bytes));
  }

  finish(): void {
    this.parser.write(this.decoder.end()).close();
    this.finished = true;
  }

  next(): number {
    const event = this.events[this.position];
    if (!event) {
      this.events = [];
      this.position = 0;
      return this.finished ? END : MORE;
    }
    this.position += 1;
    this.current = event;
    return event.kind;
  }

  attribute(name: string): string | undefined {
    return this.current.attributes[name];
  }

  attributeWord(name: string): string | undefined {
    return this.attribute(name);
  }

  attributeInteger(name: string): number {
    return integer(this.attribute(name));
  }

  attributeColumn(name: string): number {
    return columnOf(this.attribute(name) ?? '');
  }

  text(): string {
    return this.current.text;
  }

  textInteger(): number {
    return integer(this.current.text);
  }

  private add(
    kind: number,
    name: string,
    text: string,
    attributes: Readonly<Record<string, string>> = NO_ATTRIBUTES,
  ) {
    this.events.push({ kind, name, text, attributes });
  }
}
