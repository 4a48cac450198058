import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { PeopleDesk } from '../support/people-desk.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let desk: PeopleDesk;
let counter = 0;
beforeAll(async () => {
  api = await startTestApp();
  desk = new PeopleDesk(api);
});
afterAll(() => api.close());

interface Form {
  contact: { channel: 'sms' | 'email'; address: string; code: string };
  idNumber: string;
  phone: string;
  [field: string]: unknown;
}

const askCode = (address: string, channel = 'sms', more = {}) =>
  api
    .call()
    .post('/api/v1/registrations/contact-codes')
    .send({ channel, address, ...more });

async function prove(address: string): Promise<string> {
  await askCode(address).expect(202);
  return desk.codeTo(address);
}

/** A form of somebody new whose telephone has been proven. */
async function form(more: Partial<Form> = {}): Promise<Form> {
  counter += 1;
  const phone = syntheticPhone(5_000 + counter);
  return {
    contact: { channel: 'sms', address: phone, code: await prove(phone) },
    name: '陈静',
    idNumber: syntheticIdentityNumber(500 + counter, { birthDate: '1985-03-04' }),
    phone,
    regionCode: '320402',
    consents: await desk.consents('basic'),
    ...more,
  };
}

const register = (body: object) => api.call().post('/api/v1/registrations/volunteers').send(body);
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

describe('the proof that a code is exchanged for', () => {
  const exchange = (address: string, code: string) =>
    api.call().post('/api/v1/registrations/contact-proofs').send({ channel: 'sms', address, code });
  const proofOf = async ({ contact: { address, code } }: Form) => {
    const { body } = await exchange(address, code).expect(201);
    return (body as { proof: string }).proof;
  };
  const withProof = (body: Form, code: string) => ({ ...body, contact: { ...body.contact, code } });
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('stands in its place long after the code has run out, once', async () => {
    const body = await form();
    const proof = await proofOf(body);
    expect(codeOf(await exchange(body.phone, body.contact.code).expect(422))).toBe('CODE.WRONG');
    const [row] = await api.database.sql<{ minutes: number }>(
      `SELECT extract(epoch FROM expires_at - created_at) / 60 AS minutes FROM one_time_codes
       WHERE purpose = 'contact-proof' ORDER BY created_at DESC LIMIT 1`,
    );
    expect(Number(row?.minutes)).toBe(120);
    await register(withProof(body, proof)).expect(202);
    const again = await register(withProof(body, proof)).expect(422);
    expect(again.body).toMatchObject({ code: 'CODE.PROOF_OVER', errors: [{ pointer: '/contact/code' }] });
  });

  it('is worth nothing for another contact, nor after its time', async () => {
    const [one, another] = [await form(), await form()];
    const proof = await proofOf(one);
    await proofOf(another);
    expect(codeOf(await register(withProof(another, proof)).expect(422))).toBe('CODE.PROOF_OVER');
    await api.database.sql(`UPDATE one_time_codes SET expires_at = now() WHERE purpose = 'contact-proof'`);
    expect(codeOf(await register(withProof(one, proof)).expect(422))).toBe('CODE.PROOF_OVER');
  });

  it('stays good when the form is refused for another reason, a wrong code of the guardian as well', async () => {
    const guardianPhone = syntheticPhone(7_790);
    const body = await form({
      idNumber: syntheticIdentityNumber(705, { birthDate: '2013-03-04' }),
      guardianName: '陈大明',
      guardianPhone,
      consents: await desk.consents('basic', 'guardian'),
    });
    const child = withProof(body, await proofOf(body));
    const code = await prove(guardianPhone);
    const wrong = await register({ ...child, guardianCode: other(code) }).expect(422);
    expect(wrong.body).toMatchObject({ code: 'CODE.WRONG', errors: [{ pointer: '/guardianCode' }] });
    const { body: guardian } = await exchange(guardianPhone, code).expect(201);
    await register({ ...child, guardianCode: (guardian as { proof: string }).proof }).expect(202);
  });

  it('is guessed at no more often than the code itself', async () => {
    const body = await form();
    for (let guess = 0; guess < 5; guess += 1)
      expect(codeOf(await exchange(body.phone, other(body.contact.code)).expect(422))).toBe('CODE.WRONG');
    expect(codeOf(await exchange(body.phone, body.contact.code).expect(422))).toBe('CODE.WRONG');
    expect(codeOf(await register(body).expect(422))).toBe('CODE.WRONG');
    for (let more = 0; more < 14; more += 1) await exchange(body.phone, '000000');
    await exchange(body.phone, '000000').expect(429);
  });

  it('is given for a telephone that is registered as for any other', async () => {
    const known = await desk.plant();
    const answers = [];
    for (const phone of [known.phone, syntheticPhone(7_791)]) {
      const wrong = await exchange(phone, '000000').expect(422);
      const right = await exchange(phone, await prove(phone)).expect(201);
      answers.push([codeOf(wrong), Object.keys(right.body as object)]);
    }
    expect(answers[0]).toEqual(answers[1]);
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
