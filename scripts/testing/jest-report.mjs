/**
 * Counts what a Jest run proved, from its JSON report (undefined when Jest died before writing one). A file that could not
 * even be loaded counts as one failure; so do a run without tests and one that failed without naming a test.
 */
export function countTests(report, isPassed) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (passed + failed + skipped === 0 && isPassed)
    return { passed, failed: 1, skipped, problem: 'no tests found' };
  return { passed, failed: failed === 0 && !isPassed ? 1 : failed, skipped };
}

/** `N passed, N failed`, and `, N skipped` where some were. */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
