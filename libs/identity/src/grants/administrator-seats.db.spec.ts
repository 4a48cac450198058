import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberCounts } from '#kezhi/organizations';
import { v7 as uuid } from 'uuid';
import { Administrators, codeOf } from '../../test/administrators.js';
import { RoleGrantsService } from './role-grants.service.js';

let bench: Administrators;
beforeAll(async () => {
  bench = await Administrators.open();
});
afterAll(() => bench.test.close());

describe('administrator seats', () => {
  it('are one for a new team, and one more for each hundred active members begun', async () => {
    const team = await bench.newTeam();
    expect(await codeOf(bench.give(await bench.candidate(), team))).toBe('done');
    expect(await codeOf(bench.give(await bench.candidate(), team))).toBe('IDENTITY.SEATS_TAKEN');
    await bench.test.module.get(MemberCounts).add(team, { registered: 150, confirmed: 100 });
    expect(await codeOf(bench.give(await bench.candidate(), team))).toBe('IDENTITY.SEATS_TAKEN');
    await bench.test.module.get(MemberCounts).add(team, { registered: 0, confirmed: 1 });
    expect(await codeOf(bench.give(await bench.candidate(), team))).toBe('done');
    expect(await codeOf(bench.give(await bench.candidate(), team))).toBe('IDENTITY.SEATS_TAKEN');
  });

  it('follow the rule of the nearest territory', async () => {
    const team = await bench.newTeam();
    await bench.test.module.get(MemberCounts).add(team, { registered: 40, confirmed: 40 });
    await bench.test.database.sql(
      `INSERT INTO administrator_seat_rules (id, source, territory, members_per_seat, most, valid_from, valid_to)
       VALUES ($1, '常州', '320400', 10, 2, '2019-01-01', NULL), ($2, '天宁,已废止', '320402', 10, 5, '2019-01-01', '2019-12-31')`,
      [uuid(), uuid()],
    );
    const codes = [];
    for (let wanted = 0; wanted < 3; wanted += 1)
      codes.push(await codeOf(bench.give(await bench.candidate(), team)));
    await bench.test.database.sql(`DELETE FROM administrator_seat_rules WHERE territory IS NOT NULL`);
    expect(codes).toEqual(['done', 'done', 'IDENTITY.SEATS_TAKEN']);
  });

  it('are taken by that role only, and free again when it is revoked or has run out', async () => {
    const team = await bench.newTeam();
    const first = await bench.candidate();
    const { id: grantId } = await bench.give(first, team);
    expect(await codeOf(bench.give(await bench.candidate(), team, 'auditor'))).toBe('done');
    await bench.test.database.run(() =>
      bench.test.module.get(RoleGrantsService).revoke(bench.county, grantId),
    );
    expect(await codeOf(bench.give(await bench.candidate(), team))).toBe('done');
    await bench.test.database.sql(
      `UPDATE role_grants SET expires_at = now() - interval '1 minute' WHERE organization_id = $1`,
      [team],
    );
    expect(await codeOf(bench.give(await bench.candidate(), team))).toBe('done');
  });

  it('say that a role is held before they say that there is no seat', async () => {
    const team = await bench.newTeam();
    const holder = await bench.candidate();
    await bench.give(holder, team);
    await expect(bench.give(holder, team)).rejects.toMatchObject({
      driverError: { constraint: 'uq_role_grants_active' },
    });
  });

  it('go to one of several who want the last one at the same time', async () => {
    const team = await bench.newTeam();
    await bench.test.module.get(MemberCounts).add(team, { registered: 101, confirmed: 101 });
    const wanting = await Promise.all(Array.from({ length: 5 }, () => bench.candidate()));
    const codes = await Promise.all(wanting.map((id) => codeOf(bench.give(id, team))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(2);
    expect(codes.filter((code) => code === 'IDENTITY.SEATS_TAKEN')).toHaveLength(3);
    expect(await bench.of(team)).toHaveLength(2);
  });
});

describe('a role that a decision brings with it', () => {
  it('needs a seat like any other, unless it is held already', async () => {
    const team = await bench.newTeam();
    const [first, second] = [await bench.candidate(), await bench.candidate()];
    expect(await bench.entrust(first, team)).toBe(true);
    expect(await bench.entrust(first, team)).toBe(true);
    expect(await codeOf(bench.entrust(second, team))).toBe('IDENTITY.SEATS_TAKEN');
    expect(await bench.of(team)).toEqual([first]);
  });

  it('is not given to a disabled account', async () => {
    const team = await bench.newTeam();
    const gone = await bench.candidate();
    await bench.test.database.sql(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [gone]);
    expect(await bench.entrust(gone, team)).toBe(false);
    expect(await bench.of(team)).toEqual([]);
  });

  it('takes the last seat or leaves it, when others are given it by hand at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const team = await bench.newTeam();
      const wanting = await Promise.all(Array.from({ length: 4 }, () => bench.candidate()));
      const codes = await Promise.all(
        wanting.map((id, index) => codeOf(index % 2 === 0 ? bench.entrust(id, team) : bench.give(id, team))),
      );
      expect(codes.filter((code) => code === 'done')).toHaveLength(1);
      expect(codes.filter((code) => code === 'IDENTITY.SEATS_TAKEN')).toHaveLength(3);
      expect(await bench.of(team)).toHaveLength(1);
    }
  });
});
