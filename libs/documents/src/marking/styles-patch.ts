import { MARK_COLOURS, solidFill, StyleTable } from '../writing/style-table.js';
import { CLOSE, END, MORE, OPEN } from '../xml/xml-cursor.js';
import { XmlScanner } from '../xml/xml-scanner.js';
import { attributeOf, prefixOf, setAttribute, Splices } from './xml-edits.js';

type Severity = 'error' | 'notice';

/** An element with children in the styles part: where its tags stand. */
interface Container {
  openFrom: number;
  openTo: number;
  closeFrom: number;
  selfClosing: boolean;
  children: string[];
}

const RESERVED =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
const SEVERITIES: readonly Severity[] = ['error', 'notice'];
/** What stands before the two lists in the schema, nearest first: a list that is missing is put behind the first that is there. */
const BEFORE = {
  fills: ['fonts', 'numFmts', 'styleSheet'],
  cellXfs: ['cellStyleXfs', 'borders', 'fills', 'fonts', 'numFmts', 'styleSheet'],
} as const;

/**
 * The styles part of a workbook that is marked. A marked cell gets a copy of its own style with another fill, so that
 * its number format, font and borders stay. Only what is really needed is added, at the end of the lists.
 */
export class StylesPatch {
  private readonly containers = new Map<string, Container>();
  private readonly prefix: string;
  private readonly formats: readonly string[];
  private readonly added: string[] = [];
  private readonly made = new Map<string, number>();
  private readonly fillCount: number;
  private readonly ourFills = new Set<number>();

  constructor(private readonly bytes: Buffer) {
    this.scan();
    const root = this.containers.get('styleSheet');
    this.prefix = root ? prefixOf(bytes.toString('utf8', root.openFrom, root.openTo)) : '';
    const fills = this.containers.get('fills')?.children ?? ['', ''];
    this.fillCount = fills.length;
    fills.forEach((fill, index) => {
      if (SEVERITIES.some((severity) => fill.includes(MARK_COLOURS[severity]))) this.ourFills.add(index);
    });
    this.formats = this.containers.get('cellXfs')?.children ?? [];
  }

  /** For a workbook that has no styles part. */
  static fresh(): StylesPatch {
    return new StylesPatch(Buffer.from(new StyleTable().xml()));
  }

  /**
   * The style to use for a cell that has the style `base`. Without a mark the fill of an earlier round is taken away again;
   * with `quote` Excel keeps the cell's text as text.
   */
  style(base: number, mark: Severity | undefined, quote: boolean): number {
    const key = `${base}/${mark ?? ''}/${quote}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const format = this.formats[base] ?? `<${this.prefix}xf/>`;
    const tag = format.slice(0, format.indexOf('>') + 1);
    const changed = this.quoted(this.filled(tag, mark), quote);
    const index = changed === tag ? base : this.addFormat(changed + format.slice(tag.length));
    this.made.set(key, index);
    return index;
  }

  render(): Buffer {
    const splices = new Splices(this.bytes);
    const fills = SEVERITIES.map((severity) => this.prefixed(solidFill(MARK_COLOURS[severity]))).join('');
    this.append(splices, 'fills', this.prefixed(RESERVED), fills, this.fillCount + SEVERITIES.length);
    const count = Math.max(this.formats.length, 1) + this.added.length;
    this.append(splices, 'cellXfs', `<${this.prefix}xf/>`, this.added.join(''), count);
    return splices.apply();
  }

  private filled(tag: string, mark: Severity | undefined): string {
    const present = Number(attributeOf(tag, 'fillId') ?? 0);
    if (mark === undefined && !this.ourFills.has(present)) return tag;
    const fill = mark ? this.fillCount + SEVERITIES.indexOf(mark) : 0;
    return setAttribute(setAttribute(tag, 'fillId', String(fill)), 'applyFill', '1');
  }

  private quoted(tag: string, quote: boolean): string {
    const present = /^(1|true)$/.test(attributeOf(tag, 'quotePrefix') ?? '');
    return quote && !present ? setAttribute(tag, 'quotePrefix', '1') : tag;
  }

  private addFormat(format: string): number {
    return Math.max(this.formats.length, 1) + this.added.push(format) - 1;
  }

  private prefixed(xml: string): string {
    return xml.replace(/<(\/?)(?=\w)/g, `<$1${this.prefix}`);
  }

  private append(
    splices: Splices,
    name: 'fills' | 'cellXfs',
    initial: string,
    more: string,
    count: number,
  ): void {
    const container = this.containers.get(name);
    const qualified = this.prefix + name;
    if (!container) {
      const text = `<${qualified} count="${count}">${initial}${more}</${qualified}>`;
      splices.insert(this.endOfFirst(BEFORE[name]), text);
      return;
    }
    const tag = setAttribute(
      this.bytes.toString('utf8', container.openFrom, container.openTo),
      'count',
      String(count),
    );
    if (container.selfClosing) {
      splices.replace(
        container.openFrom,
        container.openTo,
        `${tag.replace(/\/>$/, '>')}${initial}${more}</${qualified}>`,
      );
    } else {
      splices.replace(container.openFrom, container.openTo, tag);
      splices.insert(container.closeFrom, more);
    }
  }

  private endOfFirst(names: readonly string[]): number {
    for (const name of names) {
      const container = this.containers.get(name);
      if (!container) continue;
      if (name === 'styleSheet') return container.openTo;
      return container.selfClosing ? container.openTo : this.bytes.indexOf('>', container.closeFrom) + 1;
    }
    return this.bytes.length;
  }

  /** Notes the lists right below the root, and the text of each of their children. */
  private scan(): void {
    const scanner = new XmlScanner();
    scanner.push(this.bytes);
    scanner.finish();
    let list: Container | undefined;
    let childFrom = 0;
    for (let kind = scanner.next(); kind !== END && kind !== MORE; kind = scanner.next()) {
      if (kind === OPEN && scanner.depth <= 2) list = this.opened(scanner);
      else if (kind === OPEN && scanner.depth === 3) childFrom = scanner.tagStart;
      else if (kind === CLOSE && list) this.closed(scanner, list, childFrom);
    }
  }

  private closed(scanner: XmlScanner, list: Container, childFrom: number): void {
    if (scanner.depth === 2) list.children.push(this.bytes.toString('utf8', childFrom, scanner.tagEnd));
    else if (scanner.depth === 1) list.closeFrom = scanner.tagStart;
  }

  private opened(scanner: XmlScanner): Container {
    const { tagStart, tagEnd, selfClosing } = scanner;
    const container = { openFrom: tagStart, openTo: tagEnd, closeFrom: tagStart, selfClosing, children: [] };
    this.containers.set(scanner.name, container);
    return container;
  }
}
