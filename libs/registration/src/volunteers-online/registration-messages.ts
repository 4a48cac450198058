import { CODE_MINUTES } from '#kezhi/identity';
import type { Language } from '#kezhi/kernel';

export interface Words {
  subject: string;
  text: string;
}

/** To the contact that was proven, once the form has come: says nothing of whom it is about. */
export function receiptMessage(link: string, language: Language): Words {
  return language === 'zh'
    ? {
        subject: '科志：已收到您的注册',
        text: `【科志】已收到志愿者注册信息，可打开 ${link} 查看处理进度。结果会发到登记的联系方式。`,
      }
    : {
        subject: 'Kezhi: your registration has come',
        text: `Kezhi: a registration as a volunteer has come. Open ${link} to see how far it is. The outcome goes to the registered contact.`,
      };
}

/**
 * To the telephone that somebody gives as their own. Who they are is not known yet: a child may have given the guardian's, whose
 * consent the code is then as well, so it says both.
 */
export function ownTelephoneMessage(code: string, language: Language): Words {
  return language === 'zh'
    ? {
        subject: '科志：验证码',
        text: `【科志】您的验证码是 ${code}，${CODE_MINUTES} 分钟内有效，用于验证志愿者注册的联系方式。如由未满 18 周岁的孩子填写、您是其监护人，提供验证码即表示您同意其成为科技志愿者。若不是您本人操作，或不同意，请不必理会。`,
      }
    : {
        subject: 'Kezhi: your code',
        text: `Kezhi: your code is ${code}, good for ${CODE_MINUTES} minutes, to prove the contact of a volunteer who registers. If this is a child under 18 and you are the guardian, giving the code away is your consent. If you did not ask for it, or do not consent, do nothing.`,
      };
}

/** To the telephone of the guardian whom a form names: giving the code away is the consent. */
export function guardianCodeMessage(code: string, language: Language): Words {
  return language === 'zh'
    ? {
        subject: '科志：请监护人同意',
        text: `【科志】有未成年人申请成为科技志愿者，填写您为监护人。同意请把验证码 ${code} 告诉孩子填写，${CODE_MINUTES} 分钟内有效；不同意请不必理会。`,
      }
    : {
        subject: 'Kezhi: consent of a guardian',
        text: `Kezhi: a minor wants to be a volunteer and names you as the guardian. If you consent, let the code ${code} be entered within ${CODE_MINUTES} minutes; if not, do nothing.`,
      };
}

/** To whoever has just been registered. */
export function welcomeMessage(link: string, language: Language): Words {
  return language === 'zh'
    ? {
        subject: '科志：注册成功',
        text: `【科志】您已注册为科技志愿者。请打开 ${link} 用证件号码和验证码登录，查看您的信息和申请。`,
      }
    : {
        subject: 'Kezhi: you are registered',
        text: `Kezhi: you are registered as a volunteer. Open ${link} and sign in with your document number and a code to see your data and requests.`,
      };
}

/** To the owner of a number that somebody registered once more. */
export function knownMessage(link: string, language: Language): Words {
  return language === 'zh'
    ? {
        subject: '科志：您已注册过',
        text: `【科志】有人（也许是您本人）用您的证件号码申请注册科技志愿者。您早已登记，无需再注册，请打开 ${link} 登录。若不是您本人，无需处理，您的信息没有改变。`,
      }
    : {
        subject: 'Kezhi: you are registered already',
        text: `Kezhi: somebody, perhaps you, registered as a volunteer with your document number. You are registered already: open ${link} and sign in. If it was not you, do nothing; your data did not change.`,
      };
}

/** The same to the owner of a record that is closed. */
export function closedMessage(language: Language): Words {
  return language === 'zh'
    ? {
        subject: '科志：志愿者身份已注销',
        text: '【科志】有人（也许是您本人）用您的证件号码申请注册科技志愿者。您的志愿者身份已注销，记录仅按规定保存，不能再次注册。如有疑问，请联系当地科协；若不是您本人，无需处理。',
      }
    : {
        subject: 'Kezhi: your record is closed',
        text: 'Kezhi: somebody, perhaps you, registered as a volunteer with your document number. Your record is closed and only kept as the rules demand, so you cannot register again. If you have questions, ask your local association; if it was not you, do nothing.',
      };
}
