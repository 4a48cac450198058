import { describe, expect, it } from '@jest/globals';
import { syntheticSocialCreditCode } from '#kezhi/standards';
import { aContext, aFormRow, aRow, fullMapping, inShort, type CellInput } from '../../../test/import-rows.js';
import { currentForm } from '../forms/form-registry.js';
import { readOrganizationCells, readOrganizationRow } from './organization-row.js';
import { rowKind } from './row-kind.js';

const context = aContext();
const mapping = fullMapping('organizations');
const GOOD = {
  name: '天宁区科技志愿服务大队',
  kind: '科技志愿服务队',
  level: '县级',
  regionCode: '江苏省常州市天宁区',
  leaderName: '李明',
  leaderPhone: '13800138000',
  adminName: '赵敏',
  adminPhone: '13900139000',
};

function read(fields: Record<string, CellInput>) {
  return readOrganizationRow(aFormRow('organizations', { ...GOOD, ...fields }), mapping, context);
}

const ACCEPTED: [string, Record<string, CellInput>, Record<string, unknown>][] = [
  [
    'the least that is needed',
    {},
    {
      name: '天宁区科技志愿服务大队',
      kind: 'service_team',
      level: 'county',
      teamRank: 'none',
      regionCode: '320402',
      leaderName: '李明',
      leaderPhone: '13800138000',
      adminName: '赵敏',
      adminPhone: '13900139000',
      serviceFields: [],
    },
  ],
  [
    'identifiers for kind and level',
    { kind: 'science_base', level: 'prefecture' },
    { kind: 'science_base', level: 'prefecture' },
  ],
  ['a rank', { teamRank: '大队' }, { teamRank: 'brigade' }],
  ['a rank with spaces', { teamRank: ' 支 队 ' }, { teamRank: 'detachment' }],
  ['a name of 100', { name: '队'.repeat(100) }, { name: '队'.repeat(100) }],
  ['a credit code', { uscc: '91350100m000100y43' }, { uscc: '91350100M000100Y43' }],
  ['a founding today', { foundedOn: '2026年11月23日' }, { foundedOn: '2026-11-23' }],
  ['an expected number', { expectedMembers: { text: '1,200', kind: 'text' } }, { expectedMembers: 1200 }],
  ['nobody expected', { expectedMembers: { text: '0', kind: 'number' } }, { expectedMembers: 0 }],
  ['a million expected', { expectedMembers: '1000000' }, { expectedMembers: 1_000_000 }],
  ['a legacy number', { legacyNo: ' old-17 ' }, { legacyNo: 'OLD-17' }],
  [
    'fields and a summary',
    { serviceFields: '农业、医疗', summary: '一\n二' },
    { serviceFields: ['农业', '医疗'], summary: '一\n二' },
  ],
  ['an e-mail address', { adminEmail: 'a@b.cn' }, { adminEmail: 'a@b.cn' }],
];

const REFUSED: [string, Record<string, CellInput>, string[]][] = [
  ['no name', { name: '' }, ['error name ROW.REQUIRED']],
  ['a name of one', { name: '队' }, ['error name ROW.TOO_SHORT']],
  ['a name of 101', { name: '队'.repeat(101) }, ['error name ROW.TOO_LONG']],
  ['no kind', { kind: '' }, ['error kind ROW.REQUIRED']],
  ['an unknown kind', { kind: '公司' }, ['error kind ROW.CHOICE_UNKNOWN']],
  ['an unknown level', { level: '处级' }, ['error level ROW.CHOICE_UNKNOWN']],
  ['an unknown rank', { teamRank: '中队' }, ['error teamRank ROW.CHOICE_UNKNOWN']],
  ['no region', { regionCode: '' }, ['error regionCode ROW.REQUIRED']],
  ['an unknown region', { regionCode: '某市' }, ['error regionCode ROW.REGION_UNKNOWN']],
  ['a short credit code', { uscc: '9135' }, ['error uscc ROW.USCC_LENGTH']],
  ['a credit code with Z', { uscc: '91350100M000100Y4Z' }, ['error uscc ROW.USCC_CHARACTERS']],
  ['a wrong credit code', { uscc: '91350100M000100Y44' }, ['error uscc ROW.USCC_CHECK_CHARACTER']],
  [
    'a rounded credit code',
    { uscc: { text: '9.1350100000000E+17', kind: 'number' } },
    ['error uscc ROW.NUMBER_ROUNDED'],
  ],
  ['a founding tomorrow', { foundedOn: '2026-11-24' }, ['error foundedOn ROW.DATE_FUTURE']],
  ['a leader without phone', { leaderPhone: '' }, ['error leaderPhone ROW.REQUIRED']],
  ['a leader with a foreign phone', { leaderPhone: '+85251234567' }, ['error leaderPhone ROW.PHONE_FOREIGN']],
  ['two leaders', { leaderName: '李明、赵敏' }, ['error leaderName ROW.NAME_CHARACTERS']],
  ['a long title', { leaderTitle: '长'.repeat(51) }, ['error leaderTitle ROW.TOO_LONG']],
  ['a bad e-mail address', { adminEmail: 'a' }, ['error adminEmail ROW.EMAIL_FORMAT']],
  ['too many members', { expectedMembers: '1000001' }, ['error expectedMembers ROW.NUMBER_RANGE']],
  ['half a member', { expectedMembers: '1.5' }, ['error expectedMembers ROW.NUMBER_RANGE']],
  ['fewer than nobody', { expectedMembers: '-1' }, ['error expectedMembers ROW.NUMBER_RANGE']],
  ['an unknown legacy number', { legacyNo: 'OLD-18' }, ['error legacyNo ROW.LEGACY_UNKNOWN']],
  ['a long host', { hostUnit: '馆'.repeat(101) }, ['error hostUnit ROW.TOO_LONG']],
  ['a long summary', { summary: '字'.repeat(1001) }, ['error summary ROW.TOO_LONG']],
  ['a long note', { note: '字'.repeat(201) }, ['error note ROW.TOO_LONG']],
  [
    'a supervisor that is a formula error',
    { parent: { text: '#REF!', kind: 'error' } },
    ['error parent ROW.FORMULA_ERROR'],
  ],
];

describe('a row of the organization form', () => {
  it.each(ACCEPTED)('accepts %s', (_what, fields, value) => {
    const row = read(fields);
    expect(inShort(row.problems)).toEqual([]);
    expect(row.value).toEqual(expect.objectContaining(value));
  });

  it.each(REFUSED)('refuses %s', (_what, fields, problems) => {
    const row = read(fields);
    expect(inShort(row.problems)).toEqual(problems);
    expect(row.value).toBeUndefined();
  });

  it('says by what others find it and whom it stands under, even when cells are wrong', () => {
    const row = read({ parent: ' 常州市科协 ', level: '?', name: '天宁 队（一）' });
    expect(row).toMatchObject({ nameKey: '天宁队(一)', parentText: ' 常州市科协 ' });
    expect(read({}).parentText).toBeUndefined();
  });

  it('becomes valid once a cell was mended', () => {
    const broken = read({ level: '?' });
    const texts = { ...broken.cells.texts, level: '县' };
    expect(readOrganizationCells(2, { texts }, mapping, context).value).toEqual(read({}).value);
  });

  it('shows an example in the template that is itself a valid row', () => {
    const { columns } = currentForm('organizations');
    const example = aRow(2, ...columns.map((column) => column.example));
    expect(rowKind(example, mapping)).toBe('sample');
    expect(inShort(readOrganizationRow(example, mapping, context).problems)).toEqual([]);
    expect(example.cells.map((cell) => cell?.text)).toContain(syntheticSocialCreditCode(1));
  });
});
