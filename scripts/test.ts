/**
 * Everything that must hold: `npm test`, or some of it: `npm test -- types unit`.
 *
 *   types ─ core types ─ lint            ┐   ┌ unit
 *   browsers ─ builds ─ Firefox lint     ┴──►┼ built extension in Chromium
 *                                            └ built extension in Firefox, in two halves
 *
 * A file of a browser that does not hold is tried once more, and told about. The last line is `N passed, N failed`, alone, with `, N skipped` if any.
 */
import { browserPath } from './browsers/provide.ts';
import { firefoxLint } from './testing/firefox-lint-step.ts';
import { command, fail, lastLine, type Outcome, pass, type Step } from './testing/step.ts';
import { browserStep, vitestStep } from './testing/vitest-step.ts';

const TSC = 'typescript/bin/tsc';

// Four lanes for two cores: a browser waits as often as it works. Nothing in the tests hangs on how long it takes.
const SOURCES: readonly Step[] = [
  command('types', TSC),
  command('core types', TSC, '-p', 'src/core'),
  command('lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
];
const BUILDS: readonly Step[] = [
  { name: 'browsers', run: async () => provideBrowsers() },
  command('builds', 'tsx/dist/cli.mjs', 'scripts/build.ts'),
  firefoxLint,
];
const UNIT = [vitestStep('unit', 'unit*')];
const CHROMIUM = [browserStep('Chromium', 'chromium')];
// In halves: Firefox takes twice as long as Chromium, and alone would outlast the other lanes.
const FIREFOX = ['1/2', '2/2'].map((half) => [browserStep(`Firefox ${half}`, 'firefox', `--shard=${half}`)]);

process.exitCode = await main(process.argv.slice(2));

async function main(wanted: readonly string[]): Promise<number> {
  const chosen = (steps: readonly Step[]) =>
    steps.filter(({ name }) => wanted.length === 0 || wanted.some((one) => `${name} `.startsWith(`${one} `)));
  const lanes = (...steps: readonly (readonly Step[])[]) =>
    Promise.all(steps.map((lane) => runInTurn(chosen(lane))));
  const first = await lanes(SOURCES, BUILDS);
  const outcomes = [...first, ...(await lanes(UNIT, CHROMIUM, ...FIREFOX))].flat();
  console.log(lastLine(outcomes));
  return outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

async function runInTurn(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runTold(step));
  return outcomes;
}

async function runTold({ name, run }: Step): Promise<Outcome> {
  const start = Date.now();
  const outcome = await run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const sign = outcome.failed > 0 ? '✗' : '✓';
  console.log(`${sign} ${name.padEnd(14)}${seconds.padStart(6)} s   ${lastLine([outcome])}`);
  if (outcome.output) console.log(outcome.output);
  return outcome;
}

function provideBrowsers(): Outcome {
  try {
    browserPath('chromium');
    browserPath('firefox');
    return pass();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
