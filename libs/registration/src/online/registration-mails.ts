import type { Language } from '#kezhi/kernel';
import { fieldWord } from './field-words.js';
import { FORM_FIELDS, type FieldReasons, type InvitationState } from './registration.js';

export interface Mail {
  subject: string;
  text: string;
}

/** What every mail to an applicant speaks of. */
export interface MailFacts {
  language: Language;
  trackingNo: string;
  /** Null while it has none. */
  name: string | null;
  /** Where the registration is followed and mended. */
  link: string;
}

export function linkMail({ language, trackingNo, link }: MailFacts): Mail {
  return language === 'zh'
    ? {
        subject: `组织登记 ${trackingNo} 的链接`,
        text: `登记编号：${trackingNo}\n\n打开下面的链接，可以继续填写或查看进度。请不要转发给他人：\n\n${link}\n`,
      }
    : {
        subject: `The link to your registration ${trackingNo}`,
        text: `Tracking number: ${trackingNo}\n\nThis link lets you go on with the registration or see how far it is. Do not pass it on:\n\n${link}\n`,
      };
}

export function submittedMail({ language, trackingNo, name, link }: MailFacts): Mail {
  return language === 'zh'
    ? {
        subject: `“${name}”的登记申请已提交（${trackingNo}）`,
        text: `“${name}”的登记申请已提交，等待主管单位审核。\n\n登记编号：${trackingNo}\n查看进度：${link}\n\n审核结果会发到本邮箱。\n`,
      }
    : {
        subject: `The registration of ${name} was submitted (${trackingNo})`,
        text: `The registration of ${name} was submitted and waits for the supervising organization.\n\nTracking number: ${trackingNo}\nHow far it is: ${link}\n\nThe decision will be sent to this address.\n`,
      };
}

export function returnedMail(facts: MailFacts, reason: string | null, fields: FieldReasons): Mail {
  const { language, trackingNo, name, link } = facts;
  const reasons = reasonLines(language, reason, fields);
  return language === 'zh'
    ? {
        subject: `“${name}”的登记申请需要修改（${trackingNo}）`,
        text: `“${name}”的登记申请被退回，请修改后重新提交：\n\n${reasons}\n\n打开链接修改：${link}\n\n已填写的内容都还在。\n`,
      }
    : {
        subject: `The registration of ${name} needs mending (${trackingNo})`,
        text: `The registration of ${name} was returned. Please mend it and submit it again:\n\n${reasons}\n\nOpen it here: ${link}\n\nEverything you filled in is still there.\n`,
      };
}

/** `says`: who decides from now on, and why. */
export function movedMail({ language, trackingNo, name, link }: MailFacts, says: string): Mail {
  return language === 'zh'
    ? {
        subject: `“${name}”的登记申请已转交（${trackingNo}）`,
        text: `${says}\n\n您不需要做任何事，审核结果会发到本邮箱。\n\n登记编号：${trackingNo}\n查看进度：${link}\n`,
      }
    : {
        subject: `The registration of ${name} was handed on (${trackingNo})`,
        text: `${says}\n\nThere is nothing for you to do; the decision will be sent to this address.\n\nTracking number: ${trackingNo}\nHow far it is: ${link}\n`,
      };
}

export function rejectedMail({ language, trackingNo, name }: MailFacts, reason: string): Mail {
  return language === 'zh'
    ? {
        subject: `“${name}”的登记申请未通过（${trackingNo}）`,
        text: `“${name}”的登记申请未通过审核。\n\n理由：${reason}\n\n如有疑问，请联系主管单位。\n`,
      }
    : {
        subject: `The registration of ${name} was rejected (${trackingNo})`,
        text: `The registration of ${name} was rejected.\n\nReason: ${reason}\n\nIf you have questions, please ask the supervising organization.\n`,
      };
}

/** What an approval has brought about. */
export interface ApprovalOutcome {
  invitation: InvitationState;
  /** Whether the organization is approved; else it has to gather members first, by a rule of formation. */
  complete: boolean;
}

export function approvedMail(
  { language, trackingNo, name }: MailFacts,
  { invitation, complete }: ApprovalOutcome,
): Mail {
  const invited = NEXT[invitation === 'sent' ? 'sent' : 'waiting'][language];
  const next = complete ? invited : `${NEXT.gathering[language]}\n\n${invited}`;
  return language === 'zh'
    ? {
        subject: `“${name}”已通过登记（${trackingNo}）`,
        text: `“${name}”的登记申请已通过审核，组织已建立。\n\n${next}\n`,
      }
    : {
        subject: `${name} is registered (${trackingNo})`,
        text: `The registration of ${name} was approved, and the organization exists now.\n\n${next}\n`,
      };
}

const NEXT = {
  gathering: {
    zh: '按建制规定，组织须先达到规定的人数和队长、副队长人数：请用《科技志愿者集体注册信息表》登记志愿者，达到后由主管单位批准，成员即计入统计。',
    en: 'By a rule of formation it has to reach a number of members and leaders first: register them collectively; once the rule is met, the supervising organization approves it and they count.',
  },
  sent: {
    zh: '启用账号的邮件已发给组织管理员，请在 7 天内打开其中的链接设置密码。',
    en: 'Its administrator was sent a link to activate the account; it is good for 7 days.',
  },
  waiting: {
    zh: '组织管理员的账号由主管单位另行开通，请留意通知。',
    en: "The supervising organization will open the administrator's account and let you know.",
  },
} as const;

function reasonLines(language: Language, reason: string | null, fields: FieldReasons): string {
  const byField = FORM_FIELDS.flatMap((field) => {
    const why = fields[field];
    return why === undefined ? [] : [`${fieldWord(field, language)}${language === 'zh' ? '：' : ': '}${why}`];
  });
  return [...(reason === null ? [] : [reason]), ...byField].join('\n');
}
