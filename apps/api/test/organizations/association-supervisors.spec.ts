import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OnlineDesk, openOnlineDesk } from '../registration/online-desk.js';
import type { SignedIn } from '../support/test-app.js';

let desk: OnlineDesk;
let county: SignedIn;
let team: string;
beforeAll(async () => {
  desk = await openOnlineDesk();
  county = await desk.api.signInAs('association_officer', desk.api.tree.county);
  team = await plant();
});
afterAll(() => desk.close());

interface Answer {
  status: number;
  body: { id: string; status: string; kind: string; code: string; detail: string; token: string };
}
const ask = async (method: 'post' | 'patch', path: string, body: object = {}) =>
  (await desk.api.call()[method](`/api/v1/organizations${path}`).set(county).send(body)) as unknown as Answer;
const edit = (id: string, body: object) => ask('patch', `/${id}`, body);

let counter = 0;
const plant = (more: { status?: string; parent?: string; kind?: string } = {}) =>
  desk.api.tree.plant({
    name: `主管队${++counter}`,
    parent: desk.api.tree.county,
    kind: 'service_team',
    region: '320402',
    ...more,
  });
const association = (more: object = {}) => plant({ kind: 'association', ...more });
const setKind = (id: string, kind: string) =>
  desk.api.database.sql('UPDATE organizations SET kind = $2 WHERE id = $1', [id, kind]);
const refusal = { status: 422, code: 'ORGANIZATION.PARENT_KIND' };

describe('an association', () => {
  const entry = (parentId: string, kind = 'association') => ({
    name: `新科协${++counter}`,
    kind,
    level: 'township',
    regionCode: '320402',
    parentId,
  });

  it('is entered under an association only, while others are entered under whatever works', async () => {
    expect((await ask('post', '', entry(team))).body).toMatchObject(refusal);
    expect((await ask('post', '', entry(team, 'enterprise_association'))).status).toBe(201);
    expect((await ask('post', '', entry(desk.api.tree.county))).body.status).toBe('approved');
  });

  it('is not moved under what is none, by a move or by an edit', async () => {
    const id = await association();
    const move = { parentId: team, reason: '调整' };
    expect((await ask('post', `/${id}/move`, move)).body).toMatchObject(refusal);
    expect((await edit(id, { parentId: team })).body).toMatchObject(refusal);
    expect((await edit(id, { parentId: await association() })).status).toBe(200);
  });

  it('is not made of what stands under a team, unless it moves to an association at once', async () => {
    const id = await plant({ parent: team });
    expect((await edit(id, { kind: 'association' })).body).toMatchObject(refusal);
    const moved = await edit(id, { kind: 'association', parentId: desk.api.tree.county });
    expect(moved.body).toMatchObject({ kind: 'association', parentId: desk.api.tree.county });
    const back = await edit(id, { kind: 'service_team', parentId: team });
    expect(back.body).toMatchObject({ kind: 'service_team', parentId: team });
  });

  it('that was misplaced before the rule stays editable, and is mended by another kind', async () => {
    const id = await association({ parent: team });
    expect((await edit(id, { name: `错位科协${++counter}` })).status).toBe(200);
    expect((await edit(id, { kind: 'other' })).status).toBe(200);
  });

  it('is not approved under what is none, whether an office or an applicant submitted it', async () => {
    const parent = await association();
    const submitted = await association({ parent, status: 'submitted' });
    const application = await desk.submitted(desk.form({ kind: 'association', parentId: parent }));
    const approve = () => desk.call('post', `/${application.trackingNo}/approval`, { who: county, body: {} });
    await setKind(parent, 'science_base');
    expect((await ask('post', `/${submitted}/approval`)).body).toMatchObject(refusal);
    expect((await approve()).body).toMatchObject(refusal);
    await setKind(parent, 'association');
    expect((await approve()).body.status).toBe('approved');
    expect((await ask('post', `/${submitted}/approval`)).status).toBe(200);
  });

  it('is not submitted online under what is none, and the form says at which field', async () => {
    const draft = await desk.draft(desk.form({ kind: 'association', parentId: team }));
    const { body } = await desk.call('post', `/${draft.trackingNo}/submission`, { token: draft.token });
    expect(body).toMatchObject({ code: 'REGISTRATION.INCOMPLETE' });
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/parentId', code: 'ORGANIZATION.PARENT_KIND' }),
    ]);
  });

  it('goes to no successor that is none when its supervisor ends', async () => {
    const closing = await association();
    const below = await association({ parent: closing });
    const refused = {
      status: 422,
      code: 'ORGANIZATION.SUCCESSOR_KIND',
      detail: expect.stringContaining('1 个科协'),
    };
    const dissolve = (successorId: string) =>
      ask('post', `/${closing}/dissolution`, { reason: '整合', successorId });
    expect((await dissolve(team)).body).toMatchObject(refused);
    expect((await ask('post', `/${closing}/merge-preview`, { intoId: team })).body).toMatchObject(refused);
    const merge = { intoId: team, reason: '整合', token: 'any' };
    expect((await ask('post', `/${closing}/merge`, merge)).body).toMatchObject(refused);
    const heir = await association();
    expect((await dissolve(heir)).status).toBe(200);
    const [row] = await desk.api.database.sql('SELECT parent_id FROM organizations WHERE id = $1', [below]);
    expect(row).toEqual({ parent_id: heir });
  });

  it('may go over to a team itself, when none stands below', async () => {
    const closing = await association();
    await plant({ parent: closing });
    expect((await ask('post', `/${closing}/dissolution`, { reason: '整合', successorId: team })).status).toBe(
      200,
    );
  });
});
