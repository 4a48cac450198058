import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock } from '#kezhi/kernel';
import { createTestDatabase, type TestDatabase } from '#kezhi/testing';
import { RegionsRepository } from '../regions/regions.repository.js';
import { RegionsService } from '../regions/regions.service.js';
import { ReferenceDataRepository } from './reference-data.repository.js';
import { ReferenceData } from './reference-data.js';

let test: TestDatabase;
let regions: RegionsService;
let reference: ReferenceData;

beforeAll(async () => {
  test = await createTestDatabase();
  const repository = new RegionsRepository(test.database);
  regions = new RegionsService(repository, new SystemClock());
  reference = new ReferenceData(test.database, repository, new ReferenceDataRepository(test.database));
  await reference.seed();
});
afterAll(() => test.drop());

const rows = () => test.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM regions');
const today = { asOf: '2026-03-05' };
const page = { limit: 50, after: null, includeTotal: false };

describe('reference data', () => {
  it('changes nothing when it is seeded again', async () => {
    const before = await rows();
    await reference.seed();
    expect(await rows()).toEqual(before);
    expect(before[0]!.n).toBeGreaterThan(40_000);
  });

  it('comes back as it was read', async () => {
    const all = await regions.all();
    expect(all.find(({ code }) => code === '320402')).toEqual({
      code: '320402',
      name: '天宁区',
      fullName: '江苏省常州市天宁区',
      level: 'county',
      parentCode: '320400',
      path: ['320000', '320400', '320402'],
      territoryCode: '320402',
      validFrom: null,
      validTo: null,
      successorCode: null,
    });
  });

  it('pages through the children of a region', async () => {
    const codes: string[] = [];
    let after: string[] | null = null;
    for (;;) {
      const { rows: found } = await regions.list(
        { ...today, parent: '320400' },
        { ...page, limit: 4, after },
      );
      codes.push(...found.slice(0, 4).map(({ code }) => code));
      if (found.length <= 4) break;
      after = [found[3]!.code];
    }
    expect(codes).toEqual(['320402', '320404', '320411', '320412', '320413', '320481']);
  });

  it('lists what was in force on a day, and answers abolished codes with their successor', async () => {
    const then = await regions.list({ parent: '320400', asOf: '2014-06-01' }, page);
    expect(then.rows.map(({ code }) => code)).toContain('320405');
    expect(await regions.get('320405')).toMatchObject({ validTo: '2015-04-28', successorCode: '320412' });
    expect((await regions.inForce('320405')).code).toBe('320412');
    await expect(regions.inForce('999999')).rejects.toMatchObject({ code: 'REGION.UNKNOWN' });
    await expect(regions.get('999999')).rejects.toMatchObject({ code: 'COMMON.NOT_FOUND' });
  });

  it('finds regions by a part of the full name and by the beginning of the code', async () => {
    const byName = await regions.list(
      { ...today, q: '常州市天宁', level: 'county' },
      { ...page, includeTotal: true },
    );
    expect(byName).toMatchObject({ rows: [{ code: '320402' }], total: 1 });
    const byCode = await regions.list({ ...today, q: '3204', level: 'prefecture' }, page);
    expect(byCode.rows.map(({ name }) => name)).toEqual(['常州市']);
  });

  it('knows the five types of activity of 2025 and none before', async () => {
    const types = await reference.codeList('activity_types', '2026-03-05');
    expect(types.map(({ zh }) => zh)).toEqual(['科技咨询', '技术推广', '科学教育', '健康义诊', '社会服务']);
    expect(await reference.codeList('activity_types', '2019-10-08')).toEqual([]);
  });
});
