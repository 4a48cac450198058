import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type ImportWorker, startImportWorker } from '../support/import-worker.js';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';
import { volunteerRow, volunteers } from '../support/workbooks.js';

/** An import as it comes over the wire: what the specs look at. */
export interface ImportAnswer {
  id: string;
  status: string;
  revision: number;
  rows: { total: number; create: number; link: number; unchanged: number; invalid: number };
  problem?: { code: string; detail: string };
}

interface Upload {
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  name?: string;
  by?: SignedIn;
}

/** A clerk of the team with the api before them and a worker behind it. */
export interface ImportDesk {
  api: TestApp;
  worker: ImportWorker;
  clerk: SignedIn;
  upload(content: Buffer, options?: Upload): ReturnType<ReturnType<TestApp['call']>['post']>;
  /** Uploads, validates and answers the import. */
  validated(content: Buffer, options?: Upload): Promise<ImportAnswer>;
  /** Made-up people, each import with others. */
  people(count: number): string[][];
  /** The same registered. */
  committed(rows: string[][]): Promise<ImportAnswer>;
  get(path: string): ReturnType<ReturnType<TestApp['call']>['get']>;
  post(path: string, body?: object): ReturnType<ReturnType<TestApp['call']>['post']>;
  /** Files that the store holds, finished or not. */
  stored(): Promise<number>;
  close(): Promise<void>;
}

export async function openImportDesk(variables: Record<string, string> = {}): Promise<ImportDesk> {
  const api = await startTestApp(variables);
  const worker = await startImportWorker(api.config);
  const clerk = await api.signInAs('team_administrator', api.tree.team);
  let last = 0;
  const get = (url: string) => api.call().get(`/api/v1/imports${url}`).set(clerk);
  const post = (url: string, body: object = {}) =>
    api.call().post(`/api/v1/imports${url}`).set(clerk).send(body);
  const upload = (
    content: Buffer,
    { fields, headers = {}, name = '登记表.xlsx', by = clerk }: Upload = {},
  ) => {
    const request = api.call().post('/api/v1/imports').set(by).set(headers);
    const given = fields ?? { kind: 'volunteers', organizationId: api.tree.team };
    for (const [field, value] of Object.entries(given)) void request.field(field, value);
    return request.attach('file', content, name);
  };
  const validated = async (content: Buffer, options?: Upload) => {
    const { id } = (await upload(content, options).expect(202)).body as ImportAnswer;
    await worker.validate(id);
    return (await get(`/${id}`).expect(200)).body as ImportAnswer;
  };
  return {
    api,
    worker,
    clerk,
    upload,
    validated,
    people: (count) => Array.from({ length: count }, () => volunteerRow((last += 1))),
    committed: async (rows) => {
      const { id } = await validated(await volunteers(...rows));
      await post(`/${id}/commit`, { mode: 'valid-rows' }).expect(202);
      await worker.merge(id);
      return (await get(`/${id}`).expect(200)).body as ImportAnswer;
    },
    get,
    post,
    stored: async () => {
      const folder = path.join(api.config.dataDir, 'files');
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return found.filter((entry) => entry.isFile()).length;
    },
    close: async () => {
      await worker.close();
      await api.close();
    },
  };
}
