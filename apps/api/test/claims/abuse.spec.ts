import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClaimAnswer, type ClaimsDesk, openClaimsDesk } from './claims-desk.js';

let desk: ClaimsDesk;
beforeAll(async () => {
  desk = await openClaimsDesk();
});
afterAll(() => desk.close());

const code = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const refusal = (answer: { status: number; body: unknown }) => [answer.status, code(answer)];
const approve = (by: ClaimsDesk['officer'], id: string) =>
  desk.post(by, `organization-claims/${id}/approval`);

describe('nobody decides their own claim', () => {
  it('neither an officer who has made it', async () => {
    const team = await desk.legacyTeam();
    const { id, mayDecide } = await desk.claim(desk.officer, team, desk.api.tree.team);
    expect([mayDecide, refusal(await approve(desk.officer, id))]).toEqual([false, [403, 'CLAIM.OWN_CLAIM']]);
  });

  it('nor a colleague at the claiming organization, but the officer above', async () => {
    const { tree } = desk.api;
    const team = await desk.legacyTeam();
    const { id } = await desk.claim(desk.officer, team, tree.county);
    const colleague = await desk.api.signInAs('association_officer', tree.county);
    expect(refusal(await approve(colleague, id))).toEqual([403, 'CLAIM.OWN_CLAIM']);
    await approve(await desk.api.signInAs('association_officer', tree.prefecture), id).expect(200);
  });

  it('nor an officer who has handed it in again for the claimant', async () => {
    const team = await desk.legacyTeam();
    const { id } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    await desk.post(desk.officer, `organization-claims/${id}/return`, { reason: '请补充' }).expect(200);
    await desk.post(desk.officer, `organization-claims/${id}/submission`).expect(200);
    expect(refusal(await approve(desk.officer, id))).toEqual([403, 'CLAIM.OWN_CLAIM']);
  });

  it('nor the claimant, who reviews nothing', async () => {
    const { id } = await desk.claim(desk.claimant, await desk.legacyTeam(), desk.api.tree.team);
    expect(refusal(await approve(desk.claimant, id))).toEqual([403, 'COMMON.FORBIDDEN']);
  });
});

describe('a claim for a team of another line', () => {
  it('is decided there, and not by the claimant’s supervisor', async () => {
    const { tree } = desk.api;
    const team = await desk.legacyTeam(2, tree.otherCounty);
    const { id } = await desk.claim(desk.claimant, team, tree.team);
    expect(refusal(await approve(desk.officer, id))).toEqual([404, 'CLAIM.NOT_FOUND']);
    const consequences = await desk.get(desk.officer, `organization-claims/${id}/consequences`);
    expect(consequences.status).toBe(404);
    await approve(await desk.api.signInAs('association_officer', tree.otherCounty), id).expect(200);
  });

  it('cannot be made for somebody else’s organization', async () => {
    const answer = await desk.ask(desk.claimant, await desk.legacyTeam(), {
      mode: 'merge',
      organizationId: desk.rivalTeam,
      evidence: [await desk.evidence(desk.claimant)],
    });
    expect(refusal(answer)).toEqual([422, 'CLAIM.CLAIMANT_UNKNOWN']);
  });
});

describe('a team that is not to be had', () => {
  const body = async () => ({ mode: 'own', evidence: [await desk.evidence(desk.rival)] });

  it('has been claimed already', async () => {
    const team = await desk.legacyTeam();
    const { id } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    await approve(desk.officer, id).expect(200);
    expect(refusal(await desk.ask(desk.rival, team, await body()))).toEqual([409, 'CLAIM.TEAM_TAKEN']);
    expect(refusal(await approve(desk.officer, id))).toEqual([409, 'CLAIM.TRANSITION']);
  });

  it('was never a legacy team, or does not exist', async () => {
    for (const id of [desk.api.tree.team, '01900000-0000-7000-8000-000000000000'])
      expect(refusal(await desk.ask(desk.rival, id, await body()))).toEqual([409, 'CLAIM.TEAM_TAKEN']);
  });
});

describe('a team that waits for a claim', () => {
  it('is neither merged by the usual merge nor made a successor: its members go where a claim takes them', async () => {
    const team = await desk.legacyTeam(1);
    const preview = (id: string, intoId: string) =>
      desk.post(desk.officer, `organizations/${id}/merge-preview`, { intoId });
    for (const [id, into] of [
      [team, desk.api.tree.team],
      [desk.rivalTeam, team],
    ] as const)
      expect(refusal(await preview(id, into))).toEqual([409, 'ORGANIZATION.UNCLAIMED']);
  });
});

describe('two approvals of competing claims at once', () => {
  it('are one approval: the members go to one organization', async () => {
    for (let round = 0; round < 4; round += 1) {
      const team = await desk.legacyTeam(3);
      const claims = [
        await desk.claim(desk.claimant, team, desk.api.tree.team),
        await desk.claim(desk.rival, team, desk.rivalTeam),
      ];
      const people = await desk.api.database.sql<{ id: string }>(
        'SELECT person_id AS id FROM memberships WHERE organization_id = $1',
        [team],
      );
      const answers = await Promise.all(claims.map(({ id }) => approve(desk.officer, id)));
      const outcome = answers.map((answer) => `${answer.status} ${code(answer) ?? ''}`).sort();
      expect(outcome).toEqual(['200 ', expect.stringMatching(/^409 CLAIM\.(TEAM_TAKEN|TRANSITION)$/)]);
      const places = await desk.api.database.sql<{ n: number; places: number }>(
        `SELECT count(*)::int AS n, count(DISTINCT organization_id)::int AS places FROM memberships
         WHERE status = 'approved' AND person_id = ANY($1)`,
        [people.map(({ id }) => id)],
      );
      expect(places).toEqual([{ n: 3, places: 1 }]);
    }
  });
});

describe('what belongs to another claim', () => {
  it('is not shown to a competitor', async () => {
    const team = await desk.legacyTeam();
    const { id, evidence } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    await desk.claim(desk.rival, team, desk.rivalTeam);
    for (const path of ['', '/history', `/attachments/${evidence[0]?.id ?? ''}`])
      expect((await desk.get(desk.rival, `organization-claims/${id}${path}`)).status).toBe(404);
    const { body } = await desk.get(desk.rival, `organization-claims?organization=${team}`);
    expect((body as { items: ClaimAnswer[] }).items.map((claim) => claim.id)).not.toContain(id);
  });

  it('cannot be used as evidence, before or after it was handed in', async () => {
    const waiting = await desk.evidence(desk.claimant);
    const { evidence } = await desk.claim(desk.claimant, await desk.legacyTeam(), desk.api.tree.team);
    const team = await desk.legacyTeam();
    for (const id of [waiting, evidence[0]?.id])
      expect(refusal(await desk.ask(desk.rival, team, { mode: 'own', evidence: [id] }))).toEqual([
        422,
        'CLAIM.EVIDENCE_UNKNOWN',
      ]);
    const none = await desk.ask(desk.rival, team, { mode: 'own', evidence: [] });
    expect(refusal(none)).toEqual([400, 'COMMON.VALIDATION']);
  });

  it('is shown to nobody for holding a role on the legacy team itself', async () => {
    const team = await desk.legacyTeam(1);
    const { id } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    const former = await desk.api.signInAs('society_secretary', team);
    expect((await desk.get(former, `organization-claims/${id}`)).status).toBe(404);
  });
});

describe('evidence that is none', () => {
  it.each([
    ['one byte too many', '批文.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'), 413, 'FILE.TOO_LARGE'],
    ['a page behind a picture’s name', '印章.png', Buffer.from('<script>1</script>'), 422, 'ATTACHMENT.KIND'],
    [
      'a program behind a document’s name',
      '批文.pdf',
      Buffer.from('7f454c46', 'hex'),
      422,
      'ATTACHMENT.KIND',
    ],
  ])('is refused, and nothing of it is kept: %s', async (_, name, content, status, refused) => {
    const count = () => desk.api.database.sql('SELECT FROM attachments');
    const before = (await count()).length;
    const sent = desk.api.call().post('/api/v1/organization-claims/attachments').set(desk.claimant);
    expect(refusal(await sent.attach('file', content, name))).toEqual([status, refused]);
    expect((await count()).length).toBe(before);
  });
});

describe('a claim that lies before its reviewer', () => {
  it('does not change under their eyes', async () => {
    const { id } = await desk.claim(desk.claimant, await desk.legacyTeam(), desk.api.tree.team);
    const edit = desk.api.call().patch(`/api/v1/organization-claims/${id}`).set(desk.claimant);
    expect(refusal(await edit.send({ statement: '其实是另一支队伍' }))).toEqual([409, 'CLAIM.TRANSITION']);
  });

  it('is not approved in a version that the reviewer has not seen', async () => {
    const { id } = await desk.claim(desk.claimant, await desk.legacyTeam(), desk.api.tree.team);
    await desk.post(desk.officer, `organization-claims/${id}/return`, { reason: '请补充' }).expect(200);
    await desk.post(desk.claimant, `organization-claims/${id}/submission`).expect(200);
    expect((await approve(desk.officer, id).set('if-match', '"v1"')).status).toBe(412);
  });
});

describe('the people of a team that is not claimed', () => {
  it('are hidden from its own administrators in every list, with the reason', async () => {
    const { api, planter } = desk;
    const team = await desk.legacyTeam();
    const person = await planter.plant({ teams: [team], membershipStatus: 'requested' });
    for (const role of ['team_administrator', 'society_secretary', 'auditor'] as const) {
      const own = await api.signInAs(role, team);
      for (const list of ['volunteers', 'memberships'])
        expect((await desk.get(own, list).expect(200)).body).toMatchObject({ items: [] });
      expect(refusal(await desk.get(own, `volunteers?within=${team}`))).toEqual([
        409,
        'ORGANIZATION.UNCLAIMED',
      ]);
      expect(refusal(await desk.get(own, `memberships?organization=${team}`))).toEqual([
        409,
        'ORGANIZATION.UNCLAIMED',
      ]);
      expect((await desk.get(own, `volunteers/${person.id}`)).status).toBe(404);
      expect((await desk.get(own, `organizations/${team}`)).body).toMatchObject({ unclaimed: true });
    }
    const own = await api.signInAs('team_administrator', team);
    const search = await desk.post(own, 'volunteers/search', { idNumber: person.idNumber }).expect(200);
    expect(search.body).toMatchObject({ items: [] });
    const reveal = { fields: ['idNumber'], reason: '核对' };
    expect((await desk.post(own, `volunteers/${person.id}/reveal`, reveal)).status).toBe(404);
    const above = await desk.get(desk.officer, `memberships?organization=${team}`).expect(200);
    expect((above.body as { items: unknown[] }).items).toHaveLength(1);
    const listed = await desk.get(desk.officer, `volunteers?within=${team}`).expect(200);
    expect((listed.body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('are as unknown to a claimant before the decision as to everybody else', async () => {
    const team = await desk.legacyTeam();
    const person = await desk.planter.plant({ teams: [team], membershipStatus: 'requested' });
    const { id } = await desk.claim(desk.claimant, team, desk.api.tree.team);
    for (const path of [`volunteers/${person.id}`, `organizations/${team}`])
      expect((await desk.get(desk.claimant, path)).status).toBe(404);
    expect((await desk.get(desk.claimant, `memberships?organization=${team}`)).body).toMatchObject({
      items: [],
    });
    for (const part of ['consequences', 'left-behind'])
      expect((await desk.get(desk.claimant, `organization-claims/${id}/${part}`)).status).toBe(403);
    const shown = await desk.get(desk.claimant, `organization-claims/${id}`).expect(200);
    expect(shown.text).not.toContain(person.id);
  });

  it('keep everything that is theirs when the claim is approved: the claimant sees masks, and no field is written', async () => {
    const { api, planter } = desk;
    const team = await desk.legacyTeam();
    const person = await planter.plant({ teams: [team], membershipStatus: 'requested', name: '周敏' });
    const all = () =>
      api.database.sql<Record<string, unknown>>(
        `SELECT to_jsonb(p) - ARRAY['membership_count', 'places', 'member_places'] AS row FROM people p WHERE id = $1`,
        [person.id],
      );
    const accounts = () =>
      api.database.sql('SELECT id, account, person_id, sealed FROM accounts ORDER BY id');
    const former = await api.plantAccount('team_administrator', team);
    const [before, known] = [await all(), await accounts()];
    const { id } = await desk.claim(desk.claimant, team, api.tree.team);
    const answer = await approve(desk.officer, id).expect(200);
    expect(await all()).toEqual(before);
    expect(await accounts()).toEqual(known);
    const grants = await api.database.sql(
      'SELECT organization_id, revoked_at FROM role_grants WHERE account_id = $1',
      [former.id],
    );
    expect(grants).toEqual([{ organization_id: team, revoked_at: null }]);
    const seen = await desk.get(desk.claimant, `volunteers/${person.id}`).expect(200);
    for (const { text } of [answer, seen]) {
      expect(text).not.toContain(person.idNumber);
      expect(text).not.toContain(person.phone);
    }
  });
});
