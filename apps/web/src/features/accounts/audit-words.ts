import { useCallback } from 'react';
import { useAccountsTexts } from './texts';
import type { zh } from './texts/texts.zh';

type Word = keyof (typeof zh)['act'];

/** Acts that have a word, as the log spells them. */
const WORDS = {
  'session:create': 'signIn',
  'session:refresh': 'refresh',
  'session:end': 'signOut',
  'session:revoke': 'endSession',
  'password:change': 'changePassword',
  'password:choose': 'choosePassword',
  'password-reset:request': 'forgotten',
  'email:change': 'askEmail',
  'email:confirm': 'changeEmail',
  'second-factor:enrol': 'beginSecondFactor',
  'second-factor:confirm': 'setSecondFactor',
  'recovery-codes:renew': 'renewCodes',
  'account:create': 'createAccount',
  'account:invite': 'invite',
  'account:disable': 'disable',
  'account:enable': 'enable',
  'account:reset-password': 'resetPassword',
  'account:send-password-link': 'sendLink',
  'account:unlock': 'unlock',
  'account:end-sessions': 'endSessions',
  'account:reset-second-factor': 'resetSecondFactor',
  'role:grant': 'grant',
  'role:revoke': 'revoke',
  'organization:create': 'createOrganization',
  'organization:edit': 'editOrganization',
  'organization:approve': 'approve',
  'organization:return': 'return',
  'organization:reject': 'reject',
  'volunteer:search': 'searchVolunteer',
  'volunteer:reveal': 'reveal',
  'volunteer:edit': 'editVolunteer',
  'import:start': 'startImport',
  'import:commit': 'commitImport',
  'import:undo': 'undoImport',
} as const satisfies Record<string, Word>;

export const ACTS = Object.keys(WORDS);

/** What an act is called; one without a word keeps its own name. */
export function useActWords(): (action: string) => string {
  const t = useAccountsTexts();
  return useCallback(
    (action) => {
      const word = (WORDS as Readonly<Record<string, Word>>)[action];
      return word ? t(`act.${word}`) : action;
    },
    [t],
  );
}
