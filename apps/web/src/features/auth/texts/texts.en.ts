import type { Translation } from '../../../lib/i18n';
import type { zh } from './texts.zh';

export const en: Translation<typeof zh> = {
  product: 'Kezhi',
  subtitle: 'Science and technology volunteering',
  title: 'Sign in',
  account: 'Account',
  password: 'Password',
  submit: 'Sign in',
  accountRequired: 'Please enter your account',
  passwordRequired: 'Please enter your password',
  help: 'No account, or the password forgotten? Ask the administrator of your association or the one above.',
  notSignedIn: 'You could not be signed in',
  again: {
    title: 'Please sign in again',
    body: 'Your session has ended. Sign in to go on; everything you filled in is still here.',
    leave: 'Sign out',
  },
  change: {
    title: 'Change password',
    forced: 'Set a password of your own first',
    forcedHint: 'Then you can start.',
    current: 'Current password',
    next: 'New password',
    repeat: 'New password once more',
    rule: '10 to 128 characters; pasting is fine; none of the common ones.',
    length: 'The password needs 10 to 128 characters',
    same: 'The two new passwords differ',
    differ: 'The new password must differ from the current one',
    submit: 'Save new password',
    done: 'The password was changed',
    doneHint: 'Please sign in with the new one.',
    signOut: 'Sign out',
  },
};
