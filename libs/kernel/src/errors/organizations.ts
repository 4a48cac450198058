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
  'ORGANIZATION.CLOSED': {
    status: 409,
    zh: '组织当前状态为“{status}”,资料不能再修改',
    en: 'The organization is "{status}"; it cannot be changed any more',
  },
  'ORGANIZATION.PARENT_CLOSED': {
    status: 422,
    zh: '上级组织当前状态为“{status}”,不能在其下登记组织,请另选上级组织',
    en: 'The supervising organization is "{status}"; choose another one',
  },
  'ORGANIZATION.SUPERVISOR_DECIDES': {
    status: 403,
    zh: '组织的类别、层级、建制、地区和上级组织由上级组织修改,请联系上级组织',
    en: 'Kind, level, rank, region and supervisor are changed by the supervising organization; ask it',
  },
  'ORGANIZATION.SUPERVISOR_REVIEWS': {
    status: 403,
    zh: '该组织由其上级组织审核,不在您的审核范围内',
    en: 'This organization is reviewed by its supervisor, which is not within your reach',
  },
  'ORGANIZATION.FOUNDED_IN_FUTURE': {
    status: 422,
    zh: '成立日期不能晚于今天',
    en: 'The date of foundation lies in the future',
  },
  'ORGANIZATION.FORMATION_SHORT': {
    status: 409,
    zh: '尚未达到组建要求({notice}),暂不能通过审核',
    en: 'The formation rule ({notice}) is not met yet, so it cannot be approved',
  },
  'ORGANIZATION.PHONE_INVALID': {
    status: 422,
    zh: '手机号码不正确,应为 11 位手机号',
    en: 'This is not a mobile number of 11 digits',
  },
  'ORGANIZATION.EMAIL_INVALID': {
    status: 422,
    zh: '电子邮箱格式不正确',
    en: 'This is not an e-mail address',
  },
  'ORGANIZATION.PERSON_NAME_INVALID': {
    status: 422,
    zh: '姓名应为 2 至 50 个字,不含数字',
    en: 'A name has 2 to 50 characters and no digits',
  },
  'ORGANIZATION.TAKES_NO_MEMBERS': {
    status: 409,
    zh: '组织当前状态为“{status}”,不能接收成员,审核通过后再办理',
    en: 'The organization is "{status}" and takes no members until it is approved',
  },
  'ORGANIZATION.UNCLAIMED': {
    status: 409,
    zh: '该组织由原平台转入,尚未在线关联,不能接收成员,请先办理关联',
    en: 'This organization was carried over and has not been claimed yet; it takes no members before that',
  },
} as const satisfies Catalogue;
