import { ApiProperty } from '@nestjs/swagger';
import { MayBeNull } from '#kezhi/platform/http';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { DECIDED_FIELDS, type DecidedField } from '../../organization-changes.js';
import type { DecisionRow } from '../../organization-decision.js';
import { ORGANIZATION_STATUSES, type OrganizationStatus } from '../../organization.js';
import { OrganizationNameDto } from './organization.dto.js';

export class DecisionInputDto {
  /** Needed for a return, a rejection and a suspension. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class RelocationInputDto {
  /** The new supervisor. */
  @IsUUID()
  parentId: string;

  @IsString()
  @MaxLength(500)
  reason: string;
}

/** What the supervisor's line has changed: a field, before and after. */
export class DecidedChangeDto {
  @ApiProperty({ enum: DECIDED_FIELDS })
  field: DecidedField;

  @ApiProperty({ type: String, nullable: true })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;

  /** Of a region: its full name, from the province down. */
  @ApiProperty({ type: String, nullable: true, required: false })
  beforeName?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  afterName?: string | null;
}

export class DecisionDto {
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** The account that decided; null for an import and for the system. */
  @ApiProperty({ type: String, nullable: true })
  actor: string | null;

  /** Its display name, and of an import that of whoever sent the file; null for the system. */
  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  /**
   * What happened: `creation`, `import`, `edit`, `submission`, `approval`, `return`, `rejection`, `suspension`, `reinstatement`,
   * `move`, `region`, `claim`, `dissolution`, `merge`; `succession`: another one has ended, and this one took over.
   */
  event: string;

  @ApiProperty({ enum: ORGANIZATION_STATUSES, nullable: true })
  from: OrganizationStatus | null;

  @ApiProperty({ enum: ORGANIZATION_STATUSES })
  to: OrganizationStatus;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  /** Of a move: the supervisor before. Of a succession: the organization that has ended. */
  @ApiProperty({ type: OrganizationNameDto, nullable: true })
  fromOrganization: OrganizationNameDto | null;

  /** Of a move: the supervisor after. Of a dissolution or a merge: who took over. */
  @ApiProperty({ type: OrganizationNameDto, nullable: true })
  toOrganization: OrganizationNameDto | null;

  /** Of an edit, and of `region`. */
  @ApiProperty({ type: [DecidedChangeDto], nullable: true })
  changes: DecidedChangeDto[] | null;
}

export class DecisionPageDto {
  @ApiProperty({ type: [DecisionDto] })
  items: DecisionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toDecisionDto(row: DecisionRow): DecisionDto {
  const { account, fromStatus, toStatus, at, ...rest } = row;
  return { ...rest, at: at.toISOString(), actor: account, from: fromStatus, to: toStatus };
}
