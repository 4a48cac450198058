import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { DecisionRow } from '../../organization-decision.js';
import { ORGANIZATION_STATUSES, type OrganizationStatus } from '../../organization.js';

export class DecisionInputDto {
  /** Needed for a return, a rejection and a suspension. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class DecisionDto {
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** The account that decided; null for an import and for the system. */
  @ApiProperty({ type: String, nullable: true })
  actor: string | null;

  /** What happened: `creation`, `import`, `submission`, `approval`, `return`, `rejection`, `suspension`, `reinstatement`. */
  event: string;

  @ApiProperty({ enum: ORGANIZATION_STATUSES, nullable: true })
  from: OrganizationStatus | null;

  @ApiProperty({ enum: ORGANIZATION_STATUSES })
  to: OrganizationStatus;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class DecisionPageDto {
  @ApiProperty({ type: [DecisionDto] })
  items: DecisionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toDecisionDto(row: DecisionRow): DecisionDto {
  const { id, account, event, fromStatus, toStatus, reason } = row;
  return { id, at: row.at.toISOString(), actor: account, event, from: fromStatus, to: toStatus, reason };
}
