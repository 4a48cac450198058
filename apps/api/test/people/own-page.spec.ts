import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberCounts } from '#kezhi/organizations';
import { syntheticPhone } from '#kezhi/standards';
import type { Planted } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { PeopleDesk } from '../support/people-desk.js';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let desk: PeopleDesk;
let person: Planted;
let own: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  desk = new PeopleDesk(api);
  person = await desk.plant({ name: '王芳', email: 'wang@example.org' });
  own = await desk.signIn(person);
});
afterAll(() => api.close());

const PATH = '/api/v1/me/volunteer';
const get = (path: string, headers = own) =>
  api
    .call()
    .get(PATH + path)
    .set(headers);
const post = (path: string, body: object = {}, headers = own) =>
  api
    .call()
    .post(PATH + path)
    .set(headers)
    .send(body);
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
const newTeam = () =>
  api.tree.plant({
    name: `服务队 ${uuid()}`,
    parent: api.tree.county,
    kind: 'service_team',
    region: '320402',
  });

describe('the own record', () => {
  it('is put right by its owner, with the version that was seen', async () => {
    const { headers, body } = await get('').expect(200);
    const patch = (changes: object, etag: string) =>
      api.call().patch(PATH).set(own).set('if-match', etag).send(changes);
    const etag = headers['etag'] ?? '';
    const changed = await patch({ employer: '天宁区实验小学', education: '大学本科' }, etag).expect(200);
    expect(changed.body).toMatchObject({ employer: '天宁区实验小学', education: '大学本科教育' });
    expect((body as { version: number }).version).toBeLessThan((changed.body as { version: number }).version);
    await patch({ employer: '别处' }, etag).expect(412);
  });

  it('shows a child its own whole name, and takes it back unchanged', async () => {
    const child = await desk.plant({ name: '周小雨', birthDate: `${new Date().getFullYear() - 12}-01-01` });
    const headers = await desk.signIn(child);
    expect((await get('', headers).expect(200)).body).toMatchObject({ name: '周小雨' });
    expect((await get('/export', headers).expect(200)).body).toMatchObject({ name: '周小雨' });
    await api.call().patch(PATH).set(headers).send({ name: '周小雨', employer: '实验小学' }).expect(200);
  });

  it.each(['phone', 'email', 'idNumber', 'guardianPhone', 'status', 'note'])(
    'does not let its owner write %s',
    async (field) => {
      const answer = await api
        .call()
        .patch(PATH)
        .set(own)
        .send({ [field]: 'x' })
        .expect(400);
      expect(answer.body).toMatchObject({ errors: [{ pointer: `/${field}`, code: 'FIELD.UNKNOWN' }] });
    },
  );
});

describe('a new telephone', () => {
  const phone = syntheticPhone(6_001);
  const codeTo = async (address: string) => {
    await post('/contact-codes', { channel: 'sms', address }).expect(202);
    return desk.codeTo(address);
  };

  it('needs a code to it and the own document number; the one before is told, and codes go to the new one', async () => {
    const code = await codeTo(phone);
    const change = (more: object) => post('/contact', { channel: 'sms', address: phone, code, ...more });
    const stranger = await desk.plant();
    expect(codeOf(await change({ idNumber: stranger.idNumber }).expect(422))).toBe(
      'VOLUNTEER.NUMBER_MISMATCH',
    );
    const wrong = code === '000000' ? '000001' : '000000';
    expect(codeOf(await change({ idNumber: person.idNumber, code: wrong }).expect(422))).toBe('CODE.WRONG');
    const { body } = await change({ idNumber: person.idNumber }).expect(200);
    expect(body).toMatchObject({ phoneMasked: '154****6001' });
    expect((await desk.messagesTo(person.phone)).at(-1)).toMatchObject({ purpose: 'person:contact' });
    await desk.signIn({ idNumber: person.idNumber, phone });
    const found = await api
      .call()
      .post('/api/v1/volunteers/search')
      .set(await api.signIn())
      .send({ phone })
      .expect(200);
    expect(found.body).toMatchObject({ items: [{ id: person.id }] });
  });

  it('does not let somebody at an open page try document numbers', async () => {
    const other = await desk.signIn(await desk.plant());
    const body = {
      channel: 'sms',
      address: syntheticPhone(6_002),
      code: '000000',
      idNumber: person.idNumber,
    };
    const statuses = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await post('/contact', body, other)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });
});

describe('own teams', () => {
  const items = async (headers = own) =>
    (
      (await get('/memberships', headers).expect(200)).body as {
        items: Array<{ id: string; status: string }>;
      }
    ).items;

  it('are asked, and a request that nobody decided on is taken back without a trace', async () => {
    const organizationId = await newTeam();
    const { body } = await post('/memberships', { organizationId }).expect(201);
    const { id } = body as { id: string };
    expect(await items()).toMatchObject([{ id, status: 'requested' }]);
    expect(codeOf(await post('/memberships', { organizationId }).expect(409))).toBe('MEMBERSHIP.OPEN');
    await post(`/memberships/${id}/leaving`).expect(200);
    expect(await items()).toEqual([]);
  });

  it('are left, and are counted one less; a team of somebody else is not found', async () => {
    const team = await newTeam();
    const member = await desk.plant({ teams: [team] });
    await api.app.get(MemberCounts).add(team, { registered: 1, confirmed: 1 });
    const headers = await desk.signIn(member);
    const [membership] = await items(headers);
    expect(codeOf(await post(`/memberships/${membership?.id}/leaving`).expect(404))).toBe(
      'MEMBERSHIP.NOT_FOUND',
    );
    await post(`/memberships/${membership?.id}/leaving`, {}, headers).expect(200);
    expect((await api.app.get(MemberCounts).of(team)).own).toEqual({ registered: 0, confirmed: 0 });
    expect(await items(headers)).toMatchObject([{ status: 'left' }]);
    await post(`/memberships/${membership?.id}/leaving`, {}, headers).expect(409);
  });

  it('say why one was declined', async () => {
    const team = await newTeam();
    const member = await desk.plant();
    const headers = await desk.signIn(member);
    const { body } = await post('/memberships', { organizationId: team }, headers).expect(201);
    const { id } = body as { id: string };
    await api
      .call()
      .post(`/api/v1/memberships/${id}/decline`)
      .set(await api.signIn())
      .send({ reason: '今年名额已满' })
      .expect(200);
    expect(await items(headers)).toMatchObject([
      { id, status: 'declined', reason: '今年名额已满', endReason: null },
    ]);
  });

  it('end at five', async () => {
    const teams = [];
    for (let at = 0; at < 5; at += 1) teams.push(await newTeam());
    const member = await desk.plant({ teams });
    await api.database.sql(
      `INSERT INTO membership_rules (id, source, most, valid_from) VALUES ($1, '测试', 5, '2020-01-01')`,
      [uuid()],
    );
    const headers = await desk.signIn(member);
    const refused = await post('/memberships', { organizationId: await newTeam() }, headers).expect(409);
    expect(codeOf(refused)).toBe('MEMBERSHIP.LIMIT');
  });
});

describe('own consents', () => {
  it('that are optional are given and withdrawn, and the log keeps both', async () => {
    const [publicity] = await desk.consents('publicity');
    await post('/consents', publicity).expect(201);
    const { body } = await post('/consents/publicity/withdrawal').expect(200);
    expect(body).toMatchObject({
      items: [{ code: 'publicity', how: 'own_page', withdrawnAt: expect.any(String) }],
    });
    expect(codeOf(await post('/consents/publicity/withdrawal').expect(409))).toBe('CONSENT.NOT_GIVEN');
    await post('/consents', publicity).expect(201);
    const { body: log } = await get('/consents').expect(200);
    expect((log as { items: object[] }).items).toHaveLength(2);
  });

  it('that are needed end with the record only, and nobody consents as one’s guardian', async () => {
    const [basic, guardian] = await desk.consents('basic', 'guardian');
    await post('/consents', basic).expect(201);
    expect(codeOf(await post('/consents/basic/withdrawal').expect(409))).toBe('CONSENT.NEEDED');
    await post('/consents', guardian).expect(409);
  });
});

describe('looks of staff at sealed data', () => {
  it('are shown to whom they concern, with fields and reason, and to nobody else', async () => {
    const officer = await api.signIn();
    await api
      .call()
      .post(`/api/v1/volunteers/${person.id}/reveal`)
      .set(officer)
      .send({ fields: ['phone'], reason: '联系确认活动' })
      .expect(200);
    const { body } = await get('/accesses').expect(200);
    expect(body).toMatchObject({
      items: [{ fields: ['phone'], reason: '联系确认活动', byName: expect.any(String) }],
      nextCursor: null,
    });
    const other = await desk.signIn(await desk.plant());
    expect((await get('/accesses', other).expect(200)).body).toMatchObject({ items: [] });
  });

  it('include those at the row of the file by which the person came, in order of time, page by page', async () => {
    const subject = await desk.plant({ name: '钱查看' });
    const headers = await desk.signIn(subject);
    const [{ id: account } = { id: '' }] = await api.database.sql<{ id: string }>(
      `SELECT id FROM accounts WHERE account = 'admin'`,
    );
    const importId = uuid();
    await api.database.sql(
      `INSERT INTO imports (id, kind, template, organization_id, status, file_key, file_name, file_size, content_sha256, created_by, created_at)
       VALUES ($1, 'volunteers', 'volunteers@2019', $2, 'committed', 'x', '登记表.xlsx', 1, decode(md5('${importId}'), 'hex'), $3, now())`,
      [importId, api.tree.team, account],
    );
    const at = (minute: number) => `2026-11-20T08:0${minute}:00Z`;
    const atRow = (minute: number, reason: string) =>
      api.database.sql(
        `INSERT INTO import_row_reveals (id, import_id, revision, row_no, person_id, account_id, under14, fields, reason, at)
         VALUES (gen_random_uuid(), $1, 1, 2, $2, $3, false, '{phone,idNumber}', $4, $5)`,
        [importId, subject.id, account, reason, at(minute)],
      );
    const atRecord = (minute: number, reason: string) =>
      api.database.sql(
        `INSERT INTO audit_log (at, account_id, action, object_type, object_id, result, details)
         VALUES ($1, $2, 'volunteer:reveal', 'volunteer', $3, 'done', $4)`,
        [at(minute), account, subject.id, JSON.stringify({ fields: ['phone'], reason })],
      );
    await atRow(1, '一');
    await atRecord(2, '二');
    await atRow(3, '三甲');
    await atRow(3, '三乙');
    await atRecord(3, '三丙');
    await atRecord(4, '四');
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page += 1) {
      const { body } = await get(`/accesses?limit=1${cursor}`, headers).expect(200);
      const { items, nextCursor } = body as {
        items: Array<{ reason: string; where: string }>;
        nextCursor: string | null;
      };
      seen.push(...items.map(({ reason, where }) => `${where} ${reason}`));
      if (nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect([seen[0], seen[1], seen.slice(2, 4).sort(), seen.slice(4)]).toEqual([
      'record 四',
      'record 三丙',
      ['import 三乙', 'import 三甲'].sort(),
      ['record 二', 'import 一'],
    ]);
    const { body } = await get('/accesses', headers).expect(200);
    expect((body as { items: object[] }).items[2]).toMatchObject({
      where: 'import',
      fields: ['phone', 'idNumber'],
      byName: expect.any(String),
      byOrganization: expect.any(String),
    });
  });
});

describe('taking one’s data along', () => {
  it('gives everything in clear, as JSON and as a PDF of a reasonable size', async () => {
    const { body } = await get('/export').expect(200);
    expect(body).toMatchObject({
      name: '王芳',
      secrets: { idNumber: person.idNumber, email: 'wang@example.org' },
      consents: expect.arrayContaining([expect.objectContaining({ code: 'basic' })]),
      accesses: [{ reason: '联系确认活动' }],
    });
    const pdf = await fetch(`${api.origin}${PATH}/export.pdf`, { headers: own });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain('.pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeLessThan(300_000);
    const [audit] = await api.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM audit_log WHERE action = 'person:export' AND object_id = $1`,
      [person.id],
    );
    expect(Number(audit?.n)).toBe(2);
  });
});

describe('closing', () => {
  it('keeps the record out of every list, search and export, ends memberships, consents and every session', async () => {
    const team = await newTeam();
    const leaver = await desk.plant({ name: '赵注销', teams: [team] });
    await api.app.get(MemberCounts).add(team, { registered: 1, confirmed: 1 });
    const [headers, elsewhere] = [await desk.signIn(leaver), await desk.signIn(leaver)];
    await post('/consents', (await desk.consents('basic'))[0], headers).expect(201);
    const { body } = await post('/closure', {}, headers).expect(200);
    expect(body).toEqual({ id: leaver.id, status: 'closed' });

    for (const session of [headers, elsewhere]) await get('', session).expect(401);
    await api.call().post('/api/v1/auth/person-codes').send({ idNumber: leaver.idNumber }).expect(202);
    const before = await desk.messagesTo(leaver.phone);
    await desk.work();
    expect(await desk.messagesTo(leaver.phone)).toHaveLength(before.length);

    const officer = await api.signIn();
    for (const query of ['q=赵注销', `within=${team}`]) {
      const { body: list } = await api
        .call()
        .get(encodeURI(`/api/v1/volunteers?${query}`))
        .set(officer);
      expect((list as { items: Array<{ id: string }> }).items.map(({ id }) => id)).not.toContain(leaver.id);
    }
    await api.call().get(`/api/v1/volunteers/${leaver.id}`).set(officer).expect(404);
    for (const key of [{ idNumber: leaver.idNumber }, { phone: leaver.phone }]) {
      const found = await api.call().post('/api/v1/volunteers/search').set(officer).send(key).expect(200);
      expect(found.body).toMatchObject({ items: [] });
    }
    expect((await api.app.get(MemberCounts).of(team)).own).toEqual({ registered: 0, confirmed: 0 });
    const rows = await api.database.sql(
      `SELECT m.status, c.withdrawn_at IS NOT NULL AS withdrawn FROM memberships m JOIN consents c USING (person_id) WHERE person_id = $1`,
      [leaver.id],
    );
    expect(rows).toEqual([{ status: 'left', withdrawn: true }]);
  });
});
