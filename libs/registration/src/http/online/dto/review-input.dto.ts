import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { ORGANIZATION_KINDS, type OrganizationKind } from '#kezhi/organizations';
import { MayBeAbsent, MayBeNull, NestedList, PageParams, sortsOf } from '#kezhi/platform/http';
import { ITEM_SOURCES, type ItemSource } from '../../../online/registration-inbox.repository.js';
import { FORM_FIELDS, type FormField } from '../../../online/registration.js';
import { REGISTRATION_STATES, type RegistrationState } from '../../../online/registration.states.js';

type Handed = Exclude<RegistrationState, 'draft'>;
const HANDED: readonly Handed[] = REGISTRATION_STATES.filter((state): state is Handed => state !== 'draft');
const SORTS = sortsOf(['createdAt'] as const);
const TURNS = ['mine', 'any'] as const;

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
