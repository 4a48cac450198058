import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import {
  isWithin,
  type OrganizationFacts,
  OrganizationReviews,
  OrganizationsService,
} from '#kezhi/organizations';
import { AuditLog } from '#kezhi/platform';
import { Rejections } from '#kezhi/succession';
import { fieldWord } from './field-words.js';
import { type FieldReasons, FORM_FIELDS } from './registration.js';
import type { ReviewEvent } from './registration.states.js';
import { isOrganizationNumber } from './tracking-number.js';

export interface OfficeVerdict {
  reason: string | null;
  fields: FieldReasons;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/** What offices have submitted waits in the tree itself, and stands in the same inbox as applications. */
@Injectable()
export class OfficeSubmissions {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly reviews: OrganizationReviews,
    private readonly rejections: Rejections,
    private readonly audit: AuditLog,
  ) {}

  /** An organization knows one reason only: what is said of fields is put into it. */
  async decide(
    scope: Scope,
    orgNo: string,
    event: ReviewEvent,
    { reason, fields, expectedVersion }: OfficeVerdict,
  ): Promise<void> {
    const { id } = await this.require(scope, orgNo);
    this.audit.about(id);
    const lines = FORM_FIELDS.flatMap((field) => {
      const why = fields[field];
      return why === undefined ? [] : [`${fieldWord(field, 'zh')}：${why}`];
    });
    const decision = { reason: [...(reason === null ? [] : [reason]), ...lines].join('\n'), expectedVersion };
    if (event === 'rejection') await this.rejections.reject(scope, id, decision);
    else await this.reviews.decide(scope, id, event, decision);
  }

  private async require(scope: Scope, orgNo: string): Promise<OrganizationFacts> {
    const organization = isOrganizationNumber(orgNo) && (await this.organizations.findByNo(orgNo));
    if (!organization || !(await this.reviewsFor(scope, organization)))
      throw new AppError('REGISTRATION.NOT_FOUND');
    return organization;
  }

  private async reviewsFor(scope: Scope, { parentId }: OrganizationFacts): Promise<boolean> {
    const [supervisor] = parentId === null ? [] : await this.organizations.facts([parentId]);
    return scope.all || (supervisor !== undefined && isWithin(scope, supervisor));
  }
}
