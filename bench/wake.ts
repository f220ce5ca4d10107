/**
 * How soon a woken worker answers when it knows as much as the world's registers: `npm run bench -- wake`.
 *
 *   nothing known (an extension that only wakes and paints) · what ships · what ships and 184,000 companies more
 *
 * The large list is put into a copy of the demo build as the pack that ships, so that every step is the real one: read,
 * checked, built, stored as images, and then used from them by a worker that is stopped before each round.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoFolder } from '../scripts/manifest.ts';
import type { PackFile } from '../src/core/pack/schema.ts';
import type { Driven } from '../tests/browser/harness/driven.ts';
import { type BrowserKind, KINDS } from '../tests/browser/harness/hands.ts';
import { serve } from '../tests/browser/harness/site.ts';
import { until } from '../tests/browser/harness/until.ts';
import { NAMES, withBrowser } from './measure/browsers.ts';
import { reportOf } from './measure/report.ts';
import { storedImages } from './measure/stored-images.ts';
import { registers } from './packs/made.ts';
import { measureFirstFlag, measureFloor } from './page/first-flag.ts';

/** Reading, checking and building that many takes half a minute on a quiet machine. */
const PATIENCE_MS = 300_000;

const say = reportOf('wake');

for (const kind of KINDS) await measureIn(kind);

async function measureIn(kind: BrowserKind): Promise<void> {
  const site = await serve('tests/pages');
  const measureWith = (extension: string, name: string) =>
    withBrowser(
      kind,
      async (browser) => {
        await until(() => isStored(browser), 'the images to be stored', PATIENCE_MS);
        await measureFirstFlag({ browser, name, site, say });
      },
      { extension },
    );
  try {
    await measureFloor({ name: NAMES[kind], site, say }, kind);
    await measureWith(demoFolder(kind === 'firefox' ? 'firefox' : 'chrome'), NAMES[kind]);
    await withLargeList(kind, (folder) => measureWith(folder, `${NAMES[kind]}, 184,000 companies`));
  } finally {
    await site.close();
  }
}

/** A copy of the demo build that ships the large list beside its own data. */
async function withLargeList(kind: BrowserKind, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  try {
    cpSync(demoFolder(kind === 'firefox' ? 'firefox' : 'chrome'), folder, { recursive: true });
    const file = join(folder, 'packs/bundled.json');
    writeFileSync(file, JSON.stringify(enlarged(JSON.parse(readFileSync(file, 'utf8')))));
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function enlarged(shipped: PackFile): PackFile {
  const more = registers(true);
  const taken = new Set(shipped.companies.map(({ id }) => id));
  const companies = more.companies
    .filter(({ id }) => !taken.has(id))
    .map(({ pack: _, ...company }) => company);
  const interests = more.interests.map(({ pack: _, ...interest }) => interest);
  const all = {
    companies: [...shipped.companies, ...companies],
    interests: [...shipped.interests, ...interests],
  };
  const counts = { ...shipped.counts, companies: all.companies.length, interests: all.interests.length };
  // The file's type has lists that may be written to; what is made here is only written out.
  return { ...shipped, ...structuredClone(all), counts } as PackFile;
}

/** Whether everything that a woken worker answers from is in the store, and is of the packs that are there now: an
 * installation puts them there anew, and a worker that is stopped before their images are stored builds them again. */
async function isStored(browser: Driven): Promise<boolean> {
  const { packs, language, body } = await storedImages(browser);
  return language !== null && packs !== null && body?.stamp.includes(packs.id) === true;
}
