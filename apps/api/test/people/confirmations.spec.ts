import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberCounts } from '#kezhi/organizations';
import type { Planted, PlantedPerson } from '#kezhi/testing';
import { syntheticPhone } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { PeopleDesk } from '../support/people-desk.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let desk: PeopleDesk;
beforeAll(async () => {
  api = await startTestApp();
  desk = new PeopleDesk(api);
});
afterAll(() => api.close());

/** Somebody whom an import has registered in the team, counted as the import counts. */
async function imported(person: PlantedPerson = {}): Promise<Planted & { importId: string }> {
  const planted = await desk.plant({
    status: 'pending_confirmation',
    teams: [api.tree.team],
    ...person,
  });
  const importId = uuid();
  await api.database.sql(
    `INSERT INTO imports (id, kind, template, organization_id, status, file_key, file_name, file_size, content_sha256, created_by, created_at)
     SELECT $1::uuid, 'volunteers', 'volunteers@2019', $2, 'committed', 'x', '登记表.xlsx', 1, decode(md5($1::uuid::text), 'hex'), id, now()
     FROM accounts WHERE account = 'admin'`,
    [importId, api.tree.team],
  );
  await api.database.sql('UPDATE people SET import_id = $2 WHERE id = $1', [planted.id, importId]);
  await api.database.sql(
    `INSERT INTO import_rows (import_id, row_no, outcome, cells, person_id, name) VALUES ($1, 2, 'create', '\\x00', $2, '王芳')`,
    [importId, planted.id],
  );
  await api.app.get(MemberCounts).add(api.tree.team, { registered: 1, confirmed: 0 });
  return { ...planted, importId };
}

const counts = async () => (await api.app.get(MemberCounts).of(api.tree.team)).own;
const decide = (body: object) => api.call().post('/api/v1/volunteer-confirmations').send(body);
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
const isKnown = async ({ id }: Planted) =>
  (await api.database.sql('SELECT FROM people WHERE id = $1', [id])).length > 0;

describe('somebody whom an import has registered', () => {
  it('sees who registered them and what is stored, masked, before deciding', async () => {
    const person = await imported({ name: '王芳', email: 'wang@example.org' });
    const { body } = await api
      .call()
      .get('/api/v1/me/volunteer')
      .set(await desk.signIn(person))
      .expect(200);
    expect(body).toMatchObject({
      name: '王芳',
      status: 'pending_confirmation',
      registrar: { organizationId: api.tree.team, organizationName: expect.any(String) },
      emailMasked: 'w***@example.org',
    });
    expect(JSON.stringify(body)).not.toContain(person.idNumber);
    expect(JSON.stringify(body)).not.toContain(person.phone);
  });

  it('confirms with number, code and consent, puts a mistake right, and is counted as confirmed', async () => {
    const person = await imported({ name: '王方' });
    const before = await counts();
    const code = await desk.signInCode(person);
    const { body } = await decide({
      idNumber: person.idNumber,
      code,
      decision: 'confirm',
      consents: await desk.consents('basic'),
      changes: { name: '王芳', employer: '天宁区实验小学' },
    }).expect(200);
    expect(body).toEqual({ id: person.id, outcome: 'active' });
    expect(await counts()).toEqual({ registered: before.registered, confirmed: before.confirmed + 1 });
    const headers = await desk.signIn(person);
    const own = await api.call().get('/api/v1/me/volunteer').set(headers).expect(200);
    expect(own.body).toMatchObject({
      status: 'active',
      name: '王芳',
      employer: '天宁区实验小学',
      confirmedAt: expect.any(String),
    });
    const log = await api.call().get('/api/v1/me/volunteer/consents').set(headers).expect(200);
    expect(log.body).toMatchObject({
      items: [{ code: 'basic', version: 1, how: 'confirmation', byGuardian: false, withdrawnAt: null }],
    });
  });

  it('confirms from the own page as well, and not twice', async () => {
    const person = await imported();
    const headers = await desk.signIn(person);
    const body = { decision: 'confirm', consents: await desk.consents('basic') };
    const path = '/api/v1/me/volunteer/confirmation';
    await api.call().post(path).set(headers).send(body).expect(200);
    expect(codeOf(await api.call().post(path).set(headers).send(body).expect(409))).toBe(
      'VOLUNTEER.TRANSITION',
    );
    const refusal = await api.call().post(path).set(headers).send({ decision: 'refuse' }).expect(409);
    expect(codeOf(refusal)).toBe('VOLUNTEER.TRANSITION');
  });

  it('is not confirmed without the consent, or with one to an old text, and keeps the code', async () => {
    const person = await imported();
    const code = await desk.signInCode(person);
    const ask = { idNumber: person.idNumber, code, decision: 'confirm' };
    expect(codeOf(await decide(ask).expect(422))).toBe('CONSENT.REQUIRED');
    const old = await decide({ ...ask, consents: [{ code: 'basic', version: 9 }] }).expect(409);
    expect(codeOf(old)).toBe('CONSENT.OUTDATED');
    await decide({ ...ask, consents: await desk.consents('basic') }).expect(200);
  });
});

describe('a refusal', () => {
  it('erases the person everywhere, leaves a tombstone and a count, and takes the number back', async () => {
    const person = await imported({ name: '李拒绝' });
    const before = await counts();
    const headers = await desk.signIn(person);
    const code = await desk.signInCode(person);
    const { body } = await decide({ idNumber: person.idNumber, code, decision: 'refuse' }).expect(200);
    expect(body).toEqual({ id: person.id, outcome: 'erased' });
    expect(await isKnown(person)).toBe(false);
    expect(await counts()).toEqual({ registered: before.registered - 1, confirmed: before.confirmed });
    const left = await api.database.sql<{ n: number }>(
      `SELECT (SELECT count(*) FROM memberships WHERE person_id = $1) + (SELECT count(*) FROM accounts WHERE person_id = $1)
        + (SELECT count(*) FROM import_rows WHERE person_id = $1) AS n`,
      [person.id],
    );
    expect(Number(left[0]?.n)).toBe(0);
    const refusals = await api.database.sql('SELECT FROM refusals WHERE organization_id = $1', [
      api.tree.team,
    ]);
    expect(refusals).toHaveLength(1);
    expect(await api.database.sql('SELECT FROM refused_people')).toHaveLength(1);
    await api.call().get('/api/v1/me/volunteer').set(headers).expect(401);
    const found = await api
      .call()
      .post('/api/v1/volunteers/search')
      .set(await api.signIn())
      .send({ idNumber: person.idNumber })
      .expect(200);
    expect(found.body).toMatchObject({ items: [] });
    const [audit] = await api.database.sql<{ all: string }>(
      `SELECT a::text AS all FROM audit_log a WHERE action = 'volunteer-confirmation:decide' ORDER BY id DESC LIMIT 1`,
    );
    for (const secret of ['李拒绝', person.idNumber, person.phone]) expect(audit?.all).not.toContain(secret);
  });

  it('is counted for the unit and those above it, for whoever sees their volunteers', async () => {
    const count = async (id: string) =>
      (
        await api
          .call()
          .get(`/api/v1/organizations/${id}/refusals`)
          .set(await api.signIn())
          .expect(200)
      ).body as { own: number; subtree: number };
    const [team, county] = [await count(api.tree.team), await count(api.tree.county)];
    const person = await imported();
    const code = await desk.signInCode(person);
    await decide({ idNumber: person.idNumber, code, decision: 'refuse' }).expect(200);
    expect(await count(api.tree.team)).toEqual({ own: team.own + 1, subtree: team.subtree + 1 });
    expect(await count(api.tree.county)).toEqual({ own: county.own, subtree: county.subtree + 1 });
    const elsewhere = await api.signInAs('association_officer', api.tree.otherCounty);
    await api.call().get(`/api/v1/organizations/${api.tree.team}/refusals`).set(elsewhere).expect(404);
  });

  it('leaves the number free for nobody but its owner: no code comes any more', async () => {
    const person = await imported();
    const code = await desk.signInCode(person);
    await decide({ idNumber: person.idNumber, code, decision: 'refuse' }).expect(200);
    const before = await desk.messagesTo(person.phone);
    await api.call().post('/api/v1/auth/person-codes').send({ idNumber: person.idNumber }).expect(202);
    await desk.work();
    expect(await desk.messagesTo(person.phone)).toHaveLength(before.length);
  });
});

describe('a minor', () => {
  const guardianPhone = syntheticPhone(9_001);
  const minor = () => imported({ birthDate: '2014-06-01', guardianName: '王大明', guardianPhone });
  const guardianCode = async ({ idNumber }: Planted) => {
    await api.call().post('/api/v1/volunteer-confirmations/guardian-codes').send({ idNumber }).expect(202);
    await desk.work();
    return desk.codeTo(guardianPhone);
  };

  it('needs the guardian, whose consent is kept as the guardian’s', async () => {
    const person = await minor();
    const consents = await desk.consents('basic', 'guardian');
    const ask = async (more: object) =>
      decide({
        idNumber: person.idNumber,
        code: await desk.signInCode(person),
        decision: 'confirm',
        ...more,
      });
    expect(codeOf(await ask({ consents: await desk.consents('basic') }))).toBe('CONSENT.REQUIRED');
    expect(codeOf(await ask({ consents }))).toBe('VOLUNTEER.GUARDIAN_CODE_REQUIRED');
    const code = await guardianCode(person);
    expect((await desk.messagesTo(guardianPhone)).at(-1)).toMatchObject({ purpose: 'guardian:consent' });
    const { status } = await ask({ consents, guardianCode: code });
    expect(status).toBe(200);
    const given = await api.database.sql(
      'SELECT code, by_guardian FROM consents WHERE person_id = $1 ORDER BY code',
      [person.id],
    );
    expect(given).toEqual([
      { code: 'basic', by_guardian: false },
      { code: 'guardian', by_guardian: true },
    ]);
  });

  it('cannot stand in for the guardian with the own code, or that of another child’s guardian', async () => {
    const [person, other] = [await minor(), await minor()];
    const foreign = await guardianCode(other);
    const headers = await desk.signIn(person);
    const consents = await desk.consents('basic', 'guardian');
    const path = '/api/v1/me/volunteer/confirmation';
    const attempt = (guardian: string) =>
      api.call().post(path).set(headers).send({ decision: 'confirm', consents, guardianCode: guardian });
    expect(codeOf(await attempt(foreign).expect(422))).toBe('CODE.WRONG');
    expect(codeOf(await attempt(await desk.signInCode(person)).expect(422))).toBe('CODE.WRONG');
    const own = await api.call().get('/api/v1/me/volunteer').set(headers).expect(200);
    expect(own.body).toMatchObject({ status: 'pending_confirmation', isMinor: true });
  });
});

describe('whoever tries numbers', () => {
  it('is answered alike for a number that nobody has', async () => {
    const person = await imported();
    const body = { code: '000000', decision: 'refuse' };
    const known = await decide({ ...body, idNumber: person.idNumber });
    const unknown = await decide({ ...body, idNumber: '32040018800101007X' });
    expect([known.status, codeOf(known)]).toEqual([unknown.status, codeOf(unknown)]);
    expect(codeOf(known)).toBe('CODE.WRONG');
    expect(await isKnown(person)).toBe(true);
    for (const idNumber of [person.idNumber, '32040018800101007X']) {
      const answer = await api
        .call()
        .post('/api/v1/volunteer-confirmations/guardian-codes')
        .send({ idNumber });
      expect([answer.status, answer.text]).toEqual([202, '']);
    }
    await desk.work();
  });
});
