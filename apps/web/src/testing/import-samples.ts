import type { Import, ImportRow, RowProblem } from '../features/imports/queries';
import { UNIT } from './samples';

export function anImport(change: Partial<Import> = {}): Import {
  return {
    id: 'import-1',
    kind: 'volunteers',
    status: 'ready',
    organizationId: UNIT.id,
    organizationName: UNIT.name,
    fileName: '登记表.xlsx',
    fileSize: 20_480,
    template: 'volunteers@2019',
    revision: 1,
    rows: { total: 10_000, create: 9_800, link: 12, unchanged: 143, invalid: 45 },
    processed: 10_000,
    expected: 10_000,
    sheet: '登记表',
    columns: [
      { title: '姓名', field: 'name', how: 'exact' },
      { title: '身份证号', field: 'idNumber', how: 'alias' },
      { title: '手机号码', field: 'phone', how: 'exact' },
      { title: '专业领域', field: 'expertise', how: 'exact' },
    ],
    mode: null,
    createdAt: '2026-11-23T08:00:00+08:00',
    createdByName: '周敏',
    startedAt: null,
    finishedAt: null,
    committedAt: null,
    undoing: false,
    undoneAt: null,
    filesRemoved: null,
    notices: [{ code: 'NOTICE.SHEET_READ', detail: '读取的是工作表“登记表”，表头在第 2 行' }],
    version: 5,
    ...change,
  };
}

export const badPhone: RowProblem = {
  column: '手机号码',
  field: 'phone',
  severity: 'error',
  code: 'ROW.PHONE_FORMAT',
  detail: '手机号码应为 11 位数字',
  value: '138****',
};

export const badName: RowProblem = {
  column: '姓名',
  field: 'name',
  severity: 'error',
  code: 'ROW.NAME_DIGITS',
  detail: '姓名中不能有数字，请核对',
  value: '王1芳',
};

/** A row that needs the clerk; without problems, one that will be registered. */
export function aRow(rowNo: number, problems: RowProblem[] = [badPhone], name = '王芳'): ImportRow {
  return {
    rowNo,
    outcome: problems.length > 0 ? 'invalid' : 'create',
    under14: false,
    cells: { name, idNumber: '320***********007X', phone: '138****', expertise: '农业' },
    problems,
  };
}
