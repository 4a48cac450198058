import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PageParams, readSort, sortsOf } from '#kezhi/platform/http';
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
  @IsOptional()
  @IsUUID()
  supervisor?: string;

  /** Anywhere under this organization, itself included. */
  @IsOptional()
  @IsUUID()
  within?: string;

  /** Anywhere in this region. */
  @IsOptional()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;

  @ApiProperty({ enum: ORGANIZATION_KINDS, required: false })
  @IsOptional()
  @IsIn(ORGANIZATION_KINDS)
  kind?: OrganizationKind;

  @ApiProperty({ enum: REGION_LEVELS, required: false })
  @IsOptional()
  @IsIn(REGION_LEVELS)
  level?: RegionLevel;

  @ApiProperty({ enum: TEAM_RANKS, required: false })
  @IsOptional()
  @IsIn(TEAM_RANKS)
  teamRank?: TeamRank;

  @ApiProperty({ enum: ORGANIZATION_STATUSES, required: false })
  @IsOptional()
  @IsIn(ORGANIZATION_STATUSES)
  status?: OrganizationStatus;

  @ApiProperty({ enum: ORGANIZATION_ORIGINS, required: false })
  @IsOptional()
  @IsIn(ORGANIZATION_ORIGINS)
  origin?: OrganizationOrigin;

  /** A part of the name, of its pinyin (`tianning`) or of its initials (`tnq`), or the organization's number. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiProperty({ enum: SORTS, required: false })
  @IsIn(SORTS)
  sort: (typeof SORTS)[number] = '-createdAt';
}

export class SameNameParams {
  @IsString()
  @Length(2, 100)
  name: string;
}

export function toListQuery({ sort, ...filters }: OrganizationListParams): OrganizationListQuery {
  return { ...filters, sort: readSort<OrganizationSort>(sort) };
}
