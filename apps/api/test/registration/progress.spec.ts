import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ImportsService } from '#kezhi/registration';
import { volunteers } from '../support/workbooks.js';
import { type ImportAnswer, type ImportDesk, openImportDesk } from './import-desk.js';

const PATIENCE_MS = 20_000;

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

interface Event {
  type: string;
  id?: string;
  data: Partial<ImportAnswer>;
}

/** A watcher: reads events one by one, and can leave. */
async function watch(id: string) {
  const leaving = new AbortController();
  const answer = await fetch(`${desk.api.origin}/api/v1/imports/${id}/events`, {
    headers: desk.clerk,
    signal: AbortSignal.any([leaving.signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<Event> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const data = field('data');
        if (data !== undefined)
          return { type: field('event') ?? '', id: field('id'), data: JSON.parse(data) as Event['data'] };
        continue;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) throw new Error('the stream has ended');
      text += chunk.value;
    }
  };
  return { answer, next, leave: () => leaving.abort() };
}

const queued = async () => (await desk.upload(await volunteers(...desk.people(2)))).body as ImportAnswer;

describe('the progress of an import', () => {
  it('begins with the present state, in the shape of the import itself', async () => {
    const { id } = await queued();
    const watcher = await watch(id);
    expect([watcher.answer.status, watcher.answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/event-stream'),
    ]);
    const first = await watcher.next();
    watcher.leave();
    expect(first).toEqual({ type: 'import', id: expect.any(String), data: (await desk.get(`/${id}`)).body });
  });

  it('tells each change, up to ready, to all who watch', async () => {
    const { id } = await queued();
    const watchers = await Promise.all([watch(id), watch(id)]);
    for (const { next } of watchers) expect((await next()).data.status).toBe('queued');
    await desk.worker.validate(id);
    for (const { next, leave } of watchers) {
      let event = await next();
      while (event.data.status !== 'ready') event = await next();
      expect(event.data.rows).toMatchObject({ total: 2, create: 2 });
      leave();
    }
  });

  it('shows a watcher who comes back the present state at once', async () => {
    const { id } = await queued();
    (await watch(id)).leave();
    await desk.worker.validate(id);
    const again = await watch(id);
    expect((await again.next()).data.status).toBe('ready');
    again.leave();
  });

  it('beats while nothing changes, so that no proxy cuts the line', async () => {
    const { id } = await queued();
    const start = performance.now();
    const watcher = await watch(id);
    await watcher.next();
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => start + 16_000 + Math.random());
    const beat = await watcher.next();
    clock.mockRestore();
    watcher.leave();
    expect(beat).toMatchObject({ type: 'heartbeat', data: {} });
  });

  it('ends after a minute, so that whoever may not look any more is refused when the line is opened again', async () => {
    const { id } = await queued();
    const start = performance.now();
    const watcher = await watch(id);
    await watcher.next();
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => start + 61_000);
    await expect(watcher.next().then(watcher.next)).rejects.toThrow('the stream has ended');
    clock.mockRestore();
  });

  it('is not asked of the database any more when the watcher has left', async () => {
    const { id } = await queued();
    const get = jest.spyOn(desk.api.app.get(ImportsService), 'get');
    const watchers = await Promise.all(Array.from({ length: 5 }, () => watch(id)));
    for (const { next, leave } of watchers) {
      await next();
      leave();
    }
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    get.mockClear();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(get.mock.calls).toEqual([]);
    get.mockRestore();
  });

  it('does not go on when the watcher leaves while the database is asked', async () => {
    const { id } = await queued();
    const imports = desk.api.app.get(ImportsService);
    const really = imports.get.bind(imports);
    const get = jest.spyOn(imports, 'get').mockImplementation(async (scope, importId) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      return really(scope, importId);
    });
    const watcher = await watch(id);
    watcher.leave();
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    get.mockClear();
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    expect(get.mock.calls).toEqual([]);
    get.mockRestore();
  });

  it('is refused by its status for an import that is not there', async () => {
    for (const id of ['01900000-0000-7000-8000-000000000000', 'x'])
      expect((await watch(id)).answer.status).toBe(404);
  });
});
