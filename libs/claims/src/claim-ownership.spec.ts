import { describe, expect, it } from '@jest/globals';
import type { Grant } from '#kezhi/kernel';
import { ownershipOf } from './claim-ownership.js';

const holder = (...organizations: string[]) => ({
  grants: organizations.map((organizationId): Grant => ({
    role: 'association_officer',
    organizationId,
    territory: null,
  })),
});
const merge = { claimantId: 'claimant' };
const own = { claimantId: null };

describe('whose claim it is', () => {
  it.each([
    ['whoever submitted it', holder('county'), merge, true, true],
    ['whoever submitted one for a team of its own', holder('county'), own, true, true],
    ['a colleague at the claiming organization', holder('county', 'claimant'), merge, false, true],
    ['the officer above', holder('county'), merge, false, false],
    ['an officer, when the team is to stand alone', holder('county'), own, false, false],
  ])('%s', (_, actor, claim, submitted, expected) => {
    expect(ownershipOf(actor, claim, submitted)).toBe(expected);
  });
});
