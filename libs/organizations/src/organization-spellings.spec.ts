import { describe, expect, it } from '@jest/globals';
import { nameTokens, readSpelling, spellingQueryTokens } from '#kezhi/platform';
import { nameSearch } from './organization-spellings.js';

/** As the list asks: all tokens are there, and the letters stand in a spelling. */
function finds(name: string, q: string): boolean {
  const letters = readSpelling(q);
  if (letters === null) return false;
  const { nameTokens: tokens, spellings } = nameSearch(name);
  return spellingQueryTokens(letters).every((token) => tokens.includes(token)) && spellings.includes(letters);
}

describe('spellings of an organization', () => {
  const tianning = '常州市天宁区科学技术协会';

  it.each([
    'tianning',
    'tian ning',
    'TianNing',
    'tnq',
    'tnkx',
    'tn',
    'cztn',
    'kexuejishu',
    'kexie',
    'tianningkexie',
  ])('find it by %s', (q) => {
    expect(finds(tianning, q)).toBe(true);
  });

  it.each(['zhonglou', 'zlq', 'tnx', 'ningtian', 't', '天宁', '2026'])('do not find it by %s', (q) => {
    expect(finds(tianning, q)).toBe(false);
  });

  it.each([
    ['重庆市大足区科协', 'chongqing'],
    ['重庆市大足区科协', 'zhongqing'],
    ['重庆市大足区科协', 'cqsdz'],
    ['重庆市大足区科协', 'zqsdz'],
    ['长沙市银行系统服务队', 'yinhang'],
    ['长沙市银行系统服务队', 'changsha'],
    ['长沙市银行系统服务队', 'zhangsha'],
    ['厦门市会计学会', 'xiamen'],
    ['厦门市会计学会', 'kuaiji'],
    ['旅顺口区女科技工作者协会', 'lvshun'],
    ['旅顺口区女科技工作者协会', 'nvkeji'],
    ['ABC 科普队', 'abckepu'],
  ])('take every reading: %s by %s', (name, q) => {
    expect(finds(name, q)).toBe(true);
  });

  it('leave the tokens of the name itself as they were', () => {
    expect(nameSearch(tianning).nameTokens).toEqual(expect.arrayContaining(nameTokens(tianning)));
  });

  it('stay small', () => {
    const { nameTokens: tokens, spellings } = nameSearch(
      '江苏省常州市天宁区长行重大会计行业科学技术协会第一志愿服务大队',
    );
    expect(tokens.length).toBeLessThan(400);
    expect(spellings.length).toBeLessThan(3_000);
  });
});
