import { describe, expect, it } from '@jest/globals';
import { describe as sentence } from '#kezhi/kernel';
import { syntheticIdentityNumber } from '#kezhi/standards';
import { aContext, aFormRow, aRow, fullMapping, inShort, type CellInput } from '../../../test/import-rows.js';
import { currentForm } from '../forms/form-registry.js';
import { matchHeader } from './header-match.js';
import { rowKind } from './row-kind.js';
import { readVolunteerCells, readVolunteerRow } from './volunteer-row.js';

const context = aContext();
const mapping = fullMapping('volunteers');
const WOMAN = syntheticIdentityNumber(2, { birthDate: '1990-01-31' });
const CHILD = syntheticIdentityNumber(1, { birthDate: '2012-05-06' });
const GOOD = { name: '王芳', idNumber: WOMAN, phone: '13800138000' };

function read(fields: Record<string, CellInput>) {
  return readVolunteerRow(aFormRow('volunteers', { ...GOOD, ...fields }), mapping, context);
}
const number = (text: string) => ({ text, kind: 'number' as const });

/** Each: what, the cells, and the value (or parts of it) that comes out without any problem. */
const ACCEPTED: [string, Record<string, CellInput>, Record<string, unknown>][] = [
  [
    'the least that is needed',
    {},
    { name: '王芳', idType: 'resident', idNumber: WOMAN, phone: '13800138000' },
  ],
  ['sex and birth date from the number', {}, { sex: 'female', birthDate: '1990-01-31', isMinor: false }],
  ['the importing unit and its region for blanks', {}, { organizationId: 'unit', regionCode: '320402' }],
  ['a name with a space', { name: '王 芳' }, { name: '王芳' }],
  ['a name of a supplementary plane', { name: '𠮷野' }, { name: '𠮷野' }],
  ['a name in letters', { name: 'MARY ANN' }, { name: 'MARY ANN' }],
  [
    'a number with an apostrophe and a small x',
    { idNumber: "'11010519491231002x" },
    { idNumber: '11010519491231002X' },
  ],
  [
    'a number in full width',
    { idNumber: '１１０１０５１９４９１２３１００２Ｘ' },
    { birthDate: '1949-12-31' },
  ],
  [
    'a permit',
    { idType: '港澳居民居住证', idNumber: '810000188001010015' },
    { idType: 'hk_macao_resident', sex: 'male' },
  ],
  ['the sex, when it agrees', { sex: '女' }, { sex: 'female' }],
  ['a date with dots, when it agrees', { birthDate: '1990.1.31' }, { birthDate: '1990-01-31' }],
  ['a date as a serial', { birthDate: number('32904') }, { birthDate: '1990-01-31' }],
  ['a date cell', { birthDate: { text: '1990-01-31', kind: 'date' } }, { birthDate: '1990-01-31' }],
  ['a date as a number of eight digits', { birthDate: number('19900131') }, { birthDate: '1990-01-31' }],
  ['a phone as a number', { phone: number('13800138000') }, { phone: '13800138000' }],
  ['a phone with country code', { phone: '+86 138-0013-8000' }, { phone: '13800138000' }],
  [
    'a passport with birth date and a foreign phone',
    { idType: '护照', idNumber: 'e12345678', birthDate: '1985-6-7', phone: '+852 5123 4567', sex: '男' },
    {
      idType: 'passport',
      idNumber: 'E12345678',
      birthDate: '1985-06-07',
      phone: '+85251234567',
      sex: 'male',
    },
  ],
  [
    'a passport that is a number',
    { idType: '护照', idNumber: number('123456789'), birthDate: '1985-6-7' },
    { idNumber: '123456789' },
  ],
  [
    'the older card of a foreigner',
    { idType: '外国人永久居留身份证', idNumber: 'USA110082010101', birthDate: '1982-01-01' },
    { idType: 'foreigner' },
  ],
  ['an e-mail address', { email: ' Wang@EXAMPLE.org ' }, { email: 'Wang@example.org' }],
  ['a people by short name', { ethnicity: '汉' }, { ethnicity: '01' }],
  ['a people by code as a number', { ethnicity: number('1') }, { ethnicity: '01' }],
  ['a usual political status', { politicalStatus: '中共党员' }, { politicalStatus: '01' }],
  ['a usual schooling', { education: '本科' }, { education: '20' }],
  [
    'free texts',
    { professionalTitle: ' 工程师\u00a0', employer: '市科技馆', position: '馆员' },
    { professionalTitle: '工程师', employer: '市科技馆', position: '馆员' },
  ],
  [
    'free text of the greatest length',
    { professionalTitle: '𠮷'.repeat(50) },
    { professionalTitle: '𠮷'.repeat(50) },
  ],
  ['a region by names', { regionCode: '北京市东城区' }, { regionCode: '110101' }],
  ['a region code as a number', { regionCode: number('320402') }, { regionCode: '320402' }],
  [
    'an organization by name, whatever its brackets',
    { organization: '天宁区科普讲解队（青年）' },
    { organizationId: 'team' },
  ],
  ['an organization by number', { organization: 'z00000004' }, { organizationId: 'twin-2' }],
  [
    'a list with every separator',
    { expertise: '天文、物理,化学;生物|地学/医学，农学；工学' },
    { expertise: ['天文', '物理', '化学', '生物', '地学', '医学', '农学', '工学'] },
  ],
  ['a list with blanks and repetitions', { expertise: '天文、、 天文 、' }, { expertise: ['天文'] }],
  [
    'service intents by name and code',
    { serviceIntents: '科技咨询、free_clinic' },
    { serviceIntents: ['consulting', 'free_clinic'] },
  ],
  [
    'time and note',
    { availability: '周末', note: '第一行\r\n第二行' },
    { availability: '周末', note: '第一行\n第二行' },
  ],
  [
    'a child with a guardian',
    { idNumber: CHILD, guardianName: '王强', guardianPhone: '139 0013 9000' },
    { isMinor: true, guardianName: '王强', guardianPhone: '13900139000' },
  ],
  [
    'cells of nothing but odd spaces',
    { email: '\u00a0\u3000\u200b', sex: ' ' },
    { email: undefined, sex: 'female' },
  ],
];

/** Each: what, the cells, and the problems in short. */
const REFUSED: [string, Record<string, CellInput>, string[]][] = [
  ['no name', { name: undefined }, ['error name ROW.REQUIRED']],
  ['a blank name', { name: '\u3000\u200b' }, ['error name ROW.REQUIRED']],
  ['a name of one character', { name: '王' }, ['error name ROW.NAME_LENGTH']],
  ['digits in a name', { name: '王芳2' }, ['error name ROW.NAME_DIGITS']],
  ['a remark in a name', { name: '王芳(女)' }, ['error name ROW.NAME_CHARACTERS']],
  ['no number', { idNumber: '' }, ['error idNumber ROW.REQUIRED']],
  ['a formula error', { idNumber: { text: '#N/A', kind: 'error' } }, ['error idNumber ROW.FORMULA_ERROR']],
  [
    'a formula error where a blank is allowed',
    { organization: { text: '#REF!', kind: 'error' } },
    ['error organization ROW.FORMULA_ERROR'],
  ],
  ['an unknown document', { idType: '驾驶证' }, ['error idType ROW.CHOICE_UNKNOWN']],
  [
    'a number that Excel rounded',
    { idNumber: number('3.2040019900101E+17') },
    ['error idNumber ROW.NUMBER_ROUNDED'],
  ],
  [
    'a rounded number in plain digits',
    { idNumber: number('320400199001010000') },
    ['error idNumber ROW.NUMBER_ROUNDED'],
  ],
  ['a rounded number in a CSV', { idNumber: '3.204E+17' }, ['error idNumber ROW.NUMBER_ROUNDED']],
  [
    'a rounded number under a passport',
    { idType: '护照', idNumber: '3.204E+17' },
    ['error idNumber ROW.NUMBER_ROUNDED'],
  ],
  ['15 digits', { idNumber: '320400880101007' }, ['error idNumber ROW.ID_FIFTEEN_DIGITS']],
  ['a digit too few', { idNumber: WOMAN.slice(1) }, ['error idNumber ROW.ID_LENGTH']],
  ['a letter inside', { idNumber: `${WOMAN.slice(0, 16)}AX` }, ['error idNumber ROW.ID_CHARACTERS']],
  ['an impossible province', { idNumber: `99${WOMAN.slice(2)}` }, ['error idNumber ROW.ID_PLACE']],
  ['29 February 1900', { idNumber: '110101190002290011' }, ['error idNumber ROW.ID_BIRTH_DATE']],
  ['another last character', { idNumber: '110105194912310021' }, ['error idNumber ROW.ID_CHECK_CHARACTER']],
  [
    'a passport with signs',
    { idType: '护照', idNumber: 'E-1', birthDate: '1985-06-07' },
    ['error idNumber ROW.ID_SHAPE'],
  ],
  ['an unknown sex', { sex: '未知' }, ['error sex ROW.CHOICE_UNKNOWN']],
  ['another sex than the number says', { sex: '男' }, ['error sex ROW.SEX_CONTRADICTS']],
  [
    'another day than the number says',
    { birthDate: '1990-02-01' },
    ['error birthDate ROW.BIRTH_DATE_CONTRADICTS'],
  ],
  ['a date that cannot be read', { birthDate: '90年1月' }, ['error birthDate ROW.DATE_FORMAT']],
  ['a day that never was', { birthDate: '1990-02-30' }, ['error birthDate ROW.DATE_NOT_A_DAY']],
  [
    'a passport without a birth date',
    { idType: '护照', idNumber: 'E12345678' },
    ['error birthDate ROW.BIRTH_DATE_REQUIRED'],
  ],
  [
    'an older card without a birth date',
    { idType: '外国人永久居留身份证', idNumber: 'USA110082010101' },
    ['error birthDate ROW.BIRTH_DATE_REQUIRED'],
  ],
  [
    'a passport and a birth date that cannot be read: one problem',
    { idType: '护照', idNumber: 'E12345678', birthDate: '?' },
    ['error birthDate ROW.DATE_FORMAT'],
  ],
  [
    'a birth in the future',
    { idType: '护照', idNumber: 'E12345678', birthDate: '2026-11-24' },
    ['error birthDate ROW.BIRTH_DATE_RANGE'],
  ],
  [
    'a birth before 1870',
    { idType: '护照', idNumber: 'E12345678', birthDate: '1869-12-31' },
    ['error birthDate ROW.BIRTH_DATE_RANGE'],
  ],
  ['no phone', { phone: undefined }, ['error phone ROW.REQUIRED']],
  ['a landline', { phone: '0519-85681234' }, ['error phone ROW.PHONE_FORMAT']],
  ['two phones', { phone: '13800138000、13900139000' }, ['error phone ROW.PHONE_FORMAT']],
  ['a phone that Excel shortened', { phone: '1.38E+10' }, ['error phone ROW.NUMBER_ROUNDED']],
  ['a foreign phone with a resident card', { phone: '+85251234567' }, ['error phone ROW.PHONE_FOREIGN']],
  ['a bad e-mail address', { email: '无' }, ['error email ROW.EMAIL_FORMAT']],
  ['an unknown people', { ethnicity: '华族' }, ['error ethnicity ROW.CODE_UNKNOWN']],
  ['an unknown political status', { politicalStatus: '先进' }, ['error politicalStatus ROW.CODE_UNKNOWN']],
  ['an unknown schooling', { education: '很高' }, ['error education ROW.CODE_UNKNOWN']],
  ['a title of 51', { professionalTitle: '工'.repeat(51) }, ['error professionalTitle ROW.TOO_LONG']],
  ['an employer of 101', { employer: '馆'.repeat(101) }, ['error employer ROW.TOO_LONG']],
  ['a position of 51', { position: '长'.repeat(51) }, ['error position ROW.TOO_LONG']],
  ['a time of 101', { availability: '周'.repeat(101) }, ['error availability ROW.TOO_LONG']],
  ['a note of 201', { note: '字'.repeat(201) }, ['error note ROW.TOO_LONG']],
  ['an unknown region', { regionCode: '某省某市' }, ['error regionCode ROW.REGION_UNKNOWN']],
  ['a region that may be two', { regionCode: '朝阳区' }, ['error regionCode ROW.REGION_AMBIGUOUS']],
  ['a region without a successor', { regionCode: '320484' }, ['error regionCode ROW.REGION_ABOLISHED']],
  [
    'an organization out of reach',
    { organization: '别市科协' },
    ['error organization ROW.ORGANIZATION_UNKNOWN'],
  ],
  [
    'a name that two organizations have',
    { organization: '农技服务队' },
    ['error organization ROW.ORGANIZATION_AMBIGUOUS'],
  ],
  ['an unknown intent', { serviceIntents: '科技咨询、唱歌' }, ['error serviceIntents ROW.INTENT_UNKNOWN']],
  [
    'a child without a guardian',
    { idNumber: CHILD },
    ['error guardianName ROW.GUARDIAN_REQUIRED', 'error guardianPhone ROW.GUARDIAN_REQUIRED'],
  ],
  [
    'a child with half a guardian',
    { idNumber: CHILD, guardianName: '王强', guardianPhone: '123' },
    ['error guardianPhone ROW.PHONE_FORMAT'],
  ],
  [
    'a guardian that is a formula error',
    { idNumber: CHILD, guardianName: { text: '#N/A', kind: 'error' }, guardianPhone: '13900139000' },
    ['error guardianName ROW.FORMULA_ERROR'],
  ],
];

describe('a row of the volunteer form', () => {
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

  it.each([
    [
      'a permit under 居民身份证',
      { idNumber: '830000188001010035' },
      'idType ROW.ID_TYPE_CORRECTED',
      { idType: 'taiwan_resident' },
    ],
    [
      'an abolished region',
      { regionCode: '江苏省常州市武进市' },
      'regionCode ROW.REGION_REPLACED',
      { regionCode: '320412' },
    ],
    [
      'an intent of an earlier list',
      { serviceIntents: '免费义诊' },
      'serviceIntents ROW.INTENT_MAPPED',
      { serviceIntents: ['free_clinic'] },
    ],
    [
      "an adult's guardian",
      { guardianName: '王强' },
      'guardianName ROW.GUARDIAN_NOT_NEEDED',
      { isMinor: false },
    ],
  ])('accepts %s with a notice', (_what, fields, problem, value) => {
    const row = read(fields);
    expect(inShort(row.problems)).toEqual([`notice ${problem}`]);
    expect(row.value).toEqual(expect.objectContaining(value));
  });

  it('sends who looks for a legacy team by a wrong number to that number, not to a name', () => {
    const legacy = fullMapping('legacy-volunteers');
    const texts = { name: '王芳', organization: 'OLD-99' };
    const row = readVolunteerRow(aFormRow('legacy-volunteers', texts), legacy, context);
    expect(inShort(row.problems)).toContain('error organization ROW.LEGACY_TEAM_UNKNOWN');
  });

  it("does not keep an adult's guardian", () => {
    expect(read({ guardianName: '王强', guardianPhone: '13900139000' }).value?.guardianName).toBeUndefined();
  });

  it('gathers every problem of a row at once', () => {
    const row = read({ name: '王1', phone: '123', email: 'x', ethnicity: '?', note: '字'.repeat(300) });
    expect(row.problems.map((problem) => problem.field)).toEqual([
      'name',
      'phone',
      'email',
      'ethnicity',
      'note',
    ]);
  });

  it('says where a problem stands, by the heading of the file', () => {
    const header = matchHeader([aRow(1, '联系电话', '姓名', '身份证号')], currentForm('volunteers'));
    const row = readVolunteerRow(aRow(7, '123', '王芳', WOMAN), header!.mapping, context);
    expect(row).toMatchObject({
      rowNo: 7,
      problems: [{ column: '联系电话', columnIndex: 0, field: 'phone' }],
    });
  });

  it('names a column that the file lacks by the form', () => {
    const header = matchHeader([aRow(1, '姓名', '身份证号', '手机')], currentForm('volunteers'));
    const row = readVolunteerRow(aRow(7, '王小明', CHILD, '13800138000'), header!.mapping, context);
    expect(row.problems[0]).toMatchObject({ column: '监护人姓名', columnIndex: null, field: 'guardianName' });
  });

  it('keeps the cells as the file holds them, blank ones left out', () => {
    expect(read({ name: ' 王 芳 ', phone: number('13800138000'), email: '\u00a0' }).cells).toEqual({
      texts: { name: ' 王 芳 ', idNumber: WOMAN, phone: '13800138000' },
      kinds: { phone: 'number' },
    });
  });

  it('knows who is meant even when other cells are wrong', () => {
    expect(read({ phone: '123' }).key).toEqual({ idNumber: WOMAN, name: '王芳', organizationId: 'unit' });
    expect(read({ name: '王' }).key).toBeUndefined();
  });

  it('becomes valid once a cell was mended, and stays so when read again', () => {
    const broken = read({ idNumber: number('320400199001010000'), phone: '123' });
    const texts = { ...broken.cells.texts, idNumber: WOMAN, phone: '13800138000' };
    const mended = readVolunteerCells(broken.rowNo, { texts }, mapping, context);
    expect(mended.value).toEqual(read({}).value);
    expect(readVolunteerCells(mended.rowNo, mended.cells, mapping, context)).toEqual(mended);
  });

  it('is of age on the eighteenth birthday, and a minor the day before', () => {
    const guardian = { guardianName: '王强', guardianPhone: '13900139000' };
    const born = (birthDate: string) =>
      read({ idNumber: syntheticIdentityNumber(2, { birthDate }), ...guardian }).value;
    expect(born('2008-11-23')?.isMinor).toBe(false);
    expect(born('2008-11-24')?.isMinor).toBe(true);
  });

  it.each(REFUSED)('does not repeat a personal cell when it refuses %s', (_what, fields) => {
    const told = read(fields).problems.map(
      ({ code, details }) => sentence(code, details, 'zh') + sentence(code, details, 'en'),
    );
    expect(told.join('')).not.toMatch(/\{\w+\}/);
    for (const field of ['idNumber', 'phone', 'email', 'name', 'guardianName', 'guardianPhone']) {
      const cell = fields[field];
      if (typeof cell === 'string' && cell.length > 3) expect(told.join('')).not.toContain(cell);
    }
  });

  it('shows an example in the template that is itself a valid row', () => {
    const { columns } = currentForm('volunteers');
    const example = aRow(2, ...columns.map((column) => column.example));
    expect(rowKind(example, mapping)).toBe('sample');
    expect(inShort(readVolunteerRow(example, mapping, context).problems)).toEqual([]);
  });
});
