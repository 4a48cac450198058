/** The words by which forms name kinds, levels and ranks of organizations, and the identifiers they stand for. */
export const ORGANIZATION_KINDS = {
  association: '科协',
  national_society: '全国学会',
  provincial_society: '省级学会',
  municipal_society: '市级学会',
  university_association: '高校科协',
  enterprise_association: '企业科协',
  rural_technical_association: '农技协',
  science_base: '科普教育基地',
  service_team: '科技志愿服务队',
  other: '其他',
} as const;

export const ORGANIZATION_LEVELS = {
  national: '国家级',
  province: '省级',
  prefecture: '市级',
  county: '县级',
  township: '乡级',
} as const;

export const TEAM_RANKS = {
  corps: '总队',
  detachment: '支队',
  brigade: '大队',
  squad: '分队',
  team: '服务队',
  none: '无',
} as const;

export type OrganizationKindWord = keyof typeof ORGANIZATION_KINDS;
export type OrganizationLevelWord = keyof typeof ORGANIZATION_LEVELS;
export type TeamRankWord = keyof typeof TEAM_RANKS;

const MORE_KINDS: readonly [string, OrganizationKindWord][] = [['其它', 'other']];

/** Each is accepted with and without 级 behind it. */
const MORE_LEVELS: readonly [string, OrganizationLevelWord][] = [
  ['国家', 'national'],
  ['全国', 'national'],
  ['省', 'province'],
  ['市', 'prefecture'],
  ['地市', 'prefecture'],
  ['县', 'county'],
  ['区县', 'county'],
  ['乡', 'township'],
  ['乡镇', 'township'],
  ['街道', 'township'],
];

/** Every accepted word of each of the three columns. */
export const KIND_WORDS = words(ORGANIZATION_KINDS, MORE_KINDS);
export const LEVEL_WORDS = words(
  ORGANIZATION_LEVELS,
  MORE_LEVELS.flatMap(([word, level]): [string, OrganizationLevelWord][] => [
    [word, level],
    [`${word}级`, level],
  ]),
);
export const RANK_WORDS = words(TEAM_RANKS, []);

function words<Id extends string>(
  names: Readonly<Record<Id, string>>,
  more: readonly (readonly [string, Id])[],
): ReadonlyMap<string, Id> {
  const map = new Map<string, Id>(more);
  for (const id of Object.keys(names) as Id[]) map.set(id, id).set(names[id], id);
  return map;
}
