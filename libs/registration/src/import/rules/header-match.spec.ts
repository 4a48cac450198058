import { describe, expect, it } from '@jest/globals';
import { aRow } from '../../../test/import-rows.js';
import { currentForm } from '../forms/form-registry.js';
import { matchHeader } from './header-match.js';
import { chooseSheet } from './sheet-choice.js';
import { titleKey } from './title-index.js';

const volunteers = currentForm('volunteers');
const organizations = currentForm('organizations');
const headings = volunteers.columns.map((column) => column.title);

function fieldsOf(match: ReturnType<typeof matchHeader>): Record<string, number> {
  return Object.fromEntries(match?.mapping.columns.map((column) => [column.field, column.columnIndex]) ?? []);
}

describe('finding the header', () => {
  it('maps the template column by column, each exactly', () => {
    const match = matchHeader([aRow(1, ...headings), aRow(2, '1', '王芳')], volunteers);
    expect(match).toMatchObject({ headerRows: [1], firstDataRow: 2, ignored: [], missing: [] });
    expect(match?.mapping.columns).toHaveLength(headings.length - 1);
    expect(match?.mapping.columns.every((column) => column.how === 'exact')).toBe(true);
    expect(match?.mapping.match('name')).toEqual({
      columnIndex: 1,
      title: '姓名',
      field: 'name',
      how: 'exact',
    });
  });

  it('looks below a title, the unit and notes', () => {
    const rows = [
      aRow(1, '科技志愿者集体注册信息表'),
      aRow(2, '填报单位:天宁区科协', undefined, '填报日期:2019-12-10'),
      aRow(4, '说明:姓名、证件号码、手机号码必须填写'),
      aRow(6, ...headings),
      aRow(7, '1', '王芳'),
    ];
    expect(matchHeader(rows, volunteers)).toMatchObject({ headerRows: [6], firstDataRow: 7, missing: [] });
  });

  it('looks no further down than thirty rows', () => {
    const notes = Array.from({ length: 30 }, (_, at) => aRow(at + 1, `说明${at}`));
    expect(matchHeader([...notes, aRow(31, ...headings)], volunteers)).toBeUndefined();
    expect(matchHeader([...notes.slice(1), aRow(31, ...headings)], volunteers)).toBeDefined();
  });

  it('follows reordered columns, and names those that the form does not know', () => {
    const match = matchHeader([aRow(1, '手机号码', '血型', '姓名', '证件号码', '爱好')], volunteers);
    expect(fieldsOf(match)).toEqual({ phone: 0, name: 2, idNumber: 3 });
    expect(match?.ignored).toEqual([
      { columnIndex: 1, title: '血型' },
      { columnIndex: 4, title: '爱好' },
    ]);
  });

  it('marks guesses as guesses', () => {
    const match = matchHeader([aRow(1, '志愿者姓名', '身份证号', '联系电话', '单位')], volunteers);
    expect(match?.mapping.columns).toEqual([
      { columnIndex: 0, title: '志愿者姓名', field: 'name', how: 'alias' },
      { columnIndex: 1, title: '身份证号', field: 'idNumber', how: 'alias' },
      { columnIndex: 2, title: '联系电话', field: 'phone', how: 'alias' },
      { columnIndex: 3, title: '单位', field: 'employer', how: 'alias' },
    ]);
  });

  it('takes the exact heading of two that mean the same, and names the other', () => {
    const match = matchHeader([aRow(1, '姓名', '证件号码', '联系电话', '手机号码')], volunteers);
    expect(fieldsOf(match)).toMatchObject({ phone: 3 });
    expect(match?.ignored).toEqual([{ columnIndex: 2, title: '联系电话' }]);
  });

  it('takes the left one of two equal headings', () => {
    const match = matchHeader([aRow(1, '姓名', '证件号码', '手机号', '手机')], volunteers);
    expect(fieldsOf(match)).toMatchObject({ phone: 2 });
    expect(match?.ignored).toEqual([{ columnIndex: 3, title: '手机' }]);
  });

  it('says which required columns are missing', () => {
    expect(matchHeader([aRow(1, '姓名', '性别', '单位')], volunteers)?.missing).toEqual([
      '证件号码',
      '手机号码',
    ]);
  });

  it.each([
    ['nothing but data', [aRow(1, '1', '王芳', '女'), aRow(2, '2', '李明', '男')]],
    ['one known heading', [aRow(1, '姓名', '爱好', '血型')]],
    ['no required heading', [aRow(1, '性别', '民族', '备注')]],
    ['no rows', []],
  ])('finds none in %s', (_what, rows) => {
    expect(matchHeader(rows, volunteers)).toBeUndefined();
  });
});

describe('headings as people write them', () => {
  it.each([
    '姓名*',
    '*姓名',
    '★姓名',
    '姓 名',
    '姓\n名',
    '姓名\uff08必填\uff09',
    '姓名(必填)',
    '姓名「必填」',
    '姓名【必填】',
    ' 姓名:',
    '\u00a0姓名\u3000',
    "'姓名",
  ])('reads %p as 姓名', (title) => {
    expect(titleKey(title)).toBe('姓名');
  });

  it('is not misled by hints in brackets', () => {
    const match = matchHeader(
      [aRow(1, '姓名*(与证件一致)', '证件号码(18位)', '手机号码\n(11位)')],
      volunteers,
    );
    expect(fieldsOf(match)).toEqual({ name: 0, idNumber: 1, phone: 2 });
  });

  it('keeps a heading that is nothing but a bracket', () => {
    expect(titleKey('(姓名)')).toBe('(姓名)');
  });
});

describe('headers of two rows', () => {
  const upper = aRow(
    3,
    '组织名称',
    '组织类别',
    '组织层级',
    '所在地区',
    '负责人',
    undefined,
    undefined,
    '管理员',
    undefined,
    '备注',
  );
  const lower = aRow(4, ...Array<undefined>(4), '姓名', '职务', '手机', '姓名', '手机');
  const merges = [
    ...[0, 1, 2, 3, 9].map((column) => ({
      firstRow: 3,
      lastRow: 4,
      firstColumn: column,
      lastColumn: column,
    })),
    { firstRow: 3, lastRow: 3, firstColumn: 4, lastColumn: 6 },
    { firstRow: 3, lastRow: 3, firstColumn: 7, lastColumn: 8 },
  ];
  const expected = {
    name: 0,
    kind: 1,
    level: 2,
    regionCode: 3,
    leaderName: 4,
    leaderTitle: 5,
    leaderPhone: 6,
    adminName: 7,
    adminPhone: 8,
    note: 9,
  };

  it.each([
    ['with merged cells', merges],
    ['without knowing of merged cells', []],
  ])('joins group and heading %s', (_what, ranges) => {
    const rows = [aRow(1, '信息表'), upper, lower, aRow(5, '天宁大队', '科技志愿服务队')];
    const match = matchHeader(rows, organizations, ranges);
    expect(fieldsOf(match)).toEqual(expected);
    expect(match).toMatchObject({ headerRows: [3, 4], firstDataRow: 5, ignored: [], missing: [] });
    expect(match?.mapping.match('leaderName')?.title).toBe('负责人姓名');
  });

  it('does not take the title above a plain header for a group', () => {
    const title = { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 21 };
    const match = matchHeader([aRow(1, '科技志愿者集体注册信息表'), aRow(2, ...headings)], volunteers, [
      title,
    ]);
    expect(match?.headerRows).toEqual([2]);
    expect(match?.mapping.match('name')?.title).toBe('姓名');
  });

  it('does not swallow the first data row, even when it holds the words of a heading', () => {
    const rows = [
      aRow(1, ...headings),
      aRow(2, '1', '王芳', undefined, '11010519491231002X', '职务', '单位'),
    ];
    expect(matchHeader(rows, volunteers)).toMatchObject({ headerRows: [1], firstDataRow: 2 });
  });
});

describe('choosing the sheet', () => {
  const notes = { name: '填写说明', rows: [aRow(1, '一、姓名按证件填写'), aRow(2, '二、手机号码 11 位')] };
  const partial = {
    name: '旧表',
    rows: [aRow(1, '姓名', '证件号码', '性别', '民族', '职务', '单位', '学历', '职称')],
  };
  const short = { name: '名单', rows: [aRow(1, '姓名', '证件号码', '手机')] };
  const full = { name: 'Sheet3', rows: [aRow(1, ...headings)] };

  it('takes the sheet whose header fits best', () => {
    expect(chooseSheet([notes, short, full], volunteers)).toMatchObject({ ok: true, sheetIndex: 2 });
  });

  it('takes a complete header before a longer one that lacks a required column', () => {
    expect(chooseSheet([partial, short], volunteers)).toMatchObject({ ok: true, sheetIndex: 1 });
  });

  it('takes the first of two that fit alike', () => {
    expect(chooseSheet([short, { ...short, name: '名单 (2)' }], volunteers)).toMatchObject({ sheetIndex: 0 });
  });

  it('names what it looked for when no sheet has a header', () => {
    expect(chooseSheet([notes, { name: 'Sheet2', rows: [] }], volunteers)).toEqual({
      ok: false,
      code: 'IMPORT.NO_HEADER',
      details: { columns: ['姓名', '证件号码', '手机号码'] },
    });
  });

  it('names the columns that the best sheet lacks', () => {
    expect(chooseSheet([notes, partial], volunteers)).toEqual({
      ok: false,
      code: 'IMPORT.COLUMN_MISSING',
      details: { sheet: '旧表', columns: ['手机号码'] },
    });
  });
});
