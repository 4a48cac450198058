import { IsISO8601, IsUUID, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Details } from '#kezhi/kernel';
import { NAMED_KINDS, type NamedKind } from '#kezhi/platform';
import { IsFlag, MayBeAbsent, PageParams, type PageShape } from '#kezhi/platform/http';
import type { ChainReport } from '../../trail/audit-chain.js';
import type { AuditQuestion } from '../../trail/audit-question.js';
import type { NamedRecord } from '../../trail/named-trail.js';

const PROBLEMS = ['changed', 'missing', 'gap'] as const;
const WORD = /^[a-z][a-z-]{0,63}$/;
const ACT = /^[a-z][a-z-]{0,63}:[a-z][a-z-]{0,63}$/;
const OBJECT_ID = /^[\w:.-]{1,128}$/;

export class AuditListParams extends PageParams {
  /** Kind of the object, e.g. `organization`, `account`, `session`. */
  @MayBeAbsent()
  @Matches(WORD)
  objectType?: string;

  @MayBeAbsent()
  @Matches(OBJECT_ID)
  objectId?: string;

  /** Id of the account that acted. */
  @MayBeAbsent()
  @IsUUID()
  accountId?: string;

  /** Id of an organization: acts on it or below it. */
  @MayBeAbsent()
  @IsUUID()
  organizationId?: string;

  /** `noun:verb`, e.g. `organization:approve`. */
  @MayBeAbsent()
  @Matches(ACT)
  action?: string;

  /** From this time on. */
  @ApiPropertyOptional({ format: 'date-time' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'FIELD.PATTERN' })
  from?: string;

  /** Before this time. */
  @ApiPropertyOptional({ format: 'date-time' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'FIELD.PATTERN' })
  to?: string;

  /** `false`: without what is routine, sessions that were continued. Refusals to continue one are never routine. */
  @IsFlag()
  routine?: boolean;
}

export class AuditNameDto {
  /** As it stands in the record, or in its details. */
  id: string;

  @ApiProperty({ enum: NAMED_KINDS })
  kind: NamedKind;

  name: string;

  /** What tells it from others of the same name: a number, the organization. */
  @ApiProperty({ type: String, nullable: true })
  hint: string | null;
}

export class AuditRecordDto {
  id: number;
  at: Date;

  @ApiProperty({ type: String, nullable: true })
  accountId: string | null;

  @ApiProperty({ type: String, nullable: true })
  account: string | null;

  action: string;
  objectType: string;

  @ApiProperty({ type: String, nullable: true })
  objectId: string | null;

  @ApiProperty({ type: String, nullable: true })
  organizationId: string | null;

  /** `done` or `refused`. */
  result: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Details;

  @ApiProperty({ type: String, nullable: true })
  traceId: string | null;

  /** What the ids in the record stand for, as far as the reader may read the things themselves. */
  @ApiPropertyOptional({ type: [AuditNameDto] })
  names?: AuditNameDto[];
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditRecordDto] })
  items: AuditRecordDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export class AuditBreakDto {
  position: number;

  /** Id of the audit record. */
  auditId: number;

  /** `changed`: not what was sealed; `missing`: the record is gone; `gap`: a link of the chain is gone. */
  @ApiProperty({ enum: PROBLEMS })
  problem: (typeof PROBLEMS)[number];
}

export class AuditVerificationDto {
  intact: boolean;

  /** Records that were recomputed. */
  checked: number;

  @ApiProperty({ type: AuditBreakDto, nullable: true })
  firstBad: AuditBreakDto | null;

  /** Records of the newest seconds that are not sealed yet. */
  waiting: number;

  /** Hash of the last record; the worker's log notes it every hour, for comparison. */
  @ApiProperty({ type: String, nullable: true })
  head: string | null;
}

export function toAuditQuestion(params: AuditListParams): AuditQuestion {
  const { objectType, objectId, accountId, organizationId, action, routine } = params;
  const time = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
  const [from, to] = [time(params.from), time(params.to)];
  return { objectType, objectId, accountId, organizationId, action, from, to, routine };
}

export function toAuditVerificationDto(report: ChainReport): AuditVerificationDto {
  return { ...report };
}

export const AUDIT_PAGE: PageShape<NamedRecord, AuditRecordDto> = {
  toItem: (record) => ({ ...record }),
  sortKey: ({ id }) => [String(id)],
};
