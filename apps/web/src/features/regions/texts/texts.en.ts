import type { Translation } from '../../../lib/i18n';
import type { zh } from './texts.zh';

export const en: Translation<typeof zh> = {
  title: 'Changes of regions',
  lead: 'When an administrative division is abolished or gets another code, say here which one takes its place; its organizations and volunteers follow',
  forbidden: 'Nothing here is your duty',
  forbiddenHint: 'Changes of regions are recorded by the national officer.',
  empty: 'No change has been recorded yet',
  emptyHint:
    'When a division has been abolished or has got another code, record here which one takes its place.',
  columns: {
    region: 'Abolished region',
    successor: 'Successor',
    validFrom: 'Valid from',
    progress: 'Progress',
    organizations: 'Organizations',
    people: 'Volunteers',
    memberships: 'Memberships',
    recorded: 'Recorded by',
  },
  stage: { waiting: 'Waiting for its day', running: 'Carrying over', finished: 'Finished' },
  finishedAt: 'Finished {{time}}',
  startsOn: 'Begins on {{day}}',
  system: 'System',
  record: {
    open: 'Record a change',
    validFrom: 'Valid from',
    validFromHint: 'The first day of the successor. It may lie in the past or in the future.',
    region: 'Abolished region',
    regionHint: 'Looked for among the regions of the day before.',
    successor: 'Successor',
    successorHint: 'Another region of the same level that is in force.',
    effects: 'What will happen',
    takesPlace:
      'From {{day}} on, {{successor}} ({{successorCode}}) takes the place of {{region}} ({{code}}).',
    carried:
      'Organizations, volunteers and memberships go over to the successor; regions below go to it too and keep their codes.',
    now: 'This begins in the background as soon as it is recorded. With many people it takes a while; work goes on meanwhile.',
    later: 'This begins by itself on that day; until then everything stays as it is.',
    kept: 'What has been registered, numbers and records stay as they are.',
    final: 'This cannot be undone.',
    confirmation: 'Type the code of the abolished region, {{code}}, to confirm',
    typeCode: 'Type {{code}} in full',
    submit: 'Record',
  },
};
