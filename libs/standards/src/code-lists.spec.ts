import { describe, expect, it } from '@jest/globals';
import { codeList, type CodeList } from './code-list.js';
import { EDUCATIONS } from './education.js';
import { ETHNICITIES } from './ethnicity.js';
import { POLITICAL_STATUSES } from './political-status.js';

const lists: [string, CodeList, number][] = [
  ['GB/T 3304', ETHNICITIES, 56],
  ['GB/T 4762', POLITICAL_STATUSES, 13],
  ['GB/T 4658', EDUCATIONS, 40],
];

describe('national code lists', () => {
  it.each(lists)('%s is complete, and no text stands for two codes', (_name, list, size) => {
    const texts = list.entries.flatMap((entry) => [entry.code, entry.name, ...entry.aliases]);
    expect(list.entries).toHaveLength(size);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(lists)('%s finds each entry by its code, name and every alias', (_name, list) => {
    for (const entry of list.entries) {
      for (const text of [entry.code, entry.name, ...entry.aliases]) expect(list.find(text)).toBe(entry);
      expect(list.nameOf(entry.code)).toBe(entry.name);
    }
  });

  it.each([
    [ETHNICITIES, '01', '汉族'],
    [ETHNICITIES, '1', '汉族'],
    [ETHNICITIES, '汉', '汉族'],
    [ETHNICITIES, ' 汉 族 ', '汉族'],
    [ETHNICITIES, '水', '水族'],
    [ETHNICITIES, '29', '柯尔克孜族'],
    [ETHNICITIES, '43', '乌孜别克族'],
    [ETHNICITIES, '５６', '基诺族'],
    [POLITICAL_STATUSES, '党员', '中国共产党党员'],
    [POLITICAL_STATUSES, '中共党员', '中国共产党党员'],
    [POLITICAL_STATUSES, '团员', '中国共产主义青年团团员'],
    [POLITICAL_STATUSES, '群众', '群众'],
    [POLITICAL_STATUSES, '13', '群众'],
    [EDUCATIONS, '大学本科', '大学本科教育'],
    [EDUCATIONS, '本科', '大学本科教育'],
    [EDUCATIONS, '研究生', '研究生教育'],
    [EDUCATIONS, '专科', '大学专科教育'],
    [EDUCATIONS, '博士', '博士研究生毕业'],
    [EDUCATIONS, '21', '大学本科毕业'],
  ])('finds an entry by %#', (list, text, name) => {
    expect(list.find(text)?.name).toBe(name);
  });

  it.each([
    [ETHNICITIES, '57'],
    [ETHNICITIES, '00'],
    [ETHNICITIES, '族'],
    [POLITICAL_STATUSES, '14'],
    [EDUCATIONS, '50'],
    [EDUCATIONS, '学士后'],
    [EDUCATIONS, ''],
  ])('finds nothing for what no list holds (%#)', (list, text) => {
    expect(list.find(text)).toBeUndefined();
  });

  it('can be made from plain rows', () => {
    expect(codeList([['01', '甲类', '甲']]).find('甲')).toEqual({
      code: '01',
      name: '甲类',
      aliases: ['甲'],
    });
  });
});
