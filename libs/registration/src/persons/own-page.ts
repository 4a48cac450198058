import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { isMinorOn, OwnRecord, type Registrar, type Volunteer } from '#kezhi/volunteers';

/** One's own record as its page shows it. */
export interface OwnPage {
  person: Volunteer;
  registrar: Registrar | null;
  isMinor: boolean;
}

/** What registered people see of themselves. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly own: OwnRecord,
    private readonly clock: Clock,
  ) {}

  async get(personId: string): Promise<OwnPage> {
    const person = await this.own.get(personId);
    const registrar = await this.own.registrar(personId);
    return { person, registrar, isMinor: isMinorOn(person.birthDate, this.clock.today()) };
  }
}
