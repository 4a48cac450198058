import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { volunteerRow, workbook, VOLUNTEER_HEADERS } from '../support/workbooks.js';
import { type ImportAnswer, type ImportDesk, openImportDesk } from './import-desk.js';

interface Problem {
  column: string;
  field: string;
  severity: string;
  code: string;
  detail: string;
  value: string | null;
}
interface Row {
  rowNo: number;
  outcome: string;
  cells: Record<string, string>;
  problems: Problem[];
}
interface RowPage {
  items: Row[];
  nextCursor: string | null;
}

const ELSEWHERE = volunteerRow(900);
const GOOD = volunteerRow(901);
const BAD_PHONE = volunteerRow(902, '15912');
const STRAYED = volunteerRow(903);
const REPEATED = volunteerRow(901);
const HEADERS = [...VOLUNTEER_HEADERS, '电子邮箱', '备注'];
const CLEAR = [ELSEWHERE, GOOD, BAD_PHONE, STRAYED].flatMap(([, idNumber = '', phone = '']) => [
  idNumber,
  phone,
]);
const makeFile = () =>
  workbook(HEADERS, [
    [...ELSEWHERE, 'someone@example.org', ''],
    [...GOOD, '', ''],
    [...BAD_PHONE, '', ''],
    [...STRAYED, 'no address', `证件 ${STRAYED[1] ?? ''} 电话 ${STRAYED[2] ?? ''}`],
    [...REPEATED, '', ''],
  ]);

let desk: ImportDesk;
let subject: ImportAnswer;
let file: Buffer;
beforeAll(async () => {
  desk = await openImportDesk();
  await desk.committed([ELSEWHERE]);
  file = await makeFile();
  subject = await desk.validated(file);
});
afterAll(() => desk.close());

const rows = async (query = '') =>
  (await desk.get(`/${subject.id}/rows${query}`).expect(200)).body as RowPage;
const numbers = ({ items }: RowPage) => items.map(({ rowNo }) => rowNo);

describe('the rows of an import', () => {
  it('come in file order with the numbers that Excel shows, and with their outcome', async () => {
    const { items, nextCursor } = await rows();
    expect(items.map(({ rowNo, outcome }) => [rowNo, outcome])).toEqual([
      [2, 'unchanged'],
      [3, 'create'],
      [4, 'invalid'],
      [5, 'invalid'],
      [6, 'invalid'],
    ]);
    expect(nextCursor).toBeNull();
    expect(subject.rows).toEqual({ total: 5, create: 1, link: 0, unchanged: 1, invalid: 3 });
  });

  it('carry their problems in the shape that clients check', async () => {
    expect((await rows('?outcome=invalid')).items[0]).toMatchObject({
      rowNo: 4,
      problems: [
        {
          column: '手机号码',
          field: 'phone',
          severity: 'error',
          code: expect.stringMatching(/^ROW\.PHONE/),
          detail: expect.stringMatching(/\p{Script=Han}/u),
          value: expect.not.stringContaining('15912'),
        },
      ],
    });
  });

  it.each([
    ['invalid', [4, 5, 6]],
    ['create', [3]],
    ['unchanged', [2]],
    ['link', []],
  ])('can be asked for by outcome: %s', async (outcome, expected) => {
    expect(numbers(await rows(`?outcome=${outcome}`))).toEqual(expected);
  });

  it('can be asked for by problem and field', async () => {
    const groups = (await desk.get(`/${subject.id}/problems`).expect(200)).body as {
      items: Array<{ code: string; field: string; rows: number; firstRowNo: number }>;
    };
    expect(groups.items.length).toBeGreaterThanOrEqual(3);
    for (const { code, field, rows: count, firstRowNo } of groups.items) {
      const found = numbers(await rows(`?code=${code}&field=${field}`));
      expect([code, found.length, found[0]]).toEqual([code, count, firstRowNo]);
    }
    expect(numbers(await rows('?code=ROW.NOTHING'))).toEqual([]);
  });

  it('come in pages', async () => {
    const first = await rows('?limit=2');
    expect([numbers(first), typeof first.nextCursor]).toEqual([[2, 3], 'string']);
    const second = await rows(`?limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect(numbers(second)).toEqual([4, 5]);
    const other = await desk.validated(await workbook(HEADERS, [volunteerRow(910)]));
    await desk.get(`/${other.id}/rows?cursor=${encodeURIComponent(first.nextCursor ?? '')}`).expect(400);
  });

  it.each(['?outcome=wrong', '?limit=201', '?rowNo=2'])(
    'refuse a question that they do not know: %s',
    async (query) => {
      await desk.get(`/${subject.id}/rows${query}`).expect(400);
    },
  );

  it('never show an identity number, a phone or an address in clear, wherever it stands', async () => {
    const answers = [
      await desk.get(`/${subject.id}`),
      await desk.get(`/${subject.id}/rows`),
      await desk.get(`/${subject.id}/problems`),
      await desk.get(''),
    ];
    const text = answers.map((answer) => answer.text).join('\n');
    expect(text).toContain('王');
    expect([...CLEAR, '15912', 'someone@example.org'].filter((secret) => text.includes(secret))).toEqual([]);
    const strayed = (await rows()).items.find(({ rowNo }) => rowNo === 5);
    expect(strayed?.cells['note']).toMatch(/证件 .*\*.* 电话 .*\*/);
  });
});

describe('revealing a row', () => {
  it('needs a reason', async () => {
    for (const body of [{}, { reason: '' }, { reason: '   ' }, { reason: 'x'.repeat(201) }])
      expect([body, (await desk.post(`/${subject.id}/rows/4/reveal`, body)).status]).toEqual([body, 400]);
  });

  it('shows that row in clear, and stands in the audit log with its reason', async () => {
    const answer = await desk.post(`/${subject.id}/rows/4/reveal`, { reason: '电话核对' }).expect(200);
    expect(answer.body).toEqual({
      cells: expect.objectContaining({ idNumber: BAD_PHONE[1], phone: '15912', name: BAD_PHONE[0] }),
    });
    expect(answer.headers['cache-control']).toContain('no-store');
    const [row] = await desk.api.database.sql<{ object_id: string; details: object; all: string }>(
      `SELECT object_id, details, a::text AS all FROM audit_log a WHERE action = 'import:reveal' ORDER BY id DESC LIMIT 1`,
    );
    expect(row).toMatchObject({ object_id: subject.id, details: { rowNo: 4, reason: '电话核对' } });
    expect(row?.all).not.toContain(BAD_PHONE[1]);
  });

  it.each(['1', '999', '0', '-1', 'x', '2147483648'])('knows no row %s', async (rowNo) => {
    await desk.post(`/${subject.id}/rows/${rowNo}/reveal`, { reason: '电话核对' }).expect(404);
  });
});

describe('a correction', () => {
  const correct = (rowNo: number | string, body: object) =>
    desk.api.call().patch(`/api/v1/imports/${subject.id}/rows/${rowNo}`).set(desk.clerk).send(body);

  it('makes its row valid, and answers the row masked with the new totals', async () => {
    const phone = volunteerRow(902)[2] ?? '';
    const answer = await correct(4, { cells: { phone } }).expect(200);
    expect(answer.body).toMatchObject({
      row: { rowNo: 4, outcome: 'create', problems: [] },
      import: { id: subject.id, status: 'ready', rows: { total: 5, create: 2, invalid: 2 } },
    });
    expect(answer.text).not.toContain(phone);
    expect((await rows('?outcome=create')).items.map(({ rowNo }) => rowNo)).toEqual([3, 4]);
  });

  it('leaves an audit row that does not hold the new cell', async () => {
    const [row] = await desk.api.database.sql<{ all: string }>(
      `SELECT a::text AS all FROM audit_log a WHERE action = 'import:correct' ORDER BY id DESC LIMIT 1`,
    );
    expect(row?.all).toContain(subject.id);
    expect(row?.all).not.toContain(volunteerRow(902)[2]);
  });

  it.each<[string, number | string, object, number]>([
    ['a field that the form does not have', 4, { cells: { salary: '1' } }, 422],
    ['no cell', 4, { cells: {} }, 400],
    ['a cell that is no text', 4, { cells: { phone: 13_800_000_000 } }, 400],
    ['cells that are none', 4, { cells: 'phone' }, 400],
    ['a cell longer than Excel has', 4, { cells: { note: 'x'.repeat(32_768) } }, 400],
    ['a row that is not there', 99, { cells: { note: '备注' } }, 404],
    ['a row that cannot be', 'x', { cells: { note: '备注' } }, 404],
  ])('is refused for %s', async (_, rowNo, body, status) => {
    const answer = await correct(rowNo, body);
    expect(answer.status).toBe(status);
  });
});

describe('a revision', () => {
  const revise = (content: Buffer) =>
    desk.api
      .call()
      .post(`/api/v1/imports/${subject.id}/revisions`)
      .set(desk.clerk)
      .attach('file', content, '改.xlsx');

  it('of the same bytes is refused, and keeps no file', async () => {
    const before = await desk.stored();
    const answer = await revise(file);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'IMPORT.SAME_FILE']);
    expect(await desk.stored()).toBe(before);
  });

  it('is the same import from the start, and stands in the audit log', async () => {
    const content = await workbook(HEADERS, [volunteerRow(920), volunteerRow(921)]);
    const answer = await revise(content).expect(202);
    expect(answer.body).toMatchObject({
      id: subject.id,
      status: 'queued',
      revision: 2,
      fileName: '改.xlsx',
      processed: 0,
    });
    await desk.worker.validate(subject.id);
    expect((await desk.get(`/${subject.id}`)).body).toMatchObject({
      status: 'ready',
      rows: { total: 2, create: 2, invalid: 0 },
    });
    const [row] = await desk.api.database.sql<{ details: object }>(
      `SELECT details FROM audit_log WHERE action = 'import:revise' AND object_id = $1`,
      [subject.id],
    );
    expect(row?.details).toMatchObject({ kind: 'volunteers', revision: 2 });
  });

  it('of a committed import is refused, and keeps no file', async () => {
    await desk.post(`/${subject.id}/commit`, { mode: 'valid-rows' }).expect(202);
    await desk.worker.merge(subject.id);
    const before = await desk.stored();
    const answer = await revise(await workbook(HEADERS, [volunteerRow(930)]));
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'IMPORT.TRANSITION']);
    expect(await desk.stored()).toBe(before);
  });
});
