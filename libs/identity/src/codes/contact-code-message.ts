import type { Language } from '#kezhi/kernel';
import { CODE_MINUTES } from './one-time-codes.js';

/** What carries a code, and says what it is for. */
export type CodeWords = (code: string, language: Language) => { subject: string; text: string };

/** What carries a code that proves a contact. */
export const contactCodeMessage: CodeWords = (code, language) =>
  language === 'zh'
    ? {
        subject: '科志：验证码',
        text: `【科志】您的验证码是 ${code}，${CODE_MINUTES} 分钟内有效，用于确认这个联系方式。若不是您本人操作，请不必理会。`,
      }
    : {
        subject: 'Kezhi: your code',
        text: `Kezhi: your code is ${code}, good for ${CODE_MINUTES} minutes, to prove that this contact is yours. If you did not ask for it, do nothing.`,
      };
