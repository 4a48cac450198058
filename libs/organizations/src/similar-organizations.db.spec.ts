import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { OrganizationsModule } from './organizations.module.js';
import { SimilarOrganizations } from './similar-organizations.js';

const TIANNING = '320402';

let test: TestModule;
let tree: OrganizationTree;
beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  tree = await plantOrganizations(test.database);
});
afterAll(() => test.close());

const to = async (name: string, region?: string) => {
  const wanted = region === undefined ? { name } : { name, region };
  return (await test.module.get(SimilarOrganizations).to(wanted)).map((one) => one.name);
};
const team = (name: string, more: { region?: string; status?: string; legacyNo?: string } = {}) =>
  tree.plant({ name, parent: tree.county, kind: 'service_team', region: TIANNING, ...more });

describe('the key of a name', () => {
  const key = async (name: string) => {
    const [row] = await test.database.sql<{ key: string }>('SELECT organization_name_key($1) AS key', [name]);
    return row?.key;
  };

  it.each([
    ['天宁区科学技术协会', '天宁区科协'],
    ['天宁区科学技术志愿服务队', '天宁区科技志愿服务队'],
    ['天宁区科技志愿者服务队', '天宁区科技志愿服务队'],
    ['天宁区科技志愿服务总队', '天宁区科技志愿服务队'],
    ['天宁区科技志愿服务支队', '天宁区科技志愿服务队'],
    ['天宁区科技志愿服务大队', '天宁区科技志愿服务分队'],
    ['天宁区科普队', '天宁区科普服务队'],
    ['ABC（天宁）科普队', 'ａｂｃ(天宁) 科普队'],
    ['“天宁”·科普队', '天宁科普队'],
  ])('of %s is that of %s', async (one, other) => {
    expect(await key(one)).toBe(await key(other));
  });

  it.each([
    ['天宁区科协', '天宁区学会'],
    ['第一大队', '第二大队'],
    ['天宁区支队办公室', '天宁区大队办公室'],
    ['天宁区科普队', '天宁区医疗队'],
  ])('of %s is not that of %s', async (one, other) => {
    expect(await key(one)).not.toBe(await key(other));
  });
});

describe('similar organizations', () => {
  it('are found where the new one would belong, however they are written', async () => {
    await tree.plant({
      name: '常州市天宁区科协联合会',
      parent: tree.county,
      kind: 'other',
      region: TIANNING,
    });
    expect(await to('常州市天宁区科学技术协会', TIANNING)).toEqual(['天宁区科协']);
    expect(await to('科协', TIANNING)).toEqual(['天宁区科协']);
    expect(await to('常州市天宁科技志愿者服务支队', TIANNING)).toEqual(['天宁区科技志愿服务大队']);
    expect(await to('江苏常州科学技术协会', TIANNING)).toEqual(['常州市科协', '天宁区科协']);
  });

  it('are not those of another region, nor of what lies above', async () => {
    expect(await to('科学技术协会', '320404')).toEqual(['钟楼区科协']);
    expect(await to('天宁区科学技术协会', '330106')).toEqual([]);
    expect(await to('天宁区科学技术协会')).toEqual([]);
    expect(await to('天宁区科学技术协会', '999999')).toEqual([]);
  });

  it('are named after those of exactly the name, which are found anywhere, here first; a handful of each', async () => {
    for (let n = 0; n < 7; n += 1) {
      const parent = await team(`第${n}组`);
      const plant = (name: string, region: string) =>
        tree.plant({ name, parent, kind: 'service_team', region });
      await plant('蓝天科技志愿服务队', n < 6 ? '330106' : TIANNING);
      await plant('天宁区蓝天科技志愿服务大队', TIANNING);
    }
    const found = await test.module
      .get(SimilarOrganizations)
      .to({ name: '蓝天科技志愿服务队', region: TIANNING });
    expect(found[0]?.regionName).toBe('江苏省常州市天宁区');
    expect(found.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 5 }, () => '蓝天科技志愿服务队'),
      ...Array.from({ length: 5 }, () => '天宁区蓝天科技志愿服务大队'),
    ]);
  });

  it('are public ones only: what waits for its approval or for a claim is found by its exact name, as ever', async () => {
    await team('星火科普队', { status: 'submitted' });
    await team('原星火科普队', { legacyNo: 'OLD-31' });
    expect(await to('天宁区星火科普服务队', TIANNING)).toEqual([]);
    expect(await to('天宁区原星火科普服务队', TIANNING)).toEqual([]);
    expect(await to('星火科普队', TIANNING)).toEqual(['星火科普队']);
  });

  it('are found by the index of their keys, however many there are', async () => {
    await test.database.sql(
      `INSERT INTO organizations (id, name, kind, level, parent_id, ancestor_ids, line_id, region_code, region_path, territory_code,
         status, name_tokens)
       SELECT n.id, '第' || n.number || '科技志愿服务队', 'service_team', 'county', o.id, o.ancestor_ids || n.id, n.id, o.region_code,
         o.region_path, o.territory_code, 'approved', '{}'
       FROM organizations o
         CROSS JOIN (SELECT gen_random_uuid() AS id, number FROM generate_series(1, 20000) number) n WHERE o.id = $1`,
      [tree.county],
    );
    await test.database.sql('ANALYZE organizations');
    const asked = jest.spyOn(test.database, 'sql');
    expect(await to('天宁区第77科技志愿服务大队', TIANNING)).toEqual(['第77科技志愿服务队']);
    const questions = asked.mock.calls.filter(([text]) => text.includes('FROM organizations'));
    asked.mockRestore();
    expect(questions).toHaveLength(2);
    const plans = [];
    for (const [text, parameters] of questions)
      plans.push(JSON.stringify(await test.database.sql(`EXPLAIN ${text}`, parameters)));
    expect(plans[0]).toContain('ix_organizations_same_name');
    expect(plans[1]).toContain('ix_organizations_name_key');
    for (const plan of plans) expect(plan).not.toContain('Seq Scan on organizations');
  });
});
