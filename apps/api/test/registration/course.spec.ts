import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { volunteerRow, volunteers } from '../support/workbooks.js';
import { type ImportAnswer, type ImportDesk, openImportDesk } from './import-desk.js';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const ready = async (...rows: string[][]) => desk.validated(await volunteers(...rows));
const queued = async () => (await desk.upload(await volunteers(...desk.people(1)))).body as ImportAnswer;
const now = async (id: string) => (await desk.get(`/${id}`).expect(200)).body as Record<string, unknown>;
const jobs = (name: string, id: string) =>
  desk.api.database.sql(`SELECT 1 FROM jobs WHERE name = $1 AND payload->>'importId' = $2`, [name, id]);

describe('a commit', () => {
  it('is taken on, and done by the worker', async () => {
    const { id } = await ready(...desk.people(2));
    const answer = await desk.post(`/${id}/commit`, { mode: 'valid-rows' }).expect(202);
    expect(answer.body).toMatchObject({ id, status: 'committing', mode: 'valid-rows' });
    await desk.worker.merge(id);
    expect(await now(id)).toMatchObject({ status: 'committed', committedAt: expect.stringMatching(/Z$/) });
  });

  it('before the import is ready is refused', async () => {
    const { id } = await queued();
    const answer = await desk.post(`/${id}/commit`, { mode: 'valid-rows' });
    expect([answer.status, code(answer)]).toEqual([409, 'IMPORT.NOT_READY']);
  });

  it('of what somebody else has mended meanwhile is refused, and the newest version goes', async () => {
    const [good = [], bad = []] = desk.people(2);
    bad[2] = '12';
    const { id } = await ready(good, bad);
    const seen = await desk.get(`/${id}`).expect(200);
    const rows = await desk.get(`/${id}/rows?outcome=invalid`).expect(200);
    const [{ rowNo }] = (rows.body as { items: [{ rowNo: number }] }).items;
    await desk.api
      .call()
      .patch(`/api/v1/imports/${id}/rows/${rowNo}`)
      .set(desk.clerk)
      .send({ cells: { phone: '13800000000' } })
      .expect(200);
    const commit = ({ headers }: { headers: Record<string, string> }) =>
      desk.post(`/${id}/commit`, { mode: 'valid-rows' }).set('if-match', headers.etag ?? '');
    const refused = await commit(seen);
    expect([refused.status, code(refused)]).toEqual([412, 'COMMON.STALE']);
    await commit(await desk.get(`/${id}`).expect(200)).expect(202);
  });

  it('twice at once is one commit, one refusal and one job', async () => {
    const { id } = await ready(...desk.people(1));
    const both = await Promise.all([1, 2].map(() => desk.post(`/${id}/commit`, { mode: 'valid-rows' })));
    expect(both.map((answer) => `${answer.status} ${code(answer) ?? ''}`).sort()).toEqual([
      '202 ',
      '409 IMPORT.NOT_READY',
    ]);
    expect(await jobs('imports.commit', id)).toHaveLength(1);
  });

  it('twice with one Idempotency-Key is one commit with one answer', async () => {
    const { id } = await ready(...desk.people(1));
    const commit = () =>
      desk.post(`/${id}/commit`, { mode: 'valid-rows' }).set('idempotency-key', `commit ${id}`);
    const [first, second] = [await commit(), await commit()];
    expect([first.status, second.status, second.text]).toEqual([202, 202, first.text]);
  });

  it.each([{}, { mode: 'all' }, { mode: 'valid-rows', force: true }, []])(
    'of %j is refused',
    async (body) => {
      const { id } = await ready(...desk.people(1));
      await desk.post(`/${id}/commit`, body).expect(400);
      expect(await now(id)).toMatchObject({ status: 'ready' });
    },
  );

  it('of all or nothing is refused while a row has a problem; the valid rows alone may pass', async () => {
    const [good = [], bad = []] = desk.people(2);
    bad[2] = '12';
    const { id } = await ready(good, bad);
    const refused = await desk.post(`/${id}/commit`, { mode: 'all-or-nothing' });
    expect([refused.status, code(refused)]).toEqual([409, 'IMPORT.INVALID_ROWS_LEFT']);
    await desk.post(`/${id}/commit`, { mode: 'valid-rows' }).expect(202);
  });

  it('without anything to register is refused', async () => {
    const bad = volunteerRow(700, '12');
    const { id } = await ready(bad);
    const refused = await desk.post(`/${id}/commit`, { mode: 'valid-rows' });
    expect([refused.status, code(refused)]).toEqual([409, 'IMPORT.NOTHING_TO_COMMIT']);
  });
});

describe('a cancellation', () => {
  it('ends an import that waits or is ready, and lets the same bytes begin anew', async () => {
    const bytes = await volunteers(...desk.people(1));
    const { id } = await desk.validated(bytes);
    const answer = await desk.post(`/${id}/cancellation`).expect(200);
    expect(answer.body).toMatchObject({ id, status: 'cancelled' });
    for (const act of ['commit', 'cancellation', 'undo']) {
      const refused = await desk.post(`/${id}/${act}`, act === 'commit' ? { mode: 'valid-rows' } : {});
      expect([act, refused.status]).toEqual([act, 409]);
    }
    expect(((await desk.upload(bytes).expect(202)).body as ImportAnswer).id).not.toBe(id);
  });

  it('stops a file from being read', async () => {
    const { id } = await queued();
    await desk.post(`/${id}/cancellation`).expect(200);
    await desk.worker.validate(id);
    expect(await now(id)).toMatchObject({ status: 'cancelled', rows: { total: 0 } });
  });

  it('of what is committed is refused', async () => {
    const { id } = await desk.committed(desk.people(1));
    const refused = await desk.post(`/${id}/cancellation`);
    expect([refused.status, code(refused)]).toEqual([409, 'IMPORT.TRANSITION']);
  });
});

describe('an undo', () => {
  it('is taken on, and takes the people back', async () => {
    const [person = []] = desk.people(1);
    const { id } = await desk.committed([person]);
    expect((await desk.post(`/${id}/undo`).expect(202)).body).toMatchObject({ undoing: true });
    await desk.worker.takeBack(id);
    expect(await now(id)).toMatchObject({ status: 'undone', undoing: false });
    const found = await desk.api
      .call()
      .post('/api/v1/volunteers/search')
      .set(desk.clerk)
      .send({ idNumber: person[1] })
      .expect(200);
    expect(found.body).toMatchObject({ items: [] });
  });

  it('is refused with the list of what stands in its way, without names of people', async () => {
    const [person = []] = desk.people(1);
    const { id } = await desk.committed([person]);
    await desk.api.database.sql(`UPDATE people SET status = 'active' WHERE import_id = $1`, [id]);
    const refused = await desk.post(`/${id}/undo`);
    expect([refused.status, code(refused)]).toEqual([409, 'IMPORT.UNDO_BLOCKED']);
    expect((refused.body as { errors: unknown }).errors).toEqual([
      expect.objectContaining({ code: 'IMPORT.BLOCKED_CONFIRMED', detail: expect.stringContaining('1') }),
    ]);
    expect(refused.text).not.toContain(person[0]);
    expect(await now(id)).toMatchObject({ status: 'committed', undoing: false });
  });

  it('of what is not committed is refused', async () => {
    const { id } = await ready(...desk.people(1));
    const refused = await desk.post(`/${id}/undo`);
    expect([refused.status, code(refused)]).toEqual([409, 'IMPORT.TRANSITION']);
  });
});

describe('the list of imports', () => {
  it('shows the newest first, in pages, by unit, kind and state', async () => {
    const list = async (query: string) =>
      (await desk.get(`?${query}`).expect(200)).body as { items: ImportAnswer[]; nextCursor: string | null };
    const { id } = await queued();
    const first = await list('limit=1');
    expect([first.items.map((item) => item.id), typeof first.nextCursor]).toEqual([[id], 'string']);
    const second = await list(`limit=1&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect(second.items[0]?.id).not.toBe(id);
    const cancelled = await list('status=cancelled&limit=200');
    expect(new Set(cancelled.items.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    expect((await list('kind=organizations')).items).toEqual([]);
    expect((await list(`within=${desk.api.tree.team}&limit=200`)).items.length).toBeGreaterThan(5);
    expect((await list(`within=${desk.api.tree.squad}`)).items).toEqual([]);
    await desk.get('?status=done').expect(400);
  });
});
