import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent, PageParams } from '#kezhi/platform/http';
import type { MeasuredUnit } from '../../formation-board.js';
import {
  ORGANIZATION_STATUSES,
  type OrganizationStatus,
  TEAM_RANKS,
  type TeamRank,
} from '../../organization.js';

export class MembersDto {
  /** Approved memberships. */
  registered: number;
  /** Those of them whose person has confirmed. */
  confirmed: number;
}

export class MemberTotalsDto {
  @ApiProperty({ type: MembersDto })
  own: MembersDto;

  /** With everything under it. */
  @ApiProperty({ type: MembersDto })
  subtree: MembersDto;
}

export class LeadersDto {
  required: number;
  actual: number;
}

export class DeputiesDto {
  min: number;
  max: number;
  actual: number;
}

/** How far an organization is with one formation rule. */
export class FormationRuleDto {
  id: string;
  /** The notice's number. */
  notice: string;
  /** Where in the notice. */
  source: string;

  @ApiProperty({ enum: TEAM_RANKS })
  teamRank: TeamRank;

  minMembers: number;
  /** Of the organization and everything under it. */
  members: number;

  @ApiProperty({ type: LeadersDto })
  leaders: LeadersDto;

  @ApiProperty({ type: DeputiesDto })
  deputies: DeputiesDto;

  met: boolean;

  /** What is missing, one sentence each, in the language of the request. */
  @ApiProperty({ type: [String] })
  missing: string[];
}

export class FormationDto {
  organizationId: string;
  asOf: string;

  @ApiProperty({ type: MemberTotalsDto })
  members: MemberTotalsDto;

  @ApiProperty({ type: [FormationRuleDto] })
  rules: FormationRuleDto[];
}

export class FormationBoardParams extends PageParams {
  /** Whose subordinates are shown. */
  @IsUUID()
  unit: string;

  /** Only units that fall short of their rule. */
  @ApiProperty({ enum: ['true', 'false'], required: false })
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  incomplete?: 'true' | 'false';
}

/** The rule that a unit is measured by: that of the most specific territory. */
export class MeasuringRuleDto {
  id: string;
  notice: string;
  source: string;

  /** The region in whose subtree it holds; null everywhere. */
  @ApiProperty({ type: String, nullable: true })
  territory: string | null;

  minMembers: number;
  leaders: number;
  deputiesMin: number;
  deputiesMax: number;
}

export class ShortfallDto {
  members: number;
  leaders: number;
  deputies: number;
  /** Deputies beyond the most that the rule allows. */
  spareDeputies: number;
}

export class BoardUnitDto {
  id: string;
  orgNo: string;
  name: string;

  @ApiProperty({ enum: TEAM_RANKS })
  teamRank: TeamRank;

  @ApiProperty({ enum: ORGANIZATION_STATUSES })
  status: OrganizationStatus;

  childCount: number;

  /** Of the unit and everything under it. */
  @ApiProperty({ type: MembersDto })
  members: MembersDto;

  leaders: number;
  deputies: number;

  @ApiProperty({ type: MeasuringRuleDto, nullable: true })
  rule: MeasuringRuleDto | null;

  /** Null when no rule holds for it. */
  @ApiProperty({ type: ShortfallDto, nullable: true })
  missing: ShortfallDto | null;

  @ApiProperty({ type: Boolean, nullable: true })
  met: boolean | null;
}

/** The units directly below one, by name, and all of them together. */
export class FormationBoardDto {
  id: string;
  name: string;
  asOf: string;

  @ApiProperty({ type: MemberTotalsDto })
  members: MemberTotalsDto;

  @ApiProperty({ type: [BoardUnitDto] })
  items: BoardUnitDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toBoardUnitDto({ registered, confirmed, ...unit }: MeasuredUnit): BoardUnitDto {
  return { ...unit, members: { registered, confirmed } };
}
