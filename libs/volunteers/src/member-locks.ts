import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { MemberLocksRepository } from './member-locks.repository.js';

/** Each further one needs somebody who joins, and is about to do more, within the few milliseconds between two locks. */
const MOST_ATTEMPTS = 20;

/** Holds an organization together with everybody who belongs to it, for a decision about all of them. */
@Injectable()
export class MemberLocks {
  constructor(
    private readonly database: Database,
    private readonly locks: MemberLocksRepository,
  ) {}

  /**
   * People before organizations, as everybody locks (ADR 0012). Who joined before `lockOrganizations` had them is locked after
   * them, and therefore without waiting: whoever holds such a person may be waiting for the organization. Then everything is
   * given up, and it begins again with that person among the others.
   */
  async hold<T>(organizationId: string, lockOrganizations: () => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const held = await this.database.attempt(async () => {
        await this.locks.lock(organizationId);
        const organizations = await lockOrganizations();
        return (await this.locks.lockFree(organizationId)) ? { organizations } : undefined;
      });
      if (held) return held.organizations;
    }
    throw new AppError('COMMON.UNAVAILABLE');
  }
}
