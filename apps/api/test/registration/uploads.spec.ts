import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FileStore } from '#kezhi/platform';
import { volunteers } from '../support/workbooks.js';
import { type ImportAnswer, type ImportDesk, openImportDesk } from './import-desk.js';

const LIMIT = 20_000;

let desk: ImportDesk;
let before: number;
beforeAll(async () => {
  desk = await openImportDesk({ IMPORT_MAX_BYTES: String(LIMIT) });
});
beforeEach(async () => {
  before = await desk.stored();
});
afterAll(() => desk.close());

const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const bytesOf = (length: number, fill = 'x') => Buffer.alloc(length, fill);

describe('an upload', () => {
  it('is accepted with the import in the shape that clients check', async () => {
    const bytes = await volunteers(...desk.people(1));
    const answer = await desk.upload(bytes, { name: '../../etc/登记\u202E表.xlsx' }).expect(202);
    expect(answer.body).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      kind: 'volunteers',
      status: 'queued',
      organizationId: desk.api.tree.team,
      organizationName: '天宁区科技志愿服务大队',
      fileName: '登记表.xlsx',
      fileSize: bytes.length,
      template: 'volunteers@2019',
      revision: 1,
      rows: { total: 0, create: 0, link: 0, unchanged: 0, invalid: 0 },
      processed: 0,
      startedAt: null,
      finishedAt: null,
      notices: [],
      createdByName: '测试员',
    });
    expect(answer.body).not.toHaveProperty('problem');
    expect(await desk.stored()).toBe(before + 1);
  });

  it('is validated by the worker to ready, with its counts', async () => {
    const done = await desk.validated(await volunteers(...desk.people(2)));
    expect(done).toMatchObject({
      status: 'ready',
      processed: 2,
      rows: { total: 2, create: 2, link: 0, unchanged: 0, invalid: 0 },
      startedAt: expect.stringMatching(/Z$/),
      finishedAt: expect.stringMatching(/Z$/),
      sheet: 'Sheet1',
    });
  });

  it('of the same bytes again is the same import, and keeps one file', async () => {
    const bytes = await volunteers(...desk.people(1));
    const first = (await desk.upload(bytes).expect(202)).body as ImportAnswer;
    const second = (await desk.upload(bytes, { name: 'other name.xlsx' }).expect(202)).body as ImportAnswer;
    expect(second.id).toBe(first.id);
    expect(await desk.stored()).toBe(before + 1);
  });

  it('of the same bytes by several at once is one import and one file', async () => {
    const bytes = await volunteers(...desk.people(1));
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.upload(bytes)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    expect(new Set(answers.map(({ body }) => (body as ImportAnswer).id)).size).toBe(1);
    expect(await desk.stored()).toBe(before + 1);
  });

  it('with an Idempotency-Key that was used before answers the first import, byte for byte', async () => {
    const headers = { 'idempotency-key': 'the first upload' };
    const bytes = await volunteers(...desk.people(1));
    const first = await desk.upload(bytes, { headers }).expect(202);
    const again = await desk.upload(bytes, { headers }).expect(202);
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
    expect(await desk.stored()).toBe(before + 1);
    const elsewhere = await desk
      .post(`/${(first.body as ImportAnswer).id}/cancellation`)
      .set('idempotency-key', 'the first upload');
    expect([elsewhere.status, code(elsewhere)]).toEqual([422, 'COMMON.IDEMPOTENCY_MISMATCH']);
  });
});

describe('an upload is refused, and leaves no file,', () => {
  const team = () => desk.api.tree.team;
  it.each<[string, () => Record<string, string>, number, string]>([
    [
      'for a kind that is not there',
      () => ({ kind: 'people', organizationId: team() }),
      400,
      'COMMON.VALIDATION',
    ],
    ['without a unit', () => ({ kind: 'volunteers' }), 400, 'COMMON.VALIDATION'],
    [
      'for a unit that cannot be',
      () => ({ kind: 'volunteers', organizationId: '1' }),
      400,
      'COMMON.VALIDATION',
    ],
    [
      'with a field that is not known',
      () => ({ kind: 'volunteers', organizationId: team(), status: 'ready' }),
      400,
      'COMMON.VALIDATION',
    ],
    [
      'for a template that is not there',
      () => ({ kind: 'volunteers', organizationId: team(), template: 'volunteers@1999' }),
      404,
      'IMPORT.TEMPLATE_UNKNOWN',
    ],
    [
      'for the template of another kind',
      () => ({ kind: 'volunteers', organizationId: team(), template: 'organizations@2019' }),
      404,
      'IMPORT.TEMPLATE_UNKNOWN',
    ],
    [
      'for a unit out of reach',
      () => ({ kind: 'volunteers', organizationId: desk.api.tree.county }),
      404,
      'ORGANIZATION.NOT_FOUND',
    ],
  ])('%s', async (_, fields, status, expected) => {
    const answer = await desk.upload(await volunteers(...desk.people(1)), { fields: fields() });
    expect([answer.status, code(answer)]).toEqual([status, expected]);
    expect(await desk.stored()).toBe(before);
  });

  it('for a unit that is suspended', async () => {
    const { database, tree } = desk.api;
    await database.sql(`UPDATE organizations SET status = 'suspended' WHERE id = $1`, [tree.team]);
    const answer = await desk.upload(await volunteers(...desk.people(1)));
    await database.sql(`UPDATE organizations SET status = 'approved' WHERE id = $1`, [tree.team]);
    expect([answer.status, code(answer)]).toEqual([422, 'IMPORT.UNIT_CLOSED']);
    expect(await desk.stored()).toBe(before);
  });

  it('without a file', async () => {
    const answer = await desk.api
      .call()
      .post('/api/v1/imports')
      .set(desk.clerk)
      .field('kind', 'volunteers')
      .field('organizationId', team());
    expect([answer.status, code(answer)]).toEqual([422, 'IMPORT.FILE_MISSING']);
  });

  it('when it is not multipart', async () => {
    const answer = await desk.post('', { kind: 'volunteers', organizationId: team() });
    expect([answer.status, code(answer)]).toEqual([415, 'COMMON.MEDIA_TYPE']);
  });

  it('when it is multipart in name only, or cut off', async () => {
    for (const body of [
      'nothing',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ]) {
      const answer = await desk.api
        .call()
        .post('/api/v1/imports')
        .set(desk.clerk)
        .set('content-type', 'multipart/form-data; boundary=x')
        .send(body);
      expect([answer.status, code(answer)]).toEqual([400, 'COMMON.BODY_UNREADABLE']);
    }
    expect(await desk.stored()).toBe(before);
  });

  it('with two files', async () => {
    const file = await volunteers(...desk.people(1));
    const answer = await desk.upload(file).attach('second', file, 'b.xlsx');
    expect([answer.status, code(answer)]).toEqual([413, 'COMMON.BODY_TOO_LARGE']);
    expect(await desk.stored()).toBe(before);
  });
});

describe('the limit of an upload', () => {
  it('lets a file of exactly that size through', async () => {
    await desk.upload(bytesOf(LIMIT)).expect(202);
    expect(await desk.stored()).toBe(before + 1);
  });

  it.each([LIMIT + 1, LIMIT + 2, LIMIT + 70_000, 5_000_000])(
    'refuses %i bytes, and keeps nothing',
    async (size) => {
      const answer = await desk.upload(bytesOf(size));
      expect([answer.status, code(answer)]).toEqual([413, 'FILE.TOO_LARGE']);
      expect(await desk.stored()).toBe(before);
    },
  );
});

describe('the connection of a refused upload', () => {
  it('answers the next request, as browsers send it over the same one', async () => {
    const { hostname, port, host } = new URL(desk.api.origin);
    const body = Buffer.concat([
      Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'),
      bytesOf(5_000_000),
      Buffer.from('\r\n--x--\r\n'),
    ]);
    const head = [
      'POST /api/v1/imports HTTP/1.1',
      `host: ${host}`,
      `authorization: ${desk.clerk.authorization}`,
      'content-type: multipart/form-data; boundary=x',
      `content-length: ${body.length}`,
    ];
    const socket = connect(Number(port), hostname);
    let answers = '';
    socket.on('data', (data) => (answers += data.toString()));
    const said = async (words: string) => {
      while (!answers.includes(words)) await once(socket, 'data', { signal: AbortSignal.timeout(10_000) });
    };
    try {
      socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
      await said('FILE.TOO_LARGE');
      socket.write(`GET /health/live HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
      await said('HTTP/1.1 200');
    } finally {
      socket.destroy();
    }
  });
});

describe('a store without space', () => {
  it('refuses the upload with 507 and what to do, and keeps nothing', async () => {
    const store = desk.api.app.get(FileStore);
    const put = store.put.bind(store);
    const full = async function* (source: Readable) {
      for await (const _ of source) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      yield Buffer.alloc(0);
    };
    const spy = jest
      .spyOn(store, 'put')
      .mockImplementation((key, source, limits) => put(key, Readable.from(full(source)), limits));
    const answer = await desk.upload(await volunteers(...desk.people(1)));
    spy.mockRestore();
    expect([answer.status, code(answer)]).toEqual([507, 'STORAGE.FULL']);
    expect(await desk.stored()).toBe(before);
    const rows = await desk.api.database.sql(
      `SELECT 1 FROM imports WHERE status = 'queued' AND file_size = 0`,
    );
    expect(rows).toEqual([]);
    await desk.upload(await volunteers(...desk.people(1))).expect(202);
  });
});
