import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { PersonSessions } from '#kezhi/identity';
import { Database } from '#kezhi/platform';
import { Consents, OwnStanding, type StandingInput, VolunteerStanding } from '#kezhi/volunteers';
import { ImportTraces } from '../import/import-traces.js';

/** Ends a record: consents end, memberships end, so does every session of the person, and what imports kept of them goes. */
@Injectable()
export class RecordClosing {
  constructor(
    private readonly database: Database,
    private readonly own: OwnStanding,
    private readonly standing: VolunteerStanding,
    private readonly consents: Consents,
    private readonly sessions: PersonSessions,
    private readonly traces: ImportTraces,
  ) {}

  /** By the person. */
  closeOwn(personId: string): Promise<void> {
    return this.close(personId, () => this.own.close(personId));
  }

  /** By an office within whose reach the person is, for a reason. */
  closeFor(scope: Scope, personId: string, input: StandingInput): Promise<void> {
    return this.close(personId, () => this.standing.close(scope, personId, input));
  }

  private close(personId: string, end: () => Promise<void>): Promise<void> {
    return this.database.run(async () => {
      await this.traces.erase(personId);
      await end();
      await this.consents.withdrawAll(personId);
      await this.sessions.close(personId);
    });
  }
}
