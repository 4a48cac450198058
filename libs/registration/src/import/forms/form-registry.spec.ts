import { describe, expect, it } from '@jest/globals';
import { currentForm, findForm } from './form-registry.js';
import { KIND_WORDS, LEVEL_WORDS, RANK_WORDS } from './organization-words.js';
import { formId, type FormKind } from './registration-form.js';

const KINDS: FormKind[] = ['volunteers', 'organizations'];

describe('the forms', () => {
  it.each(KINDS)('%s is found by its kind and version', (kind) => {
    const form = currentForm(kind);
    expect(findForm(kind)).toBe(form);
    expect(findForm(kind, form.version)).toBe(form);
    expect(formId(form)).toBe(`${kind}@2019`);
    expect(findForm(kind, '1999')).toBeUndefined();
    expect(findForm('activities')).toBeUndefined();
  });

  it.each(KINDS)('%s has no heading that means two columns', (kind) => {
    const titles = currentForm(kind).columns.flatMap((column) => [column.title].concat(column.aliases));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(KINDS)('%s reads no field twice', (kind) => {
    const fields = currentForm(kind).columns.flatMap((column) => column.field ?? []);
    expect(new Set(fields).size).toBe(fields.length);
  });

  it.each(KINDS)('%s shows every column with a rule, its source and a width', (kind) => {
    for (const column of currentForm(kind).columns) {
      expect(column.note).not.toBe('');
      expect(column.note).not.toMatch(/\p{Script=Han}[,;:!?(]/u);
      expect(column.source).not.toBe('');
      expect(column.width).toBeGreaterThan(5);
    }
  });

  it('asks for the columns that the rules name as required', () => {
    const required = (kind: FormKind) =>
      currentForm(kind).columns.flatMap((column) => (column.required ? column.title : []));
    expect(required('volunteers')).toEqual(['姓名', '证件号码', '手机号码']);
    expect(required('organizations')).toEqual([
      '组织名称',
      '组织类别',
      '组织层级',
      '所在地区',
      '负责人姓名',
      '负责人手机',
      '管理员姓名',
      '管理员手机',
    ]);
  });
});

describe('the words of organizations', () => {
  it.each([
    ['科协', 'association'],
    ['全国学会', 'national_society'],
    ['省级学会', 'provincial_society'],
    ['市级学会', 'municipal_society'],
    ['高校科协', 'university_association'],
    ['企业科协', 'enterprise_association'],
    ['农技协', 'rural_technical_association'],
    ['科普教育基地', 'science_base'],
    ['科技志愿服务队', 'service_team'],
    ['其他', 'other'],
    ['service_team', 'service_team'],
  ])('the kind %s is %s', (word, id) => {
    expect(KIND_WORDS.get(word)).toBe(id);
  });

  it.each([
    ['national', ['国家', '国家级', '全国', '全国级', 'national']],
    ['province', ['省', '省级', 'province']],
    ['prefecture', ['市', '市级', '地市级', 'prefecture']],
    ['county', ['县', '县级', '区县级', 'county']],
    ['township', ['乡', '乡级', '乡镇级', '街道', 'township']],
  ])('the level %s is written in many ways', (id, words) => {
    expect(words.map((word) => LEVEL_WORDS.get(word))).toEqual(words.map(() => id));
  });

  it.each([
    ['总队', 'corps'],
    ['支队', 'detachment'],
    ['大队', 'brigade'],
    ['分队', 'squad'],
    ['服务队', 'team'],
  ])('the rank %s is %s', (word, id) => {
    expect(RANK_WORDS.get(word)).toBe(id);
  });
});
