import { describe, expect, it } from '@jest/globals';
import { AppError, next } from '#kezhi/kernel';
import { CLAIM_STATUSES } from './claim.js';
import { CLAIM_EVENTS, CLAIM_STATES, NEEDS_REASON } from './claim.states.js';

/** Written from the domain's words, apart from the table. */
const ALLOWED = [
  'submitted approval approved',
  'submitted return returned',
  'submitted rejection rejected',
  'submitted supersession superseded',
  'submitted withdrawal withdrawn',
  'returned submission submitted',
  'returned supersession superseded',
  'returned withdrawal withdrawn',
];

const cases = CLAIM_STATUSES.flatMap((from) => CLAIM_EVENTS.map((event) => [from, event] as const));

describe('the states of a claim', () => {
  it.each(cases)('from %s, %s leads where the domain says or nowhere', (from, event) => {
    const allowed = ALLOWED.map((line) => line.split(' ')).find(([f, e]) => f === from && e === event);
    if (allowed) expect(next(CLAIM_STATES, from, event)).toBe(allowed[2]);
    else expect(() => next(CLAIM_STATES, from, event)).toThrow(AppError);
  });

  it('asks for a reason whenever a claim is sent back or refused', () => {
    expect([...NEEDS_REASON].sort()).toEqual(['rejection', 'return']);
  });
});
