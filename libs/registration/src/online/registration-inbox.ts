import { Injectable } from '@nestjs/common';
import { type Actor, AppError, GRID, type PageQuery, type Scope } from '#kezhi/kernel';
import { OrganizationLists, OrganizationReviews } from '#kezhi/organizations';
import { type Attachment, Attachments, type OutgoingFile } from '#kezhi/platform';
import { RegistrationDocuments } from './registration-documents.js';
import { changesBetween, type FieldChange, shownFields, type ShownFields } from './registration-fields.js';
import {
  type InboxItem,
  type InboxQuery,
  RegistrationInboxRepository,
} from './registration-inbox.repository.js';
import { type PublicName, RegistrationPlaces } from './registration-places.js';
import { type FieldReasons, FORM_FIELDS, type InvitationState, OWNER } from './registration.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { isOrganizationNumber, isTrackingNumber } from './tracking-number.js';

/** One thing that happened to an item, whatever it is. */
interface ReviewStep {
  id: string;
  at: Date;
  account: string | null;
  event: string;
  reason: string | null;
  fieldReasons: FieldReasons;
}

/** An item with everything that a reviewer looks at. */
export interface ReviewDetail {
  item: InboxItem;
  fields: ShownFields;
  attachments: Attachment[];
  /** Newest first. */
  steps: ReviewStep[];
  /** What is different from what was submitted the time before. */
  changes: FieldChange[];
  /** Organizations of the same name elsewhere, and of a similar one in the region. */
  duplicates: PublicName[];
  organizationId: string | null;
  invitation: InvitationState | null;
}

const STEPS: PageQuery = { limit: 50, after: null, includeTotal: false };

/** What waits for whom, and one item in full. */
@Injectable()
export class RegistrationInbox {
  constructor(
    private readonly inbox: RegistrationInboxRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly lists: OrganizationLists,
    private readonly organizationReviews: OrganizationReviews,
    private readonly places: RegistrationPlaces,
    private readonly attachments: Attachments,
    private readonly documents: RegistrationDocuments,
  ) {}

  list(scope: Scope, query: InboxQuery, page: PageQuery): Promise<{ rows: InboxItem[]; total?: number }> {
    return this.inbox.list(scope, query, page);
  }

  async get(scope: Scope, trackingNo: string): Promise<ReviewDetail> {
    const item = await this.require(scope, trackingNo);
    const similar = await this.places.similarTo({ name: item.name, region: item.regionCode });
    const rest =
      item.source === 'registration' ? await this.application(item) : await this.organization(scope, item);
    return { ...rest, item, duplicates: similar.filter(({ id }) => id !== rest.organizationId) };
  }

  async attachment(scope: Scope, trackingNo: string, attachmentId: string): Promise<OutgoingFile> {
    const item = await this.require(scope, trackingNo);
    return this.documents.fileOf(item.id, attachmentId);
  }

  private async require(scope: Scope, trackingNo: string): Promise<InboxItem> {
    const isNumber = isTrackingNumber(trackingNo) || isOrganizationNumber(trackingNo);
    const item = isNumber && (await this.inbox.find(scope, trackingNo));
    if (!item) throw new AppError('REGISTRATION.NOT_FOUND');
    return item;
  }

  private async application({ id, trackingNo }: InboxItem) {
    const registration = await this.registrations.find(trackingNo);
    if (!registration) throw new AppError('REGISTRATION.NOT_FOUND');
    const [latest, before] = await this.registrations.lastSubmissions(id);
    return {
      fields: shownFields(registration),
      attachments: await this.attachments.listOf(OWNER, id),
      steps: await this.registrations.decisions(id),
      changes: latest && before ? changesBetween(before, latest) : [],
      organizationId: registration.organizationId,
      invitation: registration.invitation,
    };
  }

  private async organization(scope: Scope, { id }: InboxItem) {
    const detail = await this.lists.get(scope, id);
    const { rows } = await this.organizationReviews.history(scope, id, STEPS);
    const known = detail as unknown as Readonly<Record<string, ShownFields[keyof ShownFields]>>;
    return {
      fields: Object.fromEntries(FORM_FIELDS.map((field) => [field, known[field] ?? null])) as ShownFields,
      attachments: [],
      steps: rows.map((row): ReviewStep => ({ ...row, fieldReasons: {} })),
      changes: [],
      organizationId: id,
      invitation: null,
    };
  }
}

/** The units that somebody reviews for by an own role: whose inbox is theirs. */
export function reviewUnits({ grants }: Pick<Actor, 'grants'>): string[] {
  return grants
    .filter(({ role }) => GRID[role]['organization:review'] !== undefined)
    .map(({ organizationId }) => organizationId);
}
