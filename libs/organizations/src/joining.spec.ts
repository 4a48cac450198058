import { describe, expect, it } from '@jest/globals';
import { refusalToTakeMembers } from './joining.js';
import { ORGANIZATION_STATUSES } from './organization.js';

describe('taking members', () => {
  it('is for approved organizations only', () => {
    const taking = ORGANIZATION_STATUSES.filter(
      (status) => refusalToTakeMembers({ status, unclaimed: false }) === null,
    );
    expect(taking).toEqual(['approved']);
    expect(refusalToTakeMembers({ status: 'suspended', unclaimed: false })).toMatchObject({
      code: 'ORGANIZATION.TAKES_NO_MEMBERS',
      details: { status: 'suspended' },
    });
  });

  it('is not for a team that was carried over and not claimed', () => {
    expect(refusalToTakeMembers({ status: 'approved', unclaimed: true })?.code).toBe(
      'ORGANIZATION.UNCLAIMED',
    );
  });
});
