/** The share of people who have each of the most common elements. */
export type Shares = ReadonlyMap<number, number>;

/** In rows that have to be looked at. */
export interface SearchCosts {
  /** To read everybody whom the index of names and places finds, and to find them there. */
  hits: number;
  /** To walk through the people of the places, newest first, until a page is full. */
  walk: number;
  /** Many have such a name: to look for each member of a small team in that long list costs more than to read the members. */
  isCommon: boolean;
}

/** What is not among the most common elements is rarer than this. */
const RARE = 1 / 2_000;
const PAGE = 51;
/** Rows that could be looked at while the index passes over one entry of a name's list to find those of the places: measured. */
const PER_ENTRY = 1 / 300;

/** What either way of searching will cost, from how common the name and the places are. Pure. */
export function searchCosts(
  { people, tokens, places }: { people: number; tokens: Shares; places: Shares },
  asked: readonly number[],
  within: readonly number[],
): SearchCosts {
  const named = Math.min(...asked.map((token) => tokens.get(token) ?? RARE));
  const placed = Math.min(
    1,
    within.reduce((sum, place) => sum + (places.get(place) ?? 0), 0),
  );
  return { hits: named * people * (placed + PER_ENTRY), walk: PAGE / named, isCommon: named > RARE };
}
