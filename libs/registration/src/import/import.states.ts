import type { Transitions } from '#kezhi/kernel';

export const IMPORT_STATES = [
  'queued',
  'validating',
  'ready',
  'committing',
  'committed',
  'failed',
  'cancelled',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export type ImportEvent =
  'validate' | 'stage' | 'fail' | 'revise' | 'commit' | 'merge' | 'refuse' | 'cancel' | 'undo' | 'restage';

/**
 * The life of a collective registration. `refuse` puts an all-or-nothing commit that met a problem back to the clerk;
 * `restage` validates anew when a crash of the database has emptied the (unlogged) staging table.
 */
export const IMPORT_TRANSITIONS: Transitions<ImportState, ImportEvent> = {
  queued: { validate: 'validating', fail: 'failed', cancel: 'cancelled', revise: 'queued' },
  validating: {
    validate: 'validating',
    stage: 'ready',
    fail: 'failed',
    cancel: 'cancelled',
    restage: 'queued',
  },
  ready: { commit: 'committing', revise: 'queued', cancel: 'cancelled', restage: 'queued' },
  committing: { merge: 'committed', refuse: 'ready', restage: 'queued' },
  committed: { undo: 'undone' },
  failed: { revise: 'queued', cancel: 'cancelled' },
  cancelled: {},
  undone: {},
};
