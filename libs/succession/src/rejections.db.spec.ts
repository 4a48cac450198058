import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OwnMemberships } from '#kezhi/volunteers';
import { EndsStage, within } from '../test/ends-stage.js';
import { Dissolutions } from './dissolutions.js';
import { Merges } from './merges.js';
import { Rejections } from './rejections.js';

let stage: EndsStage;
let submitted: string;
beforeAll(async () => {
  stage = await EndsStage.open();
});
beforeEach(async () => {
  submitted = await stage.team('待审队', { status: 'submitted' });
});
afterAll(() => stage.close());

const reject = (id: string, reason: string | null = '与已有队伍重复', by = stage.tree.county) =>
  stage.as(by, () =>
    stage.test.module.get(Rejections).reject(within(by), id, { reason, expectedVersion: null }),
  );

const membershipsOf = async (personId: string) => {
  const rows = await stage.database.sql<{ line: string }>(
    `SELECT concat_ws(' ', status, end_reason) AS line FROM memberships WHERE person_id = $1 ORDER BY id`,
    [personId],
  );
  return rows.map(({ line }) => line);
};

const statusOf = async (id: string) => {
  const [row] = await stage.database.sql<{ status: string }>(
    'SELECT status FROM organizations WHERE id = $1',
    [id],
  );
  return row?.status;
};

describe('a rejection', () => {
  it('ends memberships, requests and roles with it, and whoever was in five such units may join again', async () => {
    const units = [submitted];
    for (let more = 0; more < 4; more += 1) units.push(await stage.team('待审队', { status: 'submitted' }));
    const [full, asking] = [await stage.member(...units), await stage.applicant(submitted)];
    await stage.database.sql('UPDATE people SET membership_count = 5 WHERE id = $1', [full]);
    const accountId = await stage.administrator(submitted);
    for (const unit of units) await reject(unit);
    expect(await statusOf(submitted)).toBe('rejected');
    expect(await membershipsOf(full)).toEqual(Array.from({ length: 5 }, () => 'left organization_rejected'));
    expect(await membershipsOf(asking)).toEqual(['declined organization_rejected']);
    const roles = await stage.database.sql(
      'SELECT 1 FROM role_grants WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId],
    );
    expect(roles).toEqual([]);
    expect(await stage.wrongFigures()).toEqual([]);
    await expect(
      stage.test.module.get(OwnMemberships).ask(full, await stage.team('新队')),
    ).resolves.toBeDefined();
  });

  it('is told of for each membership and each role', async () => {
    const [member, asking] = [await stage.member(submitted), await stage.applicant(submitted)];
    const accountId = await stage.administrator(submitted);
    await stage.database.sql('UPDATE people SET membership_count = 1 WHERE id = $1', [member]);
    await reject(submitted);
    expect(await stage.told(submitted)).toEqual(
      [`${member} leaving left`, `${asking} decline declined`].sort(),
    );
    const [role] = await stage.database.sql<{ payload: object }>(
      `SELECT payload FROM outbox WHERE type = 'role.ended' AND payload ->> 'organizationId' = $1`,
      [submitted],
    );
    expect(role?.payload).toMatchObject({ accountId, role: 'team_administrator', cause: 'organization' });
  });

  it('waits for a decision on open units below, which would be left without a supervisor', async () => {
    await stage.team('下级待审队', { parent: submitted, status: 'submitted' });
    await expect(reject(submitted)).rejects.toMatchObject({
      code: 'ORGANIZATION.HAS_UNITS',
      details: { count: 1 },
    });
    expect(await statusOf(submitted)).toBe('submitted');
  });

  it('needs a reason, the right to review, and something that was submitted', async () => {
    const code = (name: string) => ({ code: `ORGANIZATION.${name}` });
    await expect(reject(submitted, '  ')).rejects.toMatchObject(code('REASON_REQUIRED'));
    await expect(reject(submitted, '试', submitted)).rejects.toMatchObject(code('SUPERVISOR_REVIEWS'));
    await expect(reject(stage.tree.foreign)).rejects.toMatchObject(code('NOT_FOUND'));
    await reject(submitted);
    await expect(reject(submitted)).rejects.toMatchObject(code('TRANSITION'));
  });
});

describe('what became of memberships', () => {
  const input = { reason: '任务完成', expectedVersion: null };

  it('is told for everybody whom a dissolution lets go or lets follow', async () => {
    const [closing, heir] = [await stage.team('撤队'), await stage.team('承接队')];
    const [own, both] = [await stage.member(closing), await stage.member(closing, heir)];
    const asking = await stage.applicant(closing);
    await stage.as(stage.tree.county, () =>
      stage.test.module
        .get(Dissolutions)
        .dissolve(within(stage.tree.county), closing, { ...input, successorId: heir, members: 'follow' }),
    );
    expect(await stage.told(closing)).toEqual(
      [`${own} leaving left`, `${both} leaving left`, `${asking} decline declined`].sort(),
    );
    expect(await stage.told(heir)).toEqual([`${own} approval approved`, `${asking} request`].sort());
  });

  it('is told of a merge, and of every unit that moves with it', async () => {
    const [closing, heir] = [await stage.team('并队'), await stage.team('承接队')];
    const below = [
      await stage.team('下级', { parent: closing }),
      await stage.team('下级', { parent: closing }),
    ];
    const one = await stage.member(closing);
    const scope = within(stage.tree.county);
    const merges = stage.test.module.get(Merges);
    await stage.as(stage.tree.county, async () => {
      const { token } = await merges.preview(scope, closing, heir);
      await merges.merge(scope, closing, { intoId: heir, reason: '整合队伍', token });
    });
    expect(await stage.told(closing)).toEqual([`${one} leaving left`]);
    expect(await stage.told(heir)).toEqual([`${one} approval approved`]);
    const placed = await stage.database.sql<{ id: string }>(
      `SELECT payload ->> 'organizationId' AS id FROM outbox
       WHERE type = 'organization.placed' AND payload ->> 'organizationId' = ANY($1) ORDER BY 1`,
      [below],
    );
    expect(placed.map(({ id }) => id)).toEqual([...below].sort());
  });
});
