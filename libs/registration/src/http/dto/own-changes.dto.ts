import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent, MayBeNull } from '#kezhi/platform/http';
import { ArrayMaxSize, IsString, Length, MaxLength } from 'class-validator';
import type { VolunteerChanges } from '#kezhi/volunteers';

/** What describes a person beside document and contacts. What is absent stays as it is; null takes away. */
export class DescriptionDto {
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
}

/** What people put right about themselves. Contacts change by code; the document number says who somebody is. */
export class OwnChangesDto extends DescriptionDto implements VolunteerChanges {
  @MayBeAbsent()
  @IsString()
  @Length(2, 100)
  name?: string;

  @MayBeAbsent()
  @IsString()
  @Length(6, 9)
  regionCode?: string;
}
