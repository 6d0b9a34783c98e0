import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test.js';

describe('countVitest', () => {
  it('sums tests, and counts a file that could not be loaded', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
  });
});

describe('countPlaywright', () => {
  it('counts a flaky test and an error outside of tests as failed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }, errors: [{}] })).toEqual({ passed: 5, failed: 4 });
  });
  it('is nothing for an empty report', () => {
    expect(countPlaywright({})).toEqual({ passed: 0, failed: 0 });
  });
});
