import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '#kezhi/kernel';
import type { RotationStatus } from '../../protection/key-rotation.js';
import type { RetentionReport } from '../../protection/retention.repository.js';

const STATES = ['waiting', 'running', 'done'] as const;

export class KeyRotationTableDto {
  table: string;

  /** Rows that were sealed with an old key or suite when it began. */
  outdated: number;

  resealed: number;

  /** Rows that no configured key opens. */
  unreadable: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class KeyRotationDto {
  /** The version of SEALING_KEYS with which everything is sealed from now on. */
  keyVersion: number;

  /** `waiting`: no worker has begun yet; `done`: no older key is needed any more, unless rows are unreadable. */
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;

  @ApiProperty({ type: [KeyRotationTableDto] })
  tables: KeyRotationTableDto[];
}

export class RetentionRemovalDto {
  @ApiProperty({ type: String, format: 'date' })
  day: string;

  removed: number;
}

export class RetentionRuleDto {
  name: string;

  /** What is kept, in the language of the request. */
  what: string;

  /** How long after its end; null: for good. */
  @ApiProperty({ type: Number, nullable: true })
  days: number | null;

  /** The provision or decision behind the rule. */
  source: string;

  /** How many there were at the last run, where that is counted. */
  @ApiProperty({ type: Number, nullable: true })
  held: number | null;

  /** So far. */
  removed: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastRunAt: string | null;

  /** The latest days on which something was removed. */
  @ApiProperty({ type: [RetentionRemovalDto] })
  removals: RetentionRemovalDto[];
}

export class RetentionDto {
  @ApiProperty({ type: [RetentionRuleDto] })
  items: RetentionRuleDto[];
}

export function toKeyRotationDto(status: RotationStatus): KeyRotationDto {
  return {
    keyVersion: status.keyVersion,
    state: status.state,
    startedAt: status.startedAt?.toISOString() ?? null,
    finishedAt: status.finishedAt?.toISOString() ?? null,
    tables: status.tables.map(({ table, outdated, resealed, unreadable, finishedAt }) => ({
      table,
      outdated,
      resealed,
      unreadable,
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
  };
}

export function toRetentionDto(rules: readonly RetentionReport[], language: Language): RetentionDto {
  return {
    items: rules.map((rule) => ({
      name: rule.name,
      what: rule[language],
      days: rule.days,
      source: rule.source,
      held: rule.held,
      removed: rule.removed,
      lastRunAt: rule.lastRunAt?.toISOString() ?? null,
      removals: rule.removals,
    })),
  };
}
