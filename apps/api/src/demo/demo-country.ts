import type { ImportedOrganization, RegionRow } from '#kezhi/organizations';

/** An organization of the demonstration before it has an id: its supervisor is named by key. */
export interface DemoOrganization {
  key: string;
  parentKey: string;
  name: string;
  kind: ImportedOrganization['kind'];
  level: ImportedOrganization['level'];
  teamRank: ImportedOrganization['teamRank'];
  regionCode: string;
}

export const ROOT_KEY = '000000';
const PROVINCE = '320000';
const CITY = '320400';

const FIELDS = [
  '农学',
  '医学',
  '林学',
  '水产',
  '机械工程',
  '计算机',
  '环境科学',
  '营养',
  '气象',
  '航空',
  '地震',
  '心理',
];
const CITY_FIELDS = FIELDS.slice(0, 6);
const TEAM_NAMES = ['农技服务队', '健康义诊服务队', '科学教育服务队'];

/**
 * A believable country, always the same: the associations of every province; in Jiangsu those of every prefecture and
 * county with their detachments and brigades (notice of 2019), societies of each level, and in Changzhou teams below.
 */
export function demoOrganizations(regions: readonly RegionRow[]): DemoOrganization[] {
  const standing = regions.filter(({ validTo }) => validTo === null);
  const provinces = standing.filter(({ level }) => level === 'province');
  const jiangsu = standing.filter(({ path, level }) => path.includes(PROVINCE) && level !== 'township');
  const prefectures = jiangsu.filter(({ level }) => level === 'prefecture');
  const counties = jiangsu.filter(({ level }) => level === 'county');
  return [
    ...provinces.map((region) => association(region, ROOT_KEY, 'province')),
    ...prefectures.map((region) => association(region, PROVINCE, 'prefecture')),
    ...counties.map((region) => association(region, region.parentCode ?? PROVINCE, 'county')),
    ...prefectures.map((region) => ranked(region, 'detachment', '科技志愿服务支队')),
    ...counties.map((region) => ranked(region, 'brigade', '科技志愿服务大队')),
    ...FIELDS.map((field, index) =>
      society(`中国${field}学会`, index, ROOT_KEY, 'national_society', ROOT_KEY),
    ),
    ...FIELDS.map((field, index) =>
      society(`江苏省${field}学会`, index, PROVINCE, 'provincial_society', PROVINCE),
    ),
    ...CITY_FIELDS.map((field, index) =>
      society(`常州市${field}学会`, index, CITY, 'municipal_society', CITY),
    ),
    ...counties.filter(({ parentCode }) => parentCode === CITY).flatMap(teams),
  ];
}

function association(
  region: RegionRow,
  parentKey: string,
  level: 'province' | 'prefecture' | 'county',
): DemoOrganization {
  const name = `${localName(region)}科学技术协会`;
  return {
    key: region.code,
    parentKey,
    name,
    kind: 'association',
    level,
    teamRank: 'none',
    regionCode: region.code,
  };
}

/** As it is called within its province: two prefectures may each have a 鼓楼区. */
function localName({ level, fullName }: RegionRow): string {
  return level === 'province' ? fullName : fullName.replace(/^江苏省/, '');
}

function ranked(region: RegionRow, teamRank: 'detachment' | 'brigade', suffix: string): DemoOrganization {
  const level = teamRank === 'detachment' ? 'prefecture' : 'county';
  return {
    key: `${region.code}/${teamRank}`,
    parentKey: region.code,
    name: `${localName(region)}${suffix}`,
    kind: 'service_team',
    level,
    teamRank,
    regionCode: region.code,
  };
}

function society(
  name: string,
  index: number,
  parentKey: string,
  kind: 'national_society' | 'provincial_society' | 'municipal_society',
  regionCode: string,
): DemoOrganization {
  const levels = {
    national_society: 'national',
    provincial_society: 'province',
    municipal_society: 'prefecture',
  } as const;
  return {
    key: `${parentKey}/society/${index}`,
    parentKey,
    name,
    kind,
    level: levels[kind],
    teamRank: 'none',
    regionCode,
  };
}

function teams(county: RegionRow): DemoOrganization[] {
  return TEAM_NAMES.map((name, index) => ({
    key: `${county.code}/team/${index}`,
    parentKey: `${county.code}/brigade`,
    name: `${localName(county)}${name}`,
    kind: 'service_team',
    level: 'county',
    teamRank: 'team',
    regionCode: county.code,
  }));
}
