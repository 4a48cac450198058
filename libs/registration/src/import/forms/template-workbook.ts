import { PassThrough, type Readable } from 'node:stream';
import { writeTemplate } from '#kezhi/documents';
import type { FormColumn, RegistrationForm } from './registration-form.js';

const HINTS = [
  '带 * 的列必填；鼠标停在列标题上可以看到填写说明。',
  '证件号码、手机号码等列已设为“文本”格式，请勿改为数值，否则末几位会丢失。',
  '以“示例”开头的行不会导入，可以保留。',
];

/** The blank form as a workbook: drop-downs, a note with the rule on each heading, digits kept as text. */
export function buildTemplate(form: RegistrationForm): Readable {
  const stream = new PassThrough();
  writeTemplate(stream, {
    name: '填报表',
    title: form.title,
    hints: HINTS,
    columns: form.columns.map(toColumn),
    example: form.columns.map(({ example }, index) => (index === 0 ? '示例' : example)),
  }).catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error('template failed')));
  return stream;
}

function toColumn({ title, required, note, source, choices, width }: FormColumn) {
  return {
    header: required ? `${title}*` : title,
    width,
    note: `${note}\n依据：${source}`,
    required,
    ...(choices ? { options: choices } : {}),
  };
}
