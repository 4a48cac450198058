import type { Catalogue } from './catalogue.js';

/** Messages that leave the house, what proves a contact, and what people send in. */
export const contactErrors = {
  'MESSAGE.CHANNEL_OFF': {
    status: 503,
    zh: '本站尚未开通{channel:channel}发送，请联系系统管理员',
    en: 'This site cannot send by {channel:channel} yet; ask its administrator',
  },
  'CODE.WRONG': {
    status: 422,
    zh: '验证码不正确或已失效，请核对，或重新获取',
    en: 'The code is not right or no longer valid; check it, or ask for a new one',
  },
  'CODE.PROOF_OVER': {
    status: 422,
    zh: '联系方式的验证已过期或已用过，请重新获取验证码',
    en: 'This contact was proven too long ago, or for another form already; ask for a new code',
  },
  'LINK.SPENT': {
    status: 410,
    zh: '链接已失效：可能已用过或已过期，请重新获取',
    en: 'The link is no longer good: it was used already, or its time is over. Ask for a new one',
  },
  'ATTACHMENT.KIND': {
    status: 422,
    zh: '只接受 PDF、JPG 和 PNG 文件。文件内容与扩展名不符的，请重新导出',
    en: 'Only PDF, JPEG and PNG files are accepted. If the content differs from the name, export the file anew',
  },
  'ATTACHMENT.MISSING': {
    status: 422,
    zh: '没有收到文件，请选择文件后再上传',
    en: 'No file arrived; choose one and upload it again',
  },
  'ATTACHMENT.NOT_FOUND': {
    status: 404,
    zh: '附件不存在，或已超过保存期',
    en: 'There is no such attachment, or its keeping time is over',
  },
} as const satisfies Catalogue;
