import type { Catalogue } from './catalogue.js';

/** Regions, the organization tree, posts and formation. */
export const organizationErrors = {
  'REGION.UNKNOWN': { status: 422, zh: '没有这个行政区划：{code}', en: 'No such region: {code}' },
  'REGION.SUCCEEDED': {
    status: 409,
    zh: '该行政区划已由 {successor} 承接，不能重复登记',
    en: 'This region has been succeeded by {successor} already',
  },
  'REGION.SUCCESSOR_UNFIT': {
    status: 422,
    zh: '承接的行政区划须为现行、同级的另一行政区划：{code}',
    en: 'A successor is another region of the same level that is in force: {code}',
  },
  'ORGANIZATION.NOT_FOUND': {
    status: 404,
    zh: '没有找到这个组织，或不在您的管理范围内',
    en: 'No such organization, or it is outside your reach',
  },
  'ORGANIZATION.NAME_TAKEN': {
    status: 409,
    zh: '该主管单位下已有同名组织',
    en: 'There is an organization of this name under the same supervisor already',
  },
  'ORGANIZATION.PARENT_UNKNOWN': {
    status: 422,
    zh: '上级组织不存在，或不在您的管理范围内',
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
  'ORGANIZATION.LEGACY_TAKEN': {
    status: 409,
    zh: '该原平台组织编号已登记',
    en: 'This number of the earlier platform is registered already',
  },
  'ORGANIZATION.UNCLAIMED': {
    status: 409,
    zh: '该队伍由原平台转入，尚未认领：认领通过前不能查看志愿者、发布活动、吸收新成员或登记下级组织',
    en: 'The team was carried over and is not claimed yet: until then it lists no volunteers, publishes nothing, takes no members and supervises nobody new',
  },
  'ORGANIZATION.TRANSITION': {
    status: 409,
    zh: '组织当前状态为“{from:organization}”，不能进行此操作',
    en: 'Not possible while the organization is "{from:organization}"',
  },
  'ORGANIZATION.REASON_REQUIRED': { status: 422, zh: '请填写理由', en: 'A reason is required' },
  'ORGANIZATION.CLOSED': {
    status: 409,
    zh: '组织当前状态为“{status:organization}”，资料不能再修改',
    en: 'The organization is "{status:organization}"; it cannot be changed any more',
  },
  'ORGANIZATION.PARENT_CLOSED': {
    status: 422,
    zh: '上级组织当前状态为“{status:organization}”，不能在其下登记组织，请另选上级组织，或先恢复上级组织',
    en: 'The supervising organization is "{status:organization}"; choose another one, or have it reinstated first',
  },
  'ORGANIZATION.PARENT_KIND': {
    status: 422,
    zh: '科协只能由科协主管，请另选上级组织，或更正组织类别',
    en: 'An association is supervised by an association only; choose another supervisor, or correct the kind',
  },
  'ORGANIZATION.SUPERVISOR_DECIDES': {
    status: 403,
    zh: '组织的名称、统一社会信用代码、类别、层级、建制、地区和上级组织由上级组织修改，请联系上级组织',
    en: 'Name, social credit code, kind, level, rank, region and supervisor are changed by the supervising organization; ask it',
  },
  'ORGANIZATION.NOT_EDITABLE': {
    status: 409,
    zh: '组织当前状态为“{status:organization}”，暂不能修改资料：审核中的须先退回，已暂停的须先恢复，请联系上级组织',
    en: 'The organization is "{status:organization}": it can be changed once it was returned or reinstated; ask the supervising organization',
  },
  'ORGANIZATION.KIND_HELD': {
    status: 409,
    zh: '该组织上还有 {count} 项按原类别或层级授予的角色，请先收回，再修改类别或层级',
    en: '{count} {count|role|roles} on this organization {count|depends|depend} on its kind or level; revoke {count|it|them} before changing it',
  },
  'ORGANIZATION.KIND_UNITS': {
    status: 409,
    zh: '该科协之下还有 {count} 个科协，请先移走，再修改类别',
    en: '{count} {count|association is|associations are} supervised by this association; move {count|it|them} before changing its kind',
  },
  'ORGANIZATION.SUPERVISOR_REVIEWS': {
    status: 403,
    zh: '该组织由其上级组织审核，不在您的审核范围内',
    en: 'This organization is reviewed by its supervisor, which is not within your reach',
  },
  'ORGANIZATION.FOUNDED_IN_FUTURE': {
    status: 422,
    zh: '成立日期不能晚于今天',
    en: 'The date of foundation lies in the future',
  },
  'ORGANIZATION.FORMATION_SHORT': {
    status: 409,
    zh: '尚未达到组建要求（{notice}），暂不能通过审核',
    en: 'The formation rule ({notice}) is not met yet, so it cannot be approved',
  },
  'ORGANIZATION.TAKES_NO_MEMBERS': {
    status: 409,
    zh: '组织当前状态为“{status:organization}”，不接收志愿者',
    en: 'The organization is "{status:organization}" and takes no members',
  },
  'ORGANIZATION.ROOT_STAYS': {
    status: 409,
    zh: '最上级组织不能移动、撤销或合并，其类别、层级和地区也不能修改',
    en: 'The topmost organization cannot be moved, dissolved or merged, and keeps its kind, level and region',
  },
  'ORGANIZATION.ALREADY_THERE': {
    status: 409,
    zh: '该组织的主管单位已是所选组织',
    en: 'The organization is supervised by this one already',
  },
  'ORGANIZATION.HAS_UNITS': {
    status: 409,
    zh: '还有 {count} 个下级组织，请先移走，或选定承接组织',
    en: '{count} {count|organization is|organizations are} still below; move {count|it|them} first, or name a successor',
  },
  'ORGANIZATION.NAMES_CLASH': {
    status: 409,
    zh: '承接组织下已有同名的下级组织，请先改名：{names}',
    en: 'The successor supervises organizations of the same name already; rename them first: {names}',
  },
  'ORGANIZATION.SUCCESSOR_UNKNOWN': {
    status: 422,
    zh: '承接组织不存在，或不在您的审核范围内',
    en: 'The organization that takes over does not exist or is outside your reach for reviewing',
  },
  'ORGANIZATION.SUCCESSOR_BELOW': {
    status: 422,
    zh: '承接组织不能是本组织或其下级',
    en: 'Neither the organization itself nor one below it can take over',
  },
  'ORGANIZATION.SUCCESSOR_CLOSED': {
    status: 422,
    zh: '承接组织当前状态为“{status:organization}”，不能承接，请另选',
    en: 'The organization that takes over is "{status:organization}"; choose another one',
  },
  'ORGANIZATION.SUCCESSOR_KIND': {
    status: 422,
    zh: '之下还有 {count} 个科协，只能由科协承接，请另选承接组织，或先移走这些科协',
    en: '{count} {count|association stands|associations stand} below, which only an association can take over; choose another one, or move {count|it|them} first',
  },
  'ORGANIZATION.SUCCESSOR_NEEDED': {
    status: 422,
    zh: '成员转入承接组织时，须选定承接组织',
    en: 'Members can only follow when a successor is named',
  },
  'ORGANIZATION.PREVIEW_STALE': {
    status: 409,
    zh: '预览之后情况有变，请重新预览并核对',
    en: 'Things have changed since the preview; look at it again',
  },
  'ORGANIZATION.PHONE_INVALID': {
    status: 422,
    zh: '手机号码不正确，应为 11 位手机号',
    en: 'This is not a mobile number of 11 digits',
  },
  'ORGANIZATION.EMAIL_INVALID': {
    status: 422,
    zh: '电子邮箱格式不正确',
    en: 'This is not an e-mail address',
  },
  'ORGANIZATION.PERSON_NAME_INVALID': {
    status: 422,
    zh: '姓名应为 2 至 50 个字，不含数字',
    en: 'A name has 2 to 50 characters and no digits',
  },
} as const satisfies Catalogue;
