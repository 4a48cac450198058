import type { AccountContact } from '../notices/account-contacts.repository.js';

/** Where to choose a new password. */
export function passwordLinkMail(
  { displayName, account, language }: AccountContact,
  link: string,
): { subject: string; text: string } {
  return language === 'zh'
    ? {
        subject: '科志：重设登录密码',
        text: `${displayName}，您好：\n\n请在 1 小时内打开下面的链接，为账号“${account}”设置新密码：\n\n${link}\n\n链接只能使用一次。若您没有申请过，请不必理会本邮件，密码不会改变。\n`,
      }
    : {
        subject: 'Kezhi: choose a new password',
        text: `Dear ${displayName},\n\nopen this link within an hour and choose a new password for the account ${account}:\n\n${link}\n\nThe link works once. If you have not asked for it, do nothing: your password stays.\n`,
      };
}
