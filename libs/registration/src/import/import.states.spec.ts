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

/** Written from the domain's words, apart from the table: queued → validating → ready → committing → committed → undone. */
const ALLOWED = [
  'queued validate validating',
  'queued revise queued',
  'queued fail failed',
  'queued cancel cancelled',
  'validating validate validating', // by another worker, after the first was killed
  'validating stage ready',
  'validating fail failed',
  'validating cancel cancelled',
  'validating restage queued',
  'ready revise queued',
  'ready commit committing',
  'ready cancel cancelled',
  'ready restage queued',
  'committing merge committed',
  'committing refuse ready',
  'committing restage queued',
  'committed undo undone',
  'failed revise queued',
  'failed cancel cancelled',
];

const cases = IMPORT_STATES.flatMap((from) => EVENTS.map((event) => [from, event] as const));

describe('the life of an import', () => {
  it.each(cases)('from %s, %s leads where the domain says or nowhere', (from, event) => {
    const allowed = ALLOWED.map((line) => line.split(' ')).find(([f, e]) => f === from && e === event);
    const step = () => next(IMPORT_TRANSITIONS, from, event, 'IMPORT.TRANSITION');
    if (allowed) expect(step()).toBe(allowed[2]);
    else expect(step).toThrow(AppError);
  });
});
