import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { isMinor } from './minors.js';
import type { PersonEntity } from './person.entity.js';
import type { PersonSecrets } from './person.js';
import { changeSecrets, refusal, type VolunteerChanges } from './volunteer-input.js';

/** Puts right what is sealed of people. */
@Injectable()
export class SecretChanges {
  constructor(
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** The columns that hold it from then on. */
  of(person: PersonEntity, changes: VolunteerChanges): Pick<PersonEntity, 'sealed' | 'phoneBlind'> {
    const known: PersonSecrets = this.sealer.open(person.sealed, person.id);
    const secrets = changeSecrets(known, changes, person.idType);
    const minor = isMinor(person.birthDate, this.clock.today());
    const touched = changes.guardianName !== undefined || changes.guardianPhone !== undefined;
    if (minor && touched && !(secrets.guardianName && secrets.guardianPhone))
      throw refusal('VOLUNTEER.GUARDIAN_REQUIRED', '/guardianName');
    return {
      sealed: this.sealer.seal(secrets, person.id),
      phoneBlind: secrets.phone === undefined ? null : this.blind.of('phone', secrets.phone),
    };
  }
}
