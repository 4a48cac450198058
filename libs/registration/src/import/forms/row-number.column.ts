import { SOURCES } from './form-sources.js';
import type { FormColumn } from './registration-form.js';

/** 序号, the first column of every form; a sample row is known by what stands in it. */
export const ROW_NUMBER: FormColumn = {
  title: '序号',
  field: null,
  aliases: ['No.', 'No', '编号'],
  required: false,
  note: '可不填，系统不读取。以“示例”开头的行会被跳过。',
  source: SOURCES.form,
  example: '示例',
  width: 6,
};
