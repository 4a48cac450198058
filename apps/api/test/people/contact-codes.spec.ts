import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { PeopleDesk } from '../support/people-desk.js';
import { RegistrationForms, type VolunteerForm } from '../support/registration-forms.js';
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

const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('the proof that a code is exchanged for', () => {
  const exchange = (address: string, code: string) =>
    api.call().post('/api/v1/registrations/contact-proofs').send({ channel: 'sms', address, code });
  const proofOf = async ({ contact: { address, code } }: VolunteerForm) => {
    const { body } = await exchange(address, code).expect(201);
    return (body as { proof: string }).proof;
  };
  const withProof = (body: VolunteerForm, code: string) => ({ ...body, contact: { ...body.contact, code } });
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('stands in its place long after the code has run out, once', async () => {
    const body = await forms.form();
    const proof = await proofOf(body);
    expect(codeOf(await exchange(body.phone, body.contact.code).expect(422))).toBe('CODE.WRONG');
    const [row] = await api.database.sql<{ minutes: number }>(
      `SELECT extract(epoch FROM expires_at - created_at) / 60 AS minutes FROM one_time_codes
       WHERE purpose = 'contact-proof' ORDER BY created_at DESC LIMIT 1`,
    );
    expect(Number(row?.minutes)).toBe(120);
    await forms.register(withProof(body, proof)).expect(202);
    const again = await forms.register(withProof(body, proof)).expect(422);
    expect(again.body).toMatchObject({ code: 'CODE.PROOF_OVER', errors: [{ pointer: '/contact/code' }] });
  });

  it('is worth nothing for another contact, nor after its time', async () => {
    const [one, another] = [await forms.form(), await forms.form()];
    const proof = await proofOf(one);
    await proofOf(another);
    expect(codeOf(await forms.register(withProof(another, proof)).expect(422))).toBe('CODE.PROOF_OVER');
    await api.database.sql(`UPDATE one_time_codes SET expires_at = now() WHERE purpose = 'contact-proof'`);
    expect(codeOf(await forms.register(withProof(one, proof)).expect(422))).toBe('CODE.PROOF_OVER');
  });

  it('stays good when the form is refused for another reason, a wrong code of the guardian as well', async () => {
    const guardianPhone = syntheticPhone(7_790);
    const body = await forms.form({
      idNumber: syntheticIdentityNumber(705, { birthDate: '2013-03-04' }),
      guardianName: '陈大明',
      guardianPhone,
      consents: await desk.consents('basic', 'guardian'),
    });
    const child = withProof(body, await proofOf(body));
    const code = await forms.prove(guardianPhone);
    const wrong = await forms.register({ ...child, guardianCode: other(code) }).expect(422);
    expect(wrong.body).toMatchObject({ code: 'CODE.WRONG', errors: [{ pointer: '/guardianCode' }] });
    const { body: guardian } = await exchange(guardianPhone, code).expect(201);
    await forms.register({ ...child, guardianCode: (guardian as { proof: string }).proof }).expect(202);
  });

  it('is guessed at no more often than the code itself', async () => {
    const body = await forms.form();
    for (let guess = 0; guess < 5; guess += 1)
      expect(codeOf(await exchange(body.phone, other(body.contact.code)).expect(422))).toBe('CODE.WRONG');
    expect(codeOf(await exchange(body.phone, body.contact.code).expect(422))).toBe('CODE.WRONG');
    expect(codeOf(await forms.register(body).expect(422))).toBe('CODE.WRONG');
    for (let more = 0; more < 14; more += 1) await exchange(body.phone, '000000');
    await exchange(body.phone, '000000').expect(429);
  });

  it('is given for a telephone that is registered as for any other', async () => {
    const known = await desk.plant();
    const answers = [];
    for (const phone of [known.phone, syntheticPhone(7_791)]) {
      const wrong = await exchange(phone, '000000').expect(422);
      const right = await exchange(phone, await forms.prove(phone)).expect(201);
      answers.push([codeOf(wrong), Object.keys(right.body as object)]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('a minor whose telephone is the guardian’s', () => {
  const shared = async (accept: string, at: number) => {
    const phone = syntheticPhone(at);
    await forms.askCode(phone).set('accept-language', accept).expect(202);
    const code = await desk.codeTo(phone);
    const body = await forms.form({
      idNumber: syntheticIdentityNumber(at, { birthDate: '2013-03-04' }),
      phone,
      contact: { channel: 'sms', address: phone, code },
      guardianName: '陈大明',
      guardianPhone: phone,
      consents: await desk.consents('basic', 'guardian'),
    });
    await forms.register(body).expect(202);
    const sent = (await desk.messagesTo(phone)).filter(({ purpose }) => purpose === 'contact:prove');
    return sent.map(({ text }) => text);
  };

  it('needs one code, whose message says that it proves the contact and is the guardian’s consent', async () => {
    const [zh, ...more] = await shared('zh-CN', 7_801);
    expect(more).toEqual([]);
    expect(zh).toMatch(/验证志愿者注册的联系方式.*未满 18 周岁.*监护人.*表示您同意/);
    const [en, ...others] = await shared('en', 7_802);
    expect(others).toEqual([]);
    expect(en).toMatch(/prove the contact.*under 18.*guardian.*consent/);
  });

  it('is not asked for consent by e-mail, where no guardian is reached', async () => {
    await forms.askCode('somebody@example.org', 'email').expect(202);
    const [mail] = await desk.messagesTo('somebody@example.org');
    expect(mail?.text).not.toContain('监护人');
  });
});
