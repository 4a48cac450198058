import { JwtService } from '@nestjs/jwt';
import { GuardianConsents, RegistrationProcessing } from '#kezhi/registration';
import { PersonCodes, PersonSessions } from '#kezhi/identity';
import type { Language } from '#kezhi/kernel';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { codeIn, PeoplePlanter, type Planted, type PlantedPerson, waitingMessages } from '#kezhi/testing';
import type { SignedIn, TestApp } from './test-app.js';

type Payload = { idBlind: string; registrationId: string; language: Language };

/** The sweep plants people of its own. */
const OTHERS = 300;

/** What a worker does for people, done when the test says so; and what reaches their telephones. */
export class PeopleDesk {
  private readonly planter: PeoplePlanter;

  constructor(private readonly api: TestApp) {
    this.planter = new PeoplePlanter(api.database, api.app.get(Sealer), api.app.get(BlindIndex), OTHERS);
  }

  plant(person: PlantedPerson = {}): Promise<Planted> {
    return this.planter.plant(person);
  }

  /** Does every job about people that waits, as the worker would. Says how many there were. */
  async work(): Promise<number> {
    const { app, database } = this.api;
    const jobs = await database.sql<{ id: string; name: string; payload: Payload }>(
      `SELECT id, name, payload FROM jobs WHERE done_at IS NULL
       AND name IN ('persons.send-code', 'persons.send-guardian-code', 'registrations.volunteer') ORDER BY id`,
    );
    const claim = () => Promise.resolve();
    for (const { id, name, payload } of jobs) {
      const { idBlind, language, registrationId } = payload;
      if (name === 'persons.send-code') await app.get(PersonCodes).send(idBlind, language, claim);
      else if (name === 'persons.send-guardian-code')
        await app.get(GuardianConsents).send(idBlind, language, claim);
      else await app.get(RegistrationProcessing).process(registrationId, claim);
      await database.sql('UPDATE jobs SET done_at = now() WHERE id = $1', [id]);
    }
    return jobs.length;
  }

  /** Everything that was sent to an address, oldest first. */
  async messagesTo(address: string) {
    const all = await waitingMessages(this.api.database, this.api.app.get(Sealer));
    return all.filter((message) => message.address === address);
  }

  /** The newest code that was sent to an address. */
  async codeTo(address: string): Promise<string> {
    const message = (await this.messagesTo(address)).findLast(({ text }) => /\b\d{6}\b/.test(text));
    if (!message) throw new Error('no code was sent there');
    return codeIn(message);
  }

  /** Asks for a sign-in code and reads it from the telephone. */
  async signInCode({ idNumber, phone }: Pick<Planted, 'idNumber' | 'phone'>): Promise<string> {
    await this.api.call().post('/api/v1/auth/person-codes').send({ idNumber }).expect(202);
    await this.work();
    return this.codeTo(phone);
  }

  /** Signs a registered person in as that person would. */
  async signIn(person: Pick<Planted, 'idNumber' | 'phone'>): Promise<SignedIn> {
    const code = await this.signInCode(person);
    const answer = await this.api
      .call()
      .post('/api/v1/auth/person-sessions')
      .send({ idNumber: person.idNumber, code })
      .expect(200);
    return { authorization: `Bearer ${(answer.body as { accessToken: string }).accessToken}` };
  }

  /** The same without code and request, for tests that sign in more people than one address may. */
  async signInDirectly({ id }: Pick<Planted, 'id'>): Promise<SignedIn> {
    const person = { personId: id, displayName: '测试员', contacts: [] };
    const session = await this.api.app.get(PersonSessions).open(person, null);
    const jwt = this.api.app.get(JwtService, { strict: false });
    const token = jwt.sign({ sid: session.sessionId }, { subject: session.accountId });
    return { authorization: `Bearer ${token}` };
  }

  /** The versions of the consents that are in force, by code. */
  async consents(...codes: string[]): Promise<Array<{ code: string; version: number }>> {
    const { body } = await this.api.call().get('/api/v1/consents/texts').expect(200);
    const texts = (body as { items: Array<{ code: string; version: number }> }).items;
    return codes.map((code) => ({ code, version: texts.find((text) => text.code === code)?.version ?? 0 }));
  }
}
