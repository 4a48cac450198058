import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent, MayBeNull } from '#kezhi/platform/http';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { SECRET_FIELDS, type SecretField } from '../../person.js';
import type { VolunteerChanges } from '../../volunteer-input.js';

/** What is absent stays as it is; null takes away. */
export class EditVolunteerDto implements VolunteerChanges {
  @MayBeAbsent()
  @IsString()
  @Length(2, 100)
  name?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  phone?: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(254)
  email?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(100)
  guardianName?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(30)
  guardianPhone?: string | null;

  @MayBeAbsent()
  @IsString()
  @Length(6, 9)
  regionCode?: string;

  /** Code or name of GB/T 3304. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(50)
  ethnicity?: string | null;

  /** Code or name of GB/T 4762. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(50)
  politicalStatus?: string | null;

  /** Code or name of GB/T 4658. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(50)
  education?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(50)
  professionalTitle?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(100)
  employer?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(50)
  position?: string | null;

  @ApiProperty({ type: [String], required: false })
  @MayBeAbsent()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  @ArrayMaxSize(50)
  expertise?: string[];

  /** Codes or names of activity types. */
  @ApiProperty({ type: [String], required: false })
  @MayBeAbsent()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  @ArrayMaxSize(50)
  serviceIntents?: string[];

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(100)
  availability?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(200)
  note?: string | null;
}

/** Exactly one of the three. */
export class SearchVolunteersDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  idNumber?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  phone?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  volunteerNo?: string;
}

export class RevealDto {
  @ApiProperty({ enum: SECRET_FIELDS, isArray: true })
  @IsIn(SECRET_FIELDS, { each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(SECRET_FIELDS.length)
  fields: SecretField[];

  /** Why it is needed; it stands in the audit log. */
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class RevealedDto {
  /** Clear values; null for what there is none of. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  fields: Partial<Record<SecretField, string | null>>;
}

export class StandingDto {
  /** Needed for a suspension. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}
