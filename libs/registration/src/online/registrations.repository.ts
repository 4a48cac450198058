import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '#kezhi/kernel';
import { actorName, Database, requestContext, Sealer } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import type {
  FieldReasons,
  InvitationState,
  Registration,
  RegistrationDecision,
  RegistrationForm,
  Submission,
} from './registration.js';
import type { RegistrationState } from './registration.states.js';

interface Row extends Omit<Registration, 'people' | 'email'> {
  sealed: Buffer;
}

interface SubmissionRow {
  id: string;
  at: Date;
  form: RegistrationForm;
  sealed: Buffer;
  attachments: string[];
}

const COLUMNS = `r.id, r.tracking_no AS "trackingNo", r.status, r.form, r.sealed, r.language,
  r.organization_id AS "organizationId", r.invitation, r.submitted_at AS "submittedAt", r.created_at AS "createdAt",
  r.updated_at AS "updatedAt", r.version`;

/** So many links to one registration stay good; each mail carries one of its own. */
const KEPT_TOKENS = 10;

/** What a decision says, beside when and by whom. */
export interface NewDecision {
  registrationId: string;
  event: string;
  from: RegistrationState;
  to: RegistrationState;
  reason?: string | null;
  fieldReasons?: FieldReasons;
}

/** Applications that come to nothing: never submitted, returned and never submitted again, rejected or withdrawn. */
export const FORGETTABLE = ['drafts', 'returned', 'ended'] as const;
export type Forgettable = (typeof FORGETTABLE)[number];

const STATUS: Readonly<Record<Forgettable, string>> = {
  drafts: `status = 'draft'`,
  returned: `status = 'returned'`,
  ended: `status IN ('rejected', 'withdrawn')`,
};

/** One registration at a time. The inbox is in registration-inbox.repository.ts. */
@Injectable()
export class RegistrationsRepository {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async insert(
    registration: Pick<Registration, 'id' | 'trackingNo' | 'form' | 'people' | 'email'>,
    { language, emailBlind }: { language: Language; emailBlind: string },
  ): Promise<void> {
    await this.database.sql(
      `INSERT INTO organization_registrations (id, tracking_no, status, form, sealed, language, email_blind, created_at, updated_at)
       VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $7)`,
      [
        registration.id,
        registration.trackingNo,
        JSON.stringify(registration.form),
        this.seal(registration),
        language,
        emailBlind,
        this.clock.now(),
      ],
    );
  }

  /** By its number and one of its tokens' hashes: whoever lacks either finds nothing. */
  async findByToken(trackingNo: string, hash: Buffer, lock = false): Promise<Registration | null> {
    const rows = await this.database.sql<Row>(
      `SELECT ${COLUMNS} FROM organization_registrations r
       WHERE r.tracking_no = $1
         AND EXISTS (SELECT FROM organization_registration_tokens t WHERE t.registration_id = r.id AND t.hash = $2)
       ${lock ? 'FOR NO KEY UPDATE OF r' : ''}`,
      [trackingNo, hash],
    );
    return this.opened(rows);
  }

  async find(trackingNo: string, lock = false): Promise<Registration | null> {
    const rows = await this.database.sql<Row>(
      `SELECT ${COLUMNS} FROM organization_registrations r WHERE r.tracking_no = $1
       ${lock ? 'FOR NO KEY UPDATE OF r' : ''}`,
      [trackingNo],
    );
    return this.opened(rows);
  }

  async findByEmail(trackingNo: string, emailBlind: string): Promise<Registration | null> {
    const rows = await this.database.sql<Row>(
      `SELECT ${COLUMNS} FROM organization_registrations r WHERE r.tracking_no = $1 AND r.email_blind = $2`,
      [trackingNo, emailBlind],
    );
    return this.opened(rows);
  }

  /** Writes the content of a locked registration back. */
  async saveForm(registration: Registration): Promise<void> {
    await this.database.sql(
      `UPDATE organization_registrations SET form = $2, sealed = $3, updated_at = $4, version = version + 1 WHERE id = $1`,
      [registration.id, JSON.stringify(registration.form), this.seal(registration), this.clock.now()],
    );
  }

  /** Writes the state of a locked registration. */
  async saveStatus(
    id: string,
    status: RegistrationState,
    more: { organizationId?: string; invitation?: InvitationState; submittedAt?: Date } = {},
  ): Promise<void> {
    await this.database.sql(
      `UPDATE organization_registrations SET status = $2, organization_id = coalesce($3, organization_id),
         invitation = coalesce($4, invitation), submitted_at = coalesce($5, submitted_at), updated_at = $6,
         version = version + 1
       WHERE id = $1`,
      [
        id,
        status,
        more.organizationId ?? null,
        more.invitation ?? null,
        more.submittedAt ?? null,
        this.clock.now(),
      ],
    );
  }

  /** One more link; the oldest of many is no longer good. */
  async addToken(registrationId: string, hash: Buffer): Promise<void> {
    await this.database.sql(
      'INSERT INTO organization_registration_tokens (hash, registration_id, created_at) VALUES ($1, $2, $3)',
      [hash, registrationId, this.clock.now()],
    );
    await this.database.affect(
      `DELETE FROM organization_registration_tokens WHERE hash IN (
         SELECT hash FROM organization_registration_tokens WHERE registration_id = $1
         ORDER BY created_at DESC, hash OFFSET $2)`,
      [registrationId, KEPT_TOKENS],
    );
  }

  async appendSubmission(registration: Registration, attachments: readonly string[]): Promise<void> {
    const id = uuid();
    await this.database.sql(
      `INSERT INTO organization_registration_submissions (id, registration_id, form, sealed, attachments, at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        registration.id,
        JSON.stringify(registration.form),
        this.sealer.seal({ ...registration.people }, id),
        attachments,
        this.clock.now(),
      ],
    );
  }

  /** The last two, the newest first. */
  async lastSubmissions(registrationId: string): Promise<Submission[]> {
    const rows = await this.database.sql<SubmissionRow>(
      `SELECT id, at, form, sealed, attachments FROM organization_registration_submissions
       WHERE registration_id = $1 ORDER BY id DESC LIMIT 2`,
      [registrationId],
    );
    return rows.map(({ id, sealed, ...rest }) => ({ ...rest, people: this.sealer.open(sealed, id) }));
  }

  async appendDecision(decision: NewDecision): Promise<void> {
    const actor = requestContext.getStore()?.actor ?? null;
    await this.database.sql(
      `INSERT INTO organization_registration_decisions
         (id, registration_id, event, from_status, to_status, reason, field_reasons, account_id, account, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        uuid(),
        decision.registrationId,
        decision.event,
        decision.from,
        decision.to,
        decision.reason ?? null,
        JSON.stringify(decision.fieldReasons ?? {}),
        actor?.accountId ?? null,
        actor?.account ?? null,
        this.clock.now(),
      ],
    );
  }

  /** Newest first; an application is returned a few times at most. */
  decisions(registrationId: string): Promise<RegistrationDecision[]> {
    return this.database.sql<RegistrationDecision>(
      `SELECT id, at, account, ${actorName('account_id')} AS "actorName", event, from_status AS "fromStatus", to_status AS "toStatus", reason,
              field_reasons AS "fieldReasons"
       FROM organization_registration_decisions WHERE registration_id = $1 ORDER BY id DESC LIMIT 200`,
      [registrationId],
    );
  }

  /** A batch of what is not decided on yet; whoever looks at an older version is told so. Says how many followed. */
  carryRegion(code: string, successorCode: string, limit: number): Promise<number> {
    return this.database.affect(
      `UPDATE organization_registrations SET form = jsonb_set(form, '{regionCode}', to_jsonb($2::text)), version = version + 1
       WHERE id IN (
         SELECT id FROM organization_registrations
         WHERE status IN ('draft', 'submitted', 'returned') AND form ->> 'regionCode' = $1
         ORDER BY id LIMIT $3 FOR NO KEY UPDATE)`,
      [code, successorCode, limit],
    );
  }

  /** Applications that nobody has touched since the date; locked, so that none is submitted while it is forgotten. */
  async lockForgettable(what: Forgettable, before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `SELECT id FROM organization_registrations WHERE ${STATUS[what]} AND updated_at < $1
       ORDER BY updated_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.database.affect('DELETE FROM organization_registrations WHERE id = ANY($1::uuid[])', [ids]);
  }

  private seal({ id, people, email }: Pick<Registration, 'id' | 'people' | 'email'>): Buffer {
    return this.sealer.seal({ ...people, email }, id);
  }

  private opened([row]: Row[]): Registration | null {
    if (!row) return null;
    const { sealed, ...rest } = row;
    const { email = '', ...people } = this.sealer.open(sealed, row.id);
    return { ...rest, people, email };
  }
}
