import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BlindIndex, sealedTables, Sealer } from '#kezhi/platform';
import { PeoplePlanter, type Planted } from '#kezhi/testing';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let officer: SignedIn;
let county: SignedIn;
let colleague: SignedIn;
let auditor: SignedIn;
let siblingAuditor: SignedIn;
let people: PeoplePlanter;
let child: Planted;
let grown: Planted;
beforeAll(async () => {
  api = await startTestApp();
  officer = await api.signIn();
  county = await api.signInAs('association_officer', api.tree.county);
  colleague = await api.signInAs('association_officer', api.tree.county);
  auditor = await api.signInAs('auditor', api.tree.county);
  siblingAuditor = await api.signInAs('auditor', api.tree.otherCounty);
  people = new PeoplePlanter(api.database, api.app.get(Sealer), api.app.get(BlindIndex));
  child = await people.plant({
    name: '王小童',
    birthDate: yearsAgo(10),
    teams: [api.tree.team],
    region: '320402',
  });
  grown = await people.plant({ name: '李大方', teams: [api.tree.team], region: '320402' });
});
afterAll(() => api.close());

function yearsAgo(years: number): string {
  return `${new Date().getFullYear() - years}-01-01`;
}

interface Answer {
  status: number;
  text: string;
  body: Record<string, unknown> & { items: Array<Record<string, unknown>>; nextCursor: string | null };
}
const get = async (path: string, who: SignedIn, headers: Record<string, string> = {}) =>
  (await api.call().get(`/api/v1/${path}`).set(who).set(headers)) as unknown as Answer;
const post = async (path: string, body: object, who: SignedIn) =>
  (await api.call().post(`/api/v1/${path}`).set(who).send(body)) as unknown as Answer;
const reason = { reason: '应监护人请求' };

describe('GET /data-protection/key-rotation', () => {
  it('says how far the change of keys has come, to the national officer alone', async () => {
    const answer = await get('data-protection/key-rotation', officer);
    expect([answer.status, answer.body]).toEqual([
      200,
      { keyVersion: 1, state: 'waiting', startedAt: null, finishedAt: null, tables: [] },
    ]);
    for (const who of [county, auditor])
      expect((await get('data-protection/key-rotation', who)).status).toBe(403);
  });

  it('stands in the metrics too', async () => {
    const { text } = await api.call().get('/metrics');
    expect(text).toContain('kezhi_key_rotation_unfinished 1');
    expect(text).toContain('kezhi_key_rotation_rows{state="outdated"} 0');
  });
});

describe('the sealed columns', () => {
  /** Hashes, digests and answers' own hashes: nothing of it is sealed. */
  const PLAIN = new Set([
    'attachments.sha256',
    'audit_chain.hash',
    'idempotency_keys.request_hash',
    'imports.content_sha256',
    'import_revisions.content_sha256',
    'known_devices.mark',
    'one_time_codes.hash',
    'one_time_links.hash',
    'organization_registration_tokens.hash',
    'recovery_codes.hash',
    'refresh_tokens.hash',
    'volunteer_registrations.tracking_hash',
  ]);

  it('are all declared, so that a change of keys reaches every one of them', async () => {
    const columns = await api.database.sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea'`,
    );
    const declared = new Set(
      sealedTables().flatMap(({ table, sealed }) =>
        Object.keys(sealed).map((column) => `${table}.${column}`),
      ),
    );
    const forgotten = columns
      .map(({ name }) => name)
      .filter((name) => !PLAIN.has(name) && !declared.has(name));
    expect(forgotten).toEqual([]);
    expect([...declared].filter((name) => !columns.some((column) => column.name === name))).toEqual([]);
  });
});

describe('GET /data-protection/retention', () => {
  it('lists the rules with what was removed, in the language of the request', async () => {
    await api.database.sql(
      `INSERT INTO retention_removals VALUES ('imports.files', '2026-11-20', 3), ('imports.files', '2026-11-22', 4)`,
    );
    const find = ({ body }: Answer) => body.items.find(({ name }) => name === 'imports.files');
    const zh = await get('data-protection/retention', officer);
    expect(find(zh)).toMatchObject({
      what: expect.stringContaining('集体注册'),
      days: 30,
      removed: 7,
      removals: [
        { day: '2026-11-22', removed: 4 },
        { day: '2026-11-20', removed: 3 },
      ],
    });
    const en = await get('data-protection/retention', officer, { 'accept-language': 'en' });
    expect(find(en)?.['what']).toContain('collective registrations');
    expect((await get('data-protection/retention', auditor)).status).toBe(403);
  });
});

describe('the record of a child under 14', () => {
  it('is refused until a reason is given, and then open to who gave it, for a while', async () => {
    const path = `volunteers/${child.id}`;
    const refused = await get(path, county);
    expect([refused.status, refused.body['code']]).toEqual([403, 'VOLUNTEER.MINOR_REASON_REQUIRED']);
    expect(refused.text).not.toContain('王小童');
    expect((await post(`${path}/access`, { reason: ' ' }, county)).status).toBe(422);
    expect((await post(`${path}/access`, {}, county)).status).toBe(400);
    const opened = await post(`${path}/access`, reason, county);
    expect([opened.status, new Date(String(opened.body['until'])) > new Date()]).toEqual([200, true]);
    const read = await get(path, county);
    expect([read.status, read.body['name'], read.body['under14']]).toEqual([200, '王小童', true]);
    expect((await get(path, colleague)).status).toBe(403);
    await api.database.sql(`UPDATE minor_accesses SET until = now() - interval '1 second'`);
    expect((await get(path, county)).status).toBe(403);
  });

  it('is not changed by who may not read it', async () => {
    const answer = await api
      .call()
      .patch(`/api/v1/volunteers/${child.id}`)
      .set(colleague)
      .send({ note: '改了' });
    expect(answer.status).toBe(403);
    const [row] = await api.database.sql<{ note: string | null }>('SELECT note FROM people WHERE id = $1', [
      child.id,
    ]);
    expect(row?.note).toBeNull();
  });

  it('needs no reason for anybody older, and none is taken', async () => {
    expect((await get(`volunteers/${grown.id}`, county)).status).toBe(200);
    const answer = await post(`volunteers/${grown.id}/access`, reason, county);
    expect([answer.status, answer.body['code']]).toEqual([409, 'VOLUNTEER.NOT_UNDER_14']);
  });

  it('is opened by officers of the territory, and by no auditor', async () => {
    const squads = await people.plant({ birthDate: yearsAgo(9), teams: [api.tree.squad] });
    expect((await post(`volunteers/${squads.id}/access`, reason, county)).status).toBe(200);
    expect((await post(`volunteers/${child.id}/access`, reason, auditor)).status).toBe(403);
  });

  it('is nothing at all out of reach', async () => {
    const elsewhere = await api.signInAs('association_officer', api.tree.otherCounty);
    expect((await post(`volunteers/${child.id}/access`, reason, elsewhere)).status).toBe(404);
  });

  it('shows no name in lists, searches and memberships', async () => {
    const list = await get('volunteers', county);
    expect(list.body.items.map(({ name, under14 }) => [name, under14])).toEqual(
      expect.arrayContaining([
        ['王**', true],
        ['李大方', false],
      ]),
    );
    const found = await post('volunteers/search', { idNumber: child.idNumber }, county);
    const memberships = await get('memberships', county);
    for (const { text } of [list, found, memberships]) expect(text).not.toContain('王小童');
    expect(memberships.text).toContain('王**');
  });
});

describe('GET /data-protection/minor-access', () => {
  it('says who read which record when and why, masked', async () => {
    await post(`volunteers/${child.id}/access`, reason, colleague);
    await get(`volunteers/${child.id}`, colleague);
    await get(`volunteers/${child.id}`, colleague);
    await post(`volunteers/${child.id}/reveal`, { fields: ['phone'], reason: '活动保险' }, county);
    await post(`volunteers/${grown.id}/reveal`, { fields: ['phone'], reason: '活动保险' }, county);
    const report = await get('data-protection/minor-access', auditor);
    expect(report.body.items).toMatchObject([
      { kind: 'reveal', reason: '活动保险', volunteerName: '王**', volunteerId: child.id },
      { kind: 'detail', reason: '应监护人请求', reads: 2, accountName: '测试员' },
      { kind: 'detail', reads: 0 },
      { kind: 'detail', reads: 1 },
    ]);
    for (const secret of ['王小童', child.idNumber, child.phone]) expect(report.text).not.toContain(secret);
    const [row] = await api.database.sql<{ details: Record<string, unknown> }>(
      `SELECT details FROM audit_log WHERE action = 'volunteer:access' ORDER BY id DESC LIMIT 1`,
    );
    expect(row?.details).toEqual(reason);
  });

  it('is paged, counted, and cut to the reach of the auditor', async () => {
    const first = await get('data-protection/minor-access?limit=2&include=total', officer);
    expect([first.body.items.length, first.body['total']]).toEqual([2, 4]);
    const second = await get(`data-protection/minor-access?limit=2&cursor=${first.body.nextCursor}`, officer);
    expect([second.body.items.length, second.body.nextCursor]).toEqual([2, null]);
    expect((await get('data-protection/minor-access', siblingAuditor)).body.items).toEqual([]);
    const team = await api.signInAs('team_administrator', api.tree.team);
    expect((await get('data-protection/minor-access', team)).status).toBe(403);
  });
});
