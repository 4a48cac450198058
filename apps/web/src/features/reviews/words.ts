import type { ReviewDetail } from './queries';

type Field = keyof ReviewDetail['fields'];

/** In the order of the form. */
export const REASONED_FIELDS: readonly Field[] = [
  'name',
  'kind',
  'level',
  'teamRank',
  'regionCode',
  'parentId',
  'hostUnit',
  'uscc',
  'foundedOn',
  'leaderName',
  'leaderTitle',
  'leaderPhone',
  'adminName',
  'adminPhone',
  'adminEmail',
  'serviceFields',
  'summary',
  'expectedMembers',
  'note',
];
