import type { Translation } from '../../../lib/i18n';
import type { zh } from './texts.zh';

export const en: Translation<typeof zh> = {
  steps: {
    label: 'Steps of a collective registration',
    choose: 'Form and unit',
    upload: 'Upload and check',
    mend: 'Review and mend',
    commit: 'Register',
    done: '(done)',
  },
  start: {
    title: 'Collective registration',
    lead: 'Upload a completed form. Every row is checked, and nothing is registered until you say so.',
    what: 'What is registered, and for which unit',
    kind: 'Kind of form',
    kindHint: {
      volunteers: 'Collective registration of volunteers, one person a row',
      organizations:
        'Collective registration of organizations, one a row; organizations first, then their volunteers',
      'legacy-teams': 'Teams of the earlier platform, one a row; they wait to be claimed',
      'legacy-volunteers':
        'Volunteers of those teams, one a row, with the number of the team; members once it is claimed',
    },
    unit: 'Registering unit',
    unitHint: 'Rows that name no organization (or no supervisor) are registered with this unit.',
    form: 'Prepare the form',
    formHint: {
      volunteers:
        'No form yet? Download the blank one, fill it in and upload it. A table of your own will do as well; the order of columns does not matter.',
      organizations:
        'No form yet? Download the blank one, fill it in and upload it. A supervisor may stand in the same table, in any order.',
      'legacy-teams':
        'Download the blank form, or upload the list that the earlier platform gave out; every team needs its old number.',
      'legacy-volunteers':
        'Carry the teams over first, then their volunteers; every row names the team by its old number.',
    },
    template: 'Download the blank form',
    file: 'Upload the form',
    choose: 'Choose a file and upload it',
    hint: 'Or drop the file anywhere on this page. Takes .xlsx and .csv; it will be registered with “{{unit}}”.',
    unitFirst: 'Choose the registering unit first.',
  },
  drop: {
    release: 'Let go to upload',
    sending: 'Uploading “{{name}}” ({{size}} KB)…',
    progress: 'Upload progress',
    failed: 'The upload did not succeed',
  },
  detail: {
    title: 'Collective registration',
    by: 'Uploaded by {{name}}, {{time}}',
    revision: 'Revision {{revision}}',
    existed: 'This very file was uploaded on {{time}} and was not imported twice. Below is that import.',
  },
  running: {
    queued: 'The file has arrived and waits its turn',
    validating: 'Checking every row',
    committing: 'Registering',
    progress: 'Progress',
    of: '{{done}} of about {{all}} {{all, plural(one: row; other: rows)}} checked',
    read: '{{done}} {{done, plural(one: row; other: rows)}} checked',
    rows: '{{rows}} {{rows, plural(one: row; other: rows)}}; until all is done, nothing of it is seen elsewhere',
    left: 'About {{minutes}} min left',
    leave: 'You may close this page. Nothing is lost, and you can go on from the history on any computer.',
  },
  failed: {
    title: 'The file could not be read',
    code: 'Problem code',
    way: 'What to do',
    hint: 'Mend the file as said above and upload it here; this import goes on with it.',
  },
  revise: {
    choose: 'Upload the mended file',
    hint: 'Or drop it anywhere on this page. It takes the place of the first file and is checked from the start.',
  },
  ended: {
    undone: 'This registration was undone',
    undoneHint: 'Undone on {{time}}; all that it had registered was taken back.',
    cancelled: 'This import was cancelled',
    cancelledHint: 'Cancelled on {{time}}; nothing was registered.',
  },
  cancel: {
    act: 'Cancel this import',
    stay: 'Go on with it',
    title: 'Cancel this import?',
    body: 'Nothing has been registered yet. What was mended on this page is not kept; you may upload the file again later.',
  },
  headline: {
    good: {
      volunteers: '{{rows}} {{rows, plural(one: person; other: people)}} can be registered',
      organizations: '{{rows}} {{rows, plural(one: organization; other: organizations)}} can be registered',
    },
    unchanged: {
      volunteers: '{{rows}} {{rows, plural(one: is a member; other: are members)}} already',
      organizations: '{{rows}} {{rows, plural(one: exists; other: exist)}} already',
    },
    invalid: '{{rows}} {{rows, plural(one: row needs; other: rows need)}} you',
  },
  outcome: {
    create: { volunteers: 'New', organizations: 'New' },
    link: { volunteers: 'Registered before, joins only' },
    unchanged: { volunteers: 'Member already', organizations: 'Exists, unchanged' },
    invalid: { waiting: 'Needs you', left: 'Not registered' },
  },
  notices: {
    title: 'How the file was read: {{columns}} {{columns, plural(one: column; other: columns)}} recognised',
    titleGuessed:
      'How the file was read: some headings differ from the form; see whether they were matched rightly',
    guess: '(matched by meaning)',
  },
  causes: {
    title: 'Problems by cause',
    errors: 'To be mended',
    notices: 'Notices, no obstacle',
    none: 'No problem was found.',
    rows: '{{rows}} {{rows, plural(one: row; other: rows)}}',
  },
  rows: {
    which: 'Which rows',
    grid: 'Rows of the form',
    rowNo: 'Row',
    card: 'Row {{row}} {{name}}',
    others: 'The rest of this row',
    child: 'Under 14',
    mended: 'Mended',
    none: 'There is no such row',
    noneHint: 'Choose other rows above or on the left.',
    shown: '{{rows}} {{rows, plural(one: row; other: rows)}} shown',
    more: 'Show more',
  },
  cell: {
    label: 'Row {{row}}, {{title}}',
    mend: 'Mend row {{row}}, {{title}}',
    change: 'Change',
    nothing: 'Empty',
    reveal: 'Show the value',
    childNote:
      'This row is that of a child under 14. The look stands in the report of access to children’s data, and the child and the guardian can see who looked and why.',
    empty: 'Clear',
  },
  files: {
    label: 'form',
    note: 'Somebody else has uploaded this form, and it holds personal data in clear. Say what you need it for; the reason stands in the audit log.',
  },
  mend: {
    begin: 'Begin with the first',
    left: '{{cells}} {{cells, plural(one: cell; other: cells)}} of this list to be mended',
    keys: 'Press a cell or Enter to change it, Enter again to save and go to the next, Esc to leave it, arrow keys to move.',
    done: 'Nothing is left to be mended in this list.',
    rest: 'Show the other {{rows}} {{rows, plural(one: row; other: rows)}}',
    otherWay: 'Many problems? A spreadsheet is quicker',
    download: 'Download the workbook with problems marked',
    downloadHint:
      'It is the workbook you uploaded, its bad cells coloured and commented, those mended on the page filled in. Mend it, save it, and upload it here.',
  },
  commit: {
    label: 'Register',
    left: '{{rows}} more {{rows, plural(one: row has; other: rows have)}} problems: mend now, or register the others first.',
    all: 'No row needs you.',
    mode: 'How to register',
    validRows: 'Register the rows without problems now, leave the other {{invalid}} out',
    allOrNothing: 'Mend all first, then register everything at once',
    nothing: 'No row can be registered yet; mend some first.',
    waits:
      '{{invalid}} {{invalid, plural(one: row needs; other: rows need)}} you before anything is registered.',
    act: {
      volunteers: 'Register {{rows}} {{rows, plural(one: person; other: people)}}',
      organizations: 'Register {{rows}} {{rows, plural(one: organization; other: organizations)}}',
    },
    title: 'Register with “{{unit}}”',
    back: 'Look again',
    create: {
      volunteers:
        '{{rows}} {{rows, plural(one: person is; other: people are)}} registered, and {{rows, plural(one: becomes a volunteer; other: become volunteers)}} by confirming it in person.',
      organizations:
        '{{rows}} {{rows, plural(one: organization is; other: organizations are)}} registered: in force at once where you may review, else up for review.',
      'legacy-teams':
        '{{rows}} {{rows, plural(one: team is; other: teams are)}} carried over. Until it is claimed, a team lists no volunteers, publishes nothing and takes no members.',
      'legacy-volunteers':
        '{{rows}} {{rows, plural(one: person is; other: people are)}} carried over. Until the team is claimed, nobody in it counts in any figure or uses up a membership.',
    },
    link: '{{rows}} {{rows, plural(one: person was registered before and only joins; other: people were registered before and only join)}}; their own data is not touched.',
    unchanged:
      '{{rows}} {{rows, plural(one: row is in the system already and is; other: rows are in the system already and are)}} left alone.',
    invalid:
      '{{rows}} {{rows, plural(one: row has problems and is; other: rows have problems and are)}} left out, to be downloaded, mended and uploaded afterwards.',
    strict: 'If a single row meets a problem while registering, none is registered.',
    undo: 'As long as nobody has built on it, the whole registration can be undone.',
  },
  result: {
    title: {
      volunteers: '{{created}} {{created, plural(one: person; other: people)}} registered',
      organizations: '{{created}} {{created, plural(one: organization; other: organizations)}} registered',
    },
    next: {
      volunteers: 'Done on {{time}}. Until they confirm they are counted apart.',
      organizations: 'Done on {{time}}. Now you may register volunteers with these organizations.',
      'legacy-teams':
        'Done on {{time}}. Now you may carry over the volunteers of these teams; the teams wait to be claimed.',
      'legacy-volunteers': 'Done on {{time}}. They become members once their team is claimed.',
    },
    confirm: 'Tell the volunteers to open {{address}} and confirm with document number and code.',
    list: { volunteers: 'Volunteers of this unit', organizations: 'Organizations below this unit' },
    volunteersNext: 'Carry over their volunteers',
    unit: 'The unit',
    left: '{{rows}} {{rows, plural(one: row was; other: rows were)}} not registered',
    leftHint:
      'Download the workbook with problems marked, mend it and upload it as a new import. Rows registered now are not registered twice.',
    again: 'Upload the mended form',
    gone: {
      term: 'The uploaded file was deleted when its time of keeping was over and cannot be downloaded any more. Mend the copy that your unit has kept, and upload it as a new import.',
      refusal:
        'Somebody in the file refused to be registered or closed their record, so the uploaded file was deleted and cannot be downloaded any more. Mend the copy that your unit has kept, and upload it as a new import; whoever refused is marked there and not registered again.',
    },
  },
  undo: {
    act: 'Undo this registration',
    stay: 'Keep it',
    title: 'Undo the whole registration?',
    do: {
      volunteers: 'Take {{created}} {{created, plural(one: person; other: people)}} back',
      organizations: 'Take {{created}} {{created, plural(one: organization; other: organizations)}} back',
    },
    body: {
      volunteers:
        'The {{created}} {{created, plural(one: person; other: people)}} registered by it will be deleted, and the {{linked}} who joined will leave again. This cannot be reverted, only uploaded again.',
      organizations:
        'The {{created}} {{created, plural(one: organization; other: organizations)}} registered by it will be deleted ({{linked}} more only linked). This cannot be reverted, only uploaded again.',
    },
    blocked: 'Cannot be undone',
    running: 'Being undone…',
    failed: 'The last act was not completed',
  },
  history: {
    title: 'Collective registrations',
    lead: 'Imports of “{{unit}}” and those below it, newest first',
    kind: 'Form',
    status: 'State',
    file: 'File',
    unit: 'Registering unit',
    when: 'Uploaded, by',
    rows: 'Result',
    good: {
      volunteers: '{{good}} {{good, plural(one: person; other: people)}}',
      organizations: '{{good}} {{good, plural(one: organization; other: organizations)}}',
    },
    others: '{{unchanged}} known already, {{invalid}} with problems',
    emptyTitle: 'No collective registration yet',
    emptyHint: 'Upload a completed form: every row is checked, and what is wrong can be mended on the spot.',
  },
};
