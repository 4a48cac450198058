import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent, Nested, NestedList } from '#kezhi/platform/http';
import { ArrayMaxSize, IsIn, IsString, Length, Matches } from 'class-validator';
import { type Confirmation, type Decision, DECISIONS } from '../../persons/confirmations.js';
import { GivenConsentDto } from './consents.dto.js';
import { OwnChangesDto } from './own-changes.dto.js';

export const CODE_SHAPE = /^\s*\d{6}\s*$/;
const LONGEST_NUMBER = 50;
const MOST_CONSENTS = 10;

export class PersonDecisionDto implements Confirmation {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: Decision;

  /** Needed to confirm: what was read, in the version that was shown. */
  @ApiProperty({ type: [GivenConsentDto], required: false })
  @MayBeAbsent()
  @ArrayMaxSize(MOST_CONSENTS)
  @NestedList(() => GivenConsentDto)
  consents?: GivenConsentDto[];

  /** Six digits from the guardian's telephone: the guardian's consent, needed under 18. */
  @MayBeAbsent()
  @IsString()
  @Matches(CODE_SHAPE)
  guardianCode?: string;

  /** What was registered wrongly. */
  @MayBeAbsent()
  @Nested(() => OwnChangesDto)
  changes?: OwnChangesDto;
}

export class ConfirmationDto extends PersonDecisionDto {
  @IsString()
  @Length(5, LONGEST_NUMBER)
  idNumber: string;

  /** Six digits, asked for with POST /auth/person-codes. */
  @IsString()
  @Matches(CODE_SHAPE)
  code: string;
}

export class GuardianCodeDto {
  /** Of the minor. */
  @IsString()
  @Length(5, LONGEST_NUMBER)
  idNumber: string;
}

const OUTCOMES = ['active', 'erased'] as const;

export class DecidedDto {
  id: string;

  /** `erased`: nothing is known of the person any more. */
  @ApiProperty({ enum: OUTCOMES })
  outcome: (typeof OUTCOMES)[number];
}
