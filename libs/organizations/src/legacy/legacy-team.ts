/** Roughly how many people belong to a team, for strangers who look for it. */
export const SIZE_BANDS = ['none', 'under_20', 'under_100', 'under_500', 'many'] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** A team of the earlier platform as anybody may find it: nothing about its people. */
export interface LegacyTeam {
  id: string;
  legacyNo: string;
  name: string;
  regionCode: string;
  regionName: string;
  size: SizeBand;
}

export interface LegacyTeamFilters {
  /** The number, or a part of the name. */
  q?: string;
  /** Anywhere in this region. */
  region?: string;
}

/** An organization that registered anew, is approved, and has named its number on the earlier platform. */
export interface LegacyRegistration {
  id: string;
  legacyNo: string;
  /** Who registered it. */
  submittedBy: string;
  approvedBy: string;
}

const BOUNDS: ReadonlyArray<readonly [SizeBand, number]> = [
  ['none', 1],
  ['under_20', 20],
  ['under_100', 100],
  ['under_500', 500],
];

export function sizeBand(members: number): SizeBand {
  return BOUNDS.find(([, below]) => members < below)?.[0] ?? 'many';
}
