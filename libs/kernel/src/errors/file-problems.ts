import type { Catalogue } from './catalogue.js';

const file = (zh: string, en: string) => ({ status: 422, zh, en });

/** About a file as a whole that could be read: why it cannot be registered, and what its clerk should know. */
export const fileProblems = {
  'IMPORT.NO_HEADER': file(
    '没有找到表头。请保留模板的表头行，其中应有：{columns}',
    'No header row was found. Keep the header of the template; it holds: {columns}',
  ),
  'IMPORT.COLUMN_MISSING': file(
    '工作表“{sheet}”缺少必填列：{columns}。请补上这些列后重新上传',
    'Sheet "{sheet}" lacks required columns: {columns}. Add them and upload the file again',
  ),
  'IMPORT.NO_DATA': file(
    '工作表“{sheet}”在表头下面没有数据行，请填写后再上传',
    'Sheet "{sheet}" has no data below its header; fill it in and upload it again',
  ),

  // What the clerk should know about a file that was read.
  'NOTICE.SHEET_READ': file(
    '读取的是工作表“{sheet}”，表头在第 {rows} 行',
    'Sheet "{sheet}" was read; its header is in row {rows}',
  ),
  'NOTICE.SHEETS_NOT_READ': file('以下工作表没有读取：{sheets}', 'These sheets were not read: {sheets}'),
  'NOTICE.HIDDEN_SHEET_READ': file(
    '读取的工作表“{sheet}”是隐藏的，请确认要导入的就是它',
    'The sheet that was read, "{sheet}", is hidden; make sure that it is the one you mean',
  ),
  'NOTICE.HIDDEN_ROWS': file(
    '有 {count} 个隐藏的行也已读取（从第 {first} 行起）',
    '{count} hidden {count|row was|rows were} read too (from row {first} on)',
  ),
  'NOTICE.HIDDEN_COLUMNS': file('隐藏的列也已读取：{columns}', 'Hidden columns were read too: {columns}'),
  'NOTICE.COLUMNS_IGNORED': file(
    '以下列不在表单中，没有读取：{columns}',
    'Columns outside the form, not read: {columns}',
  ),
  'NOTICE.COLUMNS_MAPPED': file(
    '以下列的标题与模板不同，已按含义对应：{columns}',
    'Columns with other titles than the template were matched by meaning: {columns}',
  ),
  'NOTICE.SAMPLE_ROWS_SKIPPED': file(
    '以“示例”开头的行没有读取，共 {count} 行（第 {rows} 行）',
    '{count} {count|row that begins|rows that begin} with "示例" (sample) {count|was|were} skipped: row {rows}',
  ),
} as const satisfies Catalogue;
