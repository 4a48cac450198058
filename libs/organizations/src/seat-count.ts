import type { SeatRule } from './reference/limit-rule.js';

/** One seat for every hundred (or what the rule says) of active members begun, up to its limit. A new team has one. Pure. */
export function seatCount({ membersPerSeat, most }: SeatRule, activeMembers: number): number {
  return Math.min(most, Math.max(1, Math.ceil(activeMembers / membersPerSeat)));
}
