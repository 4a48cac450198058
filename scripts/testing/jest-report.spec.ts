import { describe, expect, it } from '@jest/globals';
import { countTests, type JestReport, summary } from './jest-report.mjs';

const report = (numbers: Partial<JestReport>): JestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...numbers,
});

describe('the count of a tier', () => {
  it('takes the numbers as Jest reports them', () => {
    const counts = countTests(report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 }), false);
    expect(counts).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  it('counts a file that cannot be loaded as a failure', () => {
    expect(countTests(report({ numPassedTests: 7, numRuntimeErrorTestSuites: 1 }), false).failed).toBe(1);
  });

  it('fails a tier without a single test', () => {
    expect(countTests(report({}), true)).toMatchObject({ failed: 1, problem: 'no tests found' });
  });

  it('fails a run that ended badly although no test failed', () => {
    expect(countTests(report({ numPassedTests: 7 }), false)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it('fails a run that wrote no report', () => {
    expect(countTests(undefined, true).failed).toBe(1);
  });
});

describe('the closing line', () => {
  it('names skipped tests only when there are some', () => {
    expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
