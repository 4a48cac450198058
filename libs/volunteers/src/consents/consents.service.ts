import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import { refusalOfConsents } from './consent-check.js';
import type { ConsentEntry, ConsentText, ConsentWay, GivenConsent } from './consent.js';
import { ConsentsRepository } from './consents.repository.js';

/** Who agreed to which text in which version, when and how. The log is kept. */
@Injectable()
export class Consents {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** In force today. */
  texts(): Promise<ConsentText[]> {
    return this.consents.textsOn(this.clock.today());
  }

  of(personId: string): Promise<ConsentEntry[]> {
    return this.consents.of(personId);
  }

  /** Throws CONSENT.REQUIRED or CONSENT.OUTDATED when these do not suffice to be a volunteer. */
  async require(given: readonly GivenConsent[], isMinor: boolean): Promise<void> {
    const refusal = refusalOfConsents(await this.texts(), given, isMinor);
    if (refusal) throw refusal;
  }

  /** Keeps what was given. Check it by `require` first. */
  keep(personId: string, given: readonly GivenConsent[], how: ConsentWay): Promise<void> {
    return this.consents.insert({ personId, given, how, at: this.clock.now() });
  }

  /** Somebody agrees to one more text, for themselves. */
  give(personId: string, given: GivenConsent): Promise<void> {
    return this.database.run(async () => {
      const text = (await this.texts()).find(({ code }) => code === given.code);
      if (!text || text.version !== given.version || text.need === 'minor')
        throw new AppError('CONSENT.OUTDATED');
      await this.keep(personId, [given], 'own_page');
      this.audit.note({ text: given.code, version: given.version });
    });
  }

  /** Only what one may be a volunteer without: the others end with the record, by closing it. */
  withdraw(personId: string, code: string): Promise<void> {
    return this.database.run(async () => {
      const open = (await this.of(personId)).find(
        (entry) => entry.code === code && entry.withdrawnAt === null,
      );
      if (!open) throw new AppError('CONSENT.NOT_GIVEN');
      if (open.need !== 'optional') throw new AppError('CONSENT.NEEDED');
      await this.consents.withdraw(personId, code, this.clock.now());
      this.audit.note({ text: code, version: open.version });
    });
  }

  /** With the record. */
  withdrawAll(personId: string): Promise<void> {
    return this.consents.withdrawAll(personId, this.clock.now());
  }
}
