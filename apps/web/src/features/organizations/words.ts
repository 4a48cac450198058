import type { Organization } from '../../lib/api';

/** The closed lists of the domain in the order in which people name them. */
export const KINDS: readonly Organization['kind'][] = [
  'association',
  'national_society',
  'provincial_society',
  'municipal_society',
  'university_association',
  'enterprise_association',
  'rural_technical_association',
  'science_base',
  'service_team',
  'other',
];
export const LEVELS: readonly Organization['level'][] = [
  'national',
  'province',
  'prefecture',
  'county',
  'township',
];
export const TEAM_RANKS: readonly Organization['teamRank'][] = [
  'corps',
  'detachment',
  'brigade',
  'squad',
  'team',
  'none',
];
export const STATUSES: readonly Organization['status'][] = [
  'submitted',
  'returned',
  'approved',
  'draft',
  'suspended',
  'rejected',
  'dissolved',
  'merged',
];
