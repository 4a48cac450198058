import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent } from '#kezhi/platform/http';
import { IsString, Length, MaxLength, MinLength } from 'class-validator';

const LONGEST_GUESS = 512;

export class SecondFactorDto {
  /** Since when there is one; null when there is none. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: Date | null;

  recoveryCodesLeft: number;

  /** The own roles need one on this installation. */
  required: boolean;
}

export class OwnerProofDto {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_GUESS)
  password: string;

  /** Of the second factor in force, when there is one: six digits, or a recovery code when it is lost. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 32)
  code?: string;
}

export class EnrolmentDto {
  /** Base32, to be typed where no camera is at hand. */
  secret: string;

  /** `otpauth://` for a QR code, to be drawn by the client itself. */
  uri: string;
}

export class SecondFactorCodeDto {
  /** The six digits that the authenticator shows for the new secret. */
  @IsString()
  @Length(1, 32)
  code: string;
}

export class RecoveryCodesDto {
  /** Ten, each good for one use; shown in this answer only. */
  codes: string[];
}
