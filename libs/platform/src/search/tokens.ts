import { normalizeText } from '#kezhi/standards';

/**
 * Search tokens: 32-bit hashes kept in an `int[]` under a GIN index. PostgreSQL's trigrams find nothing in names of two
 * characters, which most Chinese ones are; single characters, pairs of characters, anchored beginnings and whole names do.
 * A hash may collide, so a query that uses tokens always compares the text as well.
 */
export type NameMatch = 'exact' | 'prefix' | 'part';

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const LONGEST_PREFIX = 4;

/** One letter per kind of token keeps 王 as a character, as a beginning and as a whole name apart. */
const KIND = {
  whole: 61,
  prefix: 94,
  pair: 98,
  character: 99,
  initials: 110,
  spelling: 115,
  expertise: 101,
  intent: 105,
} as const;
type Kind = keyof typeof KIND;

/** A name as it is compared: half-width, one kind of space, small letters. Apply it to both sides. */
export function foldName(text: string): string {
  return normalizeText(text).toLowerCase();
}

/** Every token of a name of a person or an organization, for storing. */
export function nameTokens(name: string): number[] {
  const folded = foldName(name);
  const characters = Array.from(folded);
  const tokens = new Set<number>([hash('whole', folded)]);
  let prefix = '';
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at]!;
    tokens.add(hash('character', character));
    if (at > 0) tokens.add(hash('pair', characters[at - 1]! + character));
    if (at >= LONGEST_PREFIX) continue;
    prefix += character;
    tokens.add(hash('prefix', prefix));
  }
  return [...tokens];
}

/** The tokens that a name must all have in order to match; empty for an empty question. */
export function nameQueryTokens(q: string, match: NameMatch): number[] {
  const folded = foldName(q);
  if (folded === '') return [];
  if (match === 'exact') return [hash('whole', folded)];
  const characters = Array.from(folded);
  if (match === 'prefix') return prefixQueryTokens(characters);
  return characters.length === 1 ? [hash('character', folded)] : [...new Set(pairs(characters))];
}

/** The pairs within a beginning follow from it; to name them as well would make the planner expect next to nobody. */
function prefixQueryTokens(characters: readonly string[]): number[] {
  const beginning = characters.slice(0, LONGEST_PREFIX).join('');
  return [...new Set([hash('prefix', beginning), ...pairs(characters.slice(LONGEST_PREFIX - 1))])];
}

/** The tokens of spellings in Latin letters: pairs of initials, and every three letters in a row. */
export function spellingTokens(spellings: {
  full: readonly string[];
  initials: readonly string[];
}): number[] {
  const tokens = new Set<number>();
  for (const line of spellings.initials) for (const pair of runs(line, 2)) tokens.add(hash('initials', pair));
  for (const line of [...spellings.full, ...spellings.initials])
    for (const three of runs(line, 3)) tokens.add(hash('spelling', three));
  return [...tokens];
}

/** What somebody typed as letters of a spelling, e.g. `tian ning` as `tianning`; null when it is no spelling. */
export function readSpelling(q: string): string | null {
  const letters = foldName(q)
    .replaceAll('ü', 'v')
    .replaceAll(/[\s'’-]/g, '');
  return /^[a-z0-9]{2,60}$/.test(letters) && /[a-z]/.test(letters) ? letters : null;
}

/** The tokens that a spelling must all have in order to hold these letters. */
export function spellingQueryTokens(letters: string): number[] {
  if (letters.length === 2) return [hash('initials', letters)];
  return [...new Set(runs(letters, 3).map((three) => hash('spelling', three)))];
}

/** The tokens of a person's fields of expertise or service intents. */
export function listTokens(kind: 'expertise' | 'intent', values: readonly string[]): number[] {
  return [...new Set(values.map((value) => hash(kind, foldName(value))))];
}

function runs(line: string, length: number): string[] {
  return Array.from({ length: Math.max(0, line.length - length + 1) }, (_, at) =>
    line.slice(at, at + length),
  );
}

function pairs(characters: readonly string[]): number[] {
  return characters.slice(1).map((character, at) => hash('pair', characters[at]! + character));
}

/** FNV-1a over the UTF-16 units, low byte first; signed, as PostgreSQL's int4 is. */
function hash(kind: Kind, text: string): number {
  let value = Math.imul(OFFSET_BASIS ^ KIND[kind], PRIME);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), PRIME);
    value = Math.imul(value ^ (unit >>> 8), PRIME);
  }
  return value | 0;
}
