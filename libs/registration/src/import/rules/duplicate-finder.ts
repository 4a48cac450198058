import { personNameKey } from '#kezhi/standards';

/**
 * How a row stands to the rows before it: the person's first one; the person again for another organization (a further membership);
 * the same organization again; or the same number with another name. The last two are errors that name the first row.
 */
export type DuplicateReading =
  | { kind: 'first' }
  | { kind: 'another-organization'; rowNo: number }
  | { kind: 'repeated'; rowNo: number }
  | { kind: 'other-name'; rowNo: number };

const FIRST: DuplicateReading = { kind: 'first' };
const KEY_WORDS = 4;
const NOTHING = 0;

/**
 * Finds the same person in several rows of one file. Holds eight words and two slots per person and organization in typed arrays
 * (55 MB for a million rows) and no personal data: the keyed blind index of the number, the row, the organization and a hash of
 * the name.
 */
export class DuplicateFinder {
  private capacity = 1024;
  private size = 0;
  /** Per entry: the four words of the key, its row, organization, name hash, and the next entry of the same key. */
  private keys = new Uint32Array(this.capacity * KEY_WORDS);
  private rows = new Int32Array(this.capacity);
  private organizations = new Int32Array(this.capacity);
  private names = new Int32Array(this.capacity);
  private following = new Int32Array(this.capacity);
  /** Open addressing: entry number + 1 at the first free place behind the key's own. */
  private slots = new Int32Array(this.capacity * 2);
  private readonly organizationNumbers = new Map<string, number>();
  private readonly word = new Uint32Array(KEY_WORDS);

  /**
   * Notes a row and says how it stands to the earlier ones. Rows are given in order.
   *
   * @param key the blind index of the identity number: 16 bytes, or their 32 hexadecimal digits with or without hyphens
   */
  add(key: Uint8Array | string, rowNo: number, organizationId: string, name: string): DuplicateReading {
    if (this.size === this.capacity) this.grow();
    readKey(key, this.word);
    const organization = this.numberOf(organizationId);
    const slot = this.slotOf(this.word, 0);
    const first = this.slots[slot]! - 1;
    if (first < 0) {
      this.slots[slot] = this.append(rowNo, organization, hashName(name)) + 1;
      return FIRST;
    }
    const firstRow = this.rows[first]!;
    if (this.names[first] !== hashName(name)) return { kind: 'other-name', rowNo: firstRow };
    return this.addToChain(first, rowNo, organization);
  }

  private addToChain(first: number, rowNo: number, organization: number): DuplicateReading {
    let last = first;
    for (;;) {
      if (this.organizations[last] === organization) return { kind: 'repeated', rowNo: this.rows[last]! };
      const next = this.following[last]!;
      if (next === NOTHING) break;
      last = next;
    }
    this.following[last] = this.append(rowNo, organization, this.names[first]!);
    return { kind: 'another-organization', rowNo: this.rows[first]! };
  }

  private append(rowNo: number, organization: number, name: number): number {
    const entry = this.size;
    for (let word = 0; word < KEY_WORDS; word += 1) this.keys[entry * KEY_WORDS + word] = this.word[word]!;
    this.rows[entry] = rowNo;
    this.organizations[entry] = organization;
    this.names[entry] = name;
    this.size += 1;
    return entry;
  }

  /** The slot that holds the key at `at` of `source`, or the free one where it belongs. */
  private slotOf(source: Uint32Array, at: number): number {
    const mask = this.slots.length - 1;
    let slot = (source[at]! ^ source[at + 1]!) & mask;
    for (let entry = this.slots[slot]! - 1; entry >= 0; entry = this.slots[slot]! - 1) {
      if (this.sameKey(entry * KEY_WORDS, source, at)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private sameKey(mine: number, source: Uint32Array, at: number): boolean {
    for (let word = 0; word < KEY_WORDS; word += 1) {
      if (this.keys[mine + word] !== source[at + word]) return false;
    }
    return true;
  }

  private numberOf(organizationId: string): number {
    const known = this.organizationNumbers.get(organizationId);
    if (known !== undefined) return known;
    const number = this.organizationNumbers.size;
    this.organizationNumbers.set(organizationId, number);
    return number;
  }

  private grow(): void {
    this.capacity *= 2;
    this.keys = enlarged(this.keys, new Uint32Array(this.capacity * KEY_WORDS));
    this.rows = enlarged(this.rows, new Int32Array(this.capacity));
    this.organizations = enlarged(this.organizations, new Int32Array(this.capacity));
    this.names = enlarged(this.names, new Int32Array(this.capacity));
    this.following = enlarged(this.following, new Int32Array(this.capacity));
    this.slots = new Int32Array(this.capacity * 2);
    const followers = new Uint8Array(this.size);
    for (let entry = 0; entry < this.size; entry += 1) {
      if (this.following[entry] !== NOTHING) followers[this.following[entry]!] = 1;
      if (followers[entry] === 0) this.slots[this.slotOf(this.keys, entry * KEY_WORDS)] = entry + 1;
    }
  }
}

function enlarged<Words extends Uint32Array | Int32Array>(from: Words, to: Words): Words {
  to.set(from);
  return to;
}

function readKey(key: Uint8Array | string, word: Uint32Array): void {
  if (typeof key === 'string') {
    const digits = key.length === 32 ? key : key.replaceAll('-', '');
    for (let at = 0; at < KEY_WORDS; at += 1)
      word[at] = Number.parseInt(digits.slice(at * 8, at * 8 + 8), 16);
    return;
  }
  for (let at = 0; at < KEY_WORDS; at += 1) {
    const from = at * 4;
    word[at] = (key[from]! << 24) | (key[from + 1]! << 16) | (key[from + 2]! << 8) | key[from + 3]!;
  }
}

/** FNV-1a over the UTF-16 units of the name's key. */
function hashName(name: string): number {
  const key = personNameKey(name);
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 0;
}
