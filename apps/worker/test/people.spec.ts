import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OneTimeCodes, PersonCodes, PersonSessions } from '#kezhi/identity';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { VolunteerRegistrations } from '#kezhi/registration';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { codeIn, openPostOffice, PeoplePlanter, type PostOffice } from '#kezhi/testing';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

describe('what a worker does for people', () => {
  let post: PostOffice;
  let site: Installation;
  beforeAll(async () => {
    post = await openPostOffice();
    site = await openInstallation({}, post.env);
  });
  afterAll(async () => {
    await site?.close();
    await post?.close();
  });

  /** A form whose telephone has been proven, as the api takes it. */
  const register = async (phone: string, idNumber: string) => {
    const subject = site.get(BlindIndex).of('phone', phone);
    const { code } = await site.get(OneTimeCodes).issue('contact', subject);
    await site.get(VolunteerRegistrations).receive({
      person: { name: '陈静', idType: 'resident', idNumber, phone, regionCode: '320402' },
      contact: { channel: 'sms', address: phone, code },
      organizationIds: [site.tree.team],
      consents: [{ code: 'basic', version: 1 }],
      language: 'zh',
    });
  };

  it('sends a code to the telephone of whoever has the number, which opens a session', async () => {
    site.startWorker();
    const planter = new PeoplePlanter(site.database, site.get(Sealer), site.get(BlindIndex));
    const { idNumber, phone } = await planter.plant({ status: 'pending_confirmation' });
    await site.database.run(() => site.get(PersonCodes).ask(idNumber, 'zh'));
    const code = codeIn(await post.next(phone));
    const session = await site.get(PersonSessions).signIn(idNumber, code, null);
    expect(session.refreshToken).toEqual(expect.any(String));
  });

  it('registers a new person once, although workers are killed and forms come several times', async () => {
    const workers = [site.startWorker(), site.startWorker()];
    const idNumber = syntheticIdentityNumber(77, { birthDate: '1985-03-04' });
    const phones = Array.from({ length: 6 }, (_, at) => syntheticPhone(3_000 + at));
    await Promise.all(phones.map((phone) => register(phone, idNumber)));
    await workers[0]?.stop('SIGKILL');
    const waiting = () => site.database.sql('SELECT FROM volunteer_registrations WHERE processed_at IS NULL');
    await waitFor(waiting, (rows) => rows.length === 0);
    const idBlind = site.get(BlindIndex).of('identity', idNumber);
    const people = await site.database.sql<{ id: string }>('SELECT id FROM people WHERE id_blind = $1', [
      idBlind,
    ]);
    expect(people).toHaveLength(1);
    const requests = await site.database.sql('SELECT FROM memberships WHERE person_id = $1', [people[0]?.id]);
    expect(requests).toHaveLength(1);
    const welcomed = () => Promise.resolve(post.messages.filter(({ text }) => text.includes('您已注册为')));
    await waitFor(welcomed, (messages) => messages.length > 0);
    expect(new Set((await welcomed()).map(({ address }) => address)).size).toBe(1);
  });
});
