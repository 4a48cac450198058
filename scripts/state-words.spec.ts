import { describe, expect, it } from '@jest/globals';
import { CLAIM_STATES } from '#kezhi/claims';
import { STATE_WORDS } from '#kezhi/kernel';
import { ORGANIZATION_STATES } from '#kezhi/organizations';
import { IMPORT_TRANSITIONS, REGISTRATION_TRANSITIONS } from '#kezhi/registration';
import { MEMBERSHIP_STATES, PERSON_STATES } from '#kezhi/volunteers';

const TABLES: ReadonlyArray<[keyof typeof STATE_WORDS, object]> = [
  ['organization', ORGANIZATION_STATES],
  ['registration', REGISTRATION_TRANSITIONS],
  ['volunteer', PERSON_STATES],
  ['membership', MEMBERSHIP_STATES],
  ['import', IMPORT_TRANSITIONS],
  ['claim', CLAIM_STATES],
];

describe('the words for states', () => {
  it.each(TABLES)('are there for every state of %s, and for no other', (kind, table) => {
    expect(Object.keys(STATE_WORDS[kind]).sort()).toEqual(Object.keys(table).sort());
  });
});
