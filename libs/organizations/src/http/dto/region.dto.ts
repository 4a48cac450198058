import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent, PageParams, type PageShape } from '#kezhi/platform/http';
import { REGION_LEVELS, type RegionLevel, type RegionRow } from '../../regions/region.js';
import {
  type RegionSuccession,
  type RegionSuccessionItem,
  SUCCESSION_STAGES,
  type SuccessionStage,
} from '../../regions/region-succession.js';

export class RegionListParams extends PageParams {
  /** Code of the region directly above. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  parent?: string;

  @ApiProperty({ enum: REGION_LEVELS, required: false })
  @MayBeAbsent()
  @IsIn(REGION_LEVELS)
  level?: RegionLevel;

  /** A part of the full name (常州市天宁), or the beginning of a code; answered from the province down, what is called so first. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  q?: string;

  /** What was in force on this day, `YYYY-MM-DD`; today when left out. */
  @MayBeAbsent()
  @Matches(/^[1-9]\d{3}-\d{2}-\d{2}$/, { message: 'FIELD.DATE' })
  @IsISO8601({ strict: true })
  asOf?: string;
}

export class RegionSuccessionInputDto {
  /** The region that takes the place: of the same level, and in force. */
  @Matches(/^\d{6}(\d{3})?$/)
  successorCode: string;

  /** First day of the successor's time, `YYYY-MM-DD`. */
  @Matches(/^[1-9]\d{3}-\d{2}-\d{2}$/, { message: 'FIELD.DATE' })
  @IsISO8601({ strict: true })
  validFrom: string;
}

/** A region that follows another, and how much has been carried over to it. */
export class RegionSuccessionDto {
  code: string;
  successorCode: string;
  validFrom: string;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;

  organizations: number;
  people: number;
  memberships: number;

  /** Null while a job is at it, or while the day has not come. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class RegionSuccessionItemDto extends RegionSuccessionDto {
  /** From the province down: 江苏省常州市天宁区. */
  fullName: string;
  successorFullName: string;

  /** Display name; null when no account did it. */
  @ApiProperty({ type: String, nullable: true })
  recordedByName: string | null;

  /** `waiting` for the successor's first day, `running` until all has been carried over. */
  @ApiProperty({ enum: SUCCESSION_STAGES })
  stage: SuccessionStage;
}

export class RegionSuccessionPageDto {
  @ApiProperty({ type: [RegionSuccessionItemDto] })
  items: RegionSuccessionItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export class RegionDto {
  /** 6 digits down to the county, 9 for a township. */
  code: string;
  name: string;
  /** From the province down: 江苏省常州市天宁区. */
  fullName: string;

  @ApiProperty({ enum: REGION_LEVELS })
  level: RegionLevel;

  @ApiProperty({ type: String, nullable: true })
  parentCode: string | null;

  /** First day in force; null when it is not known or before our records. */
  @ApiProperty({ type: String, nullable: true })
  validFrom: string | null;

  /** Last day in force; null while it is. */
  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;

  /** The region that took the place of an abolished one. */
  @ApiProperty({ type: String, nullable: true })
  successorCode: string | null;
}

export class RegionPageDto {
  @ApiProperty({ type: [RegionDto] })
  items: RegionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toSuccessionDto<T extends RegionSuccession>({ recordedAt, finishedAt, ...succession }: T) {
  return {
    ...succession,
    recordedAt: recordedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

export const SUCCESSION_PAGE: PageShape<RegionSuccessionItem, RegionSuccessionItemDto> = {
  toItem: toSuccessionDto,
  sortKey: ({ recordedAt, code }) => [recordedAt.toISOString(), code],
};

export function toRegionDto({ path: _path, territoryCode: _territory, ...region }: RegionRow): RegionDto {
  return region;
}
