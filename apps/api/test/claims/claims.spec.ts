import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClaimAnswer, type ClaimsDesk, openClaimsDesk, PDF } from './claims-desk.js';

let desk: ClaimsDesk;
beforeAll(async () => {
  desk = await openClaimsDesk();
});
afterAll(() => desk.close());

const code = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const items = ({ body }: { body: unknown }) => (body as { items: Array<Record<string, unknown>> }).items;
const states = async (id: string) =>
  items(await desk.get(desk.officer, `organization-claims?organization=${id}`)).map(({ status }) => status);

describe('the search for one’s former team', () => {
  it('finds by number and by a part of the name, and tells nothing about people', async () => {
    const id = await desk.legacyTeam(3);
    const [{ legacy_no: number = '', name = '' } = {}] = await desk.api.database.sql<Record<string, string>>(
      'SELECT legacy_no, name FROM organizations WHERE id = $1',
      [id],
    );
    const stranger = await desk.api.signInAs('team_administrator', desk.api.tree.squad);
    for (const q of [number.toLowerCase(), name.slice(1)]) {
      const found = items(
        await desk.get(stranger, `organizations/legacy?q=${encodeURIComponent(q)}`).expect(200),
      );
      expect(found.filter((team) => team['id'] === id)).toEqual([
        {
          id,
          legacyNo: number,
          name,
          regionCode: '320402',
          regionName: '江苏省常州市天宁区',
          size: 'under_20',
        },
      ]);
    }
    const elsewhere = await desk.get(stranger, 'organizations/legacy?region=330000').expect(200);
    expect(items(elsewhere)).toEqual([]);
  });

  it('gives pages that leave nothing out, and no team that is claimed', async () => {
    const ids = [await desk.legacyTeam(), await desk.legacyTeam(), await desk.legacyTeam()];
    const { id: claimId } = await desk.claim(desk.claimant, ids[2] ?? '', desk.api.tree.team);
    await desk.post(desk.officer, `organization-claims/${claimId}/approval`).expect(200);
    const found: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body } = await desk.get(desk.claimant, `organizations/legacy?limit=1${cursor}`).expect(200);
      const page = body as { items: Array<{ id: string }>; nextCursor: string | null };
      found.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(ids.slice(0, 2)));
    expect(found).not.toContain(ids[2]);
  });
});

describe('a claim', () => {
  it('is listed newest first, or oldest first, page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1)
      ids.push((await desk.claim(desk.claimant, await desk.legacyTeam(0), desk.api.tree.team)).id);
    const path = (more: string) => `organization-claims?status=submitted&view=inbox${more}`;
    const listed = async (sort: string) => {
      const all: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await desk.get(desk.officer, path(`${sort}&limit=2${cursor}`)).expect(200);
        const page = body as { items: Array<{ id: string }>; nextCursor: string | null };
        all.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === null) return all;
        cursor = `&cursor=${page.nextCursor}`;
      }
    };
    const oldest = await listed('&sort=createdAt');
    expect(oldest.filter((id) => ids.includes(id))).toEqual(ids);
    for (const sort of ['', '&sort=-createdAt']) expect(await listed(sort)).toEqual(oldest.toReversed());
    await desk.get(desk.officer, path('&sort=reason')).expect(400);
  });

  it('goes to the supervisor line, which sees evidence and consequences before it decides', async () => {
    const team = await desk.legacyTeam(4);
    const { id, evidence } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    const inbox = items(await desk.get(desk.officer, 'organization-claims?view=inbox&status=submitted'));
    expect(inbox.map((claim) => claim['id'])).toContain(id);
    const file = await desk
      .get(desk.officer, `organization-claims/${id}/attachments/${evidence[0]?.id ?? ''}`)
      .buffer(true)
      .expect(200);
    expect(Buffer.from(file.body as Buffer).equals(PDF)).toBe(true);
    const { body } = await desk.get(desk.officer, `organization-claims/${id}/consequences`).expect(200);
    expect(body).toEqual({ members: 4, joining: 4, alreadyThere: 0, overLimit: 0, closed: 0 });
  });

  it('for a merge gives the claiming organization the members, once each and with the cap, and ends the team', async () => {
    const { api, planter } = desk;
    const team = await desk.legacyTeam(2);
    const double = await planter.plant({ teams: [api.tree.team, team] });
    const asking = await planter.plant({});
    const full = await planter.plant({ teams: [team], membershipStatus: 'requested' });
    const join = (person: string, organization: string, status: string) =>
      api.database.sql(
        `INSERT INTO memberships (id, person_id, organization_id, territory_code, status) VALUES (gen_random_uuid(), $1, $2, '320402', $3)`,
        [person, organization, status],
      );
    await api.database.sql(
      `UPDATE memberships SET status = 'requested' WHERE person_id = $1 AND organization_id = $2`,
      [double.id, team],
    );
    await api.database.sql(`UPDATE people SET membership_count = 1 WHERE id = $1`, [double.id]);
    await api.database.sql(`UPDATE people SET membership_count = 5 WHERE id = $1`, [full.id]);
    await join(asking.id, team, 'requested');
    await join(asking.id, api.tree.team, 'requested');
    const before = await desk.members(api.tree.team);
    const above = await desk.members(team);
    expect(above).toEqual({ registered: 0, confirmed: 0 });

    const { id } = await desk.claim(desk.claimant, team, api.tree.team);
    const seen = await desk.get(desk.officer, `organization-claims/${id}/consequences`);
    expect(seen.body).toEqual({ members: 5, joining: 3, alreadyThere: 1, overLimit: 1, closed: 0 });
    const { body } = await desk.post(desk.officer, `organization-claims/${id}/approval`).expect(200);
    expect(body).toMatchObject({ status: 'approved', joined: 3, leftBehind: 1 });

    const after = await desk.members(api.tree.team);
    expect(after).toEqual({ registered: before.registered + 3, confirmed: before.confirmed + 1 });
    const open = await api.database.sql<{ person_id: string; status: string }>(
      `SELECT person_id, status FROM memberships WHERE organization_id = $1 AND person_id = ANY($2)
         AND status IN ('requested', 'approved') ORDER BY person_id`,
      [api.tree.team, [double.id, asking.id, full.id]],
    );
    expect(open).toEqual([
      { person_id: double.id, status: 'approved' },
      { person_id: asking.id, status: 'approved' },
    ]);
    const counts = await api.database.sql<{ n: number }>(
      'SELECT membership_count AS n FROM people WHERE id = ANY($1) ORDER BY id',
      [[double.id, asking.id, full.id]],
    );
    expect(counts.map(({ n }) => n)).toEqual([1, 1, 5]);
    const left = await desk.get(desk.officer, `organization-claims/${id}/left-behind`).expect(200);
    expect(items(left)).toMatchObject([{ volunteerId: full.id, reason: 'limit' }]);
    const [ended] = await api.database.sql<{ status: string; successor_id: string; waiting: number }>(
      `SELECT status, successor_id, (SELECT count(*)::int FROM memberships m WHERE m.organization_id = o.id
         AND m.status IN ('requested', 'approved')) AS waiting FROM organizations o WHERE id = $1`,
      [team],
    );
    expect(ended).toEqual({ status: 'merged', successor_id: api.tree.team, waiting: 0 });
    const history = items(
      await desk.get(desk.claimant, `organizations/${api.tree.team}/history`).expect(200),
    );
    expect(history[0]).toMatchObject({ event: 'succession', fromOrganization: { id: team } });
  });

  it('for a team of its own gives the claiming account the role on it, and its members count', async () => {
    const team = await desk.legacyTeam(3);
    const asker = await desk.api.plantAccount('team_administrator', desk.rivalTeam);
    const headers = await desk.api.signIn({ account: asker.account, password: 'chosen by the operator' });
    const { id } = await desk.claim(headers, team);
    await desk.get(headers, `organizations/${team}`).expect(404);
    await desk.post(desk.officer, `organization-claims/${id}/approval`).expect(200);
    const { body } = await desk.get(headers, `organizations/${team}`).expect(200);
    expect(body).toMatchObject({
      origin: 'legacy',
      status: 'approved',
      unclaimed: false,
      memberCount: 3,
    });
    const volunteers = await desk.get(headers, `volunteers?within=${team}`).expect(200);
    expect(items(volunteers)).toHaveLength(3);
  });

  it('that is sent back may be mended and handed in again, with everything in its history', async () => {
    const team = await desk.legacyTeam();
    const { id, version } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    const unexplained = await desk.post(desk.officer, `organization-claims/${id}/return`);
    expect([unexplained.status, code(unexplained)]).toEqual([422, 'CLAIM.REASON_REQUIRED']);
    await desk.post(desk.officer, `organization-claims/${id}/return`, { reason: '请补充批文' }).expect(200);
    const more = await desk.evidence(desk.claimant);
    const edit = desk.api.call().patch(`/api/v1/organization-claims/${id}`).set(desk.claimant);
    const edited = await edit.send({ statement: '附上批文', evidence: [more] }).expect(200);
    expect((edited.body as ClaimAnswer).evidence).toHaveLength(2);
    const stale = desk.post(desk.claimant, `organization-claims/${id}/submission`);
    expect((await stale.set('if-match', `"v${version}"`)).status).toBe(412);
    await desk.post(desk.claimant, `organization-claims/${id}/submission`).expect(200);
    const history = items(await desk.get(desk.claimant, `organization-claims/${id}/history`).expect(200));
    expect(history.map(({ event }) => event)).toEqual(['submission', 'edit', 'return', 'creation']);
    expect(history[2]).toMatchObject({
      reason: '请补充批文',
      from: 'submitted',
      to: 'returned',
      actorName: '测试员',
    });
  });

  it('that competes is superseded when another one is approved', async () => {
    const team = await desk.legacyTeam(1);
    const { id } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    const { id: other } = await desk.claim(desk.rival, team, desk.rivalTeam);
    await desk.post(desk.officer, `organization-claims/${other}/return`, { reason: '材料不全' }).expect(200);
    await desk.post(desk.officer, `organization-claims/${id}/approval`).expect(200);
    expect(await states(team)).toEqual(['superseded', 'approved']);
    const history = items(await desk.get(desk.rival, `organization-claims/${other}/history`));
    expect(history[0]).toMatchObject({ event: 'supersession', from: 'returned', to: 'superseded' });
  });

  it('may be given up by the claimant, and the team asked for again', async () => {
    const team = await desk.legacyTeam();
    const { id } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    const twice = await desk.ask(desk.claimant, team, {
      mode: 'merge',
      organizationId: desk.api.tree.team,
      evidence: [await desk.evidence(desk.claimant)],
    });
    expect([twice.status, code(twice)]).toEqual([409, 'CLAIM.OPEN_ALREADY']);
    await desk.post(desk.claimant, `organization-claims/${id}/withdrawal`).expect(200);
    expect((await desk.claim(desk.claimant, team, desk.api.tree.team)).status).toBe('submitted');
  });
});

describe('the audit log of a county', () => {
  it('tells what officers from above have decided on a claim of a team there', async () => {
    const [nation, auditor] = [
      await desk.api.signIn(),
      await desk.api.signInAs('auditor', desk.api.tree.county),
    ];
    const { id } = await desk.claim(desk.claimant, await desk.legacyTeam());
    await desk.post(nation, `organization-claims/${id}/rejection`, { reason: '材料不符' }).expect(200);
    const entries = items(await desk.get(auditor, `audit-log?objectId=${id}`).expect(200));
    expect(entries.map(({ action }) => action)).toContain('claim:reject');
  });
});
