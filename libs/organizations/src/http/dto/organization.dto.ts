import { ApiProperty } from '@nestjs/swagger';
import type { OrganizationDetail } from '../../organization-lists.js';
import type { OrganizationItem } from '../../organization-lists.repository.js';
import type { SimilarOrganization } from '../../similar-organizations.repository.js';
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

/** An organization as lists show it. */
export class OrganizationDto {
  id: string;
  /** Stable, readable, never used again (组织编号). */
  orgNo: string;
  name: string;

  @ApiProperty({ enum: ORGANIZATION_KINDS })
  kind: OrganizationKind;

  @ApiProperty({ enum: REGION_LEVELS })
  level: RegionLevel;

  /** 队伍建制, a label. */
  @ApiProperty({ enum: TEAM_RANKS })
  teamRank: TeamRank;

  @ApiProperty({ enum: ORGANIZATION_STATUSES })
  status: OrganizationStatus;

  @ApiProperty({ enum: ORGANIZATION_ORIGINS })
  origin: OrganizationOrigin;

  /** Carried over and not claimed yet (未认领): blocked until somebody answers for it. */
  unclaimed: boolean;

  /** The supervisor (主管单位); null for the root. */
  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  parentName: string | null;

  regionCode: string;
  /** From the province down. */
  regionName: string;
  /** Approved memberships of the organization itself. */
  memberCount: number;
  /** Organizations directly under it. */
  childCount: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class OrganizationNameDto {
  id: string;
  name: string;
}

/** One organization in full. Phones and e-mail are masked. */
export class OrganizationDetailDto extends OrganizationDto {
  @ApiProperty({ type: String, nullable: true })
  hostUnit: string | null;

  /** Unified social credit code, GB 32100. */
  @ApiProperty({ type: String, nullable: true })
  uscc: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  foundedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  leaderName: string | null;

  @ApiProperty({ type: String, nullable: true })
  leaderTitle: string | null;

  @ApiProperty({ type: String, nullable: true })
  leaderPhone: string | null;

  @ApiProperty({ type: String, nullable: true })
  adminName: string | null;

  @ApiProperty({ type: String, nullable: true })
  adminPhone: string | null;

  @ApiProperty({ type: String, nullable: true })
  adminEmail: string | null;

  @ApiProperty({ type: String, nullable: true })
  summary: string | null;

  @ApiProperty({ type: [String] })
  serviceFields: string[];

  @ApiProperty({ type: Number, nullable: true })
  expectedMembers: number | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  /** Its number on the earlier platform (原平台组织编号). */
  @ApiProperty({ type: String, nullable: true })
  legacyNo: string | null;

  /** Approved memberships of the organization and everything under it. */
  subtreeMemberCount: number;

  /** From the root down, without the organization itself. */
  @ApiProperty({ type: [OrganizationNameDto] })
  ancestors: OrganizationNameDto[];

  /** Who took over when it was dissolved or merged, and may certify for it. */
  @ApiProperty({ type: OrganizationNameDto, nullable: true })
  successor: OrganizationNameDto | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;

  version: number;
}

export class OrganizationPageDto {
  @ApiProperty({ type: [OrganizationDto] })
  items: OrganizationDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

/** An organization, and a page of those directly under it by name. */
export class OrganizationBranchDto extends OrganizationDetailDto {
  @ApiProperty({ type: [OrganizationDto] })
  children: OrganizationDto[];

  /** Of the children. */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** An organization of the same name, or of a similar one in the same region: perhaps the same one. */
export class SimilarOrganizationDto {
  id: string;
  orgNo: string;
  name: string;

  @ApiProperty({ enum: ORGANIZATION_KINDS })
  kind: OrganizationKind;

  @ApiProperty({ enum: ORGANIZATION_STATUSES })
  status: OrganizationStatus;

  @ApiProperty({ type: String, nullable: true })
  parentName: string | null;

  regionName: string;
}

export class SimilarOrganizationsDto {
  @ApiProperty({ type: [SimilarOrganizationDto] })
  items: SimilarOrganizationDto[];
}

export function toOrganizationDto(item: OrganizationItem): OrganizationDto {
  return { ...item, createdAt: item.createdAt.toISOString() };
}

export function toOrganizationDetailDto(detail: OrganizationDetail): OrganizationDetailDto {
  return {
    ...detail,
    createdAt: detail.createdAt.toISOString(),
    updatedAt: detail.updatedAt.toISOString(),
  };
}

export function toSimilarOrganizationsDto(rows: readonly SimilarOrganization[]): SimilarOrganizationsDto {
  return { items: rows.map((row) => ({ ...row })) };
}
