import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import type { ErrorCode } from '#kezhi/kernel';
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  REGION_LEVELS,
  type RegionLevel,
  TEAM_RANKS,
  type TeamRank,
} from '#kezhi/organizations';
import { MayBeAbsent, MayBeNull, NestedList, PageParams, sortsOf } from '#kezhi/platform/http';
import type { ReviewDetail } from '../../../online/registration-inbox.js';
import {
  type InboxItem,
  ITEM_SOURCES,
  type ItemSource,
} from '../../../online/registration-inbox.repository.js';
import {
  INVITATION_STATES,
  type InvitationState,
  FORM_FIELDS,
  type FormField,
} from '../../../online/registration.js';
import {
  REGISTRATION_STATES,
  type RegistrationState,
  REVIEW_EVENTS,
  type ReviewEvent,
} from '../../../online/registration.states.js';
import {
  plainReasons,
  RegistrationAttachmentDto,
  RegistrationFieldsDto,
  toAttachmentDto,
  toFieldsDto,
} from './application.dto.js';
import { DuplicateDto, toDuplicatesDto } from './registration-places.dto.js';

type Handed = Exclude<RegistrationState, 'draft'>;
const HANDED: readonly Handed[] = REGISTRATION_STATES.filter((state): state is Handed => state !== 'draft');
const SORTS = sortsOf(['createdAt'] as const);
const TURNS = ['mine', 'any'] as const;
const MOST_AT_ONCE = 200;

export class InboxParams extends PageParams {
  @ApiProperty({ enum: HANDED, required: false, default: 'submitted' })
  @IsIn(HANDED)
  status: Handed = 'submitted';

  /** `mine`: what the own units are the nearest reviewer of. `any`: everything within reach. */
  @ApiProperty({ enum: TURNS, required: false, default: 'mine' })
  @IsIn(TURNS)
  turn: (typeof TURNS)[number] = 'mine';

  /** Whose supervisor lies under this organization, itself included. */
  @MayBeAbsent()
  @IsUUID()
  within?: string;

  /** Anywhere in this region. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;

  @ApiProperty({ enum: ORGANIZATION_KINDS, required: false })
  @MayBeAbsent()
  @IsIn(ORGANIZATION_KINDS)
  kind?: OrganizationKind;

  /** Came in from outside, or was entered by an office. */
  @ApiProperty({ enum: ITEM_SOURCES, required: false })
  @MayBeAbsent()
  @IsIn(ITEM_SOURCES)
  source?: ItemSource;

  /** A part of the name, or the whole number. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** Who came first stands first. */
  @ApiProperty({ enum: SORTS, required: false })
  @IsIn(SORTS)
  sort: (typeof SORTS)[number] = 'createdAt';
}

export class FieldReasonDto {
  @ApiProperty({ enum: FORM_FIELDS })
  @IsIn(FORM_FIELDS)
  field: FormField;

  @IsString()
  @Length(1, 500)
  reason: string;
}

export class ReviewInputDto {
  /** Needed for a rejection; for a return, here or at the fields. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class ReturnInputDto extends ReviewInputDto {
  /** What is wrong with which field. */
  @ApiProperty({ type: [FieldReasonDto], required: false })
  @MayBeAbsent()
  @ArrayMaxSize(FORM_FIELDS.length)
  @ArrayUnique((entry: FieldReasonDto | null) => entry?.field)
  @NestedList(() => FieldReasonDto)
  fields?: FieldReasonDto[];
}

export class BulkReviewDto extends ReviewInputDto {
  @ApiProperty({ enum: REVIEW_EVENTS })
  @IsIn(REVIEW_EVENTS)
  event: ReviewEvent;

  /** 1 to 200 numbers. */
  @ApiProperty({ type: [String] })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  trackingNos: string[];
}

/** One thing that waits for review, as lists show it. */
export class ReviewItemDto {
  id: string;
  /** Of an organization that an office has submitted: its own number. */
  trackingNo: string;

  @ApiProperty({ enum: ITEM_SOURCES })
  source: ItemSource;

  @ApiProperty({ enum: REGISTRATION_STATES })
  status: RegistrationState;

  name: string;

  @ApiProperty({ enum: ORGANIZATION_KINDS })
  kind: OrganizationKind;

  @ApiProperty({ enum: REGION_LEVELS })
  level: RegionLevel;

  @ApiProperty({ enum: TEAM_RANKS })
  teamRank: TeamRank;

  regionCode: string;
  regionName: string;
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

export class ReviewStepDto {
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** The account that decided; null for the applicant. */
  @ApiProperty({ type: String, nullable: true })
  actor: string | null;

  event: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  fieldReasons: Record<string, string>;
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

  /** Of an approved application: `channel_off` (this site sends no e-mail) or `not_permitted` (the reviewer may give no roles) wait for `POST …/invitation`. */
  @ApiProperty({ enum: INVITATION_STATES, nullable: true })
  invitation: InvitationState | null;
}

export class BulkProblemDto {
  @ApiProperty({ type: String })
  code: ErrorCode;
  detail: string;
}

export class BulkResultDto {
  trackingNo: string;
  done: boolean;

  /** Why not. */
  @ApiProperty({ type: BulkProblemDto, nullable: true })
  problem: BulkProblemDto | null;
}

export class BulkResultsDto {
  /** In the order of the request. */
  @ApiProperty({ type: [BulkResultDto] })
  results: BulkResultDto[];
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
    history: steps.map(({ id, at, account, event, reason, fieldReasons }) => ({
      id,
      at: at.toISOString(),
      actor: account,
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
