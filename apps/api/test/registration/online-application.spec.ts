import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn } from '#kezhi/testing';
import { type OnlineDesk, openOnlineDesk } from './online-desk.js';

let desk: OnlineDesk;
beforeAll(async () => {
  desk = await openOnlineDesk();
});
afterAll(() => desk.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

async function rowsOf(table: string): Promise<number> {
  const [row] = await desk.api.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? 0;
}

describe('proving an e-mail address', () => {
  it('opens nothing for a wrong code, and one draft for the right one', async () => {
    const email = 'first@example.org';
    const before = await rowsOf('organization_registrations');
    await desk.call('post', '/contact-codes', { body: { channel: 'email', address: email } });
    const code = codeIn((await desk.lastMail(email)) ?? { text: '' });
    const wrong = code === '000000' ? '000001' : '000000';
    const refused = await desk.call('post', '/organizations', { body: { email, code: wrong } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'CODE.WRONG' } });
    expect(await rowsOf('organization_registrations')).toBe(before);
    const opened = await desk.call('post', '/organizations', { body: { email, code } });
    expect(opened).toMatchObject({
      status: 201,
      body: {
        trackingNo: expect.stringMatching(/^R[2-9A-HJKMNP-Z]{10}$/),
        status: 'draft',
        nextStep: 'complete',
        email: 'f****@example.org',
      },
    });
    expect((await desk.call('post', '/organizations', { body: { email, code } })).body.code).toBe(
      'CODE.WRONG',
    );
    expect(await rowsOf('organization_registrations')).toBe(before + 1);
  });

  it('keeps neither address, people nor token in clear', async () => {
    const { id, email, token } = await desk.draft(
      desk.form({ leaderName: '欧阳小溪', leaderPhone: '15400009999' }),
    );
    const [row] = await desk.api.database.sql<{ all: string; tokens: string }>(
      `SELECT r::text AS all, (SELECT string_agg(t::text, ' ') FROM organization_registration_tokens t WHERE t.registration_id = r.id) AS tokens
       FROM organization_registrations r WHERE id = $1`,
      [id],
    );
    for (const secret of [email, '欧阳小溪', '15400009999']) expect(row?.all).not.toContain(secret);
    expect(row?.tokens).not.toContain(token);
  });

  it('says by field what is no address', async () => {
    const asked = await desk.call('post', '/contact-codes', {
      body: { channel: 'email', address: 'nobody' },
    });
    expect(asked.body.errors).toEqual([
      expect.objectContaining({ pointer: '/address', code: 'VOLUNTEER.EMAIL_INVALID' }),
    ]);
    const begun = await desk.call('post', '/organizations', { body: { email: 'nobody', code: '123456' } });
    expect(begun.body.errors).toEqual([expect.objectContaining({ pointer: '/email', code: 'FIELD.EMAIL' })]);
  });
});

describe('a draft', () => {
  it('is written bit by bit, and tells every problem at its field', async () => {
    const { trackingNo, token } = await desk.draft({});
    const changed = await desk.call('patch', `/${trackingNo}`, {
      token,
      body: {
        name: '科',
        uscc: '91350100M000100Y4Z',
        leaderName: '王1敏',
        leaderPhone: '123',
        adminEmail: 'nobody',
        foundedOn: '2999-01-01',
        regionCode: '999999',
        parentId: '01900000-0000-7000-8000-000000000000',
      },
    });
    const codes = Object.fromEntries(changed.body.problems.map(({ pointer, code }) => [pointer, code]));
    expect(codes).toEqual({
      '/name': 'FIELD.LENGTH',
      '/kind': 'FIELD.REQUIRED',
      '/level': 'FIELD.REQUIRED',
      '/adminName': 'FIELD.REQUIRED',
      '/adminPhone': 'FIELD.REQUIRED',
      '/uscc': 'ORGANIZATION.USCC_INVALID',
      '/leaderName': 'ORGANIZATION.PERSON_NAME_INVALID',
      '/leaderPhone': 'ORGANIZATION.PHONE_INVALID',
      '/adminEmail': 'ORGANIZATION.EMAIL_INVALID',
      '/foundedOn': 'ORGANIZATION.FOUNDED_IN_FUTURE',
      '/regionCode': 'REGION.UNKNOWN',
      '/parentId': 'REGISTRATION.SUPERVISOR_UNKNOWN',
    });
    const early = await desk.call('post', `/${trackingNo}/submission`, { token });
    expect(early).toMatchObject({ status: 422, body: { code: 'REGISTRATION.INCOMPLETE' } });
    expect(early.body.errors.map(({ pointer }) => pointer).sort()).toEqual(Object.keys(codes).sort());
  });

  it('masks phones and takes the masked form back without losing the number', async () => {
    const { trackingNo, token } = await desk.draft(desk.form({ leaderPhone: '15400001234' }));
    const seen = await desk.call('get', `/${trackingNo}`, { token });
    expect(seen.body.fields).toMatchObject({ leaderPhone: '154****1234', leaderName: '王敏' });
    await desk.call('patch', `/${trackingNo}`, { token, body: { leaderPhone: '154****1234', note: '补充' } });
    const after = await desk.call('get', `/${trackingNo}`, { token });
    expect(after.body).toMatchObject({ problems: [], fields: { leaderPhone: '154****1234', note: '补充' } });
  });

  it('refuses a change from an older version, and fields that it does not know', async () => {
    const { trackingNo, token } = await desk.draft();
    await desk.call('patch', `/${trackingNo}`, { token, body: { note: '一' }, etag: '"v1"' });
    const late = await desk.call('patch', `/${trackingNo}`, { token, body: { note: '二' }, etag: '"v1"' });
    expect(late.status).toBe(412);
    const unknown = await desk.call('patch', `/${trackingNo}`, { token, body: { status: 'approved' } });
    expect(unknown.body.errors).toEqual([expect.objectContaining({ code: 'FIELD.UNKNOWN' })]);
  });

  it('keeps markup as text', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const { trackingNo, token } = await desk.draft(desk.form({ summary: markup, hostUnit: markup }));
    const seen = await desk.call('get', `/${trackingNo}`, { token });
    expect(seen.body.fields).toMatchObject({ summary: markup, hostUnit: markup });
    expect(seen.headers['content-type']).toContain('application/json');
    expect(seen.headers['x-content-type-options']).toBe('nosniff');
  });

  it('under a name that is taken there says so before it is submitted', async () => {
    const { trackingNo, token } = await desk.draft(desk.form({ name: '天宁区科技志愿服务大队' }));
    const seen = await desk.call('get', `/${trackingNo}`, { token });
    expect(seen.body.problems).toEqual([
      expect.objectContaining({ pointer: '/name', code: 'ORGANIZATION.NAME_TAKEN' }),
    ]);
  });

  it('shows a credit code in capitals from the beginning, and tells in any letters that it is taken', async () => {
    const uscc = '91350100m000100y43';
    const society = await desk.api.tree.plant({
      parent: desk.api.tree.county,
      kind: 'other',
      region: '320402',
    });
    await desk.api.database.sql('UPDATE organizations SET uscc = upper($2) WHERE id = $1', [society, uscc]);
    const { trackingNo, token } = await desk.draft(desk.form({ kind: 'other', uscc }));
    const { body } = await desk.call('get', `/${trackingNo}`, { token });
    expect(body.fields).toMatchObject({ uscc: '91350100M000100Y43' });
    expect(body.problems).toEqual([
      expect.objectContaining({ pointer: '/uscc', code: 'ORGANIZATION.USCC_TAKEN' }),
    ]);
    await desk.api.database.sql('UPDATE organizations SET uscc = NULL WHERE id = $1', [society]);
  });

  it('leaves an audit row for each of its acts, which names nobody', async () => {
    const { id, trackingNo, token, email } = await desk.submitted();
    await desk.call('post', `/${trackingNo}/withdrawal`, { token });
    const rows = await desk.api.database.sql<{ action: string; all: string }>(
      'SELECT action, a::text AS all FROM audit_log a WHERE object_id = $1 ORDER BY a.id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'registration:start',
      'registration:submit',
      'registration:withdraw',
    ]);
    expect(rows.filter(({ all }) => all.includes(email) || all.includes('王敏'))).toEqual([]);
  });
});

describe('attachments', () => {
  const attach = (one: { trackingNo: string; token: string }, name: string, content: Buffer) =>
    desk.api
      .call()
      .post(`/api/v1/registrations/${one.trackingNo}/attachments`)
      .set('registration-token', one.token)
      .attach('file', content, name);

  it('are kept, given back byte for byte, and taken away', async () => {
    const one = await desk.draft();
    const kept = await attach(one, '批文.pdf', PDF).expect(201);
    const [file] = (kept.body as { attachments: Array<{ id: string }> }).attachments;
    const path = `/api/v1/registrations/${one.trackingNo}/attachments/${file?.id ?? ''}`;
    const back = await desk.api
      .call()
      .get(path)
      .set('registration-token', one.token)
      .buffer(true)
      .expect(200);
    expect(back.headers['content-disposition']).toContain('attachment');
    expect(Buffer.compare(back.body as Buffer, PDF)).toBe(0);
    await desk.api.call().get(path).set('registration-token', 'x'.repeat(43)).expect(404);
    const gone = await desk.call('post', `/${one.trackingNo}/attachments/${file?.id ?? ''}/removal`, {
      token: one.token,
    });
    expect(gone.body.attachments).toEqual([]);
  });

  it.each([
    ['a program under the name of a picture', '章程.png', Buffer.from('MZ\u0090\u0000'), 422],
    ['a page under the name of a document', '章程.pdf', Buffer.from('<html><script>1</script></html>'), 422],
    ['a document under another name', '章程.html', PDF, 422],
    ['a document with something behind it', '章程.pdf', Buffer.concat([PDF, Buffer.alloc(4_096, 'x')]), 422],
    ['one byte too many', '章程.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'), 413],
  ])('are refused when they are disguised or too large: %s', async (_, name, content, status) => {
    const one = await desk.draft();
    await attach(one, name, content).expect(status);
    expect((await desk.call('get', `/${one.trackingNo}`, { token: one.token })).body.attachments).toEqual([]);
  });

  it('are five at most, and nothing after the submission', async () => {
    const one = await desk.draft();
    for (let n = 1; n <= 5; n += 1) await attach(one, `批文${n}.pdf`, PDF).expect(201);
    expect((await attach(one, '批文6.pdf', PDF).expect(422)).body).toMatchObject({
      code: 'REGISTRATION.TOO_MANY_FILES',
    });
    await desk.call('post', `/${one.trackingNo}/submission`, { token: one.token });
    expect((await attach(one, '批文7.pdf', PDF).expect(409)).body).toMatchObject({
      code: 'REGISTRATION.CLOSED',
    });
  });
});

describe('whoever guesses', () => {
  it('is answered the same for a wrong number, a wrong token and none', async () => {
    const { trackingNo } = await desk.draft();
    const asked = [
      await desk.call('get', `/${trackingNo}`, { token: 'x'.repeat(43) }),
      await desk.call('get', `/${trackingNo}`),
      await desk.call('get', '/R2222222222', { token: 'x'.repeat(43) }),
      await desk.call('get', '/nonsense', { token: '' }),
    ];
    const told = asked.map(({ status, body }) => {
      const {
        status: said,
        code,
        detail,
      } = body as unknown as { status: number; code: string; detail: string };
      return JSON.stringify([status, said, code, detail]);
    });
    expect(new Set(told).size).toBe(1);
    expect(asked[0]).toMatchObject({ status: 404, body: { code: 'REGISTRATION.NOT_FOUND' } });
  });

  it('learns nothing by asking for a code or for a link', async () => {
    const { trackingNo, email } = await desk.draft();
    const before = (await desk.mails()).length;
    const others = [
      await desk.call('post', `/${trackingNo}/link`, { body: { email: 'somebody@example.org' } }),
      await desk.call('post', '/R2222222222/link', { body: { email } }),
    ];
    expect((await desk.mails()).length).toBe(before);
    const own = await desk.call('post', `/${trackingNo}/link`, { body: { email: email.toUpperCase() } });
    expect(others.map(({ status, body }) => [status, body])).toEqual([
      [own.status, own.body],
      [own.status, own.body],
    ]);
    const link = await desk.linkOf(email);
    expect((await desk.call('get', `/${link.trackingNo}`, { token: link.token })).body).toMatchObject({
      trackingNo,
      status: 'draft',
    });
  });

  it('of codes has five tries, and then not even the right one helps', async () => {
    const email = 'guessed@example.org';
    await desk.call('post', '/contact-codes', { body: { channel: 'email', address: email } });
    const right = codeIn((await desk.lastMail(email)) ?? { text: '' });
    for (let n = 0; n < 5; n += 1) {
      const code = String((Number(right) + n + 1) % 1_000_000).padStart(6, '0');
      expect((await desk.call('post', '/organizations', { body: { email, code } })).body.code).toBe(
        'CODE.WRONG',
      );
    }
    expect((await desk.call('post', '/organizations', { body: { email, code: right } })).body.code).toBe(
      'CODE.WRONG',
    );
  });
});

describe('what no text should hold', () => {
  it('is refused where it stands or not found, and never fails within', async () => {
    const { trackingNo, token } = await desk.draft();
    const odd = { summary: 'a\u0000b', serviceFields: ['气象', 'a\ud800c'] };
    const refused = await desk.call('patch', `/${trackingNo}`, { token, body: odd });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'COMMON.VALIDATION', errors: [{ pointer: '/summary', code: 'FIELD.CHARACTERS' }] },
    });
    const officer = await desk.api.signIn();
    const asked = [
      await desk.call('get', '/%00', { token }),
      await desk.call('post', '/%00/link', { body: { email: 'a@example.org' } }),
      await desk.call('get', '/%00/review', { who: officer }),
      await desk.call('post', '/%00/approval', { who: officer, body: {} }),
      await desk.call('get', '?q=%00', { who: officer }),
      await desk.call('get', '/organizations/supervisors?q=%00'),
      await desk.call('get', '/organizations/regions?q=%00'),
      await desk.call('get', '/organizations/duplicates?name=%00'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 400, 400, 400, 400, 400, 400, 400]);
  });
});

describe('without e-mail', () => {
  it('nothing can be begun, and the answer says why', async () => {
    const silent = await openOnlineDesk({ SMTP_URL: '' });
    try {
      const body = { channel: 'email', address: 'a@example.org' };
      const answer = await silent.call('post', '/contact-codes', { body });
      expect(answer).toMatchObject({ status: 503, body: { code: 'MESSAGE.CHANNEL_OFF' } });
    } finally {
      await silent.close();
    }
  });
});

describe('the limits', () => {
  it('stop a thousand registrations a minute from one address, and none is created past them', async () => {
    const before = await rowsOf('organization_registrations');
    const codes: Array<{ email: string; code: string }> = [];
    for (let n = 0; n < 25; n += 1) {
      const email = `flood${n}@example.org`;
      await desk.call('post', '/contact-codes', { body: { channel: 'email', address: email } });
      codes.push({ email, code: codeIn((await desk.lastMail(email)) ?? { text: '' }) });
    }
    const asked = Array.from(
      { length: 1_000 },
      (_, n) => codes[n] ?? { email: `flood${n}@example.org`, code: '123456' },
    );
    const statuses: number[] = [];
    for (let at = 0; at < asked.length; at += 50) {
      const some = asked.slice(at, at + 50);
      const answers = await Promise.all(
        some.map((body) => desk.call('post', '/organizations', { body, from: '10.9.9.9' })),
      );
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(980);
    expect(await rowsOf('organization_registrations')).toBe(
      before + statuses.filter((status) => status === 201).length,
    );
  }, 60_000);

  it('send three codes to one mailbox, wherever they are asked for and however it is written', async () => {
    const statuses: number[] = [];
    for (const address of [
      'mailbox@example.org',
      'Mailbox@Example.org',
      'ｍailbox@example.org',
      'mailbox@example.org',
    ])
      statuses.push(
        (
          await desk.call('post', '/contact-codes', {
            body: { channel: 'email', address },
            from: `10.8.8.${statuses.length}`,
          })
        ).status,
      );
    expect(statuses).toEqual([202, 202, 202, 429]);
    const sent = (await desk.mails()).filter(
      ({ address }) => address.toLowerCase() === 'mailbox@example.org',
    );
    expect(sent).toHaveLength(3);
    const [latest] = sent.slice(-1);
    const body = { email: 'MAILBOX@example.org', code: codeIn(latest ?? { text: '' }) };
    expect((await desk.call('post', '/organizations', { body, from: '10.8.8.8' })).status).toBe(201);
  });
});
