import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { RegistrationInboxRepository, type WaitingAt } from './registration-inbox.repository.js';

/** A unit to which much comes is told of it all at once. */
const QUIET = `interval '4 hours'`;
/** A submission may be committed this much after the moment it stamps on itself. */
const MARGIN = `interval '1 minute'`;

/** Of what each reviewing unit has been told: rows decide, so that a tick that comes late, twice or after a crash changes nothing. */
@Injectable()
export class ReviewerDigestsRepository {
  constructor(
    private readonly database: Database,
    private readonly inbox: RegistrationInboxRepository,
  ) {}

  waiting(): Promise<WaitingAt[]> {
    return this.inbox.waitingByReviewer();
  }

  /** True for one of several workers, and only when something has come since the unit was told. */
  async claim({ reviewerId, newest }: WaitingAt, now: Date): Promise<boolean> {
    const claimed = await this.database.affect(
      `INSERT INTO reviewer_digests AS d (organization_id, told_at) VALUES ($1, $2)
       ON CONFLICT (organization_id) DO UPDATE SET told_at = excluded.told_at
       WHERE d.told_at <= $2::timestamptz - ${QUIET} AND d.told_at < $3::timestamptz + ${MARGIN}`,
      [reviewerId, now, newest],
    );
    return claimed > 0;
  }
}
