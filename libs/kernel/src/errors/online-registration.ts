import type { Catalogue } from './catalogue.js';

/** Online registration of organizations, and its review. */
export const onlineRegistrationErrors = {
  'REGISTRATION.NOT_FOUND': {
    status: 404,
    zh: '没有找到这份登记申请：请核对登记编号和链接，或重新获取链接',
    en: 'No such registration: check the tracking number and the link, or ask for the link again',
  },
  'REGISTRATION.INCOMPLETE': {
    status: 422,
    zh: '还有 {count} 处需要填写或修改，改好后再提交',
    en: '{count} {count|field|fields} must be filled in or mended before it can be submitted',
  },
  'REGISTRATION.UNTRACKED': {
    status: 404,
    zh: '没有这个查询编号：请核对是否完整；提交后超过 90 天的不再保留',
    en: 'No such tracking number: check that it is complete; it is kept for 90 days',
  },
  'REGISTRATION.TRANSITION': {
    status: 409,
    zh: '登记申请当前状态为“{from:registration}”，不能进行此操作',
    en: 'Not possible while the registration is "{from:registration}"',
  },
  'REGISTRATION.CLOSED': {
    status: 409,
    zh: '登记申请当前状态为“{status:registration}”，内容不能再修改',
    en: 'The registration is "{status:registration}"; it cannot be changed now',
  },
  'REGISTRATION.REASON_REQUIRED': {
    status: 422,
    zh: '请写明理由，或在需要修改的项目上注明原因',
    en: 'Give a reason, or say at the fields what is wrong with them',
  },
  'REGISTRATION.SUPERVISOR_UNKNOWN': {
    status: 422,
    zh: '主管单位不存在或尚未通过审核，请重新选择',
    en: 'The supervising organization does not exist or is not approved; choose another one',
  },
  'REGISTRATION.TOO_MANY_FILES': {
    status: 422,
    zh: '最多上传 {most} 个附件，请先删除不需要的',
    en: 'At most {most} attachments are possible; remove one first',
  },
  'REGISTRATION.INVITED': {
    status: 409,
    zh: '管理员账号已邀请过',
    en: 'The administrator was invited already',
  },
} as const satisfies Catalogue;
