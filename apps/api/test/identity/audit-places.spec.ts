import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Details } from '#kezhi/kernel';
import { ReferenceData } from '#kezhi/organizations';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { PeopleDesk } from '../support/people-desk.js';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

interface Entry {
  action: string;
  organizationId: string | null;
  details: Details;
}

let api: TestApp;
let desk: PeopleDesk;
/** Acts from above: the auditor of a county reaches no entry by who made it. */
let nation: SignedIn;
let county: SignedIn;
let otherCounty: SignedIn;
let team: string;
let otherTeam: string;
beforeAll(async () => {
  api = await startTestApp();
  await api.app.get(ReferenceData).seed();
  desk = new PeopleDesk(api);
  nation = await api.signIn();
  county = await api.signInAs('auditor', api.tree.county);
  otherCounty = await api.signInAs('auditor', api.tree.otherCounty);
  team = api.tree.team;
  const place = { parent: api.tree.otherCounty, kind: 'service_team', region: '320404' };
  otherTeam = await api.tree.plant({ name: '钟楼队', ...place });
});
afterAll(() => api.close());

async function post(path: string, body: object, who = nation): Promise<{ id: string }> {
  const answer = await api.call().post(`/api/v1/${path}`).set(who).send(body);
  expect([path, answer.status < 300, answer.status < 300 ? '' : answer.text]).toEqual([path, true, '']);
  return answer.body as { id: string };
}

const read = async (who: SignedIn, query: string): Promise<Entry[]> => {
  const answer = await api.call().get(`/api/v1/audit-log?limit=200&${query}`).set(who).expect(200);
  return (answer.body as { items: Entry[] }).items;
};
/** By the list of everything, which asks place by place, and by the one that names its object. */
const acts = async (who: SignedIn, objectId: string) => {
  const pointed = (await read(who, `objectId=${objectId}`)).map(({ action }) => action);
  const listed = (await read(who, 'routine=false')).map(({ action }) => action);
  for (const action of pointed) expect(listed).toContain(action);
  return pointed;
};

async function asker(...teams: string[]): Promise<{ person: string; requests: string[] }> {
  const { id: person } = await desk.plant({ teams, membershipStatus: 'requested' });
  const rows = await api.database.sql<{ id: string }>(
    'SELECT id FROM memberships WHERE person_id = $1 ORDER BY array_position($2::uuid[], organization_id)',
    [person, teams],
  );
  return { person, requests: rows.map(({ id }) => id) };
}

describe("a county's auditor reads what officers from above have done", () => {
  it('to a membership, and nothing of one that is elsewhere', async () => {
    const { person, requests } = await asker(team);
    const [id = ''] = requests;
    await post(`memberships/${id}/approval`, {});
    await post(`memberships/${id}/removal`, { reason: '长期不参加活动' });
    expect(await acts(county, id)).toEqual(['membership:remove', 'membership:approve']);
    expect(await acts(otherCounty, id)).toEqual([]);
    const { id: back } = await post('memberships', { volunteerId: person, organizationId: team });
    expect(await acts(county, back)).toEqual(['membership:add']);
    const [entry] = await read(county, `objectId=${back}`);
    expect(entry).toMatchObject({ organizationId: team, details: { memberships: [back] } });
  });

  it('to many memberships at once: each organization has an entry of its own, with its own members only', async () => {
    const [one, both] = [await asker(team), await asker(team, otherTeam)];
    const ids = [...one.requests, ...both.requests];
    await post('memberships/decisions', { ids, decision: 'decline', reason: '名额已满' });
    const [mine, theirs] = await Promise.all(
      [county, otherCounty].map((who) => read(who, 'action=membership:decide')),
    );
    const shared = { event: 'decline', reason: '名额已满' };
    const here = { ...shared, memberships: [...one.requests, both.requests[0]] };
    const there = { ...shared, memberships: [both.requests[1]] };
    expect(mine).toMatchObject([{ organizationId: team, details: here }]);
    expect(theirs).toMatchObject([{ organizationId: otherTeam, details: there }]);
    expect(await read(nation, 'action=membership:decide')).toHaveLength(2);
  });

  it('to many of which none could be decided: one entry, of no organization', async () => {
    const { requests } = await asker(team);
    await post('memberships/decisions', { ids: requests, decision: 'approval' });
    const before = await read(nation, 'action=membership:decide');
    await post('memberships/decisions', { ids: requests, decision: 'approval' });
    const [newest, ...others] = await read(nation, 'action=membership:decide');
    expect(others).toEqual(before);
    expect(newest).toMatchObject({ organizationId: null, details: {} });
  });

  it('to a person whom one of its units has registered', async () => {
    const form = {
      organizationId: team,
      name: '林知夏',
      idType: 'resident',
      idNumber: syntheticIdentityNumber(301, { birthDate: '1991-05-06' }),
      phone: syntheticPhone(301),
      regionCode: '320402',
    };
    const { id } = await post('volunteers', form);
    expect(await acts(county, id)).toEqual(['volunteer:register']);
    expect(await acts(otherCounty, id)).toEqual([]);
  });

  it('to how its units count somebody: each of them is told of a suspension, a return and a closing', async () => {
    const { id } = await desk.plant({ teams: [team, otherTeam] });
    await post(`volunteers/${id}/suspension`, { reason: '核实中' });
    await post(`volunteers/${id}/reinstatement`, {});
    await post(`volunteers/${id}/closure`, { reason: '本人去世' });
    const told = ['volunteer:close', 'volunteer:reinstate', 'volunteer:suspend'];
    expect(await acts(county, id)).toEqual(told);
    expect(await acts(otherCounty, id)).toEqual(told);
  });

  it('to the roles on its units', async () => {
    const [holder] = await api.database.sql<{ id: string }>(
      'SELECT account_id AS id FROM role_grants WHERE organization_id = $1',
      [api.tree.otherCounty],
    );
    const gift = { accountId: holder?.id, role: 'auditor', organizationId: team };
    const { id } = await post('role-grants', gift);
    await post(`role-grants/${id}/revocation`, {});
    expect(await acts(county, id)).toEqual(['role:revoke', 'role:grant']);
  });

  it('to the record alone: one entry, where somebody has been a member longest', async () => {
    const { id } = await desk.plant({ teams: [otherTeam, team], birthDate: '2018-06-01' });
    await api.database.sql(
      `UPDATE memberships SET decided_at = now() - interval '1 year' WHERE person_id = $1 AND organization_id = $2`,
      [id, team],
    );
    await post(`volunteers/${id}/access`, { reason: '核对资料' });
    const edit = api.call().patch(`/api/v1/volunteers/${id}`).set(nation);
    await edit.send({ note: '周末有空' }).expect(200);
    await post(`volunteers/${id}/reveal`, { fields: ['phone'], reason: '联系监护人' });
    await api.call().get(`/api/v1/volunteers/${id}/export?reason=邮寄`).set(nation).expect(200);
    const looks = ['volunteer:reveal', 'volunteer:reveal', 'volunteer:edit', 'volunteer:access'];
    expect(await acts(county, id)).toEqual(looks);
    expect(await acts(otherCounty, id)).toEqual([]);
    expect(await acts(nation, id)).toEqual(looks);
  });
});

describe('what people do themselves', () => {
  it('with a membership stands under its organization too', async () => {
    const person = await desk.plant({});
    const headers = await desk.signInDirectly(person);
    const { id } = await post('me/volunteer/memberships', { organizationId: team }, headers);
    expect(await acts(county, id)).toEqual(['person:join']);
  });
});
