import type { Catalogue } from './catalogue.js';

/** What may be wrong with one field of a request. Row problems of imports have codes of their own. */
export const fieldErrors = {
  'FIELD.REQUIRED': { status: 400, zh: '必须填写', en: 'This is required' },
  'FIELD.UNKNOWN': { status: 400, zh: '没有这个字段，请删去', en: 'There is no such field; leave it out' },
  'FIELD.TEXT': { status: 400, zh: '应为文字', en: 'This must be text' },
  'FIELD.NUMBER': { status: 400, zh: '应为整数', en: 'This must be a whole number' },
  'FIELD.BOOLEAN': { status: 400, zh: '应为 true 或 false', en: 'This must be true or false' },
  'FIELD.LIST': { status: 400, zh: '应为列表', en: 'This must be a list' },
  'FIELD.OBJECT': { status: 400, zh: '应为对象', en: 'This must be an object' },
  'FIELD.MIN': { status: 400, zh: '不能小于 {min}', en: 'This must be at least {min}' },
  'FIELD.MAX': { status: 400, zh: '不能大于 {max}', en: 'This must be at most {max}' },
  'FIELD.TOO_SHORT': { status: 400, zh: '至少 {min} 个字符', en: 'At least {min} characters are needed' },
  'FIELD.TOO_LONG': { status: 400, zh: '最多 {max} 个字符', en: 'At most {max} characters are possible' },
  'FIELD.LENGTH': {
    status: 400,
    zh: '长度应为 {min} 至 {max} 个字符',
    en: 'This must have {min} to {max} characters',
  },
  'FIELD.TOO_FEW': { status: 400, zh: '至少 {min} 项', en: 'At least {min} entries are needed' },
  'FIELD.TOO_MANY': { status: 400, zh: '最多 {max} 项', en: 'At most {max} entries are possible' },
  'FIELD.DUPLICATES': { status: 400, zh: '不能有重复项', en: 'The entries must differ from each other' },
  'FIELD.CHOICE': { status: 400, zh: '只能是：{values}', en: 'This must be one of: {values}' },
  'FIELD.PATTERN': { status: 400, zh: '格式不正确', en: 'This has the wrong form' },
  'FIELD.ID': { status: 400, zh: '不是有效的编号（UUID）', en: 'This is not an id (UUID)' },
  'FIELD.DATE': { status: 400, zh: '日期应写作 2026-01-31', en: 'Write the date like 2026-01-31' },
  'FIELD.EMAIL': { status: 400, zh: '不是有效的电子邮箱', en: 'This is not an e-mail address' },
  'FIELD.CHARACTERS': {
    status: 400,
    zh: '含有无法保存的字符，请删除后重新输入',
    en: 'This has characters that cannot be kept; type it anew without them',
  },
  'FIELD.INVALID': { status: 400, zh: '内容不符合要求', en: 'This is not acceptable' },
} as const satisfies Catalogue;
