export const REGION_LEVELS = ['national', 'province', 'prefecture', 'county', 'township'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** The whole country. It stands above the provinces and in nobody's path. */
export const NATION = '000000';

/**
 * One administrative division: 6 digits down to the county, 9 for a township. Codes are kept for ever; one that is
 * no longer in force has `validTo` (its last day) and mostly a successor.
 */
export interface RegionRow {
  code: string;
  name: string;
  /** From the province down, without the collective levels: 江苏省常州市天宁区. */
  fullName: string;
  level: RegionLevel;
  parentCode: string | null;
  /** Codes from the province down to the region itself; the nation's own path is itself. */
  path: string[];
  /** What scopes and indexes know it by: the region itself, or for a township what it lies in. */
  territoryCode: string;
  validFrom: string | null;
  validTo: string | null;
  successorCode: string | null;
}

/** A region as a list answers it. */
export interface ListedRegion extends RegionRow {
  /** Where it stands in that list: its code, or in a search by name its level and how well it fits before that. */
  place: string;
}
