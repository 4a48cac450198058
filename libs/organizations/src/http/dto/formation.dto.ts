import { ApiProperty } from '@nestjs/swagger';
import { TEAM_RANKS, type TeamRank } from '../../organization.js';

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

  @ApiProperty({ type: [FormationRuleDto] })
  rules: FormationRuleDto[];
}
