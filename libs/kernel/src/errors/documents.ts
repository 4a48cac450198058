import type { Catalogue } from './catalogue.js';

/** Why a file could not be read. `status` is used when the refusal happens during the request. */
export const documentErrors = {
  'FILE.NOT_A_WORKBOOK': {
    status: 422,
    zh: '文件不是 Excel 工作簿（.xlsx）或 CSV 文件',
    en: 'The file is neither an Excel workbook (.xlsx) nor a CSV file',
  },
  'FILE.LEGACY_XLS': {
    status: 422,
    zh: '这是旧版 Excel 格式（.xls），请用 Excel 或 WPS 打开后另存为 .xlsx 再上传',
    en: 'This is the old Excel format (.xls); open it in Excel or WPS, save it as .xlsx and upload that',
  },
  'FILE.ENCRYPTED': {
    status: 422,
    zh: '文件设有打开密码，请取消密码后再上传',
    en: 'The file is protected by a password; remove the password and upload it again',
  },
  'FILE.TRUNCATED': {
    status: 422,
    zh: '文件不完整或已损坏，请重新保存后再上传',
    en: 'The file is incomplete or damaged; save it again and upload that',
  },
  'FILE.ZIP_BOMB': {
    status: 422,
    zh: '文件解压后的大小异常，已拒绝读取',
    en: 'The file unpacks to an abnormal size and was refused',
  },
  'FILE.EXTERNAL_ENTITY': {
    status: 422,
    zh: '文件中含有外部实体声明，已拒绝读取',
    en: 'The file declares external entities and was refused',
  },
  'FILE.EMPTY': { status: 422, zh: '文件是空的', en: 'The file is empty' },
  'FILE.TOO_LARGE': { status: 413, zh: '文件超过 {limit} MB 的上限', en: 'The file exceeds {limit} MB' },
  'FILE.TOO_MANY_ROWS': {
    status: 422,
    zh: '数据超过 {limit} 行的上限，请分成几个文件上传',
    en: 'The file has more than {limit} rows; split it into several files',
  },
  'FILE.TOO_MANY_COLUMNS': {
    status: 422,
    zh: '列数超过 {limit} 的上限',
    en: 'The file has more than {limit} columns',
  },
  'FILE.CELL_TOO_LONG': {
    status: 422,
    zh: '第 {rowNo} 行有单元格超过 {limit} 个字符',
    en: 'A cell in row {rowNo} has more than {limit} characters',
  },
  'FILE.UNKNOWN_ENCODING': {
    status: 422,
    zh: '无法识别 CSV 文件的编码，请另存为 UTF-8 或 .xlsx',
    en: 'The encoding of the CSV file could not be recognised; save it as UTF-8 or .xlsx',
  },
  'FILE.OTHER_FORMAT': {
    status: 422,
    zh: '暂不读取 {format} 格式，请用 Excel 或 WPS 另存为 .xlsx 再上传',
    en: 'The format {format} is not read here; save the file as .xlsx in Excel or WPS and upload that',
  },
  'FILE.CSV_QUOTE': {
    status: 422,
    zh: '从第 {rowNo} 行起有引号没有配对，请补全引号或另存为 .xlsx 再上传',
    en: 'From row {rowNo} on a quotation mark is never closed; close it, or save the file as .xlsx',
  },
  'FILE.SHEET_NOT_FOUND': { status: 422, zh: '文件中没有这张工作表', en: 'The file has no such sheet' },
} as const satisfies Catalogue;
