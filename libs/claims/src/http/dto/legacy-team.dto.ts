import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { type LegacyTeam, SIZE_BANDS, type SizeBand } from '#kezhi/organizations';
import { MayBeAbsent, PageParams } from '#kezhi/platform/http';

export class LegacyTeamParams extends PageParams {
  /** A part of the name, or the number on the earlier platform. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  q?: string;

  /** Anywhere in this region. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;
}

/** A team that waits for a claim. Nothing about its people. */
export class LegacyTeamDto implements LegacyTeam {
  id: string;
  /** Its number on the earlier platform (原平台组织编号). */
  legacyNo: string;
  name: string;
  regionCode: string;
  /** From the province down. */
  regionName: string;

  @ApiProperty({ enum: SIZE_BANDS })
  size: SizeBand;
}

export class LegacyTeamPageDto {
  @ApiProperty({ type: [LegacyTeamDto] })
  items: LegacyTeamDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
