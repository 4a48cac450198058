import { describe, expect, it } from '@jest/globals';
import { ABOLISHED_REGIONS } from './abolished-regions.js';
import { readRegions } from './region-source.js';

const rows = readRegions();
const byCode = new Map(rows.map((row) => [row.code, row]));
const region = (code: string) => byCode.get(code)!;

describe('the regions of the first start', () => {
  it('has the nation, 34 provinces, and no code twice', () => {
    expect(region('000000')).toMatchObject({ level: 'national', parentCode: null });
    expect(rows.filter((row) => row.level === 'province')).toHaveLength(34);
    expect(byCode.size).toBe(rows.length);
    for (const code of ['710000', '810000', '820000']) expect(region(code).parentCode).toBe('000000');
  });

  it('puts every parent before what lies in it, and every path ends in the region itself', () => {
    const seen = new Set<string>();
    for (const row of rows) {
      if (row.parentCode !== null) expect(seen.has(row.parentCode)).toBe(true);
      expect(row.path.at(-1)).toBe(row.code);
      seen.add(row.code);
    }
  });

  it('names an ordinary county and its townships in full', () => {
    expect(region('320402')).toMatchObject({
      fullName: '江苏省常州市天宁区',
      level: 'county',
      parentCode: '320400',
      path: ['320000', '320400', '320402'],
      territoryCode: '320402',
    });
    const township = rows.find((row) => row.parentCode === '320402')!;
    expect(township).toMatchObject({ level: 'township', territoryCode: '320402' });
    expect(township.code).toHaveLength(9);
  });

  it('hangs what has no prefecture under its province', () => {
    for (const [code, fullName, parentCode] of [
      ['110101', '北京市东城区', '110000'],
      ['500229', '重庆市城口县', '500000'],
      ['429004', '湖北省仙桃市', '420000'],
      ['469001', '海南省五指山市', '460000'],
      ['659001', '新疆维吾尔自治区石河子市', '650000'],
    ] as const) {
      expect(region(code)).toMatchObject({ fullName, parentCode, path: [parentCode, code], level: 'county' });
    }
    expect(rows.some((row) => row.name === '市辖区' || row.name.includes('直辖县级'))).toBe(false);
  });

  it('keeps the cities without counties once, with their townships', () => {
    expect(region('441900')).toMatchObject({ level: 'prefecture', fullName: '广东省东莞市' });
    const township = rows.find((row) => row.parentCode === '441900')!;
    expect(township).toMatchObject({ level: 'township', territoryCode: '441900' });
  });

  it('leads from every abolished code to one in force', () => {
    for (const { code } of ABOLISHED_REGIONS) {
      expect(region(region(code).successorCode!).validTo).toBeNull();
      expect(region(code).validTo).not.toBeNull();
    }
    expect(region('320405')).toMatchObject({ fullName: '江苏省常州市戚墅堰区', successorCode: '320412' });
    expect(region('371202').path).toEqual(['370000', '371200', '371202']);
  });
});
