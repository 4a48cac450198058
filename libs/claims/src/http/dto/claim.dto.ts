import { ApiProperty } from '@nestjs/swagger';
import type { Prospects } from '#kezhi/volunteers';
import type { ClaimDetail, LeftBehind } from '../../claim-lists.js';
import {
  CLAIM_MODES,
  CLAIM_SOURCES,
  CLAIM_STATUSES,
  type ClaimDecisionRow,
  type ClaimMode,
  type ClaimRow,
  type ClaimSource,
  type ClaimStatus,
} from '../../claim.js';

class NamedOrganizationDto {
  id: string;
  name: string;
}

export class ClaimedTeamDto extends NamedOrganizationDto {
  legacyNo: string;
  /** From the province down. */
  regionName: string;
}

/** A claim as lists show it. */
export class ClaimDto {
  id: string;

  @ApiProperty({ enum: CLAIM_STATUSES })
  status: ClaimStatus;

  @ApiProperty({ enum: CLAIM_MODES })
  mode: ClaimMode;

  /** Asked for by somebody, or named in the form of an organization that registered anew. */
  @ApiProperty({ enum: CLAIM_SOURCES })
  source: ClaimSource;

  @ApiProperty({ type: ClaimedTeamDto })
  team: ClaimedTeamDto;

  /** Who supervises the team, and with the line above decides. */
  @ApiProperty({ type: NamedOrganizationDto, nullable: true })
  supervisor: NamedOrganizationDto | null;

  /** The claiming organization; null for a team of its own. */
  @ApiProperty({ type: NamedOrganizationDto, nullable: true })
  claimant: NamedOrganizationDto | null;

  /** Display name of the account that submitted it. */
  submittedBy: string;

  /** Given with the last decision. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  version: number;
}

export class EvidenceDto {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
}

export class ClaimDetailDto extends ClaimDto {
  statement: string;

  @ApiProperty({ type: [EvidenceDto] })
  evidence: EvidenceDto[];

  /** Of an approved claim: how many became members. */
  @ApiProperty({ type: Number, nullable: true })
  joined: number | null;

  /** Of an approved claim: how many could not. */
  @ApiProperty({ type: Number, nullable: true })
  leftBehind: number | null;

  /** Whether the caller may decide about it, apart from its state. */
  mayDecide: boolean;

  /** Whether the caller may mend, submit or withdraw it, apart from its state. */
  mayEdit: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class ClaimPageDto {
  @ApiProperty({ type: [ClaimDto] })
  items: ClaimDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

/** What an approval would do, in numbers. */
export class ConsequencesDto {
  /** Who waits in the team. */
  members: number;
  joining: number;
  /** Members of the claiming organization already. */
  alreadyThere: number;
  /** With as many memberships as one may have. */
  overLimit: number;
  closed: number;
}

/** All who wait in the team are requests; whoever claims it counts them as its members. */
export function toConsequencesDto({
  requests,
  joining,
  alreadyThere,
  overLimit,
  closed,
}: Prospects): ConsequencesDto {
  return { members: requests, joining, alreadyThere, overLimit, closed };
}

export class MemberLeftDto implements LeftBehind {
  volunteerId: string;
  volunteerNo: string;
  volunteerName: string;

  @ApiProperty({ enum: ['limit', 'closed'] })
  reason: 'limit' | 'closed';
}

export class LeftBehindPageDto {
  @ApiProperty({ type: [MemberLeftDto] })
  items: MemberLeftDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class ClaimDecisionDto {
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** The account that acted; null for the system. */
  @ApiProperty({ type: String, nullable: true })
  actor: string | null;

  /** Its display name. */
  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  /** `creation`, `edit`, `submission`, `approval`, `return`, `rejection`, `supersession`, `withdrawal`. */
  event: string;

  @ApiProperty({ enum: CLAIM_STATUSES, nullable: true })
  from: ClaimStatus | null;

  @ApiProperty({ enum: CLAIM_STATUSES })
  to: ClaimStatus;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class ClaimDecisionPageDto {
  @ApiProperty({ type: [ClaimDecisionDto] })
  items: ClaimDecisionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class UploadedEvidenceDto {
  id: string;
}

export function toClaimDto(row: ClaimRow): ClaimDto {
  const { id, status, mode, source, team, supervisor, claimant, reason, version } = row;
  return {
    id,
    status,
    mode,
    source,
    team,
    supervisor,
    claimant,
    submittedBy: row.submittedByName,
    reason,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version,
  };
}

export function toClaimDetailDto(detail: ClaimDetail): ClaimDetailDto {
  const { statement, joined, leftBehind, mayDecide, mayEdit } = detail;
  return {
    ...toClaimDto(detail),
    statement,
    evidence: detail.attachments.map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes })),
    joined,
    leftBehind,
    mayDecide,
    mayEdit,
    updatedAt: detail.updatedAt.toISOString(),
  };
}

export function toClaimDecisionDto(row: ClaimDecisionRow): ClaimDecisionDto {
  const { account, fromStatus, toStatus, at, ...rest } = row;
  return { ...rest, at: at.toISOString(), actor: account, from: fromStatus, to: toStatus };
}
