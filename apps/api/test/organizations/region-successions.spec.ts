import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReferenceData, RegionSuccessions } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let nation: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  await api.app.get(ReferenceData).seed();
  nation = await api.signIn();
});
afterAll(() => api.close());

interface Answer {
  status: number;
  body: {
    code: string;
    errors: Array<{ pointer: string; code: string; detail: string }>;
    items: Array<Record<string, unknown> & { code: string }>;
    nextCursor: string | null;
    total: number;
  };
}
const list = async (query = '', who: Record<string, string> = nation) =>
  (await api.call().get(`/api/v1/regions/successions${query}`).set(who)) as unknown as Answer;
const record = async (code: string, successorCode: string, validFrom: string) =>
  (await api
    .call()
    .post(`/api/v1/regions/${code}/succession`)
    .set(nation)
    .send({ successorCode, validFrom })) as unknown as Answer;

describe('GET /regions/successions', () => {
  it('is empty at first, and not the region of that name', async () => {
    expect(await list()).toMatchObject({ status: 200, body: { items: [], nextCursor: null } });
  });

  it('shows the newest first, with names, who recorded it, and how far it is', async () => {
    await record('320404', '320402', '2026-01-01');
    await record('330106', '330105', '2026-01-01');
    await record('330108', '330105', '2099-01-01');
    const successions = api.app.get(RegionSuccessions);
    await successions.addCarried('320404', { organizations: 3, people: 2_000 });
    await successions.addCarried('320404', { people: 500, memberships: 2_600 });
    const done = await successions.require('320404');
    await api.app.get(Database).run(() => successions.finish(done));
    await successions.addCarried('330106', { organizations: 7 });

    const { items } = (await list()).body;
    expect(items).toEqual([
      expect.objectContaining({
        code: '330108',
        stage: 'waiting',
        validFrom: '2099-01-01',
        finishedAt: null,
      }),
      expect.objectContaining({ code: '330106', stage: 'running', organizations: 7, finishedAt: null }),
      {
        code: '320404',
        fullName: '江苏省常州市钟楼区',
        successorCode: '320402',
        successorFullName: '江苏省常州市天宁区',
        validFrom: '2026-01-01',
        recordedAt: expect.stringMatching(/^20\d\d-.*Z$/),
        recordedByName: expect.stringMatching(/./),
        organizations: 3,
        people: 2_500,
        memberships: 2_600,
        finishedAt: expect.stringMatching(/^20\d\d-.*Z$/),
        stage: 'finished',
      },
    ]);
  });

  it('goes on where the page before has ended', async () => {
    const seen: string[] = [];
    let query = '?limit=1&include=total';
    while (seen.length < 4) {
      const { items, nextCursor, total } = (await list(query)).body;
      expect(total).toBe(3);
      seen.push(...items.map(({ code }) => code));
      if (nextCursor === null) break;
      query = `?limit=1&include=total&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect(seen).toEqual(['330108', '330106', '320404']);
  });

  it("is the national officer's alone", async () => {
    const province = await api.signInAs('association_officer', api.tree.province);
    expect(await list('', province)).toMatchObject({ status: 403 });
    expect(await list('', await api.signInAs('auditor', api.tree.nation))).toMatchObject({ status: 403 });
    expect(await list('', {})).toMatchObject({ status: 401 });
  });
});

describe('POST /regions/{code}/succession', () => {
  it.each([
    ['a successor that never was', '999999', 'REGION.UNKNOWN'],
    ['itself', '330109', 'REGION.SUCCESSOR_UNFIT'],
    ['one of another level', '330100', 'REGION.SUCCESSOR_UNFIT'],
  ])('says at the field that the successor cannot be %s', async (_, successorCode, code) => {
    const { body } = await record('330109', successorCode, '2099-01-01');
    expect(body).toMatchObject({
      status: 422,
      code,
      errors: [{ pointer: '/successorCode', code, detail: expect.stringContaining(successorCode) }],
    });
  });

  it('names the successor that a region has already, at no field', async () => {
    const { body } = await record('330108', '330105', '2099-01-01');
    expect(body).toMatchObject({ status: 409, code: 'REGION.SUCCEEDED' });
    expect(body.errors ?? []).toEqual([]);
  });
});
