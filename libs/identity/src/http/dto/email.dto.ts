import { IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';

const LONGEST_GUESS = 512;
const CODE = /^\s*\d{6}\s*$/;

export class EmailCodeDto {
  /** Where the code is sent. */
  @IsString()
  @Length(3, 254)
  email: string;

  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_GUESS)
  password: string;
}

export class EmailConfirmationDto {
  /** The address to which the code was sent. */
  @IsString()
  @Length(3, 254)
  email: string;

  /** Six digits. */
  @Matches(CODE)
  code: string;
}
