import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import type { RegistrationState } from './registration.states.js';

/** The same sentence in both languages: applications are read in the language of whoever made them. */
export type Sentence = Readonly<Record<Language, string>>;

export interface MovedApplication {
  trackingNo: string;
  status: RegistrationState;
}

/** Applications under a supervisor that has ended. */
@Injectable()
export class EndedSupervisorsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All that may still be submitted or decided; whoever looks at an older version is told so. A draft has no history yet. */
  moveAll(supervisorId: string, heirId: string, reason: Sentence): Promise<MovedApplication[]> {
    return this.database.sql<MovedApplication>(
      `WITH moved AS (
         UPDATE organization_registrations SET form = jsonb_set(form, '{parentId}', to_jsonb($2::text)), version = version + 1
         WHERE supervisor_id = $1 AND status IN ('draft', 'submitted', 'returned') RETURNING id, tracking_no, status, language
       ), noted AS (
         INSERT INTO organization_registration_decisions (id, registration_id, event, from_status, to_status, reason, field_reasons, at)
         SELECT gen_random_uuid(), id, 'succession', status, status, CASE language WHEN 'zh' THEN $3 ELSE $4 END, '{}', $5
         FROM moved WHERE status <> 'draft'
       )
       SELECT tracking_no AS "trackingNo", status FROM moved ORDER BY id`,
      [supervisorId, heirId, reason.zh, reason.en, this.clock.now()],
    );
  }

  /** What waits for a decision that nobody can take any more. */
  async waiting(supervisorId: string): Promise<string[]> {
    const rows = await this.database.sql<{ trackingNo: string }>(
      `SELECT tracking_no AS "trackingNo" FROM organization_registrations
       WHERE supervisor_id = $1 AND status = 'submitted' ORDER BY id`,
      [supervisorId],
    );
    return rows.map(({ trackingNo }) => trackingNo);
  }
}
