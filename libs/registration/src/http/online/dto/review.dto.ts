import { ApiProperty, PickType } from '@nestjs/swagger';
import { OrganizationDto } from '#kezhi/organizations/http';
import type { ReviewDetail } from '../../../online/registration-inbox.js';
import {
  type InboxItem,
  ITEM_SOURCES,
  type ItemSource,
} from '../../../online/registration-inbox.repository.js';
import { INVITATION_STATES, type InvitationState } from '../../../online/registration.js';
import { REGISTRATION_STATES, type RegistrationState } from '../../../online/registration.states.js';
import {
  ApplicationStepDto,
  plainReasons,
  RegistrationAttachmentDto,
  RegistrationFieldsDto,
  toAttachmentDto,
  toFieldsDto,
} from './application.dto.js';
import { DuplicateDto, toDuplicatesDto } from './registration-places.dto.js';

/** One thing that waits for review, as lists show it. */
export class ReviewItemDto extends PickType(OrganizationDto, [
  'name',
  'kind',
  'level',
  'teamRank',
  'regionCode',
  'regionName',
]) {
  id: string;
  /** Of an organization that an office has submitted: its own number. */
  trackingNo: string;

  @ApiProperty({ enum: ITEM_SOURCES })
  source: ItemSource;

  @ApiProperty({ enum: REGISTRATION_STATES })
  status: RegistrationState;

  supervisorId: string;
  supervisorName: string;

  /** Whose turn it is: the nearest unit up the supervisor line with an active reviewer; null when there is none. */
  @ApiProperty({ type: String, nullable: true })
  reviewerId: string | null;

  @ApiProperty({ type: String, nullable: true })
  reviewerName: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: string;

  /** How often it was submitted. */
  round: number;
  version: number;
}

export class ReviewItemPageDto {
  @ApiProperty({ type: [ReviewItemDto] })
  items: ReviewItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export class FieldChangeDto {
  /** A field of the form, or `attachments`. */
  field: string;

  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
    nullable: true,
  })
  before: string | number | string[] | null;

  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
    nullable: true,
  })
  after: string | number | string[] | null;
}

/** What has happened, with who decided it. */
export class ReviewStepDto extends ApplicationStepDto {
  id: string;

  /** The account that decided; null for the applicant. */
  @ApiProperty({ type: String, nullable: true })
  actor: string | null;

  /** Its display name. */
  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;
}

/** Everything that a reviewer looks at. */
export class ReviewDetailDto extends ReviewItemDto {
  @ApiProperty({ type: RegistrationFieldsDto })
  fields: RegistrationFieldsDto;

  @ApiProperty({ type: [RegistrationAttachmentDto] })
  attachments: RegistrationAttachmentDto[];

  /** Newest first. */
  @ApiProperty({ type: [ReviewStepDto] })
  history: ReviewStepDto[];

  /** What is different from what was submitted the time before, side by side. */
  @ApiProperty({ type: [FieldChangeDto] })
  changes: FieldChangeDto[];

  /** Organizations of the same name. */
  @ApiProperty({ type: [DuplicateDto] })
  duplicates: DuplicateDto[];

  /** The organization, once there is one. */
  @ApiProperty({ type: String, nullable: true })
  organizationId: string | null;

  /** Of an approved application: `channel_off` (this site sends no e-mail) or `not_permitted` (the reviewer may give no roles, or the address cannot hold this one) wait for `POST …/invitation`. */
  @ApiProperty({ enum: INVITATION_STATES, nullable: true })
  invitation: InvitationState | null;
}

export function toReviewItemDto(item: InboxItem): ReviewItemDto {
  return { ...item, submittedAt: item.submittedAt.toISOString() };
}

export function toReviewDetailDto(detail: ReviewDetail): ReviewDetailDto {
  const { item, fields, attachments, steps, changes, duplicates, organizationId, invitation } = detail;
  return {
    ...toReviewItemDto(item),
    fields: toFieldsDto(fields),
    attachments: attachments.map(toAttachmentDto),
    history: steps.map(({ id, at, account, actorName, event, reason, fieldReasons }) => ({
      id,
      at: at.toISOString(),
      actor: account,
      actorName,
      event,
      reason,
      fieldReasons: plainReasons(fieldReasons),
    })),
    changes: changes.map((change) => ({ ...change })),
    duplicates: toDuplicatesDto(duplicates).items,
    organizationId,
    invitation,
  };
}
