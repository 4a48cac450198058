import { Injectable } from '@nestjs/common';
import { type Act, type Actor, describe, type Scope } from '#kezhi/kernel';
import { AuditLog, Database, requestContext } from '#kezhi/platform';
import { Pages, refusalOf } from '#kezhi/platform/http';
import { RegistrationInbox, reviewUnits } from '../../online/registration-inbox.js';
import type { InboxItem, InboxQuery } from '../../online/registration-inbox.repository.js';
import { RegistrationReviews } from '../../online/registration-reviews.js';
import type { ReviewEvent } from '../../online/registration.states.js';
import type { BulkResultDto, BulkResultsDto, BulkReviewDto } from './dto/bulk-review.dto.js';
import type { InboxParams, ReturnInputDto } from './dto/review-input.dto.js';
import {
  type ReviewDetailDto,
  type ReviewItemPageDto,
  toReviewDetailDto,
  toReviewItemDto,
} from './dto/review.dto.js';

const PAGE = { toItem: toReviewItemDto, sortKey: ({ id }: InboxItem) => [id] };

/** Who decides, and how far they reach. */
export interface Reviewer {
  actor: Actor;
  scope: Scope;
}

/** What reviewers are answered. */
@Injectable()
export class ReviewAnswers {
  constructor(
    private readonly inbox: RegistrationInbox,
    private readonly reviews: RegistrationReviews,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly pages: Pages,
  ) {}

  async list({ actor, scope }: Reviewer, params: InboxParams): Promise<ReviewItemPageDto> {
    const { sort, turn, ...filters } = params;
    const query: InboxQuery = {
      ...filters,
      reviewers: turn === 'mine' ? reviewUnits(actor) : null,
      descending: sort.startsWith('-'),
    };
    const read = await this.inbox.list(scope, query, this.pages.query('registrations', params));
    return this.pages.page('registrations', params, read, PAGE);
  }

  async get(scope: Scope, trackingNo: string): Promise<ReviewDetailDto> {
    return toReviewDetailDto(await this.inbox.get(scope, trackingNo));
  }

  async decide(
    { actor, scope }: Reviewer,
    trackingNo: string,
    event: ReviewEvent,
    { reason, fields }: ReturnInputDto,
    expectedVersion: number | null,
  ): Promise<ReviewDetailDto> {
    await this.reviews.decide(actor, scope, trackingNo, event, {
      reason,
      fields: Object.fromEntries((fields ?? []).map((said) => [said.field, said.reason])),
      expectedVersion,
    });
    return this.get(scope, trackingNo);
  }

  async invite({ actor, scope }: Reviewer, trackingNo: string): Promise<ReviewDetailDto> {
    await this.reviews.inviteLater(actor, scope, trackingNo);
    return this.get(scope, trackingNo);
  }

  /** Each in a transaction of its own, with its own row in the audit log: one that is refused does not undo the others. */
  async decideAll(
    reviewer: Reviewer,
    { event, reason, trackingNos }: BulkReviewDto,
  ): Promise<BulkResultsDto> {
    const results: BulkResultDto[] = [];
    for (const trackingNo of trackingNos)
      results.push(await this.decideOne(reviewer, trackingNo, event, reason ?? null));
    return { results };
  }

  private async decideOne(
    { actor, scope }: Reviewer,
    trackingNo: string,
    event: ReviewEvent,
    reason: string | null,
  ): Promise<BulkResultDto> {
    try {
      await this.audit.apart(() =>
        this.database.run(async () => {
          await this.reviews.decide(actor, scope, trackingNo, event, { reason, expectedVersion: null });
          const { id } = await this.inbox.get(scope, trackingNo).then(({ item }) => item);
          await this.audit.conclude({ action: ACTIONS[event], objectType: 'registration', objectId: id });
        }),
      );
      return { trackingNo, done: true, problem: null };
    } catch (error) {
      const { code, details } = refusalOf(error);
      const language = requestContext.getStore()?.language ?? 'zh';
      return { trackingNo, done: false, problem: { code, detail: describe(code, details, language) } };
    }
  }
}

const ACTIONS: Readonly<Record<ReviewEvent, Act>> = {
  approval: 'registration:approve',
  return: 'registration:return',
  rejection: 'registration:reject',
};
