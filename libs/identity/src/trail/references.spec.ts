import { describe, expect, it } from '@jest/globals';
import type { Details } from '#kezhi/kernel';
import { v7 as uuid } from 'uuid';
import { referencesOf } from './references.js';

const [ONE, OTHER, THIRD] = [uuid(), uuid(), uuid()];

const entry = (objectType: string, objectId: string | null, details: Details = {}) => ({
  id: 1,
  at: new Date(),
  accountId: null,
  account: null,
  action: `${objectType}:edit`,
  objectType,
  objectId,
  organizationId: null,
  result: 'done',
  details,
  traceId: null,
});
const told = (...of: Parameters<typeof entry>) =>
  referencesOf(entry(...of)).map(({ kind, id }) => [kind, id]);

describe('what an entry of the audit log tells of by id', () => {
  it('is who acted, the organization, the object and what the details say', () => {
    const whole = { ...entry('import', OTHER, { accountId: THIRD }), accountId: ONE, organizationId: OTHER };
    expect(referencesOf(whole).map(({ kind, id }) => [kind, id])).toEqual([
      ['account', ONE],
      ['organization', OTHER],
      ['import', OTHER],
      ['account', THIRD],
    ]);
  });

  it.each([
    ['what somebody does with the own password is about the account', 'password', ['account']],
    [
      'an organization that an office submitted is decided on like an application',
      'registration',
      ['registration', 'organization'],
    ],
    ['a claim is made in the address of the team', 'claim', ['claim', 'organization']],
    ['people leave memberships, and edit themselves', 'person', ['volunteer', 'membership']],
    ['a session has no name', 'session', []],
  ])('%s', (_, objectType, kinds) => {
    expect(told(objectType, ONE)).toEqual(kinds.map((kind) => [kind, ONE]));
  });

  it('takes no state and no word for an id', () => {
    expect(told('volunteer', null, { from: 'active', to: 'suspended', reason: ONE })).toEqual([]);
    expect(told('organization', null, { from: ONE, to: OTHER })).toEqual([
      ['organization', ONE],
      ['organization', OTHER],
    ]);
    expect(told('region', null, { code: '320402', successorCode: 'x' })).toEqual([['region', '320402']]);
    expect(told('import', '12')).toEqual([]);
  });
});
