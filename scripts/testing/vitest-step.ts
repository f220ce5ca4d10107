/** One vitest project as a step; counts come from its JSON report. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesToTryAgain, toldOfFirst, withSecondTry } from './second-try.ts';
import { fail, type Outcome, runToolWith, type Step } from './step.ts';
import { tallyOf, type VitestReport } from './vitest-report.ts';

/** A vitest project, with environment variables and options of its own. */
export function vitestStep(name: string, project: string): Step {
  return { name, run: async () => outcomeOf(await runProject(project)) };
}

/** The project that drives browsers, in one browser: a file that does not hold is tried once more. */
export function browserStep(name: string, browser: string, ...options: readonly string[]): Step {
  const run = (...more: readonly string[]) => runProject('browser', { TEST_BROWSER: browser }, more);
  return { name, run: async () => outcomeWithSecondTry(await run(...options), run) };
}

interface Run {
  readonly code: number;
  /** What it printed. */
  readonly told: string;
  /** Null where vitest ended without one. */
  readonly report: VitestReport | null;
}

function outcomeOf({ code, told, report }: Run): Outcome {
  if (report === null) return fail(told);
  const tally = tallyOf(report, code);
  return { ...tally, output: tally.failed > 0 ? told : '' };
}

async function outcomeWithSecondTry(
  first: Run,
  run: (...files: readonly string[]) => Promise<Run>,
): Promise<Outcome> {
  const files = first.report === null || hasStrayError(first) ? [] : filesToTryAgain(first.report);
  if (first.report === null || files.length === 0) return outcomeOf(first);
  const second = await run(...files);
  const report = second.report && withSecondTry(first.report, second.report);
  const outcome = outcomeOf({ ...second, report });
  return outcome.failed > 0
    ? { ...outcome, output: first.told + second.told }
    : { ...outcome, output: toldOfFirst(first.report) };
}

/** An error outside any file is in no report, and a second try of files would hide it. */
function hasStrayError({ told }: Run): boolean {
  return /unhandled error/i.test(told);
}

async function runProject(
  project: string,
  variables: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'beholden-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = ['run', `--project=${project}`, ...reporters, ...options];
  const { code, stdout, stderr } = await runToolWith(variables, 'vitest/vitest.mjs', ...command);
  const json = await readFile(file, 'utf8').catch(() => null);
  await rm(folder, { recursive: true });
  return { code, told: stdout + stderr, report: json === null ? null : JSON.parse(json) };
}
