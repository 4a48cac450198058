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
