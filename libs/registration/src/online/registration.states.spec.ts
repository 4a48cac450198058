import { describe, expect, it } from '@jest/globals';
import { AppError, next } from '#kezhi/kernel';
import {
  EDITABLE,
  REGISTRATION_EVENTS,
  REGISTRATION_STATES,
  REGISTRATION_TRANSITIONS,
  REVIEW_EVENTS,
} from './registration.states.js';

/** Written from the domain's words, apart from the table. */
const ALLOWED = [
  'draft submission submitted',
  'draft withdrawal withdrawn',
  'submitted approval approved',
  'submitted return returned',
  'submitted rejection rejected',
  'submitted withdrawal withdrawn',
  'returned submission submitted',
  'returned withdrawal withdrawn',
];

const cases = REGISTRATION_STATES.flatMap((from) =>
  REGISTRATION_EVENTS.map((event) => [from, event] as const),
);

describe('the life of an online registration', () => {
  it.each(cases)('from %s, %s leads where the domain says or nowhere', (from, event) => {
    const allowed = ALLOWED.map((line) => line.split(' ')).find(([f, e]) => f === from && e === event);
    const step = () => next(REGISTRATION_TRANSITIONS, from, event, 'REGISTRATION.TRANSITION');
    if (allowed) expect(step()).toBe(allowed[2]);
    else expect(step).toThrow(AppError);
  });

  it('is written in by its applicant before it is handed in and after it came back', () => {
    expect([...EDITABLE]).toEqual(['draft', 'returned']);
  });

  it('is approved, returned or rejected by reviewers; the rest is for applicants', () => {
    expect([...REVIEW_EVENTS]).toEqual(['approval', 'return', 'rejection']);
  });
});
