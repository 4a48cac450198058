import type { Catalogue } from './catalogue.js';

/** Accounts, sessions and roles. */
export const identityErrors = {
  'IDENTITY.PASSWORD_CHANGE_REQUIRED': {
    status: 403,
    zh: '请先修改初始密码',
    en: 'Please change the first password before anything else',
  },
} as const satisfies Catalogue;
