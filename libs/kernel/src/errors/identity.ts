import type { Catalogue } from './catalogue.js';

/** Accounts, sessions and roles. */
export const identityErrors = {
  'IDENTITY.PASSWORD_CHANGE_REQUIRED': {
    status: 403,
    zh: '请先修改初始密码',
    en: 'Please change the first password before anything else',
  },
  'IDENTITY.SECOND_FACTOR_REQUIRED': {
    status: 403,
    zh: '您的角色需要两步验证，请先完成设置',
    en: 'Your role needs a second factor; please set it up before anything else',
  },
  'IDENTITY.SECOND_FACTOR_NEEDED': {
    status: 401,
    zh: '请输入身份验证器中的 6 位验证码，或一个恢复码',
    en: 'Enter the six digits that your authenticator shows, or a recovery code',
  },
  'IDENTITY.SECOND_FACTOR_WRONG': {
    status: 401,
    zh: '验证码不正确、已用过或已过期。请等待下一个验证码；连续输错会暂时锁定',
    en: 'The code is wrong, used already or too old. Wait for the next one; repeated failures lock the second factor for a while',
  },
  'IDENTITY.CODE_WRONG': {
    status: 422,
    zh: '验证码不正确、已用过或已过期，请等待身份验证器显示下一个',
    en: 'The code is wrong, used already or too old; wait until the authenticator shows the next one',
  },
  'IDENTITY.CODE_LOCKED': {
    status: 429,
    zh: '验证码连续输错，请在 {seconds} 秒后再试',
    en: 'Too many wrong codes; try again in {seconds} s',
  },
  'IDENTITY.ENROLMENT_MISSING': {
    status: 409,
    zh: '请先开始设置两步验证。设置须在 30 分钟内完成',
    en: 'Begin with the enrolment of the second factor; it must be finished within 30 minutes',
  },
  'IDENTITY.SECOND_FACTOR_ABSENT': {
    status: 409,
    zh: '这个账号没有设置两步验证',
    en: 'This account has no second factor',
  },
  'IDENTITY.SESSION_NOT_FOUND': {
    status: 404,
    zh: '没有找到这个登录，可能已经退出',
    en: 'There is no such session; it may have ended already',
  },
  'IDENTITY.EMAIL_ABSENT': {
    status: 409,
    zh: '这个账号没有登记电子邮箱，无法发送链接',
    en: 'The account has no e-mail address to which a link could be sent',
  },
  'IDENTITY.SIGN_IN_FAILED': {
    status: 401,
    zh: '账号或密码不正确。连续输错会暂时锁定账号，请稍后再试，或请管理员重置密码',
    en: 'The account or the password is not right. Repeated failures lock an account for a while: try again later, or ask an administrator for a new password',
  },
  'IDENTITY.SESSION_ENDED': {
    status: 401,
    zh: '登录已失效，请重新登录',
    en: 'The session has ended; please sign in again',
  },
  'IDENTITY.LOCKED': {
    status: 429,
    zh: '密码连续输错，请在 {seconds} 秒后再试',
    en: 'Too many wrong passwords; try again in {seconds} s',
  },
  'IDENTITY.PASSWORD_WRONG': {
    status: 422,
    zh: '当前密码不正确',
    en: 'The current password is not right',
  },
  'IDENTITY.PASSWORD_TOO_SHORT': {
    status: 422,
    zh: '密码至少 {least} 个字符',
    en: 'A password has at least {least} characters',
  },
  'IDENTITY.PASSWORD_TOO_LONG': {
    status: 422,
    zh: '密码最多 {most} 个字符',
    en: 'A password has at most {most} characters',
  },
  'IDENTITY.PASSWORD_COMMON': {
    status: 422,
    zh: '这个密码太常见，容易被猜中。几个不相干的词连在一起，既好记又安全',
    en: 'This password is a common one and easily guessed; a few unrelated words together are easy to keep and safe',
  },
  'IDENTITY.PASSWORD_IS_ACCOUNT': {
    status: 422,
    zh: '密码不能与账号相同',
    en: 'The password must differ from the account name',
  },
  'IDENTITY.PASSWORD_UNCHANGED': {
    status: 422,
    zh: '新密码不能与当前密码相同',
    en: 'The new password must differ from the current one',
  },
  'IDENTITY.ACCOUNT_NOT_FOUND': {
    status: 404,
    zh: '没有找到这个账号，或不在您的管理范围内',
    en: 'No such account, or it is outside your reach',
  },
  'IDENTITY.ACCOUNT_TAKEN': {
    status: 409,
    zh: '这个账号名已被使用，请换一个',
    en: 'This account name is in use; choose another one',
  },
  'IDENTITY.ACCOUNT_ABOVE_REACH': {
    status: 403,
    zh: '该账号还有超出您管理范围的角色，请由上级处理',
    en: 'This account also holds roles beyond your reach; ask an office above',
  },
  'IDENTITY.OWN_ACCOUNT': {
    status: 409,
    zh: '不能对自己的账号进行此操作，请由其他管理员处理',
    en: 'Not possible on your own account; ask another administrator',
  },
  'IDENTITY.ACCOUNT_STATUS': {
    status: 409,
    zh: '账号已经是这个状态',
    en: 'The account is in this state already',
  },
  'IDENTITY.ROLE_ABOVE_OWN': {
    status: 403,
    zh: '不能授予权限范围大于您自己的角色',
    en: 'You may not grant a role that reaches further than your own',
  },
  'IDENTITY.NOT_ACTIVATED': {
    status: 409,
    zh: '该账号尚未由本人启用，不能代设密码，请向本人发送设置密码的链接',
    en: 'The owner has not activated this account yet: send the owner a link to choose the password',
  },
  'IDENTITY.ADDRESS_UNFIT': {
    status: 409,
    zh: '这个邮箱不能担任该角色，请换一个邮箱',
    en: 'This address cannot hold the role; take another one',
  },
  'IDENTITY.ROLE_MISFIT': {
    status: 422,
    zh: '这个角色不能授予在该组织上：全国管理员只能在中国科协，科协管理员和系统、安全、审计管理员只能在各级科协',
    en: 'This role does not fit the organization: national officers belong to the national association, association officers and administrators to an association',
  },
  'IDENTITY.ROLE_HELD': {
    status: 409,
    zh: '该账号在此组织上已有这个角色',
    en: 'The account holds this role on this organization already',
  },
  'IDENTITY.ROLE_SEPARATED': {
    status: 409,
    zh: '系统管理员、安全管理员、审计管理员三者分立：担任其一的账号不能再有其他角色',
    en: 'System, security and audit administration are kept apart: whoever holds one of them holds no other role',
  },
  'IDENTITY.GRANTS_SEPARATED': {
    status: 403,
    zh: '本单位已设安全管理员，授予和收回角色由安全管理员办理',
    en: 'A security administrator is in charge here, who alone grants and revokes roles',
  },
  'IDENTITY.ROLE_EXPIRY_PAST': {
    status: 422,
    zh: '到期时间必须晚于现在',
    en: 'The expiry must lie in the future',
  },
  'IDENTITY.GRANT_NOT_FOUND': {
    status: 404,
    zh: '没有找到这项授权，或不在您的管理范围内',
    en: 'No such grant, or it is outside your reach',
  },
  'IDENTITY.LAST_NATIONAL_OFFICER': {
    status: 409,
    zh: '至少要保留一位可用的全国管理员',
    en: 'At least one working national officer must remain',
  },
  'IDENTITY.SEATS_TAKEN': {
    status: 409,
    zh: '该组织的 {seats} 个管理员名额已满，可先撤销一位，或移交管理权',
    en: 'All {seats} administrator seats of this organization are taken; revoke one, or transfer the administration',
  },
  'IDENTITY.NOT_ADMINISTRATOR': {
    status: 409,
    zh: '移交方不是该组织的管理员',
    en: 'The account that hands over is not an administrator of this organization',
  },
  'IDENTITY.NO_SUCH_MEMBER': {
    status: 422,
    zh: '此人不是该组织已确认、已成年的成员',
    en: 'Nobody of that kind: administrators are chosen from confirmed members of the organization who are of age',
  },
  'IDENTITY.MEMBER_UNREACHABLE': {
    status: 409,
    zh: '该成员没有可用的联系方式，无法发送邀请。请先登记手机号码或电子邮箱',
    en: 'This member cannot be reached with an invitation; a telephone number or an e-mail address must be registered first',
  },
  'IDENTITY.SUCCESSOR_DISABLED': {
    status: 409,
    zh: '接任者的账号已停用。请先启用该账号',
    en: 'The account of the successor is disabled; enable it first',
  },
  'IDENTITY.MEMBER_INVITED': {
    status: 409,
    zh: '刚刚已有人邀请该成员，请重试',
    en: 'Somebody has just invited this member; try again',
  },
  'IDENTITY.SUCCESSOR_REQUIRED': {
    status: 422,
    zh: '请指定一位接任者：本组织的一位成员，或一个账号',
    en: 'Name one successor: a member of the organization, or an account',
  },
} as const satisfies Catalogue;
