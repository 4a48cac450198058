import { Injectable } from '@nestjs/common';
import { Clock, type PageQuery, type Scope } from '#kezhi/kernel';
import { actorName, Database, requestContext } from '#kezhi/platform';
import type { WaitingSettled } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { CLAIM_TABLES, decidableClaims, ownClaims } from './claim-scope.js';
import type { ClaimEvent } from './claim.states.js';
import type { ClaimDecisionRow, ClaimFacts, ClaimMode, ClaimStatus, NewClaim } from './claim.js';

const FACTS = `k.id, k.organization_id AS "organizationId", k.claimant_id AS "claimantId", k.mode, k.status,
  k.submitted_by AS "submittedBy", k.version`;

export interface ClaimChanges {
  status?: ClaimStatus;
  statement?: string;
  reason?: string | null;
  decidedAt?: Date;
  joined?: number;
  leftBehind?: number;
}

/** A decided claim, as far as its claimant is told. */
export interface DecidedClaim {
  id: string;
  organizationId: string;
  submittedBy: string;
  mode: ClaimMode;
  team: string;
  legacyNo: string;
  claimant: string | null;
  reason: string | null;
  joined: number | null;
}

/** One claim at a time, and what is decided about it. Lists are in claim-lists.repository.ts. */
@Injectable()
export class ClaimsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async findDecidable(scope: Scope, id: string): Promise<ClaimFacts | undefined> {
    const parameters: unknown[] = [id];
    return this.find(decidableClaims(scope, parameters), parameters);
  }

  async findOwn(scope: Scope, accountId: string, id: string): Promise<ClaimFacts | undefined> {
    const parameters: unknown[] = [id];
    return this.find(ownClaims(scope, accountId, parameters), parameters);
  }

  /** For a change: nobody else changes it until the end of the transaction. */
  async lock(id: string): Promise<ClaimFacts | undefined> {
    const [row] = await this.database.sql<ClaimFacts>(
      `SELECT ${FACTS} FROM organization_claims k WHERE k.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return row;
  }

  async insert(claim: NewClaim): Promise<void> {
    await this.database.sql(
      `INSERT INTO organization_claims (id, organization_id, claimant_id, mode, status, source, statement, submitted_by,
         created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'submitted', $5, $6, $7, $8, $8)`,
      [
        claim.id,
        claim.organizationId,
        claim.claimantId,
        claim.mode,
        claim.source,
        claim.statement,
        claim.submittedBy,
        this.clock.now(),
      ],
    );
  }

  /** Whether an organization has ever claimed a team, whatever became of it. */
  async hasClaimed(organizationId: string, claimantId: string): Promise<boolean> {
    const [row] = await this.database.sql<{ yes: boolean }>(
      'SELECT EXISTS (SELECT FROM organization_claims WHERE organization_id = $1 AND claimant_id = $2) AS yes',
      [organizationId, claimantId],
    );
    return row?.yes ?? false;
  }

  /** Writes a locked claim back; what is absent stays. */
  async update({ id, version }: ClaimFacts, changes: ClaimChanges): Promise<void> {
    await this.database.sql(
      `UPDATE organization_claims SET status = coalesce($2, status), statement = coalesce($3, statement),
         reason = CASE WHEN $4 THEN $5 ELSE reason END, decided_at = coalesce($6, decided_at), joined = coalesce($7, joined),
         left_behind = coalesce($8, left_behind), updated_at = $9, version = $10
       WHERE id = $1`,
      [
        id,
        changes.status ?? null,
        changes.statement ?? null,
        changes.reason !== undefined,
        changes.reason ?? null,
        changes.decidedAt ?? null,
        changes.joined ?? null,
        changes.leftBehind ?? null,
        this.clock.now(),
        version + 1,
      ],
    );
  }

  /** Every other open claim for the team loses. Answers their ids. */
  supersedeOthers({ id, organizationId }: Pick<ClaimFacts, 'id' | 'organizationId'>): Promise<string[]> {
    const others = 'organization_id = $5 AND id <> $6';
    return this.closeOpen(others, [organizationId, id], {
      event: 'supersession',
      to: 'superseded',
      reason: null,
    });
  }

  /** Every open claim that an organization has made. Answers their ids. */
  withdrawOf(claimantId: string, reason: string): Promise<string[]> {
    return this.closeOpen('claimant_id = $5', [claimantId], { event: 'withdrawal', to: 'withdrawn', reason });
  }

  /** Every open claim for a team that is no more. Answers their ids. */
  supersedeAllFor(organizationId: string, reason: string): Promise<string[]> {
    const to = { event: 'supersession', to: 'superseded', reason } as const;
    return this.closeOpen('organization_id = $5', [organizationId], to);
  }

  /** In the order of the ids that were asked for. */
  decided(ids: readonly string[]): Promise<DecidedClaim[]> {
    return this.database.sql<DecidedClaim>(
      `SELECT k.id, k.organization_id AS "organizationId", k.submitted_by AS "submittedBy", k.mode, o.name AS team,
         o.legacy_no AS "legacyNo", c.name AS claimant, k.reason, k.joined
       FROM ${CLAIM_TABLES} WHERE k.id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], k.id)`,
      [ids],
    );
  }

  async recordLeftBehind(claimId: string, people: WaitingSettled['staysBehind']): Promise<void> {
    await this.database.sql(
      `INSERT INTO organization_claim_left_behind (claim_id, person_id, reason)
       SELECT $1, p.id, p.reason FROM unnest($2::uuid[], $3::text[]) AS p (id, reason)`,
      [claimId, people.map(({ personId }) => personId), people.map(({ reason }) => reason)],
    );
  }

  /** `accountId` is who decides when no request is at work. */
  async appendDecision(
    claimId: string,
    decision: { event: string; from: ClaimStatus | null; to: ClaimStatus; reason: string | null },
    accountId?: string,
  ): Promise<void> {
    const actor = requestContext.getStore()?.actor ?? null;
    await this.database.sql(
      `INSERT INTO organization_claim_decisions (id, claim_id, event, from_status, to_status, reason, account_id, account, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8, (SELECT account FROM accounts WHERE id = $7)), $9)`,
      [
        uuid(),
        claimId,
        decision.event,
        decision.from,
        decision.to,
        decision.reason,
        actor?.accountId ?? accountId ?? null,
        actor?.account ?? null,
        this.clock.now(),
      ],
    );
  }

  /** Whether the account has ever submitted this claim. */
  async hasSubmitted(claimId: string, accountId: string): Promise<boolean> {
    const [row] = await this.database.sql<{ yes: boolean }>(
      `SELECT EXISTS (SELECT FROM organization_claims WHERE id = $1 AND submitted_by = $2)
         OR EXISTS (SELECT FROM organization_claim_decisions
                    WHERE claim_id = $1 AND account_id = $2 AND event IN ('creation', 'edit', 'submission')) AS yes`,
      [claimId, accountId],
    );
    return row?.yes ?? false;
  }

  /** Newest first; `limit + 1` rows. */
  history(claimId: string, page: PageQuery): Promise<ClaimDecisionRow[]> {
    return this.database.sql<ClaimDecisionRow>(
      `SELECT id, at, account, ${actorName('account_id')} AS "actorName", event, from_status AS "fromStatus", to_status AS "toStatus", reason
       FROM organization_claim_decisions
       WHERE claim_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid)) ORDER BY at DESC, id DESC LIMIT $4`,
      [claimId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
  }

  /** Closes all open claims of a kind, each with a line in its history. */
  private async closeOpen(
    which: string,
    parameters: readonly string[],
    { event, to, reason }: { event: ClaimEvent; to: ClaimStatus; reason: string | null },
  ): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `WITH open AS (
         SELECT id, status FROM organization_claims
         WHERE ${which} AND status IN ('submitted', 'returned') ORDER BY id FOR NO KEY UPDATE
       ), closed AS (
         UPDATE organization_claims k SET status = $2, reason = coalesce($3, k.reason), decided_at = $1, updated_at = $1,
           version = k.version + 1
         FROM open WHERE k.id = open.id RETURNING k.id, open.status AS before
       ), noted AS (
         INSERT INTO organization_claim_decisions (id, claim_id, event, from_status, to_status, reason, at)
         SELECT gen_random_uuid(), id, $4, before, $2, $3, $1 FROM closed
       )
       SELECT id FROM closed ORDER BY id`,
      [this.clock.now(), to, reason, event, ...parameters],
    );
    return rows.map(({ id }) => id);
  }

  private async find(reach: string, parameters: unknown[]): Promise<ClaimFacts | undefined> {
    const [row] = await this.database.sql<ClaimFacts>(
      `SELECT ${FACTS} FROM ${CLAIM_TABLES} WHERE k.id = $1 AND ${reach}`,
      parameters,
    );
    return row;
  }
}
