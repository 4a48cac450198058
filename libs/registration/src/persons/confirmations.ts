import { Injectable } from '@nestjs/common';
import { PersonSessions } from '#kezhi/identity';
import { Database } from '#kezhi/platform';
import {
  Consents,
  type GivenConsent,
  OwnStanding,
  type VolunteerChanges,
  VolunteerRecords,
} from '#kezhi/volunteers';
import { ImportTraces } from '../import/import-traces.js';
import { GuardianConsents } from './guardian-consents.js';

export const DECISIONS = ['confirm', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Confirmation {
  decision: Decision;
  /** Needed to confirm. */
  consents?: readonly GivenConsent[];
  /** From the guardian's telephone; needed under 18, to confirm. */
  guardianCode?: string;
  /** What was registered wrongly. */
  changes?: VolunteerChanges;
}

export interface Decided {
  id: string;
  outcome: 'active' | 'erased';
}

/** People who were registered by others decide whether they want to be. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly sessions: PersonSessions,
    private readonly standing: OwnStanding,
    private readonly records: VolunteerRecords,
    private readonly consents: Consents,
    private readonly guardians: GuardianConsents,
    private readonly traces: ImportTraces,
    private readonly database: Database,
  ) {}

  /** By number and code, without being signed in. What can be refused without knowing who it is, is refused before the code is used. */
  async decideByCode(idNumber: string, code: string, confirmation: Confirmation): Promise<Decided> {
    if (confirmation.decision === 'confirm') await this.consents.require(confirmation.consents ?? [], false);
    const { personId } = await this.sessions.prove(idNumber, code);
    return this.decide(personId, confirmation);
  }

  decide(personId: string, confirmation: Confirmation): Promise<Decided> {
    return this.database.run(() =>
      confirmation.decision === 'refuse' ? this.refuse(personId) : this.confirm(personId, confirmation),
    );
  }

  private async refuse(personId: string): Promise<Decided> {
    await this.traces.erase(personId);
    await this.standing.refuse(personId);
    return { id: personId, outcome: 'erased' };
  }

  private async confirm(
    personId: string,
    { consents = [], guardianCode, changes }: Confirmation,
  ): Promise<Decided> {
    const isMinor = await this.standing.needsGuardian(personId);
    await this.consents.require(consents, isMinor);
    if (changes) await this.records.editOwn(personId, changes, null);
    await this.standing.confirm(personId);
    await this.consents.keep(personId, consents, 'confirmation');
    if (isMinor) await this.guardians.redeem(personId, guardianCode);
    return { id: personId, outcome: 'active' };
  }
}
