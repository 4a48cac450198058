import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#kezhi/kernel';
import { linkIn } from '#kezhi/testing';
import { giveEmail } from '../support/account-email.js';
import type { SignedIn } from '../support/test-app.js';
import { type Draft, type OnlineDesk, openOnlineDesk } from './online-desk.js';

let desk: OnlineDesk;
let nation: SignedIn;
let county: SignedIn;
let otherCounty: SignedIn;
let prefecture: SignedIn;
let secretary: SignedIn;
let auditor: SignedIn;
beforeAll(async () => {
  desk = await openOnlineDesk();
  const { api } = desk;
  nation = await api.signIn();
  county = await api.signInAs('association_officer', api.tree.county);
  otherCounty = await api.signInAs('association_officer', api.tree.otherCounty);
  prefecture = await api.signInAs('association_officer', api.tree.prefecture);
  secretary = await api.signInAs('society_secretary', api.tree.society);
  auditor = await api.signInAs('auditor', api.tree.county);
});
afterAll(() => desk.close());

const inbox = async (who: SignedIn, query = 'status=submitted') => {
  const { body } = await desk.call('get', `?limit=200&${query}`, { who });
  return body.items;
};
const numbers = async (who: SignedIn, query?: string) =>
  (await inbox(who, query)).map(({ trackingNo }) => trackingNo);
const review = ({ trackingNo }: Pick<Draft, 'trackingNo'>, who = county) =>
  desk.call('get', `/${trackingNo}/review`, { who });
const act = ({ trackingNo }: Pick<Draft, 'trackingNo'>, event: string, body: object = {}, who = county) =>
  desk.call('post', `/${trackingNo}/${event}`, { body, who });
const seen = ({ trackingNo, token }: Draft) => desk.call('get', `/${trackingNo}`, { token });

describe('a registration from submission to approval', () => {
  it('is returned with reasons per field, mended, compared, approved, and its administrator activates the account', async () => {
    const one = await desk.submitted(desk.form({ adminEmail: 'admin.lee@example.org', summary: '旧简介' }));
    expect((await desk.lastMail(one.email))?.subject).toContain(one.trackingNo);
    expect((await seen(one)).body).toMatchObject({ status: 'submitted', nextStep: 'wait' });
    expect(await numbers(county)).toContain(one.trackingNo);

    const fields = [{ field: 'summary', reason: '请写明服务内容' }];
    const returned = await act(one, 'return', { reason: '请补充', fields });
    expect(returned.body).toMatchObject({
      status: 'returned',
      history: [{ event: 'return', fieldReasons: { summary: '请写明服务内容' } }, { event: 'submission' }],
    });
    expect(returned.body.history.map(({ actorName }) => actorName)).toEqual(['测试员', null]);
    const mail = await desk.lastMail(one.email);
    expect(mail?.text).toContain('组织简介：请写明服务内容');
    const link = await desk.linkOf(one.email);
    const mending = await desk.call('get', `/${link.trackingNo}`, { token: link.token });
    expect(mending.body).toMatchObject({ nextStep: 'mend', history: [{ reason: '请补充' }, {}] });
    expect(JSON.stringify(mending.body.history)).not.toContain('actor');

    await desk.call('patch', `/${one.trackingNo}`, { token: link.token, body: { summary: '科普进社区' } });
    await desk.call('post', `/${one.trackingNo}/submission`, { token: one.token });
    const again = await review(one);
    expect(again.body.changes).toEqual([{ field: 'summary', before: '旧简介', after: '科普进社区' }]);

    const approved = await act(one, 'approval');
    expect(approved.body).toMatchObject({
      status: 'approved',
      invitation: 'sent',
      organizationId: expect.any(String),
    });
    const [organization] = await desk.api.database.sql<{ name: string; status: string; leader_name: string }>(
      'SELECT name, status, leader_name FROM organizations WHERE id = $1',
      [approved.body.organizationId],
    );
    expect(organization).toMatchObject({ name: one.name, status: 'approved', leader_name: '王敏' });
    expect((await seen(one)).body).toMatchObject({ status: 'approved', nextStep: 'activate' });
    expect((await desk.lastMail(one.email))?.subject).toContain('已通过登记');

    const invitation = await desk.lastMail('admin.lee@example.org');
    const token = linkIn(invitation ?? { text: '' }).split('#')[1] ?? '';
    const password = 'eleven patient otters';
    const chosen = await desk.api
      .call()
      .post('/api/v1/auth/activation')
      .send({ token, password })
      .expect(200);
    const header = await desk.api.signIn({ account: (chosen.body as { account: string }).account, password });
    const me = await desk.api.call().get('/api/v1/me').set(header).expect(200);
    expect(me.body).toMatchObject({
      grants: [{ role: 'team_administrator', organizationId: approved.body.organizationId }],
    });
  });

  it('writes its mails in the language in which it was begun', async () => {
    const one = await desk.submitted(desk.form(), 'en');
    await act(one, 'rejection', { reason: 'Already registered' });
    expect(await desk.lastMail(one.email)).toMatchObject({
      subject: `The registration of ${one.name} was rejected (${one.trackingNo})`,
      text: expect.stringContaining('Already registered'),
    });
  });

  it('cannot be written in while it waits, nor after it is over', async () => {
    const one = await desk.submitted();
    const patch = () => desk.call('patch', `/${one.trackingNo}`, { token: one.token, body: { note: '改' } });
    expect((await patch()).body.code).toBe('REGISTRATION.CLOSED');
    await desk.call('post', `/${one.trackingNo}/withdrawal`, { token: one.token });
    expect((await patch()).body.code).toBe('REGISTRATION.CLOSED');
    expect((await act(one, 'approval')).body.code).toBe('REGISTRATION.TRANSITION');
    expect(await numbers(county)).not.toContain(one.trackingNo);
  });

  it('names similar organizations to the reviewer', async () => {
    await desk.api.tree.plant({
      name: '同名科普队',
      parent: desk.api.tree.foreign,
      kind: 'service_team',
      region: '330000',
    });
    const one = await desk.submitted(desk.form({ name: '同名科普队' }));
    expect((await review(one)).body.duplicates).toEqual([
      { name: '同名科普队', parentName: '浙江省科协', orgNo: expect.any(String) },
    ]);
  });
});

describe('the inbox', () => {
  it("is the nearest unit's with a reviewer, and its superior sees it only by asking for everything in reach", async () => {
    const one = await desk.submitted();
    const item = (await inbox(county)).find(({ trackingNo }) => trackingNo === one.trackingNo);
    expect(item).toMatchObject({ reviewerName: '天宁区科协', source: 'registration', round: 1 });
    expect(await numbers(prefecture)).not.toContain(one.trackingNo);
    expect(await numbers(prefecture, 'status=submitted&turn=any')).toContain(one.trackingNo);
    expect(await numbers(otherCounty, 'status=submitted&turn=any')).not.toContain(one.trackingNo);
  });

  it('falls upward from a unit without a reviewer, and back as soon as it has one', async () => {
    const lone = await desk.api.tree.plant({
      name: '新北区科协',
      parent: desk.api.tree.prefecture,
      kind: 'association',
      region: '320400',
    });
    const one = await desk.submitted(desk.form({ parentId: lone }));
    expect(await numbers(prefecture)).toContain(one.trackingNo);
    const { grantId, account } = await desk.api.plantAccount('association_officer', lone);
    expect(await numbers(prefecture)).not.toContain(one.trackingNo);
    const officer = await desk.api.signIn({ account, password: 'chosen by the operator' });
    expect(await numbers(officer)).toContain(one.trackingNo);
    await desk.api.call().post(`/api/v1/role-grants/${grantId}/revocation`).set(nation).expect(200);
    expect(await numbers(prefecture)).toContain(one.trackingNo);
  });

  it('does not wait for somebody whose role holds no review, or whose account is disabled', async () => {
    const lone = await desk.api.tree.plant({
      name: '武进区科协',
      parent: desk.api.tree.prefecture,
      kind: 'association',
      region: '320400',
    });
    const { id } = await desk.api.plantAccount('association_officer', lone);
    await desk.api.plantAccount('auditor', lone);
    const one = await desk.submitted(desk.form({ parentId: lone }));
    expect(await numbers(prefecture)).not.toContain(one.trackingNo);
    await desk.api.database.sql(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [id]);
    expect(await numbers(prefecture)).toContain(one.trackingNo);
  });

  it('holds what offices have submitted beside what came in, and decides on both', async () => {
    const id = await desk.api.tree.plant({
      name: '办公室录入队',
      parent: desk.api.tree.county,
      kind: 'service_team',
      region: '320402',
      status: 'submitted',
    });
    const item = (await inbox(county)).find(({ name }) => name === '办公室录入队');
    expect(item).toMatchObject({ source: 'organization', trackingNo: expect.stringMatching(/^Z/) });
    const orgNo = { trackingNo: item?.trackingNo ?? '' };
    expect((await review(orgNo)).body).toMatchObject({ id, fields: { name: '办公室录入队' } });
    expect((await review(orgNo, otherCounty)).status).toBe(404);
    const returned = await act(orgNo, 'return', { fields: [{ field: 'leaderName', reason: '请填写' }] });
    expect(returned.body).toMatchObject({ status: 'returned', history: [{ reason: '负责人姓名：请填写' }] });
    await desk.api.call().post(`/api/v1/organizations/${id}/submission`).set(county).send({}).expect(200);
    expect((await act(orgNo, 'approval')).body).toMatchObject({ status: 'approved' });
  });

  it('pages without a gap, filters, and counts', async () => {
    await desk.submitted(desk.form({ kind: 'science_base', teamRank: 'none' }));
    const all = await numbers(county);
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await desk.call('get', `?status=submitted&limit=1${cursor}`, { who: county });
      paged.push(...body.items.map(({ trackingNo }) => trackingNo));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(paged).toEqual(all);
    expect((await desk.call('get', '?include=total', { who: county })).body.total).toBe(all.length);
    expect(await inbox(county, 'kind=science_base')).toHaveLength(1);
    expect(await numbers(county, `q=${all[0] ?? ''}`)).toEqual([all[0]]);
    expect(await numbers(county, 'sort=-createdAt')).toEqual(all.toReversed());
    expect(await numbers(county, 'region=330000')).toEqual([]);
  });
});

describe('who decides', () => {
  it('is nobody outside the line, and nobody without the permission', async () => {
    const one = await desk.submitted();
    const reason = { reason: '试' };
    for (const event of ['approval', 'return', 'rejection'])
      expect([
        event,
        (await act(one, event, reason, otherCounty)).status,
        (await act(one, event, reason, auditor)).status,
      ]).toEqual([event, 404, 403]);
    expect((await review(one, otherCounty)).body.code).toBe('REGISTRATION.NOT_FOUND');
    expect((await review(one, secretary)).status).toBe(404);
    expect((await desk.call('get', '', { who: auditor })).status).toBe(403);
    expect((await review({ trackingNo: (await desk.draft()).trackingNo })).status).toBe(404);
  });

  it('says why it refuses', async () => {
    const one = await desk.submitted();
    for (const event of ['return', 'rejection'])
      expect((await act(one, event)).body.code).toBe('REGISTRATION.REASON_REQUIRED');
  });

  it('decides what was seen: an older version is refused', async () => {
    const one = await desk.submitted();
    const stale = await desk.call('post', `/${one.trackingNo}/approval`, {
      who: county,
      body: {},
      etag: '"v1"',
    });
    expect(stale.status).toBe(412);
  });

  it('of two at once wins only one, and one organization is there', async () => {
    const one = await desk.submitted();
    const answers = await Promise.all([
      act(one, 'approval'),
      act(one, 'approval', {}, prefecture),
      act(one, 'approval'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [row] = await desk.api.database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM organizations WHERE name = $1',
      [one.name],
    );
    expect(row?.n).toBe(1);
  });

  it('lets one of two applications for the same name through', async () => {
    const form = desk.form();
    const [one, other] = [await desk.submitted(form), await desk.submitted(form)];
    const answers = await Promise.all([act(one, 'approval'), act(other, 'approval')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('ORGANIZATION.NAME_TAKEN');
  });
});

describe('many at once', () => {
  it('are decided each for itself', async () => {
    const [good, twin, over, elsewhere] = [
      await desk.submitted(),
      await desk.submitted(),
      await desk.submitted(),
      await desk.submitted(desk.form({ parentId: desk.api.tree.otherCounty })),
    ];
    await act(over, 'approval');
    const trackingNos = [good, over, elsewhere, twin].map(({ trackingNo }) => trackingNo);
    const { status, body } = await desk.call('post', '/decisions', {
      who: county,
      body: { event: 'approval', trackingNos },
    });
    expect(status).toBe(200);
    expect(body.results.map(({ done, problem }) => problem?.code ?? done)).toEqual([
      true,
      'REGISTRATION.TRANSITION',
      'REGISTRATION.NOT_FOUND',
      true,
    ]);
    expect((await seen(good)).body.status).toBe('approved');
    const rows = await desk.api.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_log WHERE action = 'registration:approve' AND object_id = ANY($1::text[])`,
      [[good.id, twin.id]],
    );
    expect(rows[0]?.n).toBe(2);
  });

  it('are 200 at most, and none twice', async () => {
    const numbersOf = (count: number) => Array.from({ length: count }, (_, n) => `R${n}`);
    for (const trackingNos of [[], numbersOf(201), ['R1', 'R1']])
      expect(
        (await desk.call('post', '/decisions', { who: county, body: { event: 'approval', trackingNos } }))
          .status,
      ).toBe(400);
  });
});

describe('the invitation of the administrator', () => {
  it('waits for somebody who may give roles when the reviewer may not', async () => {
    const one = await desk.submitted(
      desk.form({ parentId: desk.api.tree.society, regionCode: '000000', level: 'national' }),
    );
    const approved = await act(one, 'approval', {}, secretary);
    expect(approved.body).toMatchObject({ status: 'approved', invitation: 'not_permitted' });
    expect((await act(one, 'invitation', {}, secretary)).status).toBe(403);
    expect((await act(one, 'invitation', {}, nation)).body).toMatchObject({ invitation: 'sent' });
    expect((await desk.lastMail(one.email))?.purpose).toBe('account:activation');
    expect((await act(one, 'invitation', {}, nation)).body.code).toBe('REGISTRATION.INVITED');
  });

  let owners = 0;
  /** Somebody with a role, whose address is known. */
  const owner = async (role: Role, organizationId: string) => {
    const email = `owner${++owners}@example.org`;
    const planted = await desk.api.plantAccount(role, organizationId);
    await giveEmail(desk.api, planted.id, email);
    return { ...planted, email };
  };
  const rolesOf = (id: string) =>
    desk.api.database.sql<{ role: string }>(
      'SELECT role FROM role_grants WHERE account_id = $1 AND revoked_at IS NULL ORDER BY role',
      [id],
    );
  const accountsOf = (id: string) =>
    desk.api.database.sql(
      'SELECT FROM accounts WHERE email_blind = (SELECT email_blind FROM accounts WHERE id = $1)',
      [id],
    );

  it.each<[string, Role]>([
    ['one of the three administrations', 'system_administrator'],
    ['a disabled account', 'team_administrator'],
  ])(
    'does not cost the approval when the address is that of %s, and tells nobody whose it is',
    async (_, role) => {
      const { id, account, email } = await owner(role, desk.api.tree.county);
      if (role === 'team_administrator')
        await desk.api.database.sql(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [id]);
      const one = await desk.submitted(desk.form({ adminEmail: email.toUpperCase() }));
      const approved = await act(one, 'approval');
      expect(approved.status).toBe(200);
      expect(approved.body).toMatchObject({ status: 'approved', invitation: 'not_permitted' });
      expect(JSON.stringify(approved.body)).not.toContain(account);
      expect(await rolesOf(id)).toEqual([{ role }]);
      expect(await accountsOf(id)).toHaveLength(1);
      expect(await desk.lastMail(email)).toBeUndefined();
      expect((await act(one, 'invitation', {}, nation)).body).toMatchObject({ invitation: 'not_permitted' });
    },
  );

  it('makes nobody an administrator by their own decision', async () => {
    const { id, account, email } = await owner('association_officer', desk.api.tree.county);
    const reviewer = await desk.api.signIn({ account, password: 'chosen by the operator' });
    const one = await desk.submitted(desk.form({ adminEmail: email }));
    expect((await act(one, 'approval', {}, reviewer)).body).toMatchObject({ invitation: 'not_permitted' });
    expect(await rolesOf(id)).toEqual([{ role: 'association_officer' }]);
    expect((await act(one, 'invitation', {}, nation)).body).toMatchObject({ invitation: 'sent' });
    expect(await rolesOf(id)).toEqual([{ role: 'association_officer' }, { role: 'team_administrator' }]);
  });

  it('opens one account for an address, however many approvals name it at once', async () => {
    const email = 'shared.admin@example.org';
    const waiting = await Promise.all(
      [email, email.toUpperCase(), email].map((adminEmail) => desk.submitted(desk.form({ adminEmail }))),
    );
    const approved = await Promise.all(waiting.map((one) => act(one, 'approval')));
    expect(approved.map(({ body }) => body.invitation)).toEqual(['sent', 'sent', 'sent']);
    const ids = approved.map(({ body }) => body.organizationId);
    const invited = await desk.api.database.sql(
      'SELECT DISTINCT account_id FROM role_grants WHERE organization_id = ANY($1::uuid[])',
      [ids],
    );
    expect(invited).toHaveLength(1);
  });

  it('and the approval stand beside a grant of one of the three administrations at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, email } = await owner('auditor', desk.api.tree.county);
      await desk.api.database.sql('UPDATE role_grants SET revoked_at = now() WHERE account_id = $1', [id]);
      const one = await desk.submitted(desk.form({ adminEmail: email }));
      const gift = { accountId: id, role: 'audit_administrator', organizationId: desk.api.tree.county };
      const [approved, granted] = await Promise.all([
        act(one, 'approval'),
        desk.api.call().post('/api/v1/role-grants').set(nation).send(gift),
      ]);
      expect(approved.status).toBe(200);
      const outcome = [approved.body.invitation, granted.status];
      expect([
        ['sent', 409],
        ['not_permitted', 201],
      ]).toContainEqual(outcome);
      expect(await rolesOf(id)).toHaveLength(1);
    }
  });
});
