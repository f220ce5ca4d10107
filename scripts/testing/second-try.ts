/**
 * The second try of a browser's file that did not hold: a busy machine may cost one a click or a start of the browser.
 * Whole files, in a browser of their own, once, and never silently: the run prints what held only then, and why not at
 * first. Why at all: docs/decisions/0019-second-try.md.
 */
import type { FileReport, VitestReport } from './vitest-report.ts';

/** Where more fail it is not the machine: they are told at once. */
const MOST_FILES = 2;

/** Paths of the files to try again; none where nothing failed, or too much. */
export function filesToTryAgain(report: VitestReport): readonly string[] {
  const failed = failedIn(report);
  return failed.length <= MOST_FILES ? failed.map(({ name }) => name) : [];
}

/** One report of both runs: of a file that ran twice the second result counts. */
export function withSecondTry(first: VitestReport, second: VitestReport): VitestReport {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  return { testResults: first.testResults.map((file) => again.get(file.name) ?? file) };
}

/** What is printed of a run that needed the second try: each file that did not hold at first, and its reasons. */
export function toldOfFirst(first: VitestReport): string {
  return failedIn(first).map(toldOf).join('\n');
}

function toldOf({ name, message, assertionResults }: FileReport): string {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  const reasons = failed.map(
    ({ fullName, failureMessages }) => `${fullName}\n${failureMessages?.join('\n')}`,
  );
  return [`Held only at the second try: ${name}`, message, ...reasons].filter(Boolean).join('\n');
}

function failedIn({ testResults }: VitestReport): readonly FileReport[] {
  return testResults.filter(({ status }) => status === 'failed');
}
