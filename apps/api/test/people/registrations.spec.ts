import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { PeopleDesk } from '../support/people-desk.js';
import { RegistrationForms } from '../support/registration-forms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let desk: PeopleDesk;
let forms: RegistrationForms;
beforeAll(async () => {
  api = await startTestApp();
  desk = new PeopleDesk(api);
  forms = new RegistrationForms(api, desk);
});
afterAll(() => api.close());

const askCode: RegistrationForms['askCode'] = (...contact) => forms.askCode(...contact);
const prove: RegistrationForms['prove'] = (address) => forms.prove(address);
const form: RegistrationForms['form'] = (more) => forms.form(more);
const register: RegistrationForms['register'] = (body) => forms.register(body);
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
const people = async () =>
  (await api.database.sql<{ n: number }>('SELECT count(*) AS n FROM people'))[0]?.n ?? 0;

describe('somebody new', () => {
  it('registers, is a volunteer at once, and the chosen teams are asked', async () => {
    const body = await form({
      organizationIds: [api.tree.team, api.tree.squad],
      expertise: ['气象'],
    });
    const receipt = await register(body).expect(202);
    expect(receipt.body).toEqual({
      trackingNo: expect.stringMatching(/^V-/),
      receivedAt: expect.any(String),
    });
    const { trackingNo } = receipt.body as { trackingNo: string };
    const track = () => api.call().get(`/api/v1/registrations/volunteers/${trackingNo}`).expect(200);
    expect((await track()).body).toMatchObject({ processedAt: null });
    await desk.work();
    expect((await track()).body).toMatchObject({ processedAt: expect.any(String) });
    expect((await desk.messagesTo(body.phone)).at(-1)?.text).toContain('/my');

    const headers = await desk.signIn(body);
    const own = await api.call().get('/api/v1/me/volunteer').set(headers).expect(200);
    expect(own.body).toMatchObject({
      status: 'active',
      name: '陈静',
      registrar: null,
      expertise: ['气象'],
    });
    const { body: teams } = await api.call().get('/api/v1/me/volunteer/memberships').set(headers).expect(200);
    expect((teams as { items: object[] }).items).toHaveLength(2);
    expect(teams).toMatchObject({ items: [{ status: 'requested' }, { status: 'requested' }] });
    const seen = await api
      .call()
      .get('/api/v1/memberships?status=requested')
      .set(await api.signInAs('team_administrator', api.tree.team))
      .expect(200);
    expect(seen.body).toMatchObject({ items: [{ volunteerName: '陈静' }] });
  });

  it('leaves nothing of the form in clear while it waits, nor anything afterwards', async () => {
    const body = await form({ name: '钱密封', employer: '密封单位' });
    await register(body).expect(202);
    const clear = async () => {
      const rows = await api.database.sql<{ all: string }>(
        `SELECT r::text AS all FROM volunteer_registrations r UNION ALL SELECT j::text FROM jobs j
         UNION ALL SELECT a::text FROM audit_log a UNION ALL SELECT m::text FROM outgoing_messages m`,
      );
      return rows.filter(({ all }) =>
        [body.idNumber, body.phone, '钱密封', '密封单位'].some((secret) => all.includes(secret)),
      );
    };
    expect(await clear()).toEqual([]);
    await desk.work();
    expect(await clear()).toEqual([]);
    expect(await api.database.sql('SELECT FROM volunteer_registrations WHERE sealed IS NOT NULL')).toEqual(
      [],
    );
  });

  it('who once refused an import may change their mind', async () => {
    const body = await form();
    const person = await desk.plant({ status: 'pending_confirmation' });
    const code = await desk.signInCode(person);
    await api
      .call()
      .post('/api/v1/volunteer-confirmations')
      .send({ idNumber: person.idNumber, code, decision: 'refuse' })
      .expect(200);
    await register({ ...body, idNumber: person.idNumber }).expect(202);
    await desk.work();
    expect(await api.database.sql('SELECT FROM refused_people')).toEqual([]);
    await api
      .call()
      .get('/api/v1/me/volunteer')
      .set(await desk.signIn({ idNumber: person.idNumber, phone: body.phone }))
      .expect(200);
  });

  it('with a passport gives the date of birth', async () => {
    const passport = { idType: 'passport', idNumber: 'E12345678' };
    const missing = await register(await form(passport)).expect(422);
    expect(missing.body).toMatchObject({ errors: [{ pointer: '/birthDate' }] });
    await register(await form({ ...passport, birthDate: '1990-02-03' })).expect(202);
  });
});

describe('a form with a mistake', () => {
  it.each([
    ['a wrong document number', { idNumber: '110101190002290011' }, '/idNumber', 'VOLUNTEER.ID_INVALID'],
    ['a region that there is not', { regionCode: '999999' }, undefined, 'REGION.UNKNOWN'],
    [
      'another telephone than the proven one',
      { phone: syntheticPhone(1) },
      '/phone',
      'VOLUNTEER.CONTACT_REQUIRED',
    ],
    ['no consent', { consents: [] }, '/consents', 'CONSENT.REQUIRED'],
    [
      'a team that there is not',
      { organizationIds: ['01900000-0000-7000-8000-0000000000ff'] },
      '/organizationIds',
      'ORGANIZATION.NOT_FOUND',
    ],
  ])('is refused for %s, and the code stays good', async (_, wrong, pointer, code) => {
    const body = await form();
    const refused = await register({ ...body, ...wrong });
    expect([refused.status >= 400 && refused.status < 500, codeOf(refused)]).toEqual([true, code]);
    if (pointer !== undefined) expect(refused.body).toMatchObject({ errors: [{ pointer }] });
    await register(body).expect(202);
  });

  it('is refused with a wrong code, or with six teams', async () => {
    const body = await form();
    const wrong = { ...body.contact, code: body.contact.code === '000000' ? '000001' : '000000' };
    expect(codeOf(await register({ ...body, contact: wrong }).expect(422))).toBe('CODE.WRONG');
    const six = Array.from({ length: 6 }, (_, at) => `01900000-0000-7000-8000-00000000000${at}`);
    await register({ ...body, organizationIds: six }).expect(400);
  });
});

describe('a minor', () => {
  it('needs a guardian who consents by a code to the guardian’s telephone', async () => {
    const born = { idNumber: syntheticIdentityNumber(700, { birthDate: '2013-03-04' }) };
    const missing = await register(await form(born)).expect(422);
    expect(missing.body).toMatchObject({ errors: [{ pointer: '/guardianName' }] });
    const guardianPhone = syntheticPhone(7_777);
    const consents = await desk.consents('basic', 'guardian');
    const body = await form({ ...born, guardianName: '陈大明', guardianPhone, consents });
    expect(codeOf(await register(body).expect(422))).toBe('VOLUNTEER.GUARDIAN_CODE_REQUIRED');
    const again = { ...body.contact, code: await prove(body.phone) };
    await askCode(guardianPhone, 'sms', { forGuardian: true }).expect(202);
    expect((await desk.messagesTo(guardianPhone)).at(-1)?.text).toMatch(/未成年人.*监护人.*同意/);
    await register({ ...body, contact: again, guardianCode: await desk.codeTo(guardianPhone) }).expect(202);
    await desk.work();
    const own = await api
      .call()
      .get('/api/v1/me/volunteer')
      .set(await desk.signIn(body))
      .expect(200);
    expect(own.body).toMatchObject({ isMinor: true, guardianNameMasked: '陈**' });
  });
});

describe('the number of somebody who is registered already', () => {
  /** The message to whoever sent a form, without the number, which differs. */
  const receiptTo = async (phone: string) =>
    (await desk.messagesTo(phone))
      .find(({ purpose }) => purpose === 'volunteer:receipt')
      ?.text.replace(/#V-[\w-]+/, '#');

  it('is answered like a new one, changes nothing, and its owner hears of it', async () => {
    const victim = await desk.plant({ name: '原主人' });
    await desk.work();
    const before = await people();
    const attack = await form({
      idNumber: victim.idNumber,
      name: '原主人',
      organizationIds: [api.tree.team],
    });
    const fresh = await form();
    const [one, other] = [await register(attack), await register(fresh)];
    expect([one.status, Object.keys(one.body as object), Object.keys(one.headers).sort()]).toEqual([
      other.status,
      Object.keys(other.body as object),
      Object.keys(other.headers).sort(),
    ]);
    await desk.work();
    const tracked = [];
    for (const { body } of [one, other]) {
      const { trackingNo } = body as { trackingNo: string };
      const { body: progress } = await api
        .call()
        .get(`/api/v1/registrations/volunteers/${trackingNo}`)
        .expect(200);
      tracked.push(Object.keys(progress as object));
    }
    expect(tracked[0]).toEqual(tracked[1]);
    expect(await people()).toBe(Number(before) + 1);
    expect((await desk.messagesTo(victim.phone)).at(-1)?.text).toContain('也许是您本人');
    const toAttacker = (await desk.messagesTo(attack.phone)).map(({ purpose }) => purpose);
    expect(toAttacker).toEqual(['contact:prove', 'volunteer:receipt']);
    const receipts = await Promise.all([attack, fresh].map((sent) => receiptTo(sent.phone)));
    expect(receipts[0]).toBe(receipts[1]);
    await api.call().post('/api/v1/auth/person-codes').send({ idNumber: victim.idNumber }).expect(202);
    await desk.work();
    expect(await desk.messagesTo(attack.phone)).toHaveLength(toAttacker.length);
    expect((await desk.messagesTo(victim.phone)).at(-1)).toMatchObject({ purpose: 'person:sign-in' });
    const rows = await api.database.sql('SELECT FROM memberships WHERE person_id = $1', [victim.id]);
    expect(rows).toEqual([]);
  });

  it('stays closed when it was closed, and the owner is told so', async () => {
    const closed = await desk.plant({ status: 'closed' });
    await register(await form({ idNumber: closed.idNumber })).expect(202);
    await desk.work();
    expect((await desk.messagesTo(closed.phone)).at(-1)?.text).toContain('已注销');
    const rows = await api.database.sql<{ status: string }>('SELECT status FROM people WHERE id = $1', [
      closed.id,
    ]);
    expect(rows).toEqual([{ status: 'closed' }]);
  });
});

describe('what anybody may look up', () => {
  it('is the name and place of teams that take members, and regions', async () => {
    const { body } = await api
      .call()
      .get('/api/v1/registrations/volunteers/teams?region=320402&limit=200')
      .expect(200);
    const { items } = body as { items: Array<Record<string, unknown>> };
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([api.tree.team, api.tree.squad]));
    for (const item of items) expect(Object.keys(item).sort()).toEqual(['id', 'name', 'regionName']);
    const places = await api.call().get('/api/v1/registrations/volunteers/regions?parent=320400').expect(200);
    expect(places.body).toMatchObject({
      items: expect.arrayContaining([{ code: '320402', name: '天宁区' }]),
    });
    await api.call().get('/api/v1/registrations/volunteers/V-nothing').expect(404);
  });
});

describe('floods', () => {
  it('of codes to one telephone end after three, however it is written', async () => {
    const phone = syntheticPhone(8_001);
    for (const written of [phone, `+86 ${phone}`, `${phone.slice(0, 3)}-${phone.slice(3)}`])
      await askCode(written).expect(202);
    await askCode(`0086${phone}`).expect(429);
  });

  it('of forms from one address end, long before a thousand a minute', async () => {
    const statuses = new Map<number, number>();
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => register({ name: 'x' })));
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(429)).toBeGreaterThan(900);
    expect(statuses.get(500)).toBeUndefined();
  });
});
