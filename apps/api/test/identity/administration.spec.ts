import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReferenceData } from '#kezhi/organizations';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let county: SignedIn;
let otherCounty: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  await api.app.get(ReferenceData).seed();
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
    expect(row).toMatchObject({ object_id: team, details: body });
    expect(code(await transfer(team, body).expect(409))).toBe('IDENTITY.NOT_ADMINISTRATOR');
  });
});
