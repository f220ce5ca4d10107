/** One step of a test run: a command, judged by what it prints and how it ends. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How many cases held. A step that is no table of cases counts as one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Tally {
  /** What to show if the step failed; empty where there is nothing to add. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends a command that hangs. Far above what a run takes (eight minutes in all), so that a busy machine fails no test. */
const LIMIT_MS = 15 * 60_000;

/** Runs a Node program of a package in this project and waits for its end. */
export function runTool(script: string, ...args: readonly string[]): Promise<Ended> {
  return runToolWith({}, script, ...args);
}

/** The same, with environment variables of its own beside ours. */
export function runToolWith(
  variables: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('node_modules', script), ...args], {
      timeout: LIMIT_MS,
      env: { ...process.env, ...variables },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    // No code = killed by the limit.
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** A step that holds or does not: it counts as one case. */
export function pass(): Outcome {
  return { passed: 1, failed: 0, skipped: 0, output: '' };
}

export function fail(output: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, output };
}

/** A step whose command says by its exit code whether it holds. */
export function command(name: string, script: string, ...args: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const { code, stdout, stderr } = await runTool(script, ...args);
      return code === 0 ? pass() : fail(stdout + stderr);
    },
  };
}

/** Sums of all outcomes, in the words of the last line of a run. */
export function lastLine(tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}
