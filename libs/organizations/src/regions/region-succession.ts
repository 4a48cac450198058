import type { ErrorCode } from '#kezhi/kernel';
import { NATION, type RegionRow } from './region.js';

/** An abolished region and what took its place, and how far what stood in it has been carried over. */
export interface RegionSuccession {
  code: string;
  successorCode: string;
  /** First day of the successor's time, `YYYY-MM-DD`. */
  validFrom: string;
  recordedAt: Date;
  organizations: number;
  people: number;
  memberships: number;
  finishedAt: Date | null;
}

/** `waiting` for the successor's first day, `running` until all has been carried over. */
export const SUCCESSION_STAGES = ['waiting', 'running', 'finished'] as const;
export type SuccessionStage = (typeof SUCCESSION_STAGES)[number];

/** A succession as a list shows it. */
export interface RegionSuccessionItem extends RegionSuccession {
  fullName: string;
  successorFullName: string;
  /** Display name; null when no account did it. */
  recordedByName: string | null;
  stage: SuccessionStage;
}

/** Pure. */
export function stageOfSuccession(
  { validFrom, finishedAt }: Pick<RegionSuccession, 'validFrom' | 'finishedAt'>,
  today: string,
): SuccessionStage {
  if (finishedAt !== null) return 'finished';
  return validFrom > today ? 'waiting' : 'running';
}

/**
 * Why a region cannot be succeeded by another one; null when it can. A successor is in force, of the same level, and does not lie in
 * the abolished region: so successions never make a circle. Pure.
 */
export function refusalOfSuccession(
  region: RegionRow,
  successor: RegionRow,
): { code: ErrorCode; details: Record<string, string> } | null {
  if (region.successorCode !== null)
    return { code: 'REGION.SUCCEEDED', details: { successor: region.successorCode } };
  const fits =
    region.code !== NATION &&
    successor.level === region.level &&
    successor.validTo === null &&
    !successor.path.includes(region.code);
  return fits ? null : { code: 'REGION.SUCCESSOR_UNFIT', details: { code: successor.code } };
}
