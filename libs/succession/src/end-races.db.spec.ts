import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import { SYSTEM_SCOPE } from '#kezhi/platform';
import { MembershipEntries, MembershipsService, OwnMemberships, RegionFollowers } from '#kezhi/volunteers';
import { EndsStage, within } from '../test/ends-stage.js';
import { Dissolutions } from './dissolutions.js';
import { Merges } from './merges.js';

jest.setTimeout(120_000);

const ROUNDS = 8;

let stage: EndsStage;
beforeAll(async () => {
  stage = await EndsStage.open();
});
afterAll(() => stage.close());

const service = <T>(token: new (...args: never[]) => T): T => stage.test.module.get(token);

const dissolve = (id: string, successorId: string | null = null) =>
  stage.as(stage.tree.county, () =>
    service(Dissolutions).dissolve(within(stage.tree.county), id, {
      reason: '任务完成',
      successorId,
      members: successorId === null ? 'end' : 'follow',
      expectedVersion: null,
    }),
  );

const merge = (id: string, intoId: string) =>
  stage.as(stage.tree.county, async () => {
    const scope = within(stage.tree.county);
    const { token } = await service(Merges).preview(scope, id, intoId);
    return service(Merges).merge(scope, id, { intoId, reason: '整合队伍', token });
  });

/** Asks and takes the request back, again and again: it is in nobody's way for more than a moment. */
async function comeAndGo(personId: string, organizationId: string): Promise<void> {
  for (let time = 0; time < 4; time += 1) {
    const id = await service(OwnMemberships).ask(personId, organizationId);
    await service(OwnMemberships).leave(personId, id);
  }
}

const takeInAndLeave = async (personId: string, organizationId: string) => {
  await service(OwnMemberships).ask(personId, organizationId);
  const entry = { volunteerId: personId, organizationId };
  const id = await stage.as(stage.tree.county, () => service(MembershipEntries).add(SYSTEM_SCOPE, entry));
  await service(OwnMemberships).leave(personId, id);
};

async function leave(personId: string): Promise<void> {
  const [membership] = await service(OwnMemberships).list(personId);
  await service(OwnMemberships).leave(personId, membership?.id ?? '');
}

/** What everybody was told who was not let through. A dead lock is none of these: it is an error of the database. */
function refusals(outcomes: ReadonlyArray<PromiseSettledResult<unknown>>): string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    if (outcome.reason instanceof AppError) return [outcome.reason.code];
    throw outcome.reason;
  });
}

const TOLD = ['ORGANIZATION.TAKES_NO_MEMBERS', 'MEMBERSHIP.TRANSITION', 'MEMBERSHIP.NOT_FOUND'];

/** The traffic of a team: who comes and goes, who is taken in, who leaves. */
async function traffic(team: string): Promise<Array<() => Promise<unknown>>> {
  const strangers = await Promise.all(Array.from({ length: 6 }, () => stage.person()));
  const members = await Promise.all(Array.from({ length: 4 }, () => stage.member(team)));
  return [
    ...strangers.slice(0, 4).map((id) => () => comeAndGo(id, team)),
    ...strangers.slice(4).map((id) => () => takeInAndLeave(id, team)),
    ...members.map((id) => () => leave(id)),
  ];
}

describe('an organization that ends while people come and go', () => {
  it('is dissolved without anybody waiting in a circle, and leaves nobody behind', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const team = await stage.team('撤队');
      const acts = await traffic(team);
      const outcomes = await Promise.allSettled([...acts.map((act) => act()), dissolve(team)]);
      for (const code of refusals(outcomes)) expect(TOLD).toContain(code);
      expect(outcomes.at(-1)).toMatchObject({ status: 'fulfilled' });
      expect(await stage.openAt(team)).toEqual([]);
    }
    expect(await stage.wrongFigures()).toEqual([]);
  });

  it('lets its members follow into an organization with traffic of its own', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [team, heir] = [await stage.team('并队'), await stage.team('承接队')];
      const acts = [...(await traffic(team)), ...(await traffic(heir))];
      const outcomes = await Promise.allSettled([...acts.map((act) => act()), dissolve(team, heir)]);
      for (const code of refusals(outcomes)) expect(TOLD).toContain(code);
      expect(outcomes.at(-1)).toMatchObject({ status: 'fulfilled' });
      expect(await stage.openAt(team)).toEqual([]);
    }
    expect(await stage.wrongFigures()).toEqual([]);
  });

  it('is merged as it was shown, or its preview is out of date', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [team, heir] = [await stage.team('并队'), await stage.team('承接队')];
      const acts = await traffic(team);
      const outcomes = await Promise.allSettled([...acts.map((act) => act()), merge(team, heir)]);
      for (const code of refusals(outcomes)) expect([...TOLD, 'ORGANIZATION.PREVIEW_STALE']).toContain(code);
      await merge(team, heir).catch((error: unknown) =>
        expect(error).toMatchObject({ code: 'ORGANIZATION.TRANSITION' }),
      );
      expect(await stage.openAt(team)).toEqual([]);
    }
    expect(await stage.wrongFigures()).toEqual([]);
  });

  it('and others at the same moment, with the same people in them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const teams = [await stage.team('甲'), await stage.team('乙'), await stage.team('丙')];
      const heir = await stage.team('承接队');
      for (let person = 0; person < 4; person += 1) await stage.member(...teams);
      const outcomes = await Promise.allSettled([
        ...teams.map((team) => dissolve(team, heir)),
        ...(await traffic(heir)).map((act) => act()),
      ]);
      expect(refusals(outcomes)).toEqual([]);
    }
    expect(await stage.wrongFigures()).toEqual([]);
  });
});

describe('wishes of people who have just registered', () => {
  it('reach the successor of a merge, each organization once, and nobody who is no more', async () => {
    const [merged, heir, gone] = [
      await stage.team('并队'),
      await stage.team('承接队'),
      await stage.team('撤队'),
    ];
    await merge(merged, heir);
    await dissolve(gone);
    const personId = await stage.person();
    expect(await service(OwnMemberships).askAll(personId, [gone, merged, heir])).toBe(1);
    expect(await service(OwnMemberships).list(personId)).toMatchObject([
      { organizationId: heir, status: 'requested' },
    ]);
  });

  it('lock organizations in their order, whatever the order of the wishes', async () => {
    const teams = [await stage.team('甲'), await stage.team('乙')].sort();
    const personId = await stage.person();
    const hold = (id: string | undefined) =>
      stage.database.sql('SELECT FROM organizations WHERE id = $1 FOR NO KEY UPDATE', [id]);
    let asked: Promise<number> = Promise.resolve(0);
    await stage.database.run(async () => {
      await hold(teams[0]);
      const ask = () => service(OwnMemberships).askAll(personId, teams.toReversed());
      asked = stage.database.outside(() => stage.database.run(ask));
      await sleep(300);
      await hold(teams[1]);
    });
    expect(await asked).toBe(2);
  });
});

describe('members of what stands elsewhere now', () => {
  it('are found there without meeting those who leave or ask meanwhile', async () => {
    const memberships = service(MembershipsService);
    for (let round = 0; round < ROUNDS; round += 1) {
      const team = await stage.team('移队');
      const acts = await traffic(team);
      await stage.database.sql('UPDATE memberships SET line_id = NULL WHERE organization_id = $1', [team]);
      const outcomes = await Promise.allSettled([
        ...acts.map((act) => act()),
        memberships.followOrganization(team),
      ]);
      expect(refusals(outcomes)).toEqual([]);
      await memberships.followOrganization(team);
      expect(await memberships.followOrganization(team)).toBe(0);
    }
    expect(await stage.wrongFigures()).toEqual([]);
  });

  it('are found in the successor of their region without meeting them either', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const team = await stage.team('换区队');
      const acts = await traffic(team);
      await stage.database.sql(
        `UPDATE memberships SET territory_code = '320499' WHERE organization_id = $1`,
        [team],
      );
      const outcomes = await Promise.allSettled([
        ...acts.map((act) => act()),
        service(RegionFollowers).carryMemberships('320499', 100),
      ]);
      expect(refusals(outcomes)).toEqual([]);
    }
    expect(await stage.wrongFigures()).toEqual([]);
  });
});

describe('a merge', () => {
  it('lets readers read while it runs', async () => {
    const [closing, heir] = [await stage.team('撤并队'), await stage.team('承接队')];
    await stage.member(closing);
    let read: unknown[] = [];
    await stage.database.run(async () => {
      await merge(closing, heir);
      read = await stage.database.outside(() =>
        stage.database.run(async () => {
          await stage.database.sql(`SET LOCAL statement_timeout = '2s'`);
          return stage.database.sql('SELECT status FROM organizations WHERE id = ANY($1::uuid[])', [
            [closing, heir],
          ]);
        }),
      );
    });
    expect(read).toEqual([{ status: 'approved' }, { status: 'approved' }]);
  });
});
