export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  problem?: string;
}
export function countTests(report: JestReport | undefined, isPassed: boolean): Counts;
export function summary(counts: Counts): string;
