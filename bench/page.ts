/**
 * What the extension costs a page, on the built extension in real browsers: `npm run bench -- page`.
 *
 * Times depend on the machine and on what else runs on it, so the figures that count are ratios, and each is the
 * median of several rounds.
 */
import { FAMILIES } from '../scripts/manifest.ts';
import { runTool } from '../scripts/testing/step.ts';
import { type BrowserKind, KINDS } from '../tests/browser/harness/hands.ts';
import { serve } from '../tests/browser/harness/site.ts';
import { NAMES, withBrowser } from './measure/browsers.ts';
import { reportOf } from './measure/report.ts';
import { measureCard } from './page/card.ts';
import { measureFirstFlag, measureFloor } from './page/first-flag.ts';
import { measureReading } from './page/reading.ts';
import { measureRemoval } from './page/removal.ts';
import { measureRerender } from './page/rerender.ts';
import { measureSizes } from './page/sizes.ts';

const say = reportOf('page');

await buildAll();
measureSizes(say);
for (const kind of KINDS) await measureIn(kind);

async function measureIn(kind: BrowserKind): Promise<void> {
  const site = await serve('tests/pages');
  const part = { name: NAMES[kind], site, say };
  try {
    await measureFloor(part, kind);
    await withBrowser(kind, async (browser) => {
      const bench = { ...part, browser };
      await measureFirstFlag(bench);
      await measureCard(bench);
      await measureRemoval(bench);
      await measureRerender(bench);
      await measureReading(bench);
    });
  } finally {
    await site.close();
  }
}

async function buildAll(): Promise<void> {
  const { code, stderr } = await runTool('tsx/dist/cli.mjs', 'scripts/build.ts', ...FAMILIES);
  if (code !== 0) throw new Error(`The build failed:\n${stderr}`);
}
