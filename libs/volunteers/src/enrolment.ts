import { Injectable } from '@nestjs/common';
import { BlindIndex, type Channel, type Contact, Database, Sealer } from '#kezhi/platform';
import { normalizeNumber } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { EnrolmentRepository } from './enrolment.repository.js';
import type { PreparedPerson } from './new-person.js';
import { contactsOf } from './people-directory.repository.js';
import type { PersonStatus } from './person.js';
import { tokensOf } from './volunteer-records.js';

/** What became of somebody who registered. */
export type Enrolled =
  | { outcome: 'new'; personId: string }
  /** The number is registered already: nothing was changed. How its owner can be reached. */
  | { outcome: 'known'; status: PersonStatus; contacts: readonly Contact[] };

/** Registers people who come by themselves. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly database: Database,
    private readonly entries: EnrolmentRepository,
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
  ) {}

  /** `channel`: what the person has proven. Of two at once with the same number one is new, the other known. */
  enrol(person: PreparedPerson, channel: Channel): Promise<Enrolled> {
    const idBlind = this.blind.of('identity', normalizeNumber(person.secrets.idNumber));
    return this.database.run(async () => {
      const known = await this.known(idBlind);
      if (known) return known;
      const personId = uuid();
      const { secrets, ...columns } = person;
      const inserted = await this.entries.insert({
        ...columns,
        id: personId,
        idBlind,
        phoneBlind: this.blind.of('phone', secrets.phone),
        sealed: this.sealer.seal(secrets, personId),
        tokens: tokensOf(columns),
        preferredChannel: channel,
      });
      if (!inserted) return (await this.known(idBlind)) ?? this.enrol(person, channel);
      await this.entries.forgetRefusal(idBlind);
      return { outcome: 'new', personId };
    });
  }

  private async known(idBlind: string): Promise<Enrolled | null> {
    const row = await this.entries.find(idBlind);
    if (!row) return null;
    const contacts = contactsOf(this.sealer.open(row.sealed, row.id), row.preferredChannel);
    return { outcome: 'known', status: row.status, contacts };
  }
}
