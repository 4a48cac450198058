import type { Catalogue } from './catalogue.js';

/** People and memberships. */
export const volunteerErrors = {
  'VOLUNTEER.NOT_FOUND': {
    status: 404,
    zh: '没有找到这位志愿者，或不在您的管理范围内',
    en: 'No such volunteer, or outside your reach',
  },
  'VOLUNTEER.TRANSITION': {
    status: 409,
    zh: '志愿者当前状态为“{from:volunteer}”，不能进行此操作',
    en: 'Not possible while the volunteer is "{from:volunteer}"',
  },
  'VOLUNTEER.REASON_REQUIRED': { status: 422, zh: '请填写理由', en: 'A reason is required' },
  'VOLUNTEER.MINOR_REASON_REQUIRED': {
    status: 403,
    zh: '未满十四周岁者的信息须先填写查阅理由',
    en: 'Give a reason before reading the record of a child under 14',
  },
  'VOLUNTEER.NOT_UNDER_14': {
    status: 409,
    zh: '这位志愿者已满十四周岁，无须填写查阅理由',
    en: 'This volunteer is 14 or older; no reason is needed',
  },
  'VOLUNTEER.ONE_KEY': {
    status: 422,
    zh: '请按证件号码、手机号码或志愿者编号中的一项查找',
    en: 'Search by exactly one of identity number, phone and volunteer number',
  },
  'VOLUNTEER.NAME_INVALID': {
    status: 422,
    zh: '姓名应为 2 至 50 个字，不含数字',
    en: 'A name has 2 to 50 characters and no digits',
  },
  'VOLUNTEER.PHONE_INVALID': {
    status: 422,
    zh: '手机号码不正确：应为 11 位手机号；非居民身份证可填 + 国家代码的号码',
    en: 'Give a mobile number of 11 digits; with another document also + and country code',
  },
  'VOLUNTEER.EMAIL_INVALID': { status: 422, zh: '电子邮箱格式不正确', en: 'This is not an e-mail address' },
  'VOLUNTEER.CODE_UNKNOWN': {
    status: 422,
    zh: '国家标准代码表中没有这一项',
    en: 'The national code list has no such entry',
  },
  'VOLUNTEER.INTENT_UNKNOWN': {
    status: 422,
    zh: '服务意向不在现行活动类型中',
    en: 'This is not one of the activity types in force',
  },
  'VOLUNTEER.GUARDIAN_REQUIRED': {
    status: 422,
    zh: '未满 18 周岁，须有监护人姓名和手机号码',
    en: 'Under 18, the name and phone of a guardian are needed',
  },
  'VOLUNTEER.ID_INVALID': {
    status: 422,
    zh: '证件号码不正确，请对照证件核对每一位，并确认证件类型',
    en: 'The document number is not right; compare it with the document, and check the kind of document',
  },
  'VOLUNTEER.BIRTH_DATE_REQUIRED': {
    status: 422,
    zh: '请填写出生日期，如 1990-01-31',
    en: 'Give the date of birth, like 1990-01-31',
  },
  'VOLUNTEER.GUARDIAN_CODE_REQUIRED': {
    status: 422,
    zh: '未满 18 周岁，须由监护人同意：请填写发到监护人手机的验证码',
    en: 'Under 18, the guardian has to consent: enter the code that was sent to the guardian’s phone',
  },
  'VOLUNTEER.CONTACT_REQUIRED': {
    status: 422,
    zh: '注册所用的手机号码或电子邮箱，应与通过验证的一致',
    en: 'The phone or e-mail address of the form has to be the one that was proven by code',
  },
  'VOLUNTEER.OTHER_NAME': {
    status: 409,
    zh: '这个证件号码已以另一个姓名登记，请核对；如确已改名，请本人先在线更正',
    en: 'The number is registered with another name; check it. After a change of name the person corrects it online first',
  },
  'VOLUNTEER.REFUSED_BEFORE': {
    status: 409,
    zh: '此人曾拒绝由单位登记，不能再次代为登记；如愿意参加，请本人在线注册',
    en: 'This person refused to be registered by others and cannot be registered again; they may register online',
  },
  'VOLUNTEER.CLOSED_BEFORE': {
    status: 409,
    zh: '此人已注销志愿者身份，记录仅按规定保存，不能再登记',
    en: 'This person closed their record, which is only kept as the rules demand; they cannot be registered again',
  },
  'VOLUNTEER.NUMBER_MISMATCH': {
    status: 422,
    zh: '证件号码与登记的不一致，请核对',
    en: 'This is not the document number that you are registered with; check it',
  },
  'CONSENT.REQUIRED': {
    status: 422,
    zh: '请阅读并同意所需的同意书',
    en: 'Read the texts and give the consents that are needed',
  },
  'CONSENT.OUTDATED': {
    status: 409,
    zh: '同意书已有新版本，请重新阅读后再提交',
    en: 'There is a newer version of a text; read it and send the form again',
  },
  'CONSENT.NOT_GIVEN': {
    status: 409,
    zh: '没有给出过这项同意，或已经撤回',
    en: 'This consent was not given, or was withdrawn already',
  },
  'CONSENT.NEEDED': {
    status: 409,
    zh: '这项同意是担任志愿者所必需的。要撤回，请注销志愿者身份',
    en: 'Without this consent one cannot be a volunteer; to withdraw it, close your record',
  },
  'MEMBERSHIP.NOT_FOUND': {
    status: 404,
    zh: '没有找到这条加入记录，或不在您的管理范围内',
    en: 'No such membership, or outside your reach',
  },
  'MEMBERSHIP.TRANSITION': {
    status: 409,
    zh: '这条加入记录当前状态为“{from:membership}”，不能进行此操作',
    en: 'Not possible while the membership is "{from:membership}"',
  },
  'MEMBERSHIP.REASON_REQUIRED': { status: 422, zh: '请填写理由', en: 'A reason is required' },
  'MEMBERSHIP.OPEN': {
    status: 409,
    zh: '该志愿者已加入此组织，或已申请加入、正在等待审核',
    en: 'The volunteer belongs to this organization already, or has asked to and waits for the answer',
  },
  'MEMBERSHIP.LIMIT': {
    status: 409,
    zh: '该志愿者已加入 {limit} 个组织，达到上限，请先退出其中一个',
    en: 'The volunteer is in {limit} organizations already, the most there may be; they leave one first',
  },
  'MEMBERSHIP.PERSON_STATUS': {
    status: 409,
    zh: '该志愿者当前状态为“{status:volunteer}”，不能加入组织',
    en: 'The volunteer is "{status:volunteer}" and cannot join an organization',
  },
} as const satisfies Catalogue;
