import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.js';
import { countPlaywright, countVitest } from './test.js';

describe('countVitest', () => {
  it('sums tests, counts a file that could not be loaded, and names what failed', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        {
          name: join(root, 'src/a.test.ts'),
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'a is well' },
            { status: 'failed', fullName: 'a is right', failureMessages: ['\u001b[31mwrong\u001b[39m\nat line 1'] },
          ],
        },
        { name: join(root, 'src/b.test.ts'), status: 'failed', message: 'no such file', assertionResults: [] },
        {
          name: join(root, 'src/c.test.ts'),
          status: 'passed',
          assertionResults: [{ status: 'passed', fullName: 'c' }],
        },
      ],
    };
    expect(countVitest(report)).toEqual({
      passed: 7,
      failed: 2,
      names: ['failed: src/a.test.ts: a is right\n    wrong\n    at line 1', 'failed: src/b.test.ts\n    no such file'],
    });
  });
});

describe('countPlaywright', () => {
  const spec = (title: string, ok: boolean, status: string) => ({
    title,
    ok,
    file: 'x.spec.ts',
    line: 3,
    tests: [{ status, results: [{ error: { message: 'not seen' } }] }],
  });
  const report = (flaky: number) => ({
    stats: { expected: 5, unexpected: 1, flaky, skipped: 3 },
    errors: [{}],
    suites: [
      {
        specs: [spec('good', true, 'expected')],
        suites: [{ specs: [spec('bad', false, 'unexpected'), spec('at times', true, 'flaky')] }],
      },
    ],
  });
  it('counts what failed and an error outside of tests, and names who needed a second try', () => {
    expect(countPlaywright(report(1))).toEqual({
      passed: 6,
      failed: 2,
      names: ['failed: x.spec.ts:3: bad\n    not seen', 'at the second try: x.spec.ts:3: at times\n    not seen'],
    });
  });
  it('counts second tries as failed when they are many', () => {
    expect(countPlaywright(report(4))).toEqual({
      passed: 5,
      failed: 6,
      names: ['failed: x.spec.ts:3: bad\n    not seen', 'failed: x.spec.ts:3: at times\n    not seen'],
    });
  });
  it('is nothing for an empty report', () => {
    expect(countPlaywright({})).toEqual({ passed: 0, failed: 0, names: [] });
  });
});
