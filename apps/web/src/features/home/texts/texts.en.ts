import type { Translation } from '../../../lib/i18n';
import type { zh } from './texts.zh';

export const en: Translation<typeof zh> = {
  title: 'My work',
  lead: '{{name}}, you are working for “{{unit}}”',
  review: {
    title: 'Organizations for me to review',
    empty: 'No organization is waiting for review',
    all: 'All that wait for review',
    since: 'Submitted {{time}}',
  },
  claims: {
    title: 'Team claims for me to review',
    all: 'All claims that wait',
    since: 'submitted {{time}}',
  },
  ownClaims: {
    title: 'My claims',
    all: 'All my claims',
  },
  memberships: {
    title: 'Requests to join',
    waiting: '{{count}} {{count, plural(one: request to join waits; other: requests to join wait)}} for you',
    empty: 'No request to join waits',
    all: 'All requests to join',
    since: 'asked {{time}}',
  },
  imports: {
    title: 'Imports for me to finish',
    empty: 'No import is waiting',
    all: 'All imports',
    waiting: '{{good}} can be registered, {{bad}} {{bad, plural(one: row needs; other: rows need)}} mending',
    failed: 'The file could not be read; see why',
    running: 'Being checked; you may do something else meanwhile',
  },
  quick: {
    title: 'What I often do',
    importVolunteers: 'Register volunteers collectively',
    importVolunteersHint: 'Upload the completed Excel form',
    importOrganizations: 'Register organizations collectively',
    importOrganizationsHint: 'Organizations first, then their volunteers',
    newOrganization: 'New organization',
    newOrganizationHint: 'Register one organization',
    findVolunteer: 'Find a volunteer',
    findVolunteerHint: 'By identity number, phone or number',
    browseTree: 'Organization tree',
    browseTreeHint: 'Open it level by level',
  },
};
