import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { BlindIndex, type Channel, type Contact, Database, Sealer } from '#kezhi/platform';
import { normalizeNumber } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { type EnrolledRow, EnrolmentRepository, type NewPersonRow } from './enrolment.repository.js';
import type { PreparedPerson } from './new-person.js';
import { contactsOf } from './people-directory.repository.js';
import type { PersonStatus } from './person.js';
import { refusal } from './volunteer-input.js';
import { tokensOf } from './volunteer-records.js';

/** What became of somebody who registered. */
export type Enrolled =
  | { outcome: 'new'; personId: string }
  /** The number is registered already: nothing was changed. How its owner can be reached. */
  | { outcome: 'known'; status: PersonStatus; contacts: readonly Contact[] };

/** Enters people into the register, each number once. */
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
      const entry = { status: 'active', preferredChannel: channel, registrarId: null } as const;
      const personId = await this.insert(person, idBlind, entry);
      if (personId === null) return (await this.known(idBlind)) ?? this.enrol(person, channel);
      await this.entries.forgetRefusal(idBlind);
      return { outcome: 'new', personId };
    });
  }

  /**
   * An office registers somebody: as by a form, the person has not confirmed it yet. Of somebody who is registered already
   * nothing changes, but name and state have to be what the office takes them for. Answers who it is.
   */
  enrolFor(organizationId: string, person: PreparedPerson): Promise<{ personId: string; isNew: boolean }> {
    const idBlind = this.blind.of('identity', normalizeNumber(person.secrets.idNumber));
    return this.database.run(async () => {
      const known = await this.entries.find(idBlind);
      if (known) {
        const problem = refusalToLink(known, person.name);
        if (problem) throw problem;
        return { personId: known.id, isNew: false };
      }
      if (await this.entries.hasRefused(idBlind)) throw new AppError('VOLUNTEER.REFUSED_BEFORE');
      const entry = {
        status: 'pending_confirmation',
        preferredChannel: null,
        registrarId: organizationId,
      } as const;
      const personId = await this.insert(person, idBlind, entry);
      return personId === null ? this.enrolFor(organizationId, person) : { personId, isNew: true };
    });
  }

  /** The new person's id; null when somebody was quicker with the same number. */
  private async insert(
    { secrets, ...columns }: PreparedPerson,
    idBlind: string,
    entry: Pick<NewPersonRow, 'status' | 'preferredChannel' | 'registrarId'>,
  ): Promise<string | null> {
    const personId = uuid();
    const inserted = await this.entries.insert({
      ...columns,
      ...entry,
      id: personId,
      idBlind,
      phoneBlind: this.blind.of('phone', secrets.phone),
      sealed: this.sealer.seal(secrets, personId),
      tokens: tokensOf(columns),
    });
    return inserted ? personId : null;
  }

  private async known(idBlind: string): Promise<Enrolled | null> {
    const row = await this.entries.find(idBlind);
    if (!row) return null;
    const contacts = contactsOf(this.sealer.open(row.sealed, row.id), row.preferredChannel);
    return { outcome: 'known', status: row.status, contacts };
  }
}

/** Why a registered person cannot be taken for the one on an office's form. */
function refusalToLink({ name, status }: EnrolledRow, given: string): AppError | null {
  if (status === 'closed') return new AppError('VOLUNTEER.CLOSED_BEFORE');
  return name.toLowerCase() === given.toLowerCase() ? null : refusal('VOLUNTEER.OTHER_NAME', '/name');
}
