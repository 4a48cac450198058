import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { PersonSessions } from '#kezhi/identity';
import { Database } from '#kezhi/platform';
import {
  Consents,
  isMinorOn,
  OwnRecord,
  OwnStanding,
  type Registrar,
  type Volunteer,
} from '#kezhi/volunteers';

/** One's own record as its page shows it. */
export interface OwnPage {
  person: Volunteer;
  registrar: Registrar | null;
  isMinor: boolean;
}

/** What registered people see of themselves, and the ends that they set. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly own: OwnRecord,
    private readonly standing: OwnStanding,
    private readonly consents: Consents,
    private readonly sessions: PersonSessions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(personId: string): Promise<OwnPage> {
    const person = await this.own.get(personId);
    const registrar = await this.own.registrar(personId);
    return { person, registrar, isMinor: isMinorOn(person.birthDate, this.clock.today()) };
  }

  /** Closes the record: consents end, memberships end, and so does every session, this one included. */
  close(personId: string): Promise<void> {
    return this.database.run(async () => {
      await this.standing.close(personId);
      await this.consents.withdrawAll(personId);
      await this.sessions.close(personId);
    });
  }
}
