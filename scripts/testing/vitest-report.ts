/** The part of vitest's JSON report that is read, and what it comes to. */
import type { Tally } from './step.ts';

export interface VitestReport {
  readonly testResults: readonly FileReport[];
}

export interface FileReport {
  readonly name: string;
  /** "failed" also where the file did not load or its browser did not start, though no case of it failed. */
  readonly status: 'passed' | 'failed';
  readonly message: string;
  readonly assertionResults: readonly CaseReport[];
}

export interface CaseReport {
  readonly fullName: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
  readonly failureMessages?: readonly string[] | null;
}

/** A file that does not load, or an error outside any case, fails no case: it is counted as one that failed. */
export function tallyOf({ testResults }: VitestReport, code: number): Tally {
  const cases = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = cases.filter(({ status }) => status === 'passed').length;
  const failed = cases.filter(({ status }) => status === 'failed').length;
  const withoutCase = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.every((one) => one.status !== 'failed');
  }).length;
  const hidden = failed + withoutCase === 0 && code !== 0 ? 1 : withoutCase;
  return { passed, failed: failed + hidden, skipped: cases.length - passed - failed };
}
