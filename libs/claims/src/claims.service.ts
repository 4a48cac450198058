import { Injectable } from '@nestjs/common';
import { type Actor, AppError, next, type Scope } from '#kezhi/kernel';
import { isWithin, LegacyTeams, OrganizationsService } from '#kezhi/organizations';
import { Attachments, AuditLog, Database, translateConstraints } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { type ClaimFacts, type ClaimMode, EVIDENCE } from './claim.js';
import { CLAIM_STATES, type ClaimEvent } from './claim.states.js';
import { ClaimsRepository } from './claims.repository.js';

translateConstraints({ uq_organization_claims_open: 'CLAIM.OPEN_ALREADY' });

export interface ClaimInput {
  mode: ClaimMode;
  /** The claiming organization; none for a team of its own. */
  organizationId?: string | null;
  statement: string;
  /** Attachments that the same account has uploaded. */
  evidence: readonly string[];
}

export type ClaimChange = Partial<Pick<ClaimInput, 'statement' | 'evidence'>>;

/** The claimant's side: asking for a team of the earlier platform, mending what was sent back, giving up. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsRepository,
    private readonly teams: LegacyTeams,
    private readonly organizations: OrganizationsService,
    private readonly attachments: Attachments,
    private readonly audit: AuditLog,
  ) {}

  /** The team may stand anywhere; the claiming organization stands within one's reach. Answers the id. */
  submit(actor: Actor, scope: Scope, teamId: string, input: ClaimInput): Promise<string> {
    return this.database.run(async () => {
      const claimantId = await this.claimant(scope, input);
      await this.teams.holdUnclaimed(teamId, claimantId);
      const id = uuid();
      const statement = readStatement(input.statement);
      const claim = { id, organizationId: teamId, claimantId, mode: input.mode, statement };
      await this.claims.insert({ ...claim, source: 'claim', submittedBy: actor.accountId });
      await this.adopt(id, input.evidence);
      await this.claims.appendDecision(id, { event: 'creation', from: null, to: 'submitted', reason: null });
      this.audit.note({ claimId: id, mode: input.mode, claimantId });
      return id;
    });
  }

  /** Only while it has been sent back: what a reviewer reads does not change under their eyes. */
  edit(
    actor: Actor,
    scope: Scope,
    id: string,
    change: ClaimChange,
    expectedVersion: number | null,
  ): Promise<void> {
    return this.database.run(async () => {
      const claim = await this.lockOwn(actor, scope, id, expectedVersion);
      next(CLAIM_STATES, claim.status, 'submission', 'CLAIM.TRANSITION');
      const statement = change.statement === undefined ? undefined : readStatement(change.statement);
      await this.claims.update(claim, { statement });
      await this.adopt(id, change.evidence ?? []);
      const { status } = claim;
      await this.claims.appendDecision(id, { event: 'edit', from: status, to: status, reason: null });
    });
  }

  /** Hands it in again, or gives it up. */
  move(
    actor: Actor,
    scope: Scope,
    id: string,
    event: Extract<ClaimEvent, 'submission' | 'withdrawal'>,
    expectedVersion: number | null,
  ): Promise<void> {
    return this.database.run(async () => {
      const claim = await this.lockOwn(actor, scope, id, expectedVersion);
      const to = next(CLAIM_STATES, claim.status, event, 'CLAIM.TRANSITION');
      await this.claims.update(claim, { status: to });
      await this.claims.appendDecision(id, { event, from: claim.status, to, reason: null });
    });
  }

  private async claimant(scope: Scope, { mode, organizationId }: ClaimInput): Promise<string | null> {
    const wanted = organizationId ?? null;
    if ((mode === 'merge') !== (wanted !== null)) throw new AppError('CLAIM.CLAIMANT_REQUIRED');
    if (wanted === null) return null;
    const [claimant] = await this.organizations.facts([wanted]);
    if (!claimant || !isWithin(scope, claimant)) throw new AppError('CLAIM.CLAIMANT_UNKNOWN');
    return wanted;
  }

  private async adopt(id: string, evidence: readonly string[]): Promise<void> {
    await this.attachments.adopt(evidence, EVIDENCE, id).catch(unknownEvidence);
  }

  private async lockOwn(
    actor: Actor,
    scope: Scope,
    id: string,
    expectedVersion: number | null,
  ): Promise<ClaimFacts> {
    const own = await this.claims.findOwn(scope, actor.accountId, id);
    const claim = own && (await this.claims.lock(id));
    if (!claim) throw new AppError('CLAIM.NOT_FOUND');
    if (expectedVersion !== null && expectedVersion !== claim.version) throw new AppError('COMMON.STALE');
    return claim;
  }
}

function readStatement(text: string): string {
  const statement = cleanParagraphs(text);
  if (statement === '') throw new AppError('CLAIM.STATEMENT_REQUIRED');
  return statement;
}

/** An attachment of somebody else is as unknown as one that never was. */
function unknownEvidence(error: unknown): never {
  throw error instanceof AppError && error.code === 'ATTACHMENT.NOT_FOUND'
    ? new AppError('CLAIM.EVIDENCE_UNKNOWN')
    : error;
}
