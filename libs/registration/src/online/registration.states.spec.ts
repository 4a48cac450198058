import { describe, expect, it } from '@jest/globals';
import { AppError, next } from '#kezhi/kernel';
import {
  EDITABLE,
  REGISTRATION_EVENTS,
  REGISTRATION_STATES,
  REGISTRATION_TRANSITIONS,
  REVIEW_EVENTS,
} from './registration.states.js';

describe('the life of an online registration', () => {
  const cells = REGISTRATION_STATES.flatMap((state) =>
    REGISTRATION_EVENTS.map((event) => [state, event] as const),
  );

  it.each(cells)('in "%s", on "%s", follows the table or is refused', (state, event) => {
    const to = REGISTRATION_TRANSITIONS[state][event];
    if (to) expect(next(REGISTRATION_TRANSITIONS, state, event)).toBe(to);
    else
      expect(() => next(REGISTRATION_TRANSITIONS, state, event, 'REGISTRATION.TRANSITION')).toThrow(AppError);
  });

  it('has a way to every state but the first', () => {
    const reached = new Set(
      Object.values(REGISTRATION_TRANSITIONS).flatMap((events) => Object.values(events)),
    );
    expect(REGISTRATION_STATES.filter((state) => !reached.has(state))).toEqual(['draft']);
  });

  it('is decided only while it is submitted, and never written in then', () => {
    for (const event of REVIEW_EVENTS) {
      const from = REGISTRATION_STATES.filter((state) => REGISTRATION_TRANSITIONS[state][event]);
      expect([event, from]).toEqual([event, ['submitted']]);
    }
    expect([...EDITABLE]).toEqual(['draft', 'returned']);
  });

  it('never leaves an end', () => {
    for (const end of ['approved', 'rejected', 'withdrawn'] as const)
      expect(REGISTRATION_TRANSITIONS[end]).toEqual({});
  });
});
