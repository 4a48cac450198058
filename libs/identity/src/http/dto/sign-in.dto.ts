import { MayBeAbsent } from '#kezhi/platform/http';
import { IsString, Length, MaxLength, MinLength } from 'class-validator';

/** Far above the longest password, far below what would cost time. */
const LONGEST_GUESS = 512;

export class SignInDto {
  /** Name of the account, or its e-mail address; not case-sensitive. */
  @IsString()
  @Length(1, 254)
  account: string;

  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_GUESS)
  password: string;

  /** Six digits of the authenticator, or a recovery code; left out until the answer asks for it. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 32)
  otp?: string;
}

export class PasswordResetRequestDto {
  /** Name of the account, or its e-mail address. */
  @IsString()
  @Length(1, 254)
  account: string;
}

export class ChangePasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_GUESS)
  current: string;

  /** 10 to 128 characters of any kind, none of the common passwords. */
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_GUESS)
  next: string;
}

/** The refresh token travels beside it, in a cookie that scripts cannot read. */
export class AccessTokenDto {
  accessToken: string;

  /** Seconds. */
  expiresIn: number;

  /** Nothing but a change of password is possible until it is done. */
  mustChangePassword: boolean;
}

export class ChoosePasswordDto {
  /** From the link in the message, behind `#`. */
  @IsString()
  @Length(20, 100)
  token: string;

  /** 10 to 128 characters of any kind, none of the common passwords. */
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_GUESS)
  password: string;
}

export class ChosenPasswordDto {
  /** What to sign in with from now on. */
  account: string;
}
