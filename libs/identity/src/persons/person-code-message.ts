import type { Language } from '#kezhi/kernel';
import { CODE_MINUTES } from '../codes/one-time-codes.js';

/** What carries a sign-in code. */
export function personCodeMessage(code: string, language: Language): { subject: string; text: string } {
  return language === 'zh'
    ? {
        subject: '科志：验证码',
        text: `【科志】您的验证码是 ${code}，${CODE_MINUTES} 分钟内有效，用于登录科技志愿服务平台。请勿告诉他人；若不是您本人操作，请不必理会。`,
      }
    : {
        subject: 'Kezhi: your code',
        text: `Kezhi: your code is ${code}, good for ${CODE_MINUTES} minutes, to sign in as a volunteer. Tell it to nobody. If you did not ask for it, do nothing.`,
      };
}
