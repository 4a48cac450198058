import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { BlindIndex, Database, type KnownPerson, PersonDirectory } from '#kezhi/platform';
import { OneTimeCodes } from '../codes/one-time-codes.js';
import { type LiveSession, SessionsService } from '../sessions/sessions.service.js';
import { PersonAccountsRepository } from './person-accounts.repository.js';
import { documentNumber } from './person-codes.js';

/** Registered people sign in with their document number and a code that goes to their registered contact; no password. */
@Injectable()
export class PersonSessions {
  constructor(
    private readonly people: PersonDirectory,
    private readonly accounts: PersonAccountsRepository,
    private readonly codes: OneTimeCodes,
    private readonly sessions: SessionsService,
    private readonly blind: BlindIndex,
    private readonly database: Database,
  ) {}

  async signIn(idNumber: string, code: string, device: string | null): Promise<LiveSession> {
    return this.open(await this.prove(idNumber, code), device);
  }

  /**
   * Who has just shown the number and the code sent for it, which is used up. Throws CODE.WRONG for a wrong code and for a
   * number that nobody is registered with, alike.
   */
  async prove(idNumber: string, code: string): Promise<KnownPerson> {
    const idBlind = this.blind.of('identity', documentNumber(idNumber));
    const isRight = await this.codes.redeem('person-sign-in', idBlind, code);
    const person = isRight ? await this.people.findByIdBlind(idBlind) : null;
    if (!person) throw new AppError('CODE.WRONG');
    return person;
  }

  /** Opens a session for somebody who has just proven to be this person. */
  open(person: KnownPerson, device: string | null): Promise<LiveSession> {
    return this.database.run(async () => {
      const account = await this.accounts.ensure(person.personId, person.displayName);
      if (account.status !== 'active') throw new AppError('CODE.WRONG');
      return this.sessions.open(account, device);
    });
  }

  /** Ends every session of the person for good: the account goes, and with it whatever could be renewed. */
  close(personId: string): Promise<void> {
    return this.accounts.remove(personId);
  }
}
