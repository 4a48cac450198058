import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReferenceData } from '#kezhi/organizations';
import { BlindIndex, Database, Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
  waitingMessages,
} from '#kezhi/testing';
import { MembershipDecisions } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { RegistrationModule } from '../registration.module.js';
import { MembershipLetters } from './membership-letters.js';

const claimed = () => Promise.resolve();

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let planter: PeoplePlanter;
let letters: MembershipLetters;
beforeAll(async () => {
  const variables = { SMS_GATEWAY_URL: 'http://127.0.0.1:9', SMTP_URL: 'smtp://127.0.0.1:9' };
  test = await openTestModule([RegistrationModule], { variables });
  ({ database } = test);
  tree = await plantOrganizations(database);
  await test.module.get(ReferenceData, { strict: false }).seed();
  planter = new PeoplePlanter(database, test.module.get(Sealer), test.module.get(BlindIndex));
  letters = test.module.get(MembershipLetters);
});
afterAll(() => test.close());
beforeEach(() => database.sql('DELETE FROM outgoing_messages'));

async function asked(status = 'active', teams = [tree.team]) {
  const person = await planter.plant({ status, teams });
  await database.sql(`UPDATE memberships SET status = 'requested' WHERE person_id = $1`, [person.id]);
  const rows = await database.sql<{ id: string }>(
    'SELECT id FROM memberships WHERE person_id = $1 ORDER BY id',
    [person.id],
  );
  return { ...person, memberships: rows.map(({ id }) => id) };
}

const decide = (id: string, event: 'approval' | 'decline' | 'leaving' | 'removal', reason?: string) =>
  test.module
    .get(MembershipDecisions)
    .decide(SYSTEM_SCOPE, id, event, { reason: reason ?? null, expectedVersion: null });

const messages = () => waitingMessages(database, test.module.get(Sealer));

describe('the letter about a membership', () => {
  it('says that it was approved, declined with the reason, or taken away with the reason', async () => {
    const person = await asked('active', [tree.team, tree.county]);
    const [approved = '', declined = ''] = person.memberships;
    await decide(approved, 'approval');
    await decide(declined, 'decline', '名额已满。');
    const membershipIds = [approved, declined];
    await letters.tell({ membershipIds, statuses: ['approved', 'declined'] }, claimed);
    await decide(approved, 'removal', '长期不参加活动');
    await letters.tell({ membershipIds: [approved], statuses: ['removed'] }, claimed);
    const told = await messages();
    expect(told.map(({ channel, address }) => [channel, address])).toEqual([
      ['sms', person.phone],
      ['sms', person.phone],
    ]);
    expect(told[0]?.text).toMatch(
      /您已成为“.+”的成员。“.+”未同意您的加入申请，理由：名额已满。可打开 \S+\/my 查看。/,
    );
    expect(told[1]?.text).toMatch(/您已被移出“.+”，理由：长期不参加活动。/);
  });

  it('goes to the preferred contact, in the language that the person reads', async () => {
    const person = await asked();
    const email = 'person@example.org';
    const sealed = test.module.get(Sealer).seal({ phone: person.phone, email }, person.id);
    await database.sql(`UPDATE people SET sealed = $2, preferred_channel = 'email' WHERE id = $1`, [
      person.id,
      sealed,
    ]);
    await database.sql(
      `INSERT INTO accounts (id, account, display_name, person_id, language) VALUES ($1, $2, '王芳', $3, 'en')`,
      [uuid(), `p-${person.id.slice(-12)}`, person.id],
    );
    await decide(person.memberships[0] ?? '', 'decline', 'the team is full');
    await letters.tell({ membershipIds: person.memberships, statuses: ['declined'] }, claimed);
    expect(await messages()).toEqual([
      expect.objectContaining({
        channel: 'email',
        address: email,
        subject: 'Kezhi: news of your memberships',
        text: expect.stringContaining('did not accept your request to join. Reason: the team is full.'),
      }),
    ]);
  });

  it('says what has become of the organization, when it ended with the organization', async () => {
    const person = await asked();
    await database.sql(
      `UPDATE memberships SET status = 'left', end_reason = 'organization_dissolved' WHERE person_id = $1`,
      [person.id],
    );
    await letters.tell({ membershipIds: person.memberships, statuses: ['left'] }, claimed);
    expect((await messages())[0]?.text).toContain('已撤销，您在该组织的成员身份或申请随之结束');
  });

  it.each(['pending_confirmation', 'closed'])('is not written to somebody who is %s', async (status) => {
    const person = await asked();
    await decide(person.memberships[0] ?? '', 'decline', '名额已满');
    await database.sql('UPDATE people SET status = $2 WHERE id = $1', [person.id, status]);
    await letters.tell({ membershipIds: person.memberships, statuses: ['declined'] }, claimed);
    expect(await messages()).toEqual([]);
  });

  it('is not written about the own wish to leave, nor about what is no longer so', async () => {
    const person = await asked();
    const [id = ''] = person.memberships;
    await decide(id, 'approval');
    await decide(id, 'leaving');
    await letters.tell({ membershipIds: [id], statuses: ['approved'] }, claimed);
    await letters.tell({ membershipIds: [id], statuses: ['left'] }, claimed);
    expect(await messages()).toEqual([]);
  });

  it('is not written by a worker that has lost its claim', async () => {
    const person = await asked();
    await decide(person.memberships[0] ?? '', 'approval');
    const lost = () => Promise.reject(new Error('somebody else has the job'));
    const telling = letters.tell({ membershipIds: person.memberships, statuses: ['approved'] }, lost);
    await expect(telling).rejects.toThrow('somebody else');
    expect(await messages()).toEqual([]);
  });
});
