import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberCounts } from '#kezhi/organizations';
import type { PlantedPerson } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { Administrators, codeOf } from '../../test/administrators.js';
import type { Successor } from '../persons/successors.js';
import { AdministrationTransfers } from './administration-transfers.js';

let bench: Administrators;
beforeAll(async () => {
  bench = await Administrators.open();
});
afterAll(() => bench.test.close());

const move = (organizationId: string, fromAccountId: string, to: Successor, formerStays = false) =>
  bench.test.module
    .get(AdministrationTransfers)
    .transfer(bench.county, organizationId, { fromAccountId, to, formerStays });
const transfer = (organizationId: string, fromAccountId: string, accountId: string) =>
  move(organizationId, fromAccountId, { accountId });

describe('the transfer of an administration', () => {
  it('puts one in the place of the other, also where no seat is free', async () => {
    const team = await bench.newTeam();
    const [old, next] = [await bench.candidate(), await bench.candidate()];
    await bench.give(old, team);
    const { grant, invited } = await transfer(team, old, next);
    expect(invited).toBeNull();
    expect(grant).toMatchObject({ accountId: next, role: 'team_administrator', organizationId: team });
    expect(await bench.of(team)).toEqual([next]);
    expect(await codeOf(transfer(team, old, next))).toBe('IDENTITY.NOT_ADMINISTRATOR');
  });

  it('keeps the day on which the role was to end', async () => {
    const team = await bench.newTeam();
    const [old, next] = [await bench.candidate(), await bench.candidate()];
    const end = new Date('2999-01-01T00:00:00Z');
    const { id } = await bench.give(old, team);
    await bench.test.database.sql('UPDATE role_grants SET expires_at = $2 WHERE id = $1', [id, end]);
    expect((await transfer(team, old, next)).grant.expiresAt).toEqual(end);
  });

  it('does nothing at all when the other account may not have it', async () => {
    const team = await bench.newTeam();
    const old = await bench.candidate();
    await bench.give(old, team);
    const beyond = await bench.plant('team_administrator', bench.tree.foreign);
    expect(await codeOf(transfer(team, old, beyond.id))).toBe('IDENTITY.ACCOUNT_NOT_FOUND');
    expect(await codeOf(transfer(team, old, bench.county.accountId))).toBe('IDENTITY.OWN_ACCOUNT');
    expect(await codeOf(transfer(bench.tree.otherCounty, old, await bench.candidate()))).toBe(
      'ORGANIZATION.NOT_FOUND',
    );
    expect(await bench.of(team)).toEqual([old]);
  });

  it('happens once when two are asked for at the same time', async () => {
    const team = await bench.newTeam();
    const [old, one, two] = [await bench.candidate(), await bench.candidate(), await bench.candidate()];
    await bench.give(old, team);
    const codes = await Promise.all([one, two].map((to) => codeOf(transfer(team, old, to))));
    expect(codes.sort()).toEqual(['IDENTITY.NOT_ADMINISTRATOR', 'done']);
    expect(await bench.of(team)).toHaveLength(1);
  });
});

const accountOf = async (personId: string) => {
  const [row] = await bench.test.database.sql<{
    id: string;
    person_id: string | null;
    email_blind: string | null;
  }>('SELECT id, person_id, email_blind FROM accounts WHERE member_id = $1', [personId]);
  return row;
};
/** The owner has followed the invitation. */
const activate = (id: string) =>
  bench.test.database.sql(`UPDATE accounts SET password_hash = 'chosen' WHERE id = $1`, [id]);
const asked = async (team: string, more: PlantedPerson) => (await bench.member(team, more)).id;
const purposes = async (address: string) => (await bench.told(address)).map(({ purpose }) => purpose);

describe('the transfer to a member of the organization', () => {
  it('opens an account of the office, which the member activates through the registered telephone', async () => {
    const { team, old, address } = await bench.administered();
    const next = await bench.member(team);
    const { grant, invited } = await move(team, old, { volunteerId: next.id });
    expect(invited).toBe('sms');
    expect(await bench.of(team)).toEqual([grant.accountId]);
    expect(await accountOf(next.id)).toEqual({ id: grant.accountId, person_id: null, email_blind: null });
    expect(await bench.told(next.phone)).toEqual([
      { purpose: 'account:activation', text: expect.stringMatching(/activation#\S{20,} /) },
    ]);
    expect(await bench.told(address)).toEqual([
      {
        purpose: 'account:administration-passed-on',
        text: expect.stringContaining('您不再是该组织的管理员'),
      },
    ]);
  });

  it('gives the role to the account that the member has, and opens no second one', async () => {
    const [first, second] = [await bench.administered(), await bench.administered()];
    const next = await bench.member(first.team, { teams: [first.team, second.team] });
    const { grant } = await move(first.team, first.old, { volunteerId: next.id });
    await activate(grant.accountId);
    const again = await move(second.team, second.old, { volunteerId: next.id });
    expect([again.invited, again.grant.accountId]).toEqual([null, grant.accountId]);
    expect(await purposes(next.phone)).toEqual(['account:activation']);
  });

  it('finds an account by the member’s address only when it bears the member’s name', async () => {
    const [owner, colleague] = [await bench.administered(), await bench.administered()];
    const address = 'office@example.org';
    const known = await bench.candidate();
    await bench.setEmail(known, address);
    await bench.test.database.sql(`UPDATE accounts SET display_name = '陈静' WHERE id = $1`, [known]);
    const outcome = async ({ team, old }: { team: string; old: string }, name: string) => {
      const next = await bench.member(team, { name, email: address });
      await bench.test.database.sql(`UPDATE people SET preferred_channel = 'email' WHERE id = $1`, [next.id]);
      const { grant, invited } = await move(team, old, { volunteerId: next.id });
      return [grant.accountId === known, invited];
    };
    expect(await outcome(owner, '陈静')).toEqual([true, null]);
    expect(await outcome(colleague, '王敏')).toEqual([false, 'email']);
    expect(await purposes(address)).toEqual(['account:administration-given', 'account:activation']);
  });

  it('lets the former administrator stay only while a seat is free', async () => {
    const { team, old, address } = await bench.administered();
    const next = await bench.member(team);
    expect(await codeOf(move(team, old, { volunteerId: next.id }, true))).toBe('IDENTITY.SEATS_TAKEN');
    expect([await accountOf(next.id), await purposes(next.phone)]).toEqual([undefined, []]);
    await bench.test.module.get(MemberCounts).add(team, { registered: 100, confirmed: 100 });
    const { grant } = await move(team, old, { volunteerId: next.id }, true);
    expect(await bench.of(team)).toEqual([old, grant.accountId]);
    expect(await purposes(address)).toEqual(['account:administration-shared']);
  });

  it.each([
    ['nobody', () => Promise.resolve(uuid())],
    ['a member of another team', async () => asked(await bench.newTeam(), {})],
    ['somebody who only asks to join', (team: string) => asked(team, { membershipStatus: 'requested' })],
    ['somebody who has not confirmed', (team: string) => asked(team, { status: 'pending_confirmation' })],
    ['a minor', (team: string) => asked(team, { birthDate: '2015-01-01' })],
  ])('refuses %s, and leaves everything as it was', async (_, who) => {
    const { team, old, address } = await bench.administered();
    const volunteerId = await who(team);
    expect(await codeOf(move(team, old, { volunteerId }))).toBe('IDENTITY.NO_SUCH_MEMBER');
    expect([await bench.of(team), await bench.told(address)]).toEqual([[old], []]);
  });

  it('refuses whoever has a disabled account, and the actor', async () => {
    const { team, old } = await bench.administered();
    const [disabled, officer] = [await bench.member(team), await bench.member(team)];
    const opened = await bench.candidate();
    await bench.test.database.sql(`UPDATE accounts SET status = 'disabled', member_id = $2 WHERE id = $1`, [
      opened,
      disabled.id,
    ]);
    await bench.test.database.sql('UPDATE accounts SET member_id = $2 WHERE id = $1', [
      bench.county.accountId,
      officer.id,
    ]);
    expect(await codeOf(move(team, old, { volunteerId: disabled.id }))).toBe('IDENTITY.SUCCESSOR_DISABLED');
    expect(await codeOf(transfer(team, old, opened))).toBe('IDENTITY.SUCCESSOR_DISABLED');
    expect(await codeOf(move(team, old, { volunteerId: officer.id }))).toBe('IDENTITY.OWN_ACCOUNT');
    expect(await bench.of(team)).toEqual([old]);
  });

  it('sends a new link to whoever has not followed the first one', async () => {
    const [first, second] = [await bench.administered(), await bench.administered()];
    const next = await bench.member(first.team, { teams: [first.team, second.team] });
    const { grant } = await move(first.team, first.old, { volunteerId: next.id });
    const again = await move(second.team, second.old, { volunteerId: next.id });
    expect([again.grant.accountId, again.invited]).toEqual([grant.accountId, 'sms']);
    const texts = (await bench.told(next.phone)).map(({ text }) => text);
    expect([texts.length, new Set(texts).size]).toEqual([2, 2]);
    const good = await bench.test.database.sql(
      'SELECT FROM one_time_links WHERE account_id = $1 AND used_at IS NULL',
      [grant.accountId],
    );
    expect(good).toHaveLength(1);
  });

  it('opens one account when two organizations choose the same member at the same time', async () => {
    const [one, two] = [await bench.administered(), await bench.administered()];
    const next = await bench.member(one.team, { teams: [one.team, two.team] });
    const outcomes = await Promise.all(
      [one, two].map(({ team, old }) => codeOfRefusal(move(team, old, { volunteerId: next.id }))),
    );
    expect(outcomes).toContain('done');
    for (const outcome of outcomes) expect(['done', 'uq_accounts_member']).toContain(outcome);
    const accounts = await bench.test.database.sql('SELECT id FROM accounts WHERE member_id = $1', [next.id]);
    expect(accounts).toHaveLength(1);
  });
});

/** The constraint by which the database refuses; requests translate it (IDENTITY.MEMBER_INVITED). */
const codeOfRefusal = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { driverError?: { constraint?: string } }) => error.driverError?.constraint,
  );
