import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestModule, type TestModule } from '#kezhi/testing';
import { OrganizationsModule } from '../organizations.module.js';
import { ReferenceData } from '../reference/reference-data.js';
import { RegionsService } from './regions.service.js';

let test: TestModule;
beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  await test.module.get(ReferenceData).seed();
}, 120_000);
afterAll(() => test.close());

const page = (query: { q: string; level?: 'county' | 'township' }, limit: number, after: string[] | null) =>
  test.module
    .get(RegionsService)
    .list({ ...query, asOf: '2026-11-24' }, { limit, after, includeTotal: false });
const found = async (q: string, limit = 20) =>
  (await page({ q }, limit, null)).rows.slice(0, limit).map(({ fullName }) => fullName);

describe('a search for a region', () => {
  it('answers the county before its townships, whatever their codes', async () => {
    const [first, ...others] = await found('天宁');
    expect(first).toBe('江苏省常州市天宁区');
    expect(others.length).toBeGreaterThan(1);
  });

  it('goes from the province down, and within a level from the exact name to what merely lies in such a region', async () => {
    const names = await found('吉林');
    expect(names.slice(0, 3)).toEqual(['吉林省', '吉林省吉林市', '吉林省长春市']);
    const counties = await found('鼓楼区');
    expect(counties.slice(0, 4).every((name) => name.endsWith('鼓楼区'))).toBe(true);
    const [begins, ...lies] = (await page({ q: '朝阳', level: 'county' }, 40, null)).rows;
    expect(begins?.name).toMatch(/^朝阳/);
    const firstElsewhere = lies.findIndex(({ name }) => !name.startsWith('朝阳'));
    expect(firstElsewhere).toBeGreaterThan(0);
    expect(lies.slice(firstElsewhere).some(({ name }) => name.startsWith('朝阳'))).toBe(false);
  });

  it('finds a code by its beginning, from the top down as well', async () => {
    expect((await found('3204')).slice(0, 3)).toEqual([
      '江苏省常州市',
      '江苏省常州市天宁区',
      '江苏省常州市钟楼区',
    ]);
  });

  it('comes page by page without a gap or a repetition, over the border to the townships', async () => {
    const all = (await page({ q: '天宁' }, 200, null)).rows.map(({ code }) => code);
    const seen: string[] = [];
    for (let after: string[] | null = null; ;) {
      const { rows } = await page({ q: '天宁' }, 2, after);
      seen.push(...rows.slice(0, 2).map(({ code }) => code));
      if (rows.length < 3) break;
      after = [rows[1]!.place];
    }
    expect(seen).toEqual(all);
  });
});
