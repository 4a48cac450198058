import { type Database, nameTokens } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';

/** A few true regions: enough for two prefectures, and one of another province. */
const REGIONS: readonly (readonly [
  code: string,
  name: string,
  fullName: string,
  level: string,
  path: string[],
])[] = [
  ['000000', '全国', '全国', 'national', ['000000']],
  ['320000', '江苏省', '江苏省', 'province', ['320000']],
  ['320400', '常州市', '江苏省常州市', 'prefecture', ['320000', '320400']],
  ['320402', '天宁区', '江苏省常州市天宁区', 'county', ['320000', '320400', '320402']],
  ['320404', '钟楼区', '江苏省常州市钟楼区', 'county', ['320000', '320400', '320404']],
  ['330000', '浙江省', '浙江省', 'province', ['330000']],
  ['330100', '杭州市', '浙江省杭州市', 'prefecture', ['330000', '330100']],
  ['330106', '西湖区', '浙江省杭州市西湖区', 'county', ['330000', '330100', '330106']],
];

export interface PlantedOrganization {
  id?: string;
  name?: string;
  parent: string | null;
  kind: string;
  region: string;
  status?: string;
  level?: string;
  teamRank?: string;
  /** Its number on the earlier platform: the team is carried over, and waits for a claim. */
  legacyNo?: string;
}

export interface OrganizationTree {
  /** 中国科协, the root. */
  nation: string;
  /** 江苏省科协 under the nation, 常州市科协 under it, and its two counties. */
  province: string;
  prefecture: string;
  /** 天宁区科协. */
  county: string;
  /** 钟楼区科协. */
  otherCounty: string;
  /** A service team that 天宁区科协 supervises. */
  team: string;
  /** A national society under the nation. */
  society: string;
  /** The society's squad in 天宁区: supervised by the society, in the county's territory. */
  squad: string;
  /** 浙江省科协, which has nothing to do with any of the others. */
  foreign: string;
  plant(organization: PlantedOrganization): Promise<string>;
}

/** Fills an empty test database with a small tree that has both lines of authority. All are approved. */
export async function plantOrganizations(database: Database): Promise<OrganizationTree> {
  await plantRegions(database);
  const plant = (organization: PlantedOrganization) => plantOrganization(database, organization);
  const association = (name: string, parent: string | null, region: string, level: string) =>
    plant({ name, parent, kind: 'association', region, level });
  const nation = await association('中国科协', null, '000000', 'national');
  const province = await association('江苏省科协', nation, '320000', 'province');
  const prefecture = await association('常州市科协', province, '320400', 'prefecture');
  const county = await association('天宁区科协', prefecture, '320402', 'county');
  const otherCounty = await association('钟楼区科协', prefecture, '320404', 'county');
  const foreign = await association('浙江省科协', nation, '330000', 'province');
  const team = await plant({
    name: '天宁区科技志愿服务大队',
    parent: county,
    kind: 'service_team',
    region: '320402',
  });
  const society = await plant({
    name: '中国示例学会',
    parent: nation,
    kind: 'national_society',
    region: '000000',
    level: 'national',
  });
  const squad = await plant({
    name: '示例学会天宁分队',
    parent: society,
    kind: 'service_team',
    region: '320402',
  });
  return { nation, province, prefecture, county, otherCounty, team, society, squad, foreign, plant };
}

async function plantRegions(database: Database): Promise<void> {
  for (const [code, name, fullName, level, path] of REGIONS) {
    await database.sql(
      `INSERT INTO regions (code, name, full_name, level, parent_code, path, territory_code) VALUES ($1, $2, $3, $4, $5, $6, $1)
       ON CONFLICT DO NOTHING`,
      [code, name, fullName, level, path.at(-2) ?? (code === '000000' ? null : '000000'), path],
    );
  }
}

async function plantOrganization(database: Database, organization: PlantedOrganization): Promise<string> {
  const { id = uuid(), parent, kind, region } = organization;
  const name = organization.name ?? `组织${id.slice(-6)}`;
  await database.sql(
    `INSERT INTO organizations (id, name, kind, level, team_rank, parent_id, ancestor_ids, line_id, region_code, region_path,
       territory_code, status, name_tokens, legacy_no, origin)
     SELECT $1, $2, $3, $4, $5, $6, coalesce(p.ancestor_ids, '{}') || $1::uuid,
       coalesce(p.line_id, CASE WHEN $3 = 'association' THEN NULL ELSE $1::uuid END), g.code, g.path, g.territory_code, $7, $8, $10::text,
       CASE WHEN $10::text IS NULL THEN 'online' ELSE 'legacy' END
     FROM regions g LEFT JOIN organizations p ON p.id = $6 WHERE g.code = $9`,
    [
      id,
      name,
      kind,
      organization.level ?? 'county',
      organization.teamRank ?? 'none',
      parent,
      organization.status ?? 'approved',
      nameTokens(name),
      region,
      organization.legacyNo ?? null,
    ],
  );
  return id;
}
