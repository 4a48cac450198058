import { describe, expect, it } from '@jest/globals';
import { AppError, next } from '#kezhi/kernel';
import { MEMBERSHIP_EVENTS, MEMBERSHIP_STATES } from './membership.states.js';
import { PERSON_EVENTS, PERSON_STATES } from './person.states.js';
import { MEMBERSHIP_STATUSES, PERSON_STATUSES } from './person.js';

/** Written from the domain's words, apart from the tables. */
const PEOPLE = [
  'pending_confirmation confirmation active',
  'active suspension suspended',
  'suspended reinstatement active',
  'active closure closed',
  'suspended closure closed',
];
const MEMBERSHIPS = [
  'requested approval approved',
  'requested decline declined',
  'approved leaving left',
  'approved removal removed',
];

const target = (allowed: readonly string[], from: string, event: string) =>
  allowed.map((line) => line.split(' ')).find(([f, e]) => f === from && e === event)?.[2];

describe('the states of a person', () => {
  const cases = PERSON_STATUSES.flatMap((from) => PERSON_EVENTS.map((event) => [from, event] as const));
  it.each(cases)('from %s, %s leads where the domain says or nowhere', (from, event) => {
    const to = target(PEOPLE, from, event);
    if (to === undefined) expect(() => next(PERSON_STATES, from, event)).toThrow(AppError);
    else expect(next(PERSON_STATES, from, event)).toBe(to);
  });
});

describe('the states of a membership', () => {
  const cases = MEMBERSHIP_STATUSES.flatMap((from) =>
    MEMBERSHIP_EVENTS.map((event) => [from, event] as const),
  );
  it.each(cases)('from %s, %s leads where the domain says or nowhere', (from, event) => {
    const to = target(MEMBERSHIPS, from, event);
    if (to === undefined) expect(() => next(MEMBERSHIP_STATES, from, event)).toThrow(AppError);
    else expect(next(MEMBERSHIP_STATES, from, event)).toBe(to);
  });
});
