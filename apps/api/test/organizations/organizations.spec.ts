import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let nation: SignedIn;
let county: SignedIn;
let otherCounty: SignedIn;
let auditor: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  nation = await api.signIn();
  county = await api.signInAs('association_officer', api.tree.county);
  otherCounty = await api.signInAs('association_officer', api.tree.otherCounty);
  auditor = await api.signInAs('auditor', api.tree.county);
});
afterAll(() => api.close());

interface Item {
  id: string;
  name: string;
  version: number;
}
interface Answer {
  status: number;
  body: Item & {
    items: Item[];
    children: Item[];
    nextCursor: string | null;
    total?: number;
    code: string;
    errors: Array<{ pointer: string; code: string }>;
  };
  headers: Record<string, string>;
}
const get = async (path: string, who: SignedIn = county) =>
  (await api.call().get(`/api/v1/${path}`).set(who)) as unknown as Answer;
const send = async (
  method: 'post' | 'patch' | 'put',
  path: string,
  body: object,
  who: SignedIn & { 'if-match'?: string } = county,
) => (await api.call()[method](`/api/v1/${path}`).set(who).send(body)) as unknown as Answer;

let counter = 0;
const team = (more: object = {}) => ({
  name: `科普队${++counter}`,
  kind: 'service_team',
  level: 'county',
  teamRank: 'brigade',
  regionCode: '320402',
  parentId: api.tree.county,
  ...more,
});

describe('POST /organizations', () => {
  it('registers under the own organization, approved at once', async () => {
    const made = await send('post', 'organizations', team({ leaderPhone: '15400000001' }));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ status: 'approved', leaderPhone: '154****0001', version: 1 });
    expect(made.headers['etag']).toBeDefined();
    const [row] = await api.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_log WHERE action = 'organization:create' AND object_id = $1`,
      [made.body.id],
    );
    expect(row?.n).toBe(1);
  });

  it('refuses a taken name, a wrong USCC, a region that never was, an unknown field, and a supervisor elsewhere', async () => {
    const wanted = team();
    await send('post', 'organizations', wanted);
    expect((await send('post', 'organizations', wanted)).body).toMatchObject({
      status: 409,
      code: 'ORGANIZATION.NAME_TAKEN',
    });
    const wrong = await send('post', 'organizations', team({ uscc: '91350100M000100Y4Z' }));
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ pointer: '/uscc', code: 'ORGANIZATION.USCC_INVALID' }),
    ]);
    const nowhere = { status: 422, code: 'REGION.UNKNOWN' };
    for (const regionCode of ['999999', '320499'])
      expect((await send('post', 'organizations', team({ regionCode }))).body).toMatchObject(nowhere);
    expect(
      (await send('patch', `organizations/${api.tree.team}`, { regionCode: '320499' })).body,
    ).toMatchObject(nowhere);
    expect((await send('post', 'organizations', team({ secret: 1 }))).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/secret', code: 'FIELD.UNKNOWN' }],
    });
    expect((await send('post', 'organizations', team(), otherCounty)).body).toMatchObject({
      status: 422,
      code: 'ORGANIZATION.PARENT_UNKNOWN',
    });
    expect((await send('post', 'organizations', team(), auditor)).status).toBe(403);
  });

  it('hints at organizations of the same name', async () => {
    const { name } = (await send('post', 'organizations', team())).body;
    const hint = await get(`organizations/duplicates?name=${encodeURIComponent(name)}`, otherCounty);
    expect(hint.body.items).toEqual([expect.objectContaining({ name, parentName: '天宁区科协' })]);
  });

  it('hints at organizations of a similar name in the region', async () => {
    const similar = encodeURIComponent('常州市天宁区科学技术协会');
    const hint = await get(`organizations/duplicates?name=${similar}&region=320402`, otherCounty);
    expect(hint.body.items).toEqual([expect.objectContaining({ name: '天宁区科协' })]);
  });
});

describe('GET /organizations', () => {
  it('pages through the own reach without a gap, and says how many there are', async () => {
    const all = await get('organizations?limit=200&include=total');
    expect(all.body.total).toBe(all.body.items.length);
    const seen: string[] = [];
    let path = 'organizations?limit=2';
    for (;;) {
      const { body } = await get(path);
      seen.push(...body.items.map(({ id }) => id));
      if (body.nextCursor === null) break;
      path = `organizations?limit=2&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(all.body.items.map(({ id }) => id));
    const names = all.body.items.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['天宁区科协', '示例学会天宁分队']));
    expect(names).not.toContain('钟楼区科协');
  });

  it('offers what may supervise an association, or anything else', async () => {
    const supervising = async (kind: string) =>
      (await get(`organizations?supervises=${kind}&limit=200`)).body.items.map(({ name }) => name);
    expect(await supervising('association')).toEqual(['天宁区科协']);
    expect(await supervising('science_base')).toEqual(
      expect.arrayContaining(['天宁区科协', '天宁区科技志愿服务大队', '示例学会天宁分队']),
    );
  });

  it('filters, sorts, and refuses a cursor of another list', async () => {
    const found = await get(`organizations?q=${encodeURIComponent('学会')}&kind=service_team`);
    expect(found.body.items.map(({ name }) => name)).toEqual(['示例学会天宁分队']);
    const byName = await get('organizations?sort=name&limit=2');
    const stolen = await get(`organizations?sort=-name&limit=2&cursor=${byName.body.nextCursor}`);
    expect(stolen.body).toMatchObject({ status: 400, code: 'COMMON.CURSOR_INVALID' });
    expect((await get('organizations?sort=sealed')).status).toBe(400);
    expect((await get('organizations?kind=spy')).body.errors[0]).toMatchObject({ pointer: '?kind' });
  });

  it('finds by pinyin, initials and number what was just entered, shortest names first, page by page', async () => {
    for (const name of ['青山湖科学技术协会', '青山湖科普队', '青山湖第一科技志愿服务队'])
      await api
        .call()
        .post('/api/v1/organizations')
        .set(county)
        .send({
          name,
          kind: 'service_team',
          level: 'county',
          regionCode: '320402',
          parentId: api.tree.county,
        })
        .expect(201);
    const first = await get('organizations?q=qingshanhu&sort=length&limit=2');
    const second = await get(
      `organizations?q=qingshanhu&sort=length&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.items, ...second.body.items].map(({ name }) => name)).toEqual([
      '青山湖科普队',
      '青山湖科学技术协会',
      '青山湖第一科技志愿服务队',
    ]);
    expect((await get('organizations?q=qshkx&sort=length')).body.items).toHaveLength(1);
    const { orgNo } = first.body.items[0] as unknown as { orgNo: string };
    const byNumber = await get(`organizations?q=${Number(orgNo.slice(1))}`);
    expect(byNumber.body.items.map(({ name }) => name)).toEqual(['青山湖科普队']);
  });

  it('opens the tree branch by branch', async () => {
    const branch = await get(`organizations/${api.tree.prefecture}/tree?limit=1`, nation);
    expect(branch.body).toMatchObject({
      name: '常州市科协',
      childCount: 2,
      children: [{ name: '天宁区科协' }],
    });
    const rest = await get(
      `organizations/${api.tree.prefecture}/tree?limit=1&cursor=${branch.body.nextCursor}`,
      nation,
    );
    expect(rest.body.children.map(({ name }) => name)).toEqual(['钟楼区科协']);
    expect(rest.body.nextCursor).toBeNull();
  });

  it('does not show what is elsewhere', async () => {
    expect((await get(`organizations/${api.tree.foreign}`)).body.code).toBe('ORGANIZATION.NOT_FOUND');
    expect((await get('organizations/nonsense')).status).toBe(404);
    expect((await api.call().get('/api/v1/organizations')).status).toBe(401);
  });
});

describe('PATCH /organizations/{id}', () => {
  it('changes what is mentioned, and refuses what was made from an older version', async () => {
    const made = await send('post', 'organizations', team({ leaderName: '李明' }));
    const path = `organizations/${made.body.id}`;
    const match = { ...county, 'if-match': made.headers['etag'] ?? '' };
    const changed = await send('patch', path, { summary: '科普进社区' }, match);
    expect(changed.body).toMatchObject({ summary: '科普进社区', leaderName: '李明', version: 2 });
    expect((await send('patch', path, { summary: '旧' }, match)).status).toBe(412);
    expect((await send('patch', path, { summary: '旧' }, otherCounty)).status).toBe(404);
  });
});

describe('the review of an organization', () => {
  it('goes from draft to approval with a return on the way, and is told in its history', async () => {
    const { id } = (await send('post', 'organizations', team({ draft: true }))).body;
    const act = (event: string, body: object = {}, who = county) =>
      send('post', `organizations/${id}/${event}`, body, who);
    expect((await act('approval')).body.code).toBe('ORGANIZATION.TRANSITION');
    expect((await act('submission')).body).toMatchObject({ status: 'submitted' });
    expect((await act('return')).body.code).toBe('ORGANIZATION.REASON_REQUIRED');
    expect((await act('return', { reason: '请补充负责人' })).body).toMatchObject({ status: 'returned' });
    await act('submission');
    expect((await act('approval', {}, otherCounty)).status).toBe(404);
    expect((await act('approval', {}, auditor)).status).toBe(403);
    expect((await act('approval')).body).toMatchObject({ status: 'approved' });
    expect((await act('suspension', { reason: '整改' })).body).toMatchObject({ status: 'suspended' });
    expect((await act('reinstatement')).body).toMatchObject({ status: 'approved' });
    const history = await get(`organizations/${id}/history?limit=3`);
    expect(history.body.items.map((item) => (item as unknown as { event: string }).event)).toEqual([
      'reinstatement',
      'suspension',
      'approval',
    ]);
    expect(history.body.nextCursor).not.toBeNull();
  });

  it("of the own organization is somebody else's business", async () => {
    const own = await send('post', `organizations/${api.tree.county}/suspension`, { reason: '试' });
    expect(own.body).toMatchObject({ status: 403, code: 'ORGANIZATION.SUPERVISOR_REVIEWS' });
  });
});

describe('posts and formation', () => {
  it('are kept, masked, and told in the language of the request', async () => {
    const { id } = (await send('post', 'organizations', team())).body;
    const posts = [
      { post: 'leader', name: '李明', title: '主席', phone: '15400000001' },
      { post: 'deputy', name: '王芳', title: null, phone: null },
    ];
    const kept = await send('put', `organizations/${id}/posts`, posts);
    expect(kept.body).toEqual([{ ...posts[0], phone: '154****0001' }, posts[1]]);
    const wrong = await send('put', `organizations/${id}/posts`, [posts[0], { post: 'king', name: '某' }]);
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ pointer: '/1/post', code: 'FIELD.CHOICE' }),
    ]);
    await api.database.sql(
      `INSERT INTO formation_rules (id, notice, source, team_rank, territory, min_members, leaders, deputies_min, deputies_max, valid_from)
       VALUES (gen_random_uuid(), '试〔2019〕1号', '一', 'brigade', '320400', 50, 1, 2, 3, '2019-10-08')`,
    );
    const told = await api
      .call()
      .get(`/api/v1/organizations/${id}/formation`)
      .set({ ...county, 'accept-language': 'en' });
    const { rules } = told.body as { rules: Array<{ missing: string[] }> };
    expect(rules[0]?.missing).toEqual([
      '50 more members needed (at least 50)',
      '1 more deputy leader needed (2 to 3)',
    ]);
  });
});

describe('GET /regions', () => {
  it('lists children and answers a code, to everybody who is signed in', async () => {
    const { body } = await get('regions?parent=320400', auditor);
    expect(body.items).toEqual([
      expect.objectContaining({ code: '320402', fullName: '江苏省常州市天宁区', parentCode: '320400' }),
      expect.objectContaining({ code: '320404' }),
    ]);
    expect((await get('regions/320402')).body).toMatchObject({ name: '天宁区', level: 'county' });
    expect((await get('regions/999999')).status).toBe(404);
    const q = encodeURIComponent('常州');
    const first = await get(`regions?q=${q}&limit=1`, auditor);
    expect(first.body.items).toEqual([expect.objectContaining({ code: '320400' })]);
    expect(first.body.items[0]).not.toHaveProperty('place');
    const rest = await get(`regions?q=${q}&limit=1&cursor=${first.body['nextCursor'] as string}`, auditor);
    expect(rest.body.items).toEqual([expect.objectContaining({ code: '320402' })]);
    for (const odd of ['regions/%00', 'regions?q=%00', 'organizations?region=%00', 'organizations?q=%00'])
      expect([odd, (await get(odd)).status]).toEqual([odd, 400]);
    for (const wrong of ['2026-02-31', '2026-W10-1', '0000-01-01', 'today'])
      expect((await get(`regions?asOf=${wrong}`)).status).toBe(400);
  });
});
