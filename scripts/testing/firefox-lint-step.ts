/** Mozilla's own lint of the Firefox build: no error, and no warning that is not explained here. */
import { shippedFolder } from '../manifest.ts';
import { fail, type Outcome, pass, runTool, type Step } from './step.ts';

export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

export interface LintReport {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

interface Allowed {
  readonly code: string;
  readonly message: RegExp;
  readonly why: string;
}

const ALLOWED: readonly Allowed[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: /innerHTML/,
    why: "preact's own dangerouslySetInnerHTML; that our code never sets innerHTML is a house rule with a test",
  },
];

export const firefoxLint: Step = { name: 'Firefox lint', run: lintFirefox };

async function lintFirefox(): Promise<Outcome> {
  const folder = ['--source-dir', shippedFolder('firefox')];
  const { stdout, stderr } = await runTool('web-ext/bin/web-ext.js', 'lint', ...folder, '--output=json');
  // web-ext writes its report as one line, after notices of its own if it has any.
  const json = stdout.split('\n').find((line) => line.startsWith('{'));
  if (json === undefined) return fail(stdout + stderr);
  const bad = unexplained(JSON.parse(json));
  return bad.length === 0 ? pass() : fail(bad.map(inWords).join('\n'));
}

/** Every error, and the warnings that the list above does not explain. */
export function unexplained({ errors, warnings }: LintReport): readonly Finding[] {
  return [...errors, ...warnings.filter((warning) => !isAllowed(warning))];
}

function isAllowed({ code, message }: Finding): boolean {
  return ALLOWED.some((allowed) => allowed.code === code && allowed.message.test(message));
}

function inWords({ code, message, file, line }: Finding): string {
  return `${file ?? 'manifest.json'}:${line ?? 0} ${code}: ${message}`;
}
