/** Codes of regions as keys of indexes. */
export interface RegionKeys {
  /** The first two digits of whole provinces. */
  provinces: readonly string[];
  /** Codes down to the county of everything in the other regions. */
  territories: readonly string[];
}

/** Where the rows of a reach are found. */
export interface Reach extends RegionKeys {
  /** Organizations that lie in none of the regions. */
  units: readonly string[];
}

const COUNTY_DIGITS = 6;
const COUNTIES_OF_PROVINCE = /^\d{2}0000$/;

export const isProvince = (code: string): boolean => COUNTIES_OF_PROVINCE.test(code);

/** Townships stand apart: rows are found by their county at most. */
export function splitTownships(regions: readonly string[]): { townships: string[]; others: string[] } {
  const isTownship = (code: string) => code.length > COUNTY_DIGITS;
  return {
    townships: regions.filter(isTownship),
    others: regions.filter((code) => !isTownship(code)),
  };
}

/** A whole province is one key. `territories` are the codes of everything in the regions. */
export function regionKeys(regions: readonly string[], territories: readonly string[]): RegionKeys {
  const provinces = regions.filter(isProvince).map((code) => code.slice(0, 2));
  return {
    provinces: [...new Set(provinces)],
    territories: territories.filter((code) => !provinces.includes(code.slice(0, 2))),
  };
}

/** The SQL columns of a row that say where it is found. */
export interface PlacedRow {
  territory: string;
  organization: string;
}

/** Of rows that carry them by their usual names. */
export const placed = (alias: string): PlacedRow => ({
  territory: `${alias}.territory_code`,
  organization: `${alias}.organization_id`,
});

/**
 * SQL that asks one question in every place of a reach. Each place is one range of an index that goes on in the order of the list,
 * so that the first rows of all places together hold the first rows of the list, in a few steps per place.
 *
 * @param reach null asks everywhere at once
 * @param read the question, ordered and limited, for rows that meet a condition; rows may be found in two places
 */
export function inEachPlace(
  reach: Reach | null,
  { territory, organization }: PlacedRow,
  parameters: unknown[],
  read: (at: string) => string,
): string {
  if (reach === null) return read('true');
  const parts = [
    { column: `left(${territory}, 2)`, keys: reach.provinces, type: 'text' },
    { column: territory, keys: reach.territories, type: 'text' },
    { column: organization, keys: reach.units, type: 'uuid' },
  ] as const;
  const asked = parts.flatMap((part) => inEachKey(part, parameters, read));
  return asked.length === 0 ? read('false') : asked.join(' UNION ALL ');
}

/** One key is asked for by itself: then the planner knows how common it is. */
export function inEachKey(
  { column, keys, type }: { column: string; keys: readonly string[]; type: 'text' | 'uuid' },
  parameters: unknown[],
  read: (at: string) => string,
): string[] {
  if (keys.length === 0) return [];
  if (keys.length === 1) return [`(${read(`${column} = $${parameters.push(keys[0])}::${type}`)})`];
  const list = `unnest($${parameters.push(keys)}::${type}[]) AS place (key)`;
  return [`SELECT found.* FROM ${list} CROSS JOIN LATERAL (${read(`${column} = place.key`)}) found`];
}

/**
 * SQL: the organization of a row, `o` in the conditions, meets them. Candidates from places are asked one by one: OFFSET keeps the
 * planner from collecting the organizations first.
 */
export function organizationMeets(reach: Reach | null, id: string, conditions: readonly string[]): string {
  const asked = conditions.filter((condition) => condition !== 'true');
  if (asked.length === 0) return 'true';
  const condition = asked.join(' AND ');
  return reach === null
    ? `${id} IN (SELECT o.id FROM organizations o WHERE ${condition})`
    : `EXISTS (SELECT FROM organizations o WHERE o.id = ${id} AND ${condition} OFFSET 0)`;
}
