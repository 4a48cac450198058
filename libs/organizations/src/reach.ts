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

export const isTownship = (code: string): boolean => code.length > COUNTY_DIGITS;

/** A whole province is one key. `territories` are the codes of everything in the regions. */
export function regionKeys(regions: readonly string[], territories: readonly string[]): RegionKeys {
  const provinces = regions.filter((code) => COUNTIES_OF_PROVINCE.test(code)).map((code) => code.slice(0, 2));
  return {
    provinces: [...new Set(provinces)],
    territories: territories.filter((code) => !provinces.includes(code.slice(0, 2))),
  };
}

const CONDITIONS = {
  provinces: { column: (row: string) => `left(${row}.territory_code, 2)`, type: 'text' },
  territories: { column: (row: string) => `${row}.territory_code`, type: 'text' },
  units: { column: (row: string) => `${row}.organization_id`, type: 'uuid' },
} as const;

/**
 * SQL that asks one question in every place of a reach. Each place is one range of an index that goes on in the order of the list,
 * so that the first rows of all places together hold the first rows of the list, in a few steps per place.
 *
 * @param reach null asks everywhere at once
 * @param row alias of the rows, which carry `territory_code` and `organization_id`
 * @param read the question, ordered and limited, for rows that meet a condition; rows may be found in two places
 */
export function inEachPlace(
  reach: Reach | null,
  row: string,
  parameters: unknown[],
  read: (at: string) => string,
): string {
  if (reach === null) return read('true');
  const kinds = (['provinces', 'territories', 'units'] as const).filter((kind) => reach[kind].length > 0);
  if (kinds.length === 0) return read('false');
  return kinds
    .map((kind) => {
      const { column, type } = CONDITIONS[kind];
      const places = `unnest($${parameters.push(reach[kind])}::${type}[]) AS place (key)`;
      return `SELECT found.* FROM ${places} CROSS JOIN LATERAL (${read(`${column(row)} = place.key`)}) found`;
    })
    .join(' UNION ALL ');
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
