import { describe, expect, it } from '@jest/globals';
import { AppError, next } from '#kezhi/kernel';
import { ORGANIZATION_STATUSES } from './organization.js';
import { NEEDS_REASON, ORGANIZATION_EVENTS, ORGANIZATION_STATES } from './organization.states.js';

/** Written from the domain's words, apart from the table: draft → submitted → (returned → submitted) → approved → … */
const ALLOWED = [
  'draft submission submitted',
  'submitted approval approved',
  'submitted return returned',
  'submitted rejection rejected',
  'returned submission submitted',
  'approved suspension suspended',
  'approved dissolution dissolved',
  'approved merge merged',
  'suspended reinstatement approved',
  'suspended dissolution dissolved',
  'suspended merge merged',
];

const cases = ORGANIZATION_STATUSES.flatMap((from) =>
  ORGANIZATION_EVENTS.map((event) => [from, event] as const),
);

describe('the states of an organization', () => {
  it.each(cases)('from %s, %s leads where the domain says or nowhere', (from, event) => {
    const allowed = ALLOWED.map((line) => line.split(' ')).find(([f, e]) => f === from && e === event);
    if (allowed) expect(next(ORGANIZATION_STATES, from, event)).toBe(allowed[2]);
    else expect(() => next(ORGANIZATION_STATES, from, event)).toThrow(AppError);
  });

  it('asks for a reason whenever something is refused or taken away', () => {
    expect([...NEEDS_REASON].sort()).toEqual(['dissolution', 'merge', 'rejection', 'return', 'suspension']);
  });
});
