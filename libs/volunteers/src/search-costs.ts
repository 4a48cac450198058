/** The share of people who have each of the most common elements. */
export type Shares = ReadonlyMap<number, number>;

/** What PostgreSQL has counted. */
export interface PeopleStatistics {
  people: number;
  /** Pages of their table. */
  pages: number;
  tokens: Shares;
  places: Shares;
  /** Ids that part them, by age, into equal shares; the oldest first. */
  ages: readonly string[];
}

/** A page of people of some name: how many rows, and the last id of the page before. */
export interface Wanted {
  rows: number;
  after: string | null;
}

/** In rows that have to be looked at. */
export interface SearchCosts {
  /** To find them by the index of names and places. */
  hits: number;
  /** Nobody older has to be looked at to fill the page, as far as one can tell; null: all that the index finds. */
  youngerThan: string | null;
  /** To walk through the people of the places, newest first, until a page is full. */
  walk: number;
  /** Many have such a name: to look for each member of a small team in that long list costs more than to read the members. */
  isCommon: boolean;
}

/** What is not among the most common elements is rarer than this. */
const RARE = 1 / 2_000;
/** Rows that could be looked at while the index passes over one entry of a name's list to find those of the places: measured. */
const PER_ENTRY = 1 / 300;
/** The same while the index notes one whom it has found: measured. */
const PER_FOUND = 1 / 6;
/** The same while the index of ages names one page of the table: measured. */
const PER_PAGE = 1 / 36;
/** So many times as many as are wanted should be there: where they stand is chance. */
const AMPLE = 2;

/** What either way of searching will cost, from how common the name and the places are; null: people anywhere. Pure. */
export function searchCosts(
  { people, pages, tokens, places, ages }: PeopleStatistics,
  asked: readonly number[],
  within: readonly number[] | null,
  { rows, after }: Wanted,
): SearchCosts {
  const named = Math.min(...asked.map((token) => tokens.get(token) ?? RARE));
  const placed = within?.reduce((sum, place) => sum + (places.get(place) ?? 0), 0) ?? 1;
  const found = named * people * Math.min(1, placed);
  const share = Math.min(1, (AMPLE * rows) / found);
  const newest = AMPLE * rows + share * pages * PER_PAGE;
  const listed = within === null ? 0 : named * people * PER_ENTRY;
  return {
    hits: listed + found * PER_FOUND + Math.min(newest, found),
    youngerThan: newest < found ? olderBy(share, ages, after) : null,
    walk: rows / named,
    isCommon: named > RARE,
  };
}

/** The id behind which, seen from the last one, this share of people stands; null where it lies before the first. */
function olderBy(share: number, ages: readonly string[], after: string | null): string | null {
  const parts = ages.length - 1;
  const last = after === null ? parts : ages.findLastIndex((age) => age <= after);
  return ages[last - Math.ceil(share * parts)] ?? null;
}
