import { describe, expect, it } from 'vitest';
import { unexplained } from '../../scripts/testing/firefox-lint-step.ts';
import { fail, lastLine, pass } from '../../scripts/testing/step.ts';
import { tallyOf } from '../../scripts/testing/vitest-step.ts';

describe('the last line of a run', () => {
  it('adds up all steps', () => {
    const unit = { passed: 40, failed: 2, skipped: 0 };
    expect(lastLine([unit, pass(), fail('why')])).toBe('41 passed, 3 failed');
  });

  it('names what was skipped only where something was', () => {
    expect(lastLine([{ passed: 1, failed: 0, skipped: 3 }])).toBe('1 passed, 0 failed, 3 skipped');
  });
});

describe("counting vitest's cases", () => {
  const report = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

  it('counts pending and planned cases as skipped', () => {
    expect(tallyOf(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });

  it('fails where a file did not load, though no case failed', () => {
    expect(tallyOf({ ...report, success: false }, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('fails where an error was thrown outside any case', () => {
    expect(tallyOf(report, 1).failed).toBe(1);
  });
});

describe("Mozilla's lint", () => {
  const innerHtml = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };
  const evaluation = { code: 'DANGEROUS_EVAL', message: 'eval can be harmful' };

  it("lets preact's innerHTML pass", () => {
    expect(unexplained({ errors: [], warnings: [innerHtml] })).toEqual([]);
  });

  it('fails on any other warning, and on every error', () => {
    expect(unexplained({ errors: [innerHtml], warnings: [evaluation] })).toEqual([innerHtml, evaluation]);
  });
});
