import { syntheticPhone } from '#kezhi/standards';
import type { Planted } from '#kezhi/testing';
import { PeopleDesk } from '../support/people-desk.js';
import type { SignedIn, TestApp } from '../support/test-app.js';

/** Somebody who asks about the own record: the other kind of asker, who holds no role. */
export interface PersonAsker extends Planted {
  headers: SignedIn;
  /** A membership of the person's own. */
  membership: string;
}

/** How a write about the own record is asked for so that nothing stands in its way. */
export interface OwnAsk {
  status?: 'active' | 'pending_confirmation';
  body?: (person: PersonAsker, desk: PeopleDesk, api: TestApp) => Promise<object> | object;
}

let counter = 7_000;
const newPhone = () => syntheticPhone(++counter);

async function provenPhone(person: PersonAsker, desk: PeopleDesk, api: TestApp): Promise<object> {
  const contact = { channel: 'sms', address: newPhone() };
  await api.call().post('/api/v1/me/volunteer/contact-codes').set(person.headers).send(contact).expect(202);
  return { ...contact, code: await desk.codeTo(contact.address), idNumber: person.idNumber };
}

const publicity = async (_: PersonAsker, desk: PeopleDesk) =>
  (await desk.consents('publicity'))[0] ?? { code: '', version: 1 };

export const OWN_ASKS: Readonly<Record<string, OwnAsk>> = {
  'PATCH /api/v1/me/volunteer': { body: () => ({ employer: '天宁区实验小学' }) },
  'POST /api/v1/me/volunteer/confirmation': {
    status: 'pending_confirmation',
    body: async (_, desk) => ({ decision: 'confirm', consents: await desk.consents('basic') }),
  },
  'POST /api/v1/me/volunteer/guardian-codes': {},
  'POST /api/v1/me/volunteer/contact-codes': { body: () => ({ channel: 'sms', address: newPhone() }) },
  'POST /api/v1/me/volunteer/contact': { body: provenPhone },
  'POST /api/v1/me/volunteer/closure': {},
  'POST /api/v1/me/volunteer/memberships': { body: (_, __, api) => ({ organizationId: api.tree.county }) },
  'POST /api/v1/me/volunteer/memberships/{id}/leaving': {},
  'POST /api/v1/me/volunteer/consents': { body: publicity },
  'POST /api/v1/me/volunteer/consents/{code}/withdrawal': {
    body: async (person, desk, api) => {
      const given = await publicity(person, desk);
      await api.call().post('/api/v1/me/volunteer/consents').set(person.headers).send(given).expect(201);
      return {};
    },
  },
};

/** Somebody new, signed in. */
export async function personAsker(
  desk: PeopleDesk,
  api: TestApp,
  status: OwnAsk['status'] = 'active',
): Promise<PersonAsker> {
  const person = await desk.plant({ status, teams: [api.tree.team] });
  const [membership] = await api.database.sql<{ id: string }>(
    'SELECT id FROM memberships WHERE person_id = $1',
    [person.id],
  );
  return { ...person, membership: membership?.id ?? '', headers: await desk.signInDirectly(person) };
}

export const ownPath = (key: string, { membership }: Pick<PersonAsker, 'membership'>): string =>
  (key.split(' ')[1] ?? '').replace('{id}', membership).replace('{code}', 'publicity');
