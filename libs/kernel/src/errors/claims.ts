import type { Catalogue } from './catalogue.js';

/** Claims for teams that were carried over from the earlier platform. */
export const claimErrors = {
  'CLAIM.NOT_FOUND': {
    status: 404,
    zh: '没有找到这份认领申请，或不在您的管理范围内',
    en: 'No such claim, or it is outside your reach',
  },
  'CLAIM.TEAM_TAKEN': {
    status: 409,
    zh: '该队伍不是待认领的原平台队伍，或已被认领',
    en: 'This is no team that waits for a claim, or it has been claimed already',
  },
  'CLAIM.OPEN_ALREADY': {
    status: 409,
    zh: '您已为该队伍提交过认领申请，请在原申请中继续办理',
    en: 'You have claimed this team already; go on with that claim',
  },
  'CLAIM.CLAIMANT_UNKNOWN': {
    status: 422,
    zh: '认领单位不存在，或不在您的管理范围内',
    en: 'The claiming organization does not exist or is outside your reach',
  },
  'CLAIM.CLAIMANT_CLOSED': {
    status: 409,
    zh: '认领单位须为已通过审核的组织，且不能是待认领的队伍',
    en: 'The claiming organization must be approved, and no team that waits for a claim itself',
  },
  'CLAIM.CLAIMANT_REQUIRED': {
    status: 422,
    zh: '请选择由哪个组织认领；作为独立队伍认领时不填',
    en: 'Choose the organization that claims the team; leave it out only for a team of its own',
  },
  'CLAIM.EVIDENCE_UNKNOWN': {
    status: 422,
    zh: '证明材料不存在、已超过保存期，或不是您上传的，请重新上传',
    en: 'A piece of evidence does not exist, is over its keeping time or was not uploaded by you; upload it again',
  },
  'CLAIM.TRANSITION': {
    status: 409,
    zh: '认领申请当前状态为“{from:claim}”，不能进行此操作',
    en: 'Not possible while the claim is "{from:claim}"',
  },
  'CLAIM.REASON_REQUIRED': { status: 422, zh: '请填写理由', en: 'A reason is required' },
  'CLAIM.STATEMENT_REQUIRED': { status: 422, zh: '请填写认领说明', en: 'State why the team is yours' },
  'CLAIM.OWN_CLAIM': {
    status: 403,
    zh: '不能审核自己或本单位提出的认领申请，请由上级组织审核',
    en: 'Nobody decides the claim of their own account or organization; leave it to the supervisor above',
  },
  'CLAIM.NAME_TAKEN': {
    status: 409,
    zh: '同一主管单位下已有“{name}”（{orgNo}），不能再作为独立队伍认领。若就是同一支队伍，请退回申请，改由该组织合并认领；否则请先更改其中一个的名称',
    en: '{name} ({orgNo}) exists under the same supervisor, so the team cannot stand on its own under that name. If it is the same team, return the claim and let that organization claim it by a merge; otherwise change the name of one of them first',
  },
  'CLAIM.CLAIMANT_GONE': {
    status: 409,
    zh: '申请人的账号已停用，不能作为独立队伍认领',
    en: 'The account that asked for the team is disabled, so it cannot be given to it',
  },
} as const satisfies Catalogue;
