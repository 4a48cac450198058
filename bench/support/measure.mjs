// Figures, and how they are taken.
import fs from 'node:fs';

const TICKS_PER_SECOND = 100;

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const percentile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.ceil(numbers.length * share) - 1)];
export const round = (number, digits = 2) => Number(number.toFixed(digits));

/** Seconds of wall time that `act` takes. */
export async function seconds(act) {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1_000;
}

/** Seconds of CPU that another process has used, its threads included. Linux only. */
export function cpuOf(pid) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The most memory another process has held so far, in MB. Linux only. */
export function peakMegabytes(pid) {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024;
}
