import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#kezhi/kernel';
import { type OnlineDesk, openOnlineDesk } from '../registration/online-desk.js';
import type { SignedIn } from '../support/test-app.js';

let desk: OnlineDesk;
let nation: SignedIn;
let prefecture: SignedIn;
let county: SignedIn;
beforeAll(async () => {
  desk = await openOnlineDesk();
  nation = await desk.api.signIn();
  prefecture = await desk.api.signInAs('association_officer', desk.api.tree.prefecture);
  county = await desk.api.signInAs('association_officer', desk.api.tree.county);
});
afterAll(() => desk.close());

interface Answer {
  status: number;
  body: {
    id: string;
    name: string;
    status: string;
    kind: string;
    code: string;
    items: Array<{ event: string; actor: string | null; changes: unknown }>;
  };
}
const ask = async (method: 'get' | 'post' | 'patch', path: string, who: SignedIn, body: object = {}) => {
  const request = desk.api.call()[method](`/api/v1/organizations${path}`).set(who);
  return (await (method === 'get' ? request : request.send(body))) as unknown as Answer;
};
const edit = (id: string, who: SignedIn, body: object) => ask('patch', `/${id}`, who, body);
const history = async (id: string) => (await ask('get', `/${id}/history`, nation)).body.items;

let counter = 0;
const plant = (
  more: { name?: string; status?: string; parent?: string; kind?: string; teamRank?: string } = {},
) =>
  desk.api.tree.plant({
    name: `规则队${++counter}`,
    parent: desk.api.tree.county,
    kind: 'service_team',
    region: '320402',
    ...more,
  });
const suspend = (id: string) =>
  desk.api.database.sql(`UPDATE organizations SET status = 'suspended' WHERE id = $1`, [id]);
const team = (parentId: string, more: object = {}) => ({
  name: `新建队${++counter}`,
  kind: 'service_team',
  level: 'county',
  teamRank: 'brigade',
  regionCode: '320402',
  parentId,
  ...more,
});

describe('the name of an approved organization', () => {
  it("is not its own administrator's to change, nor is its credit code, while the rest is", async () => {
    const id = await plant({ name: '原名队' });
    const own = await desk.api.signInAs('team_administrator', id);
    for (const body of [{ name: '中国科学技术协会' }, { uscc: '91350100M000100Y43' }])
      expect((await edit(id, own, body)).body).toMatchObject({
        status: 403,
        code: 'ORGANIZATION.SUPERVISOR_DECIDES',
      });
    expect(await edit(id, own, { name: ' 原名队 ', summary: '科普进社区' })).toMatchObject({ status: 200 });
    expect(await history(id)).toEqual([]);
  });

  it('is changed by whoever reviews it, and the history tells what it was', async () => {
    const id = await plant({ name: '旧名队' });
    const uscc = '91350100M000100Y43';
    const changed = await edit(id, county, { name: '新名队', uscc, kind: 'science_base' });
    expect(changed.body).toMatchObject({ name: '新名队', kind: 'science_base' });
    expect(await history(id)).toEqual([
      expect.objectContaining({
        event: 'edit',
        actor: expect.stringContaining('association_officer'),
        changes: [
          { field: 'name', before: '旧名队', after: '新名队' },
          { field: 'uscc', before: null, after: uscc },
          { field: 'kind', before: 'service_team', after: 'science_base' },
        ],
      }),
    ]);
  });

  it('stands in the history beside its region, which is called by name', async () => {
    const id = await plant({ name: '迁址队' });
    expect((await edit(id, prefecture, { name: '迁址后队', regionCode: '320404' })).status).toBe(200);
    const [{ changes } = { changes: null }] = await history(id);
    expect(changes).toEqual([
      { field: 'name', before: '迁址队', after: '迁址后队' },
      {
        field: 'regionCode',
        before: '320402',
        after: '320404',
        beforeName: '江苏省常州市天宁区',
        afterName: '江苏省常州市钟楼区',
      },
    ]);
  });

  it("of an association is its supervisor's: not even its own officer renames it", async () => {
    const { county: id } = desk.api.tree;
    expect((await edit(id, county, { name: '天宁区科学技术协会' })).status).toBe(403);
    expect((await edit(id, prefecture, { name: '天宁区科协' })).status).toBe(200);
  });

  it('is free while it is drawn up, without a history', async () => {
    const id = await plant({ status: 'draft' });
    const own = await desk.api.signInAs('team_administrator', id);
    expect((await edit(id, own, { name: '草拟队', level: 'township' })).body).toMatchObject({
      name: '草拟队',
    });
    expect(await history(id)).toEqual([]);
  });

  it.each(['submitted', 'suspended'])('and everything else stays while it is %s', async (status) => {
    const id = await plant({ status });
    const own = await desk.api.signInAs('team_administrator', id);
    for (const who of [own, county])
      expect((await edit(id, who, { note: '改' })).body).toMatchObject({
        status: 409,
        code: 'ORGANIZATION.NOT_EDITABLE',
      });
  });
});

describe('the kind of an organization', () => {
  it('is fixed at the root, and so are its level, region and place', async () => {
    const { nation: root, county: parentId } = desk.api.tree;
    for (const body of [{ kind: 'other' }, { level: 'province' }, { regionCode: '320000' }, { parentId }])
      expect((await edit(root, nation, body)).body.code).toBe('ORGANIZATION.ROOT_STAYS');
    expect((await edit(root, nation, { kind: 'association', note: '总部' })).status).toBe(200);
  });

  it.each<[Role, string, string]>([
    ['association_officer', 'association', 'service_team'],
    ['system_administrator', 'association', 'other'],
    ['society_secretary', 'university_association', 'association'],
    ['auditor', 'service_team', 'association'],
  ])(
    'stays while a role there would lose or gain a territory: %s of an %s that is to be a %s',
    async (role, kind, wanted) => {
      const id = await plant({ kind });
      const { grantId } = await desk.api.plantAccount(role, id);
      const refused = await edit(id, county, { kind: wanted });
      expect(refused.body).toMatchObject({ status: 409, code: 'ORGANIZATION.KIND_HELD' });
      await desk.api.database.sql('UPDATE role_grants SET revoked_at = now() WHERE id = $1', [grantId]);
      expect((await edit(id, county, { kind: wanted })).body).toMatchObject({ kind: wanted });
    },
  );

  it('may change under whoever administers it alone, and between kinds that are no associations', async () => {
    const id = await plant();
    await desk.api.plantAccount('team_administrator', id);
    expect((await edit(id, county, { kind: 'association' })).status).toBe(200);
    const society = await plant({ kind: 'municipal_society' });
    await desk.api.plantAccount('society_secretary', society);
    expect((await edit(society, county, { kind: 'science_base' })).status).toBe(200);
  });

  it('stays that of an association while it supervises one', async () => {
    const id = await plant({ kind: 'association' });
    const below = await plant({ kind: 'association', parent: id });
    expect((await edit(id, county, { kind: 'other' })).body.code).toBe('ORGANIZATION.KIND_UNITS');
    await desk.api.database.sql(`UPDATE organizations SET status = 'dissolved' WHERE id = $1`, [below]);
    expect((await edit(id, county, { kind: 'other' })).status).toBe(200);
  });

  it('and a role that needs it never come together, whichever is asked for first', async () => {
    const outcomes: Array<number[]> = [];
    for (let round = 0; round < 8; round += 1) {
      const id = await plant({ kind: 'association' });
      const { id: accountId } = await desk.api.plantAccount('auditor', desk.api.tree.county);
      const gift = { accountId, role: 'association_officer', organizationId: id };
      const [given, changed] = await Promise.all([
        desk.api.call().post('/api/v1/role-grants').set(nation).send(gift),
        edit(id, county, { kind: 'science_base' }),
      ]);
      outcomes.push([given.status, changed.status]);
    }
    for (const pair of outcomes)
      expect([
        [201, 409],
        [422, 200],
      ]).toContainEqual(pair);
  });

  it('keeps the level of a national association while a national officer is there', async () => {
    const id = await desk.api.tree.plant({
      parent: desk.api.tree.nation,
      kind: 'association',
      region: '000000',
      level: 'national',
    });
    await desk.api.plantAccount('national_officer', id);
    expect((await edit(id, nation, { level: 'province' })).body.code).toBe('ORGANIZATION.KIND_HELD');
  });
});

describe('a supervisor that was suspended', () => {
  it('gets no new organization, not even from its own officer', async () => {
    const parent = await plant({ kind: 'association' });
    const own = await desk.api.signInAs('association_officer', parent);
    await suspend(parent);
    for (const who of [own, county])
      expect((await ask('post', '', who, team(parent))).body).toMatchObject({
        status: 422,
        code: 'ORGANIZATION.PARENT_CLOSED',
      });
  });

  it('has nothing approved under it, whether an office submitted it or it came in from outside', async () => {
    const parent = await plant({ kind: 'association' });
    const submitted = await plant({ parent, status: 'submitted' });
    const application = await desk.submitted(desk.form({ parentId: parent }));
    await suspend(parent);
    const byOffice = await ask('post', `/${submitted}/approval`, county);
    expect(byOffice.body.code).toBe('ORGANIZATION.PARENT_CLOSED');
    const approve = () => desk.call('post', `/${application.trackingNo}/approval`, { who: county, body: {} });
    expect((await approve()).body.code).toBe('ORGANIZATION.PARENT_CLOSED');
    await desk.api.database.sql(`UPDATE organizations SET status = 'approved' WHERE id = $1`, [parent]);
    expect((await approve()).body.status).toBe('approved');
    expect((await ask('post', `/${submitted}/approval`, county)).status).toBe(200);
  });

  it('has nothing moved under it', async () => {
    const [parent, id] = [await plant({ kind: 'association' }), await plant()];
    await suspend(parent);
    const moved = await ask('post', `/${id}/move`, county, { parentId: parent, reason: '调整' });
    expect(moved.body.code).toBe('ORGANIZATION.PARENT_CLOSED');
  });
});

describe('a team of the earlier platform that nobody has claimed', () => {
  it('supervises nobody new', async () => {
    const legacy = await desk.api.tree.plant({
      parent: desk.api.tree.county,
      kind: 'service_team',
      region: '320402',
      legacyNo: 'U-1',
    });
    expect((await ask('post', '', county, team(legacy))).body.code).toBe('ORGANIZATION.UNCLAIMED');
    const draft = await desk.draft(desk.form({ parentId: legacy }));
    const submission = await desk.call('post', `/${draft.trackingNo}/submission`, { token: draft.token });
    expect(submission.body.errors).toEqual([
      expect.objectContaining({ pointer: '/parentId', code: 'REGISTRATION.SUPERVISOR_UNKNOWN' }),
    ]);
  });
});

describe('a rule of formation that blocks', () => {
  const rule = (territory: string | null, blocking: boolean) =>
    desk.api.database.sql(
      `INSERT INTO formation_rules (id, notice, source, team_rank, territory, min_members, leaders, deputies_min, deputies_max, blocking, valid_from)
       VALUES (gen_random_uuid(), $1, '一', 'corps', $2, 1, 0, 0, 5, $3, '2019-01-01')`,
      [`试〔2019〕${++counter}号`, territory, blocking],
    );
  const corps = { teamRank: 'corps' };
  beforeAll(async () => {
    await rule(null, false);
    await rule('320402', true);
    await rule('320404', false);
  });

  it('keeps what an office enters a draft, in its territory alone', async () => {
    const { county: own, otherCounty } = desk.api.tree;
    expect((await ask('post', '', prefecture, team(own, corps))).body.status).toBe('draft');
    expect((await ask('post', '', prefecture, team(own))).body.status).toBe('approved');
    const elsewhere = team(otherCounty, { ...corps, regionCode: '320404' });
    expect((await ask('post', '', prefecture, elsewhere)).body.status).toBe('approved');
  });

  it('lets an online registration in as an organization that waits for its members, and says so', async () => {
    const one = await desk.submitted(desk.form(corps));
    const approved = await desk.call('post', `/${one.trackingNo}/approval`, { who: county, body: {} });
    expect(approved.body).toMatchObject({ status: 'approved', invitation: 'sent' });
    const id = approved.body.organizationId ?? '';
    expect((await ask('get', `/${id}`, county)).body.status).toBe('submitted');
    const told = (await desk.mails()).filter(({ address }) => address === one.email);
    expect(told.some(({ text }) => text.includes('组织须先达到规定的人数'))).toBe(true);
    expect((await ask('post', `/${id}/approval`, county)).body.code).toBe('ORGANIZATION.FORMATION_SHORT');
    await desk.api.database.sql(
      'INSERT INTO organization_count_deltas (organization_id, registered, subtree_registered) VALUES ($1, 1, 1)',
      [id],
    );
    expect((await ask('post', `/${id}/approval`, county)).body.status).toBe('approved');
  });
});

describe('an application from an abolished region', () => {
  it('is submitted in the one that has taken its place, where the reviewer looks for it', async () => {
    await desk.api.database.sql(
      `INSERT INTO regions (code, name, full_name, level, parent_code, path, territory_code, valid_to, successor_code)
       VALUES ('320405', '戚墅堰区', '江苏省常州市戚墅堰区', 'county', '320400', '{320000,320400,320405}', '320405', '2015-04-28', '320404')`,
    );
    const one = await desk.submitted(desk.form({ regionCode: '320405' }));
    const { body } = await desk.call('get', '?region=320404&limit=200', { who: county });
    expect(body.items.map(({ trackingNo }) => trackingNo)).toContain(one.trackingNo);
  });
});

describe('GET /registrations/organizations/supervisors', () => {
  it('finds a supervisor behind any number of teams that nobody has claimed', async () => {
    for (let n = 0; n < 25; n += 1)
      await desk.api.tree.plant({
        name: `A天宁旧队${n}`,
        parent: desk.api.tree.county,
        kind: 'service_team',
        region: '320402',
        legacyNo: `S-${n}`,
      });
    for (const query of ['region=320402', `q=${encodeURIComponent('天宁')}`]) {
      const { body } = await desk.call('get', `/organizations/supervisors?${query}`);
      expect(body.items.map(({ name }) => name)).toContain('天宁区科协');
    }
  });
});
