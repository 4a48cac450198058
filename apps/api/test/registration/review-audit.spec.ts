import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Details } from '#kezhi/kernel';
import type { SignedIn } from '../support/test-app.js';
import { type Draft, type OnlineDesk, openOnlineDesk } from './online-desk.js';

interface Entry {
  action: string;
  organizationId: string | null;
  details: Details;
}

let desk: OnlineDesk;
/** Decides from above: auditors below reach no entry by who made it. */
let nation: SignedIn;
let county: SignedIn;
let otherCounty: SignedIn;
/** Reviews, and may give no roles. */
let secretary: SignedIn;
beforeAll(async () => {
  desk = await openOnlineDesk();
  const { tree } = desk.api;
  nation = await desk.api.signIn();
  county = await desk.api.signInAs('auditor', tree.county);
  otherCounty = await desk.api.signInAs('auditor', tree.otherCounty);
  secretary = await desk.api.signInAs('society_secretary', tree.society);
});
afterAll(() => desk.close());

const act = async (trackingNo: string, event: string, body: object = {}, who = nation) => {
  const answer = await desk.call('post', `/${trackingNo}/${event}`, { who, body });
  expect([event, answer.status]).toEqual([event, 200]);
  return answer.body;
};
const entries = async (who: SignedIn, { id }: Pick<Draft, 'id'>): Promise<Entry[]> => {
  const path = `/api/v1/audit-log?limit=200&objectId=${id}&objectType=registration`;
  const { body } = await desk.api.call().get(path).set(who).expect(200);
  const { items } = body as { items: Entry[] };
  return items.filter(({ action }) => /approve|return|reject|invite/.test(action));
};
const fromOffice = async (name: string) => {
  const place = { parent: desk.api.tree.county, kind: 'service_team', region: '320402' };
  const id = await desk.api.tree.plant({ name, ...place, status: 'submitted' });
  const [row] = await desk.api.database.sql<{ no: string }>(
    'SELECT org_no AS no FROM organizations WHERE id = $1',
    [id],
  );
  return { id, trackingNo: row?.no ?? '' };
};

describe('an auditor reads what officers from above have decided about registrations', () => {
  it('that are no organization yet: under the supervisor that was chosen', async () => {
    const one = await desk.submitted();
    await act(one.trackingNo, 'rejection', { reason: '不在受理范围' });
    const { tree } = desk.api;
    expect(await entries(county, one)).toMatchObject([
      { action: 'registration:reject', organizationId: tree.county, details: { trackingNo: one.trackingNo } },
    ]);
    expect(await entries(otherCounty, one)).toEqual([]);
  });

  it('that became one: under the new organization, once', async () => {
    const one = await desk.submitted();
    const { organizationId } = await act(one.trackingNo, 'approval');
    const [entry, ...others] = await entries(county, one);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ action: 'registration:approve', organizationId });
    expect(await entries(otherCounty, one)).toEqual([]);
  });

  it('that became one whose administrator could not be invited yet, and the invitation', async () => {
    const place = { parentId: desk.api.tree.society, regionCode: '000000', level: 'national' };
    const one = await desk.submitted(desk.form(place));
    const { organizationId, invitation } = await act(one.trackingNo, 'approval', {}, secretary);
    expect(invitation).toBe('not_permitted');
    await act(one.trackingNo, 'invitation');
    expect(await entries(nation, one)).toMatchObject([
      { action: 'registration:invite', organizationId },
      { action: 'registration:approve', organizationId },
    ]);
  });

  it('that an office has submitted: under the organization itself', async () => {
    const one = await fromOffice('上级退回队');
    await act(one.trackingNo, 'return', { reason: '请补充负责人' });
    expect(await entries(county, one)).toMatchObject([
      { action: 'registration:return', organizationId: one.id },
    ]);
  });

  it('many at once: each entry says what concerns its own registration', async () => {
    const applied = [await desk.submitted(), await desk.submitted()];
    const office = await fromOffice('与申请一并批准队');
    const all = [...applied, office];
    const { body } = await desk.call('post', '/decisions', {
      who: nation,
      body: { event: 'approval', trackingNos: all.map(({ trackingNo }) => trackingNo) },
    });
    expect(body.results.map(({ done }) => done)).toEqual([true, true, true]);
    for (const { id, trackingNo } of applied) {
      const [entry, ...others] = await entries(county, { id });
      expect(others).toEqual([]);
      expect(entry?.details).toMatchObject({ trackingNo, organizationId: entry?.organizationId });
    }
    const [entry, ...others] = await entries(county, office);
    expect(others).toEqual([]);
    expect(entry?.organizationId).toBe(office.id);
    expect(entry?.details).not.toHaveProperty('trackingNo');
    expect(entry?.details).not.toHaveProperty('invitation');
  });
});
