import { IsString, Length, Matches } from 'class-validator';

const LONGEST_NUMBER = 50;

export class PersonCodeDto {
  /** Of the document that the person is registered with, as it is written there. */
  @IsString()
  @Length(5, LONGEST_NUMBER)
  idNumber: string;
}

export class PersonSignInDto extends PersonCodeDto {
  /** Six digits, from the message. */
  @IsString()
  @Matches(/^\s*\d{6}\s*$/)
  code: string;
}
