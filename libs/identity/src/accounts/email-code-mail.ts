import type { Language } from '#kezhi/kernel';

/** The code that proves a new address. */
export function emailCodeMail(
  code: string,
  minutes: number,
  language: Language,
): { subject: string; text: string } {
  return language === 'zh'
    ? {
        subject: '科志：邮箱验证码',
        text: `您的邮箱验证码：${code}\n\n${minutes} 分钟内有效，只能使用一次。若您没有申请过，请不必理会本邮件。\n`,
      }
    : {
        subject: 'Kezhi: code for your e-mail address',
        text: `Your code: ${code}\n\nIt is good for ${minutes} minutes and for one use. If you have not asked for it, do nothing.\n`,
      };
}
