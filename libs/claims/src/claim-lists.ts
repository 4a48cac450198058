import { Injectable } from '@nestjs/common';
import { type Actor, AppError, type PageQuery, type Permission, type Scope } from '#kezhi/kernel';
import { type Attachment, Attachments, mayAnywhere, type OutgoingFile, scopeOf } from '#kezhi/platform';
import { volunteerNo } from '#kezhi/volunteers';
import { ClaimListsRepository, type ClaimReach, type LeftBehindRow } from './claim-lists.repository.js';
import { ownershipOf } from './claim-ownership.js';
import { type ClaimDecisionRow, type ClaimFilters, type ClaimRow, EVIDENCE } from './claim.js';
import { ClaimsRepository } from './claims.repository.js';

export interface ClaimDetail extends ClaimRow {
  attachments: Attachment[];
  /** Whether the reader may decide about it, apart from its state. */
  mayDecide: boolean;
  /** Whether the reader may mend, submit or withdraw it, apart from its state. */
  mayEdit: boolean;
}

export interface LeftBehind extends Omit<LeftBehindRow, 'number'> {
  volunteerNo: string;
}

/** What can be read of claims. */
@Injectable()
export class ClaimLists {
  constructor(
    private readonly lists: ClaimListsRepository,
    private readonly claims: ClaimsRepository,
    private readonly attachments: Attachments,
  ) {}

  list(
    actor: Actor,
    scope: Scope,
    filters: ClaimFilters,
    page: PageQuery,
  ): Promise<{ rows: ClaimRow[]; total?: number }> {
    return this.lists.list(reachOf(actor, scope), filters, page);
  }

  async get(actor: Actor, id: string): Promise<ClaimDetail> {
    const row = await this.require(actor, id);
    const { review, submit } = reachOf(actor, scopeOf(actor, 'claim:read'));
    const decidable = review !== null && (await this.claims.findDecidable(review, id)) !== undefined;
    const own = submit !== null && (await this.claims.findOwn(submit, actor.accountId, id)) !== undefined;
    const submitted = await this.claims.hasSubmitted(id, actor.accountId);
    return {
      ...row,
      attachments: await this.attachments.listOf(EVIDENCE, id),
      mayDecide: decidable && !ownershipOf(actor, row, submitted),
      mayEdit: own,
    };
  }

  async history(actor: Actor, id: string, page: PageQuery): Promise<{ rows: ClaimDecisionRow[] }> {
    await this.require(actor, id);
    return { rows: await this.claims.history(id, page) };
  }

  async evidence(actor: Actor, id: string, attachmentId: string): Promise<OutgoingFile> {
    await this.require(actor, id);
    const { attachment, stream } = await this.attachments.open(attachmentId, EVIDENCE, id);
    return { name: attachment.name, type: attachment.mediaType, stream };
  }

  /** Members who could not come along; for whoever decides, since they are nobody else's. */
  async leftBehind(review: Scope, id: string, page: PageQuery): Promise<{ rows: LeftBehind[] }> {
    if (!(await this.claims.findDecidable(review, id))) throw new AppError('CLAIM.NOT_FOUND');
    const rows = await this.lists.leftBehind(id, page);
    return { rows: rows.map(({ number, ...row }) => ({ ...row, volunteerNo: volunteerNo(number) })) };
  }

  private async require(actor: Actor, id: string): Promise<ClaimRow> {
    const row = await this.lists.find(reachOf(actor, scopeOf(actor, 'claim:read')), id);
    if (!row) throw new AppError('CLAIM.NOT_FOUND');
    return row;
  }
}

function reachOf(actor: Actor, read: Scope): ClaimReach {
  const reach = (permission: Permission) =>
    mayAnywhere(actor, permission) ? scopeOf(actor, permission) : null;
  return {
    accountId: actor.accountId,
    read,
    review: reach('organization:review'),
    submit: reach('claim:submit'),
  };
}
