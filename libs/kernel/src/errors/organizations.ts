import type { Catalogue } from './catalogue.js';

/** Regions, the organization tree, posts and formation. */
export const organizationErrors = {
  'REGION.UNKNOWN': { status: 422, zh: '没有这个行政区划:{code}', en: 'No such region: {code}' },
  'ORGANIZATION.NOT_FOUND': {
    status: 404,
    zh: '没有找到这个组织,或不在您的管理范围内',
    en: 'No such organization, or it is outside your reach',
  },
  'ORGANIZATION.NAME_TAKEN': {
    status: 409,
    zh: '该主管单位下已有同名组织',
    en: 'There is an organization of this name under the same supervisor already',
  },
  'ORGANIZATION.PARENT_UNKNOWN': {
    status: 422,
    zh: '上级组织不存在,或不在您的管理范围内',
    en: 'The supervising organization does not exist or is outside your reach',
  },
  'ORGANIZATION.CYCLE': {
    status: 422,
    zh: '上级组织不能是本组织或其下级',
    en: 'An organization cannot be supervised by itself or by one of its subordinates',
  },
  'ORGANIZATION.USCC_INVALID': {
    status: 422,
    zh: '统一社会信用代码校验不通过',
    en: 'The unified social credit code fails its check',
  },
  'ORGANIZATION.USCC_TAKEN': {
    status: 409,
    zh: '该统一社会信用代码已登记',
    en: 'This unified social credit code is registered already',
  },
  'ORGANIZATION.TRANSITION': {
    status: 409,
    zh: '组织当前状态为“{from}”,不能进行此操作',
    en: 'Not possible while the organization is "{from}"',
  },
  'ORGANIZATION.REASON_REQUIRED': { status: 422, zh: '请填写理由', en: 'A reason is required' },
} as const satisfies Catalogue;
