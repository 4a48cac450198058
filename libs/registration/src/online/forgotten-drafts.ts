import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Attachments, Database } from '#kezhi/platform';
import { OWNER } from './registration.js';
import { RegistrationsRepository } from './registrations.repository.js';

const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Forgets what was begun and never submitted. */
@Injectable()
export class ForgottenDrafts {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {}

  /** Everything of drafts that nobody has touched for thirty days, their attachments included. */
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    while ((await this.forgetSome(before)) > 0);
  }

  private forgetSome(before: Date): Promise<number> {
    return this.database.run(async () => {
      const ids = await this.registrations.lockOldDrafts(before);
      if (ids.length === 0) return 0;
      await this.attachments.removeAll(OWNER, ids);
      await this.registrations.delete(ids);
      return ids.length;
    });
  }
}
