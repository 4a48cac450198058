import { ApiProperty, OmitType } from '@nestjs/swagger';
import { MayBeAbsent } from '#kezhi/platform/http';
import { IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ID_TYPES, type IdType, type Sex } from '#kezhi/standards';
import { OFFICE_OUTCOMES, type OfficeForm, type OfficeOutcome } from '../../office-registration.js';
import { EditVolunteerDto } from './volunteer-input.dto.js';
import { VolunteerDto } from './volunteer.dto.js';

const ID_TYPE_CODES = Object.keys(ID_TYPES) as IdType[];
const SEXES = ['male', 'female'] as const;

/** The columns of the collective form, for one person. */
export class NewVolunteerDto
  extends OmitType(EditVolunteerDto, ['name', 'phone', 'regionCode'])
  implements OfficeForm
{
  /** The unit that registers the person and of which they become a member. */
  @IsUUID()
  organizationId: string;

  @IsString()
  @Length(2, 100)
  name: string;

  @ApiProperty({ enum: ID_TYPE_CODES })
  @IsIn(ID_TYPE_CODES)
  idType: IdType;

  @IsString()
  @Length(5, 50)
  idNumber: string;

  /** Needed when the number does not tell it (passport), `YYYY-MM-DD`. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(20)
  birthDate?: string;

  @ApiProperty({ enum: SEXES, required: false })
  @MayBeAbsent()
  @IsIn(SEXES)
  sex?: Sex;

  @IsString()
  @MaxLength(30)
  phone: string;

  @IsString()
  @Length(6, 9)
  regionCode: string;
}

export class RegisteredVolunteerDto extends VolunteerDto {
  /** `create`: new; `link`: registered already, now a member too; `unchanged`: was a member already. */
  @ApiProperty({ enum: OFFICE_OUTCOMES })
  outcome: OfficeOutcome;
}
