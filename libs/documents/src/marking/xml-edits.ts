import { escapeAttribute } from '../xml/xml-text.js';

/** The value of an attribute of a start tag, as written. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

/** Sets an attribute in the text of a start tag. */
export function setAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeAttribute(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, (_, space) => `${String(space)}${written}`);
  return tag.replace(/\s*(\/?)>$/, (_, slash) => ` ${written}${String(slash)}>`);
}

export function removeAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
}

/** `<x:row …>` has the prefix `x:`. */
export function prefixOf(tag: string): string {
  return /^<([\w.-]+:)/.exec(tag)?.[1] ?? '';
}

/** Text put into bytes at given places; several at one place keep their order. */
export class Splices {
  private readonly edits: { from: number; to: number; text: string }[] = [];

  constructor(private readonly bytes: Buffer) {}

  replace(from: number, to: number, text: string): void {
    this.edits.push({ from, to, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  apply(): Buffer {
    const pieces: Buffer[] = [];
    let position = 0;
    for (const { from, to, text } of this.edits.toSorted((one, other) => one.from - other.from)) {
      pieces.push(this.bytes.subarray(position, from), Buffer.from(text));
      position = to;
    }
    return Buffer.concat([...pieces, this.bytes.subarray(position)]);
  }
}
