import type { Application } from './queries';

type Shown = Application['fields'];
type Word<Name extends keyof Shown> = NonNullable<Shown[Name]>;

/** Kinds in the order in which newcomers look for them. */
export const KINDS: readonly Word<'kind'>[] = [
  'service_team',
  'science_base',
  'rural_technical_association',
  'enterprise_association',
  'university_association',
  'municipal_society',
  'provincial_society',
  'national_society',
  'association',
  'other',
];
export const LEVELS: readonly Word<'level'>[] = ['township', 'county', 'prefecture', 'province', 'national'];
export const TEAM_RANKS: readonly Word<'teamRank'>[] = [
  'team',
  'squad',
  'brigade',
  'detachment',
  'corps',
  'none',
];
