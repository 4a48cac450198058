import { describe, expect, it } from '@jest/globals';
import { organizationFormProblems, REQUIRED_FIELDS } from './organization-form.js';

const TODAY = '2026-11-24';
const SOUND = {
  name: '科普队',
  kind: 'service_team',
  level: 'county',
  regionCode: '320402',
  parentId: '01900000-0000-7000-8000-000000000000',
  leaderName: '王敏',
  leaderPhone: '15400001234',
  adminName: '李静',
  adminPhone: '+86 154-0000-1234',
} as const;

describe('the organization form', () => {
  it('finds nothing in a sound one', () => {
    expect(organizationFormProblems(SOUND, TODAY)).toEqual([]);
  });

  it('asks for every required field at once, blank ones included', () => {
    const problems = organizationFormProblems({ leaderTitle: ' ', name: ' ' }, TODAY);
    expect(problems).toEqual(
      REQUIRED_FIELDS.map((field) => ({ pointer: `/${field}`, code: 'FIELD.REQUIRED' })),
    );
  });

  it.each([
    [{ name: '科' }, '/name', 'FIELD.LENGTH'],
    [{ name: '科'.repeat(101) }, '/name', 'FIELD.LENGTH'],
    [{ uscc: '91350100M000100Y4Z' }, '/uscc', 'ORGANIZATION.USCC_INVALID'],
    [{ foundedOn: '2026-11-25' }, '/foundedOn', 'ORGANIZATION.FOUNDED_IN_FUTURE'],
    [{ leaderName: '王1' }, '/leaderName', 'ORGANIZATION.PERSON_NAME_INVALID'],
    [{ adminPhone: '+85251234567' }, '/adminPhone', 'ORGANIZATION.PHONE_INVALID'],
    [{ adminEmail: 'nobody' }, '/adminEmail', 'ORGANIZATION.EMAIL_INVALID'],
    [{ note: 'x'.repeat(201) }, '/note', 'FIELD.LENGTH'],
  ])('says of %j what is wrong with it, and where', (wrong, pointer, code) => {
    expect(organizationFormProblems({ ...SOUND, ...wrong }, TODAY)).toEqual([
      expect.objectContaining({ pointer, code }),
    ]);
  });

  it('counts a character outside of the basic plane as one', () => {
    expect(organizationFormProblems({ ...SOUND, name: '\u{20000}\u{20001}' }, TODAY)).toEqual([]);
  });
});
