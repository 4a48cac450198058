import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReferenceData } from '#kezhi/organizations';
import { linkIn } from '#kezhi/testing';
import { PeopleDesk } from '../support/people-desk.js';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let county: SignedIn;
let otherCounty: SignedIn;
let desk: PeopleDesk;
beforeAll(async () => {
  api = await startTestApp();
  await api.app.get(ReferenceData).seed();
  desk = new PeopleDesk(api);
  county = await api.signInAs('association_officer', api.tree.county);
  otherCounty = await api.signInAs('association_officer', api.tree.otherCounty);
});
afterAll(() => api.close());

const newTeam = () => api.tree.plant({ parent: api.tree.county, kind: 'service_team', region: '320402' });
const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
const transfer = (team: string, body: object, who: SignedIn = county) =>
  api.call().post(`/api/v1/organizations/${team}/administration-transfer`).set(who).send(body);

describe('administrators of a team', () => {
  it('are as many as it has seats, also when an account is made for one', async () => {
    const team = await newTeam();
    const make = (account: string) =>
      api
        .call()
        .post('/api/v1/accounts')
        .set(county)
        .send({ account, displayName: '陈静', role: 'team_administrator', organizationId: team });
    await make('first-of-team').expect(201);
    const refused = await make('second-of-team').expect(409);
    expect(refused.body).toMatchObject({
      code: 'IDENTITY.SEATS_TAKEN',
      detail: expect.stringContaining('1 个'),
    });
    expect(await api.database.sql(`SELECT FROM accounts WHERE account = 'second-of-team'`)).toEqual([]);
  });

  it('hand over in one act that is audited, and is in force on the next request', async () => {
    const team = await newTeam();
    const old = await api.plantAccount('team_administrator', team);
    const next = await api.plantAccount('auditor', api.tree.county);
    const signIn = (account: string) => api.signIn({ account, password: 'chosen by the operator' });
    const [before, after] = [await signIn(old.account), await signIn(next.account)];
    await api.call().patch(`/api/v1/organizations/${team}`).set(after).send({ note: '一' }).expect(403);
    const body = { fromAccountId: old.id, toAccountId: next.id };
    await transfer(team, body, otherCounty).expect(404);
    await transfer(team, body, before).expect(403);
    const done = await transfer(team, body).expect(200);
    expect(done.body).toMatchObject({ accountId: next.id, role: 'team_administrator', organizationId: team });
    await api.call().patch(`/api/v1/organizations/${team}`).set(after).send({ note: '一' }).expect(200);
    await api.call().patch(`/api/v1/organizations/${team}`).set(before).send({ note: '二' }).expect(403);
    const [row] = await api.database.sql(
      `SELECT object_id, details FROM audit_log WHERE action = 'organization:transfer-administration'`,
    );
    expect(row).toMatchObject({ object_id: team, details: { ...body, formerStays: false, invited: null } });
    expect(code(await transfer(team, body).expect(409))).toBe('IDENTITY.NOT_ADMINISTRATOR');
  });
});

describe('the roles that one may give on an organization', () => {
  const givable = async (id: string, who: SignedIn) =>
    (await api.call().get(`/api/v1/organizations/${id}/givable-roles`).set(who)) as unknown as {
      status: number;
      body: { roles: string[] };
    };

  it('are those that exist on such a one and reach no further than the own, and each is taken', async () => {
    const team = await newTeam();
    const onTeam = ['society_secretary', 'team_administrator', 'auditor'];
    expect((await givable(team, county)).body.roles).toEqual(onTeam);
    const { roles } = (await givable(api.tree.county, county)).body;
    expect(roles).toEqual(expect.arrayContaining(['association_officer', 'system_administrator', ...onTeam]));
    expect(roles).not.toContain('national_officer');
    for (const role of ['association_officer', ...onTeam]) {
      const { id: accountId } = await api.plantAccount('auditor', api.tree.county);
      const gift = { accountId, role, organizationId: team };
      const given = await api.call().post('/api/v1/role-grants').set(county).send(gift);
      expect([role, given.status]).toEqual([role, onTeam.includes(role) ? 201 : 422]);
    }
  });

  it('are told to nobody outside, nor to whoever gives none', async () => {
    const team = await newTeam();
    expect((await givable(team, otherCounty)).status).toBe(404);
    const own = await api.signInAs('team_administrator', team);
    expect((await givable(team, own)).status).toBe(403);
  });
});

interface Candidates {
  items: Array<{ volunteerId: string; volunteerNo: string; name: string; contactMasked: string | null }>;
  nextCursor: string | null;
}

describe('a member who is to administer the team', () => {
  const get = (path: string, who: SignedIn) => api.call().get(`/api/v1/organizations/${path}`).set(who);

  it('is found among its confirmed members by whoever grants roles there, with the contact masked', async () => {
    const team = await newTeam();
    const one = await desk.plant({ name: '陈静怡', teams: [team] });
    const other = await desk.plant({ name: '赵敏', teams: [team] });
    await desk.plant({ name: '陈静', teams: [team], status: 'pending_confirmation' });
    const path = `${team}/administrator-candidates`;
    const found = await get(`${path}?q=%E9%9D%99`, county).expect(200);
    expect(found.body).toEqual({
      items: [
        {
          volunteerId: one.id,
          volunteerNo: expect.any(String),
          name: '陈静怡',
          channel: 'sms',
          contactMasked: `${one.phone.slice(0, 3)}****${one.phone.slice(-4)}`,
        },
      ],
      nextCursor: null,
    });
    const first = (await get(`${path}?limit=1`, county).expect(200)).body as Candidates;
    const rest = await get(`${path}?limit=1&cursor=${first.nextCursor ?? ''}`, county).expect(200);
    const ids = [first, rest.body as Candidates].flatMap(({ items }) =>
      items.map((item) => item.volunteerId),
    );
    expect(ids).toEqual([other.id, one.id]);
    await get(path, otherCounty).expect(404);
    await get(path, await api.signInAs('team_administrator', team)).expect(403);
  });

  it('takes over, activates an account through the link, and administers; the former one does not any more', async () => {
    const team = await newTeam();
    const old = await api.plantAccount('team_administrator', team);
    const before = await api.signIn({ account: old.account, password: 'chosen by the operator' });
    const next = await desk.plant({ name: '陈静怡', teams: [team] });
    const done = await transfer(team, { fromAccountId: old.id, toVolunteerId: next.id }).expect(200);
    expect(done.body).toMatchObject({ displayName: '陈静怡', organizationId: team, invited: 'sms' });
    expect(done.text).not.toContain(next.phone);
    const [message] = await desk.messagesTo(next.phone);
    const token = linkIn(message ?? { text: '' }).split('#')[1];
    const password = 'four quiet mountains';
    const opened = await api.call().post('/api/v1/auth/activation').send({ token, password }).expect(200);
    const after = await api.signIn({ account: (opened.body as { account: string }).account, password });
    const edit = (who: SignedIn, note: string) =>
      api.call().patch(`/api/v1/organizations/${team}`).set(who).send({ note });
    await edit(after, '一').expect(200);
    await edit(before, '二').expect(403);
    const shown = await get(`${team}/administration`, county).expect(200);
    expect(shown.body).toMatchObject({ seats: 1, administrators: [{ displayName: '陈静怡' }] });
  });

  it('is one, neither nobody nor two', async () => {
    const team = await newTeam();
    const { id: fromAccountId } = await api.plantAccount('team_administrator', team);
    for (const to of [{}, { toVolunteerId: fromAccountId, toAccountId: fromAccountId }]) {
      const refused = await transfer(team, { fromAccountId, ...to }).expect(422);
      expect(code(refused)).toBe('IDENTITY.SUCCESSOR_REQUIRED');
    }
  });
});
