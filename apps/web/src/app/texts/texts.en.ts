import type { Translation } from '../../lib/i18n';
import type { zh } from './texts.zh';

export const en: Translation<typeof zh> = {
  product: 'Kezhi',
  subtitle: 'Science and technology volunteering',
  menu: {
    label: 'Main menu',
    open: 'Open the menu',
    home: 'My work',
    organizations: 'Organizations',
    volunteers: 'Volunteers',
    memberships: 'Requests and members',
    imports: 'Collective registration',
    claims: 'Team claims',
    regions: 'Changes of regions',
    protection: 'Data protection',
    accounts: 'Accounts',
    audit: 'Audit log',
    reviews: 'Reviews',
  },
  unit: {
    working: 'Working for: {{name}}',
    title: 'Change the unit you work for',
    hint: 'Lists, imports and new records are about this unit.',
    mine: 'My units',
    other: 'A unit below',
    granted: '{{name}} ({{role}})',
  },
  jump: {
    title: 'Go to a unit',
    shortcut: 'Shortcut: Ctrl+K',
    hint: 'Type a name, its pinyin or initials, or a number',
  },
  account: {
    label: 'Account: {{name}}',
    security: 'Account security',
    password: 'Change password',
    signOut: 'Sign out',
  },
  noDuty: 'Your account has no duties yet',
  noDutyHint:
    'Ask the administrator of your association or the one above to give the account “{{account}}” its duties.',
  volunteerPage: 'Volunteers: go to your own page',
  starting: 'Opening Kezhi…',
  notFound: 'There is no such page',
  notFoundHint: 'The address may be misspelt, or the page has moved.',
  home: 'Go to my work',
  broken: 'The page could not be opened',
  brokenHint:
    'Kezhi may just have been updated. Open it again; if that does not help, tell your administrator.',
  reload: 'Open again',
};
