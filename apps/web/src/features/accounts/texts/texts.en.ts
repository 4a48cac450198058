import type { Translation } from '../../../lib/i18n';
import type { zh } from './texts.zh';

export const en: Translation<typeof zh> = {
  title: 'Accounts',
  scope: 'Accounts of {{unit}} and everything below',
  fields: {
    q: 'Name or account',
    account: 'Account',
    displayName: 'Name',
    email: 'E-mail address',
    role: 'Role',
    unit: 'Unit',
    status: 'State',
    secondFactor: 'Second factor',
    lastSignIn: 'Last sign-in',
    createdAt: 'Opened',
  },
  status: { active: 'In use', disabled: 'Disabled' },
  state: { active: 'In use', disabled: 'Disabled', locked: 'Locked', invited: 'Not activated' },
  list: {
    noRole: 'No role yet',
    more: '{{first}} and others, {{count}} in all',
    on: 'Set up',
    off: 'Not set up',
    never: 'Never',
    emptyTitle: 'There are no accounts yet',
    emptyHint: 'Invite a colleague, who chooses a password through the link in the message.',
  },
  invite: {
    open: 'Invite',
    title: 'Invite somebody',
    lead: 'A message with a link is sent, through which the owner chooses the password. It is good for 7 days.',
    roleHint: 'May be left empty and given later.',
    noGrant: 'The account is opened without a role; a security administrator gives it.',
    send: 'Send the invitation',
  },
  grants: {
    title: 'Roles',
    none: 'No role: nothing can be done after signing in.',
    give: 'Give {{name}} a role',
    giveShort: 'Give a role',
    chooseUnit: 'Choose the unit first',
    noneToGive: 'You can give no role in this unit',
    lastDay: 'Last day',
    lastDayHint: 'Left empty, it has no end. The holder is reminded a week before.',
    status: { 'in-force': 'In force', expired: 'Expired', revoked: 'Revoked' },
    since: 'Since {{since}}, without end',
    until: '{{since}} to {{until}}',
    revoke: 'Revoke',
    revokeOne: 'Revoke “{{role}}” ({{unit}})',
    revokeEffect: 'From the next act of {{name}} on it counts no more.',
  },
  acts: {
    title: '{{act}}: {{name}}',
    invited: 'Invite again',
    disabling: {
      label: 'Disable',
      effect: 'It is signed out everywhere and cannot sign in. Its roles are kept for the day it is enabled.',
    },
    enabling: { label: 'Enable', effect: 'It can sign in again with its password.' },
    'password-reset': {
      label: 'Reset password',
      effect:
        'Makes up a password to hand to the owner. The old one is worth nothing, all sessions end, and it must be changed at the first sign-in.',
    },
    'password-link': {
      label: 'Send a reset link',
      effect:
        'Sends a link for choosing a new password to {{email}}, good for an hour. Only the owner sees it.',
    },
    unlocking: {
      label: 'Unlock',
      effect: 'Make sure that it was the owner who guessed wrong. Then it can sign in at once.',
    },
    'session-revocation': {
      label: 'Sign out',
      effect: 'It is signed out on all devices at once; the password stays.',
    },
    'second-factor-reset': {
      label: 'Remove second factor',
      effect:
        'Make sure who is asking. Then the password alone is enough; the owner is told, and must set up a new one.',
    },
  },
  first: {
    title: 'First password',
    hint: 'Shown this once. Hand it to the owner of {{account}}, who must sign in and change it within 7 days.',
    done: 'Noted',
  },
  detail: {
    back: 'Accounts',
    facts: 'About the account',
    audit: 'What it did',
    own: 'This is your own account',
    invited:
      'An invitation has gone to {{email}} and waits for a password to be chosen through its link. If it did not arrive, invite again.',
    ownLink: 'Password, second factor and address are changed in “My account’s security”',
    sessions: 'Where it is signed in',
    noSessions: 'Nowhere.',
    unknownDevice: 'Unknown device',
    used: 'Last used {{time}}',
  },
};
