import { Injectable } from '@nestjs/common';
import { Attachments, Database } from '#kezhi/platform';
import { OWNER } from './registration.js';
import { type Forgettable, RegistrationsRepository } from './registrations.repository.js';

/** Forgets applications that came to nothing, with their submissions, decisions and attachments. */
@Injectable()
export class ForgottenRegistrations {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
    private readonly attachments: Attachments,
  ) {}

  /** Those that nobody has touched since that moment; how many. */
  remove(what: Forgettable, before: Date, limit: number): Promise<number> {
    return this.database.run(async () => {
      const ids = await this.registrations.lockForgettable(what, before, limit);
      if (ids.length === 0) return 0;
      await this.attachments.removeAll(OWNER, ids);
      await this.registrations.delete(ids);
      return ids.length;
    });
  }
}
