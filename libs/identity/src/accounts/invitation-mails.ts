import type { Invitation, Welcome } from './invitation.js';

interface Mail {
  subject: string;
  text: string;
}

/** Tells somebody that an account waits, and where to choose its password. */
export function invitationMail({ displayName, organizationName, language }: Welcome, link: string): Mail {
  return language === 'zh'
    ? {
        subject: `请启用“${organizationName}”的科志账号`,
        text: `${displayName}，您好：\n\n已为您开通“${organizationName}”的科志账号。请在 7 天内打开下面的链接，设置登录密码：\n\n${link}\n\n链接只能使用一次。若您没有申请过，请不必理会本邮件。\n`,
      }
    : {
        subject: `Activate your Kezhi account for ${organizationName}`,
        text: `Dear ${displayName},\n\nan account at ${organizationName} was opened for you. Please open this link within 7 days and choose a password:\n\n${link}\n\nThe link works once. If you have not asked for this, do nothing.\n`,
      };
}

/** The same as a text message. */
export function invitationText({ organizationName, language }: Welcome, link: string): Mail {
  return language === 'zh'
    ? {
        subject: '科志账号',
        text: `【科志】您将管理“${organizationName}”。请在 7 天内打开链接设置登录密码：${link} 链接只能使用一次，请勿转发；若非本人知情，请不必理会。`,
      }
    : {
        subject: 'Kezhi account',
        text: `Kezhi: you are to administrate ${organizationName}. Open this link within 7 days and choose a password: ${link} It works once; pass it to nobody. If you know nothing of this, do nothing.`,
      };
}

/** Tells the owner of an account of one more role. */
export function roleGivenMail({ displayName, organizationName, language }: Invitation, link: string): Mail {
  return language === 'zh'
    ? {
        subject: `您已成为“${organizationName}”的管理员`,
        text: `${displayName}，您好：\n\n您的科志账号已增加“${organizationName}”的管理权限，用原来的账号登录即可：\n\n${link}\n`,
      }
    : {
        subject: `You administrate ${organizationName} now`,
        text: `Dear ${displayName},\n\nyour Kezhi account may now administrate ${organizationName}. Sign in as before:\n\n${link}\n`,
      };
}
