import { describe, expect, it } from 'vitest';
import { unexplained } from '../../scripts/testing/firefox-lint-step.ts';
import { filesToTryAgain, toldOfFirst, withSecondTry } from '../../scripts/testing/second-try.ts';
import { fail, lastLine, pass } from '../../scripts/testing/step.ts';
import { type CaseReport, type FileReport, tallyOf } from '../../scripts/testing/vitest-report.ts';

describe('the last line of a run', () => {
  it('adds up all steps', () => {
    const unit = { passed: 40, failed: 2, skipped: 0 };
    expect(lastLine([unit, pass(), fail('why')])).toBe('41 passed, 3 failed');
  });

  it('names what was skipped only where something was', () => {
    expect(lastLine([{ passed: 1, failed: 0, skipped: 3 }])).toBe('1 passed, 0 failed, 3 skipped');
  });
});

const HELD: CaseReport = { fullName: 'the card opens', status: 'passed' };
const MISSED: CaseReport = { ...HELD, status: 'failed', failureMessages: ['Waited 40 s in vain'] };

/** A file of that name with those cases, which does not hold if one of them failed. */
function file(name: string, ...assertionResults: readonly CaseReport[]): FileReport {
  const hasFailed = assertionResults.some(({ status }) => status === 'failed');
  return { name, status: hasFailed ? 'failed' : 'passed', message: '', assertionResults };
}

describe("counting vitest's cases", () => {
  const NOT_READ: FileReport = {
    name: 'c',
    status: 'failed',
    message: 'no such module',
    assertionResults: [],
  };

  it.each([
    ['what held', [file('a', HELD, HELD)], 0, '2 passed, 0 failed'],
    ['what failed', [file('a', HELD, MISSED), file('b', HELD)], 1, '2 passed, 1 failed'],
    [
      'skipped and planned cases as skipped',
      [file('a', HELD, { ...HELD, status: 'skipped' }, { ...HELD, status: 'todo' })],
      0,
      '1 passed, 0 failed, 2 skipped',
    ],
    ['a file that did not load, though no case failed', [file('a', HELD), NOT_READ], 1, '1 passed, 1 failed'],
    ['such a file beside a case that failed', [file('a', MISSED), NOT_READ], 1, '0 passed, 2 failed'],
    ['an error outside any case', [file('a', HELD)], 1, '1 passed, 1 failed'],
  ])('counts %s', (_, testResults, code, line) => {
    expect(lastLine([tallyOf({ testResults }, code)])).toBe(line);
  });
});

describe('a second try', () => {
  const report = (...testResults: readonly FileReport[]) => ({ testResults });

  it.each([
    ['where all held', [file('a', HELD)], []],
    ['of the file that did not hold', [file('a', HELD), file('b', HELD, MISSED)], ['b']],
    ['of none where three did not', [file('a', MISSED), file('b', MISSED), file('c', MISSED)], []],
  ])('is made %s', (_, testResults, again) => {
    expect(filesToTryAgain({ testResults })).toEqual(again);
  });

  it('counts in place of the first, and leaves the other files as they were', () => {
    const first = report(file('a', HELD), file('b', MISSED, HELD));
    const both = withSecondTry(first, report(file('b', HELD, HELD)));
    expect(lastLine([tallyOf(both, 0)])).toBe('3 passed, 0 failed');
    expect(lastLine([tallyOf(withSecondTry(first, report(file('b', HELD, MISSED))), 1)])).toBe(
      '2 passed, 1 failed',
    );
  });

  it('is told, with the case and the reason why it did not hold at first', () => {
    const told = toldOfFirst(report(file('a', HELD), file('b.test.ts', HELD, MISSED)));
    expect(told).toBe('Held only at the second try: b.test.ts\nthe card opens\nWaited 40 s in vain');
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
