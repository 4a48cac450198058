const SLOTS = 1024;

/** Gives the same string object for the same bytes, so that a name met a million times is made once. */
export class WordTable {
  private readonly slots: string[] = new Array<string>(SLOTS).fill('');

  word(bytes: Buffer, start: number, end: number): string {
    let hash = end - start;
    for (let i = start; i < end; i += 1) hash = (hash * 31 + bytes[i]!) & (SLOTS - 1);
    const known = this.slots[hash]!;
    if (equals(known, bytes, start, end)) return known;
    const made = bytes.toString('utf8', start, end);
    this.slots[hash] = made;
    return made;
  }
}

/** Whether the bytes are this text, which must be ASCII to be found equal. */
export function equals(text: string, bytes: Buffer, start: number, end: number): boolean {
  const length = end - start;
  if (text.length !== length) return false;
  for (let i = 0; i < length; i += 1) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
