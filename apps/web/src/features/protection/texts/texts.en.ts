import type { Translation } from '../../../lib/i18n';
import type { zh } from './texts.zh';

export const en: Translation<typeof zh> = {
  title: 'Data protection',
  lead: 'The keys that seal personal data, how long it is kept, and who read the records of children under 14',
  nothing: 'Nothing here is your duty',
  nothingHint: 'Keys and terms are the national officer’s business; auditors read the report.',
  rotation: {
    title: 'Change of keys',
    state: { waiting: 'Not begun', running: 'Running', done: 'Done' },
    hint: {
      waiting: 'No worker has looked yet. If this lasts, make sure that a worker is running.',
      running:
        'Everything is being sealed with the newest key. Work goes on meanwhile; old keys must stay for now.',
      done: 'Everything is sealed with the newest key. Older keys may be removed, unless rows are unreadable.',
    },
    progress: 'Progress of the change of keys',
    keyVersion: 'Version of the newest key',
    resealed: 'Rows sealed anew',
    unreadable: 'Rows that no key opens',
    startedAt: 'Begun',
    finishedAt: 'Finished',
  },
  retention: {
    title: 'Terms of keeping',
    hint: 'What is over is removed every day. Only numbers are noted here, no personal data.',
    what: 'What, and by which rule',
    term: 'Kept for',
    forGood: 'Good',
    days: '{{days}} {{days, plural(one: day; other: days)}}',
    years: '{{years}} {{years, plural(one: year; other: years)}}',
    held: 'Now',
    removed: 'Removed so far',
    latest: '{{removed}} on {{day}}',
    lastRun: 'Last checked',
  },
  minors: {
    title: 'Access to the records of children under 14',
    hint: 'Who read which child’s record, when and why.',
    who: 'Read by',
    whose: 'Record of',
    reason: 'Reason',
    what: 'What was read',
    detail: 'The record, times read: {{reads}}',
    reveal: 'Numbers in full',
    at: 'When',
    empty: 'Nothing has been read yet',
    emptyHint: 'When somebody gives a reason and opens the record of a child under 14, it is listed here.',
  },
};
