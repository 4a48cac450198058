import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { SignedIn } from '../support/test-app.js';
import { volunteerRow, volunteers, workbook } from '../support/workbooks.js';
import { type ImportAnswer, type ImportDesk, openImportDesk } from './import-desk.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

async function download(
  path: string,
  by: SignedIn = desk.clerk,
): Promise<{ bytes: Buffer; headers: Headers; status: number }> {
  const answer = await fetch(`${desk.api.origin}/api/v1/imports${path}`, { headers: by });
  const bytes = await buffer(Readable.fromWeb(answer.body as never));
  return { bytes, headers: answer.headers, status: answer.status };
}

async function open(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const auditRows = (action: string, id: string) =>
  desk.api.database.sql('SELECT 1 FROM audit_log WHERE action = $1 AND object_id = $2', [action, id]);

describe('the original', () => {
  it('comes back byte for byte under its own name, and stands in the audit log', async () => {
    const bytes = await volunteers(...desk.people(3));
    const { id } = (await desk.upload(bytes, { name: "天宁'区 (1).xlsx" }).expect(202)).body as ImportAnswer;
    const { headers, ...answer } = await download(`/${id}/original`);
    expect(answer.bytes.equals(bytes)).toBe(true);
    expect(headers.get('content-type')).toBe(XLSX);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''%E5%A4%A9%E5%AE%81%27%E5%8C%BA%20%281%29\.xlsx$/,
    );
    expect(headers.get('cache-control')).toContain('no-store');
    expect(await auditRows('import:download', id)).toHaveLength(1);
  });

  it('of a file that is no table comes back as well', async () => {
    const { id } = await desk.validated(Buffer.from('%PDF-1.7 nothing'));
    expect((await download(`/${id}/original`)).bytes.toString()).toBe('%PDF-1.7 nothing');
  });
});

describe('a file that somebody else has uploaded', () => {
  const files = ['original', 'errors.xlsx'];
  const anothers = () => desk.api.signInAs('team_administrator', desk.api.tree.team);

  it.each(files)(
    'as %s, and holds people, comes for a reason, which stands in the audit log',
    async (file) => {
      const { id } = await desk.validated(await volunteers(...desk.people(1)));
      const colleague = await anothers();
      for (const query of ['', '?reason=', '?reason=%20']) {
        const refused = await download(`/${id}/${file}${query}`, colleague);
        expect([refused.status, refused.bytes.toString()]).toEqual([
          422,
          expect.stringContaining('IMPORT.REASON_REQUIRED'),
        ]);
      }
      const reason = '核对保险名单';
      const given = await download(`/${id}/${file}?reason=${encodeURIComponent(reason)}`, colleague);
      expect([given.status, given.headers.get('content-type')]).toEqual([200, XLSX]);
      const looks = await desk.api.database.sql(
        `SELECT details ->> 'reason' AS reason FROM audit_log WHERE action LIKE 'import:download%' AND object_id = $1`,
        [id],
      );
      expect(looks).toEqual([{ reason }]);
    },
  );

  it.each(files)('as %s, and holds organizations, comes without one', async (file) => {
    const { county: organizationId } = desk.api.tree;
    const officer = () => desk.api.signInAs('association_officer', organizationId);
    const columns = ['原平台组织编号', '组织名称', '组织类别', '组织层级', '所在地区'];
    const form = await workbook(columns, [[file, '气象分队', '科技志愿服务队', '县', '320402']]);
    const fields = { kind: 'legacy-teams', organizationId };
    const { id } = (await desk.upload(form, { fields, by: await officer() }).expect(202))
      .body as ImportAnswer;
    await desk.worker.validate(id);
    expect((await download(`/${id}/${file}`, await officer())).status).toBe(200);
  });
});

describe('the marked workbook', () => {
  const phone = volunteerRow(801)[2] ?? '';
  it('is the same workbook with its bad cells coloured and commented; mended and sent again it is ready', async () => {
    const bad = volunteerRow(801, '12');
    const formula = volunteerRow(802);
    formula[0] = '=王芳';
    const subject = await desk.validated(await volunteers(volunteerRow(800), bad, formula));
    expect(subject.rows).toMatchObject({ total: 3, create: 1, invalid: 2 });
    const marked = await download(`/${subject.id}/errors.xlsx`);
    expect([marked.status, marked.headers.get('content-type')]).toEqual([200, XLSX]);
    expect(decodeURIComponent(marked.headers.get('content-disposition') ?? '')).toContain('登记表_标注.xlsx');
    expect(await auditRows('import:download-marked', subject.id)).toHaveLength(1);

    const sheet = await open(marked.bytes);
    const cell = sheet.getCell('C3');
    expect(cell.text).toBe('12');
    expect(cell.fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(JSON.stringify(cell.note)).toContain('手机号码');
    expect(sheet.getCell('C2').note).toBeUndefined();
    expect(sheet.getCell('B2').text).toBe(volunteerRow(800)[1]);
    expect(sheet.getCell('A4').text).toBe('=王芳');

    cell.value = phone;
    sheet.getCell('A4').value = '王芳';
    const mended = Buffer.from(await sheet.workbook.xlsx.writeBuffer());
    await desk.api
      .call()
      .post(`/api/v1/imports/${subject.id}/revisions`)
      .set(desk.clerk)
      .attach('file', mended, '登记表_标注.xlsx')
      .expect(202);
    await desk.worker.validate(subject.id);
    expect((await desk.get(`/${subject.id}`)).body).toMatchObject({
      status: 'ready',
      revision: 2,
      rows: { total: 3, create: 3, invalid: 0 },
    });
  });

  it('of a CSV is a workbook of the same columns', async () => {
    const csv = Buffer.from(
      `\uFEFF姓名,证件号码,手机号码\r\n${volunteerRow(810, '1').slice(0, 3).join(',')}\r\n`,
    );
    const { id } = await desk.validated(csv, { name: '名单.csv' });
    const sheet = await open((await download(`/${id}/errors.xlsx`)).bytes);
    expect(sheet.getRow(1).values).toEqual([undefined, '姓名', '证件号码', '手机号码']);
    expect(JSON.stringify(sheet.getCell('C2').note)).toContain('手机号码');
  });

  it('is refused while the file has not been read', async () => {
    const { id } = (await desk.upload(await volunteers(...desk.people(1)))).body as ImportAnswer;
    const answer = await desk.get(`/${id}/errors.xlsx`).expect(409);
    expect(answer.body).toMatchObject({ code: 'IMPORT.NOT_READY' });
  });
});

describe('a template', () => {
  it.each([
    ['volunteers', '科技志愿者集体注册信息表', ['姓名*', '证件号码*', '手机号码*'], '男'],
    ['organizations', '科技志愿服务组织集体注册信息表', ['组织名称*', '组织类别*', '负责人手机*'], '县'],
  ])(
    'of %s opens in Excel with its headings, notes and drop-downs',
    async (kind, title, headings, choice) => {
      const { bytes, headers } = await download(`/templates/${kind}.xlsx`);
      expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(`${title}.xlsx`);
      const sheet = await open(bytes);
      const texts: string[] = [];
      let notes = 0;
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          texts.push(cell.text);
          if (cell.note) notes += 1;
        }),
      );
      expect(texts).toEqual(expect.arrayContaining(headings));
      expect(notes).toBeGreaterThan(10);
      const { dataValidations } = sheet as unknown as { dataValidations: { model: Record<string, object> } };
      const lists = Object.values(dataValidations.model);
      expect(lists.length).toBeGreaterThan(0);
      const hidden = sheet.workbook.worksheets.map((each) => JSON.stringify(each.getSheetValues()));
      expect(JSON.stringify(lists) + hidden.join('')).toContain(choice);
    },
  );

  it('that was filled in is imported, without its example', async () => {
    const sheet = await open((await download('/templates/volunteers.xlsx')).bytes);
    let heading = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(2).text === '姓名*') heading = number;
    });
    const titles = (sheet.getRow(heading).values as string[]).map((text) => String(text).replace('*', ''));
    const [name = '', idNumber = '', phone = ''] = volunteerRow(820);
    const filled: Record<string, string> = { 姓名: name, 证件号码: idNumber, 手机号码: phone };
    for (const [title, text] of Object.entries(filled))
      sheet.getRow(heading + 2).getCell(titles.indexOf(title)).value = text;
    const bytes = Buffer.from(await sheet.workbook.xlsx.writeBuffer());
    expect(await desk.validated(bytes)).toMatchObject({ status: 'ready', rows: { total: 1, create: 1 } });
  });

  it.each(['people.xlsx', 'volunteers.xlsx?version=1999', 'volunteers.csv'])(
    'is not there: %s',
    async (name) => {
      expect((await download(`/templates/${name}`)).status).toBe(404);
    },
  );
});
