import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Min } from 'class-validator';
import type { ConsentEntry, ConsentText, GivenConsent } from '#kezhi/volunteers';

const NEEDS = ['always', 'minor', 'optional'] as const;
const WAYS = ['registration', 'confirmation', 'own_page'] as const;

/** Agreement to a text, in the version that was shown. */
export class GivenConsentDto implements GivenConsent {
  @IsString()
  @Length(1, 50)
  code: string;

  @IsInt()
  @Min(1)
  version: number;
}

export class ConsentTextDto {
  code: string;
  version: number;

  /** By whom it is needed: everybody, a minor's guardian, or nobody. */
  @ApiProperty({ enum: NEEDS })
  need: (typeof NEEDS)[number];

  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;

  @ApiProperty({ type: String, format: 'date' })
  validFrom: string;
}

export class ConsentTextsDto {
  @ApiProperty({ type: [ConsentTextDto] })
  items: ConsentTextDto[];
}

export class ConsentEntryDto {
  id: string;
  code: string;
  version: number;
  titleZh: string;
  titleEn: string;

  @ApiProperty({ enum: NEEDS })
  need: (typeof NEEDS)[number];

  @ApiProperty({ type: String, format: 'date-time' })
  givenAt: string;

  @ApiProperty({ enum: WAYS })
  how: (typeof WAYS)[number];

  byGuardian: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;
}

export class ConsentEntriesDto {
  /** The newest first; what was withdrawn stays in the log. */
  @ApiProperty({ type: [ConsentEntryDto] })
  items: ConsentEntryDto[];
}

export const toConsentTextsDto = (texts: readonly ConsentText[]): ConsentTextsDto => ({ items: [...texts] });

export function toConsentEntriesDto(entries: readonly ConsentEntry[]): ConsentEntriesDto {
  return { items: entries.map(toConsentEntryDto) };
}

export function toConsentEntryDto({ givenAt, withdrawnAt, ...entry }: ConsentEntry): ConsentEntryDto {
  return { ...entry, givenAt: givenAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null };
}
