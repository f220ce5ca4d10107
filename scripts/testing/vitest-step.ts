/** One vitest project as a step; counts come from its JSON report. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, type Outcome, runToolWith, type Step, type Tally } from './step.ts';

/** The part of vitest's JSON report that is read. */
export interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** A vitest project, with environment variables and options of its own. */
export function vitestStep(
  name: string,
  project: string,
  variables: Variables = {},
  ...options: readonly string[]
): Step {
  return { name, run: () => runProject(project, variables, options) };
}

type Variables = Readonly<Record<string, string>>;

async function runProject(
  project: string,
  variables: Variables,
  options: readonly string[],
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'beholden-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, stdout, stderr } = await runToolWith(
    variables,
    'vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    ...reporters,
    ...options,
  );
  const report = await readFile(file, 'utf8').catch(() => null);
  await rm(folder, { recursive: true });
  if (report === null) return fail(stdout + stderr);
  const tally = tallyOf(JSON.parse(report), code);
  return { ...tally, output: tally.failed > 0 ? stdout + stderr : '' };
}

/** A file that does not load, or an error outside any case, fails no case: it is counted as one that failed. */
export function tallyOf(report: VitestReport, code: number): Tally {
  const failed = report.numFailedTests;
  const hidden = failed === 0 && (code !== 0 || !report.success) ? 1 : 0;
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: failed + hidden, skipped };
}
