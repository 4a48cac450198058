import { describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import { changeContacts, maskContacts } from './organization-contacts.js';

const known = { leaderPhone: '13800131234', adminEmail: 'zhang.wei@example.org' };

describe('contacts of an organization', () => {
  it('are shown masked', () => {
    expect(maskContacts(known)).toEqual({
      leaderPhone: '138****1234',
      adminPhone: null,
      adminEmail: 'z********@example.org',
    });
  });

  it('stay as they are when a form comes back as it was shown', () => {
    expect(
      changeContacts(known, { leaderPhone: '138****1234', adminEmail: 'z********@example.org' }),
    ).toEqual(known);
    expect(changeContacts(known, {})).toEqual(known);
  });

  it('are replaced, added and taken away', () => {
    expect(
      changeContacts(known, {
        leaderPhone: '+86 154-0000-0002',
        adminPhone: '15400000003',
        adminEmail: null,
      }),
    ).toEqual({ leaderPhone: '15400000002', adminPhone: '15400000003' });
  });

  it.each([
    ['leaderPhone', '138****9999', 'ORGANIZATION.PHONE_INVALID'],
    ['adminPhone', '12345', 'ORGANIZATION.PHONE_INVALID'],
    ['adminEmail', 'nobody', 'ORGANIZATION.EMAIL_INVALID'],
  ])('refuse %s = %s by field', (field, value, code) => {
    let refused: unknown;
    try {
      changeContacts(known, { [field]: value });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code, fields: [{ pointer: `/${field}`, code }] });
  });
});
