import { describe, expect, it } from '@jest/globals';
import { AppError, next } from '#kezhi/kernel';
import { IMPORT_STATES, IMPORT_TRANSITIONS, type ImportEvent } from './import.states.js';

const EVENTS: ImportEvent[] = [
  'validate',
  'stage',
  'fail',
  'revise',
  'commit',
  'merge',
  'refuse',
  'cancel',
  'undo',
  'restage',
];

describe('the life of an import', () => {
  const cells = IMPORT_STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const));

  it.each(cells)('in "%s", on "%s", follows the table or is refused', (state, event) => {
    const to = IMPORT_TRANSITIONS[state][event];
    if (to) expect(next(IMPORT_TRANSITIONS, state, event)).toBe(to);
    else expect(() => next(IMPORT_TRANSITIONS, state, event, 'IMPORT.TRANSITION')).toThrow(AppError);
  });

  it('has a way to every state but the first', () => {
    const reached = new Set(Object.values(IMPORT_TRANSITIONS).flatMap((events) => Object.values(events)));
    for (const state of IMPORT_STATES) expect(reached.has(state)).toBe(true);
  });

  it('merges only what was asked to be committed, and takes back only what was committed', () => {
    const statesWith = (event: ImportEvent) =>
      IMPORT_STATES.filter((state) => IMPORT_TRANSITIONS[state][event]);
    expect(statesWith('merge')).toEqual(['committing']);
    expect(statesWith('commit')).toEqual(['ready']);
    expect(statesWith('undo')).toEqual(['committed']);
  });

  it('never leaves an end', () => {
    expect(IMPORT_TRANSITIONS.cancelled).toEqual({});
    expect(IMPORT_TRANSITIONS.undone).toEqual({});
  });
});
