import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { regionNames } from '#kezhi/standards';
import { similarNames } from './similar-names.js';

const place = (code: string, name: string, territoryCode = code) => ({ code, name, territoryCode });
const PROVINCE = place('320000', '江苏省');
const CITY = place('320400', '常州市');
const COUNTY = place('320402', '天宁区');
const TOWN = place('320402101', '郑陆镇', '320402');
const DOWN_TO_COUNTY = [PROVINCE, CITY, COUNTY];

/** Whether what somebody types finds an organization of that name that belongs there. */
function finds(typed: string, places: typeof DOWN_TO_COUNTY, name: string, where: typeof COUNTY): boolean {
  return similarNames(typed, places).some(
    (wanted) =>
      wanted.name === name &&
      wanted.territory === where.territoryCode &&
      (wanted.region === null || wanted.region === where.code),
  );
}

describe('similar names', () => {
  it.each([
    ['天宁区科协', '常州市天宁区科协', COUNTY],
    ['天宁区科协', '江苏常州天宁科协', COUNTY],
    ['天宁区科协', '科协', COUNTY],
    ['科协', '常州市天宁区科协', COUNTY],
    ['江苏省常州市天宁区科协', '天宁科协', COUNTY],
    ['常州 天宁区-科协', '天宁区科协', COUNTY],
    ['蓝天队', '常州市蓝天队', COUNTY],
    ['常州市科协', '江苏省常州市科协', CITY],
    ['常州市科协', '科协', CITY],
    ['天宁区科协', '常州市天宁区科协', CITY],
  ])('%s in the county is %s', (typed, name, where) => {
    expect(finds(typed, DOWN_TO_COUNTY, name, where)).toBe(true);
  });

  it.each([
    ['天宁区科协', '常州市科协', CITY],
    ['天宁区科协', '科协', CITY],
    ['科协', '科协', CITY],
    ['科协', '江苏省科协', PROVINCE],
    ['天宁区科协', '天宁区农学会', COUNTY],
    ['天宁区科协', '钟楼区科协', place('320404', '钟楼区')],
    ['天宁区科协', '科协', place('320404', '钟楼区')],
  ])('%s in the county is not %s', (typed, name, where) => {
    expect(finds(typed, DOWN_TO_COUNTY, name, where)).toBe(false);
  });

  it('keeps a township and its county apart, though one territory holds both', () => {
    const places = [...DOWN_TO_COUNTY, TOWN];
    expect(finds('郑陆镇科协', places, '天宁区郑陆镇科协', TOWN)).toBe(true);
    expect(finds('天宁区蓝天队', places, '蓝天队', COUNTY)).toBe(true);
    expect(finds('郑陆镇科协', places, '天宁区科协', COUNTY)).toBe(false);
    expect(finds('郑陆镇科协', places, '科协', COUNTY)).toBe(false);
  });

  it('takes the longest place in front, so that a city is not read as the province of its name', () => {
    const places = [place('220000', '吉林省'), place('220200', '吉林市')];
    expect(finds('吉林市科协', places, '吉林省吉林市科协', places[1]!)).toBe(true);
    expect(similarNames('吉林市科协', places).map(({ name }) => name)).not.toContain('市科协');
  });

  it('says nothing of a name that is no more than a place, nor where there is no place', () => {
    expect(similarNames('常州市天宁区', DOWN_TO_COUNTY)).toEqual([]);
    expect(similarNames('天宁区科协', [])).toEqual([]);
  });

  it('is the same both ways, whatever stands in front, and stays small', () => {
    const front = fc.tuple(...DOWN_TO_COUNTY.map(({ name }) => fc.constantFrom('', ...regionNames(name))));
    const core = fc.constantFrom('科协', '蓝天队', '农学会', '第一中学科普队');
    fc.assert(
      fc.property(front, front, core, (one, other, name) => {
        const [typed, known] = [one.join('') + name, other.join('') + name];
        expect(finds(typed, DOWN_TO_COUNTY, known, COUNTY)).toBe(true);
        expect(finds(known, DOWN_TO_COUNTY, typed, COUNTY)).toBe(true);
        expect(finds(typed, DOWN_TO_COUNTY, typed, COUNTY)).toBe(true);
        expect(similarNames(typed, DOWN_TO_COUNTY).length).toBeLessThan(200);
      }),
    );
  });
});
