import type { Catalogue } from './catalogue.js';

/** What is kept at rest: stored files, download links, sealed personal data. */
export const storageErrors = {
  'STORAGE.FULL': {
    status: 507,
    zh: '存储空间已满，请联系系统管理员清理或扩容后再试',
    en: 'The storage is full; ask the administrator to free or add space, then try again',
  },
  'STORAGE.UNAVAILABLE': {
    status: 503,
    zh: '文件存储暂时不可用，请稍后再试',
    en: 'The file storage is temporarily unavailable; please try again later',
  },
  'STORAGE.FILE_MISSING': {
    status: 404,
    zh: '文件已不存在，可能已过保存期，请重新生成或上传',
    en: 'The file is no longer there, perhaps its keeping time is over; make or upload it again',
  },
  'STORAGE.LINK_INVALID': {
    status: 403,
    zh: '下载链接无效或已过期，请回到页面重新获取',
    en: 'The download link is not valid or has expired; go back to the page for a new one',
  },
  'SEALING.KEY_MISSING': {
    status: 500,
    zh: '缺少第 {version} 版加密密钥，请管理员在 SEALING_KEYS 中补上',
    en: 'Version {version} of the sealing key is missing; the administrator has to add it to SEALING_KEYS',
  },
  'SEALING.UNREADABLE': {
    status: 500,
    zh: '加密数据无法还原：内容被改动、密钥不符或不属于该记录',
    en: 'Sealed data cannot be opened: it was altered, the key is another one, or it belongs to another row',
  },
} as const satisfies Catalogue;
