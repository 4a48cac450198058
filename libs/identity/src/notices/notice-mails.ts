import type { Language } from '#kezhi/kernel';
import type { Letter, Reader } from './account-letters.js';

export type NoticeKind =
  | 'password-changed'
  | 'email-changed'
  | 'second-factor-set'
  | 'second-factor-reset'
  | 'recovery-code-used'
  | 'new-device'
  | 'role-expiring'
  | 'administration-given'
  | 'administration-passed-on'
  | 'administration-shared'
  | 'role-ended';

export interface NoticeDetails {
  /** What the browser and its system are called. */
  device?: string;
  organizationName?: string;
  until?: Date;
}

type Facts = NoticeDetails & { at: Date; link: string };

interface Words {
  subject: string;
  body: (facts: Facts) => string;
  /** An office has decided it: whoever disagrees asks there, and need not fear for the password. */
  isDecision?: true;
}

const ZH: Readonly<Record<NoticeKind, Words>> = {
  'password-changed': {
    subject: '登录密码已修改',
    body: () => '您的登录密码刚刚被修改，其他登录已全部退出。',
  },
  'email-changed': {
    subject: '账号邮箱已更换',
    body: () => '您的账号刚刚换了电子邮箱，今后的通知将发到新邮箱。',
  },
  'second-factor-set': {
    subject: '两步验证已设置',
    body: () => '您的账号刚刚设置了两步验证，登录时需要身份验证器。',
  },
  'second-factor-reset': {
    subject: '两步验证已被管理员清除',
    body: () => '管理员清除了您账号的两步验证，请登录后重新设置。',
  },
  'recovery-code-used': {
    subject: '恢复码已使用',
    body: () => '您的账号刚刚使用了一个恢复码。若手机已遗失，请重新设置两步验证。',
  },
  'new-device': {
    subject: '新设备登录提醒',
    body: ({ device = '' }) => `您的账号在一台未曾使用过的设备上登录（${device}）。`,
  },
  'role-expiring': {
    subject: '您的管理权限即将到期',
    body: ({ organizationName = '', until }) =>
      `您在“${organizationName}”的管理权限将于 ${timeOf(until, 'zh')} 到期。需要继续使用的，请联系上级管理员。`,
  },
  'administration-given': {
    subject: '您已成为组织管理员',
    body: ({ organizationName = '' }) =>
      `“${organizationName}”的管理权已移交给您，用原来的账号登录即可管理。`,
    isDecision: true,
  },
  'administration-passed-on': {
    subject: '组织管理权已移交',
    body: ({ organizationName = '' }) =>
      `“${organizationName}”的管理权已移交给他人，您不再是该组织的管理员。您的账号和其他权限不受影响。`,
    isDecision: true,
  },
  'administration-shared': {
    subject: '组织新增一位管理员',
    body: ({ organizationName = '' }) => `“${organizationName}”新增了一位管理员，您仍是该组织的管理员。`,
    isDecision: true,
  },
  'role-ended': {
    subject: '您的管理权限已结束',
    body: ({ organizationName = '' }) =>
      `您在“${organizationName}”的管理权限已被结束：由上级管理员收回，或因该组织撤销、合并。您的账号和其他权限不受影响。`,
    isDecision: true,
  },
};

const EN: Readonly<Record<NoticeKind, Words>> = {
  'password-changed': {
    subject: 'Your password was changed',
    body: () => 'your password has just been changed; all other sessions were ended.',
  },
  'email-changed': {
    subject: 'Your e-mail address was changed',
    body: () => 'your account has got another e-mail address; notices go there from now on.',
  },
  'second-factor-set': {
    subject: 'A second factor was set up',
    body: () => 'a second factor has just been set up: signing in needs your authenticator now.',
  },
  'second-factor-reset': {
    subject: 'Your second factor was removed by an administrator',
    body: () => 'an administrator has removed your second factor. Sign in and set up a new one.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    body: () =>
      'one of your recovery codes has just been used. If your telephone is lost, set up the second factor anew.',
  },
  'new-device': {
    subject: 'Sign-in from a new device',
    body: ({ device = '' }) => `your account was used on a device not seen before (${device}).`,
  },
  'role-expiring': {
    subject: 'A role of yours is about to end',
    body: ({ organizationName = '', until }) =>
      `your role at ${organizationName} ends on ${timeOf(until, 'en')}. Ask the office above if you still need it.`,
  },
  'administration-given': {
    subject: 'You administrate an organization now',
    body: ({ organizationName = '' }) =>
      `the administration of ${organizationName} was handed over to you. Sign in as before.`,
    isDecision: true,
  },
  'administration-passed-on': {
    subject: 'An administration was handed over',
    body: ({ organizationName = '' }) =>
      `the administration of ${organizationName} was handed over to somebody else; you are not its administrator any more. Your account and your other roles stay.`,
    isDecision: true,
  },
  'administration-shared': {
    subject: 'Your organization has one more administrator',
    body: ({ organizationName = '' }) =>
      `${organizationName} has one more administrator. You remain its administrator as well.`,
    isDecision: true,
  },
  'role-ended': {
    subject: 'A role of yours was ended',
    body: ({ organizationName = '' }) =>
      `your role at ${organizationName} was ended: taken back by an administrator, or because the organization was dissolved or merged. Your account and your other roles stay.`,
    isDecision: true,
  },
};

/** Shown in China's time, where all of them live. */
function timeOf(time: Date | undefined, language: Language): string {
  if (!time) return '';
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const;
  return new Intl.DateTimeFormat(locale, style).format(time);
}

/** One notice in the owner's language, with the time and what to do when it was not the owner. */
export function noticeMail(
  kind: NoticeKind,
  { displayName, account, language }: Reader,
  facts: Facts,
): Letter {
  const { subject, body, isDecision } = (language === 'zh' ? ZH : EN)[kind];
  const at = timeOf(facts.at, language);
  return language === 'zh'
    ? {
        subject: `科志：${subject}`,
        text: `${displayName}，您好：\n\n${body(facts)}\n\n账号：${account}\n时间：${at}\n\n${isDecision ? '如有疑问，请联系该组织的主管单位。' : `如果不是您本人所为，请立即修改密码并查看登录记录：\n\n${facts.link}`}\n`,
      }
    : {
        subject: `Kezhi: ${subject}`,
        text: `Dear ${displayName},\n\n${body(facts)}\n\nAccount: ${account}\nTime: ${at}\n\n${isDecision ? 'If you have a question, ask the office above the organization.' : `If this was not you, change your password and look at your sessions:\n\n${facts.link}`}\n`,
      };
}
