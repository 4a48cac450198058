import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent, PageParams, readSort, sortsOf } from '#kezhi/platform/http';
import type { OrganizationListQuery, OrganizationSort } from '../../organization-lists.repository.js';
import {
  ORGANIZATION_KINDS,
  ORGANIZATION_ORIGINS,
  ORGANIZATION_STATUSES,
  type OrganizationKind,
  type OrganizationOrigin,
  type OrganizationStatus,
  TEAM_RANKS,
  type TeamRank,
} from '../../organization.js';
import { REGION_LEVELS, type RegionLevel } from '../../regions/region.js';

const SORTS = sortsOf<OrganizationSort>(['createdAt', 'name', 'length']);

export class OrganizationListParams extends PageParams {
  /** Directly under this organization. */
  @MayBeAbsent()
  @IsUUID()
  supervisor?: string;

  /** Anywhere under this organization, itself included. */
  @MayBeAbsent()
  @IsUUID()
  within?: string;

  /** Anywhere in this region. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;

  @ApiProperty({ enum: ORGANIZATION_KINDS, required: false })
  @MayBeAbsent()
  @IsIn(ORGANIZATION_KINDS)
  kind?: OrganizationKind;

  /** Only those that may supervise one of this kind. */
  @ApiProperty({ enum: ORGANIZATION_KINDS, required: false })
  @MayBeAbsent()
  @IsIn(ORGANIZATION_KINDS)
  supervises?: OrganizationKind;

  @ApiProperty({ enum: REGION_LEVELS, required: false })
  @MayBeAbsent()
  @IsIn(REGION_LEVELS)
  level?: RegionLevel;

  @ApiProperty({ enum: TEAM_RANKS, required: false })
  @MayBeAbsent()
  @IsIn(TEAM_RANKS)
  teamRank?: TeamRank;

  @ApiProperty({ enum: ORGANIZATION_STATUSES, required: false })
  @MayBeAbsent()
  @IsIn(ORGANIZATION_STATUSES)
  status?: OrganizationStatus;

  @ApiProperty({ enum: ORGANIZATION_ORIGINS, required: false })
  @MayBeAbsent()
  @IsIn(ORGANIZATION_ORIGINS)
  origin?: OrganizationOrigin;

  /** A part of the name, of its pinyin (`tianning`) or of its initials (`tnq`), or the organization's number. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiProperty({ enum: SORTS, required: false })
  @IsIn(SORTS)
  sort: (typeof SORTS)[number] = '-createdAt';
}

export class SimilarNameParams {
  @IsString()
  @Length(2, 100)
  name: string;

  /** Where the organization that is being entered belongs. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;
}

export function toListQuery({ sort, ...filters }: OrganizationListParams): OrganizationListQuery {
  return { ...filters, sort: readSort<OrganizationSort>(sort) };
}
