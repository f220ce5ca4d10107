/**
 * Single-page apps, each built with another framework: they add rows, move them, build them anew, and keep only those
 * in view in the page. Marks follow the names, and the framework finds its nodes as it left them.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { namingLine } from '../page/kind-page.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { faultsOf } from './kinds/drawn.ts';

const APPS = [
  ['preact', 'preact.jsx'],
  ['React', 'react.jsx'],
  ['Vue', 'vue.js'],
] as const;

/** Lines in the order of the page; the first is what makes the name beyond doubt. */
const ABOUT = '{scale-ai:Scale AI, Inc.} is a data labelling company.';
const SCALE = '{scale-ai:Scale AI}';
const LABELBOX = '{labelbox:Labelbox}';
const TOLOKA = '{toloka:Toloka}';
const TOP = '{mercor:Mercor}';

const STEPS: readonly (readonly [what: string, button: string, lines: readonly string[]])[] = [
  ['adds a row', '#add', [ABOUT, TOLOKA, SCALE, LABELBOX, TOP]],
  ['moves its rows', '#move', [ABOUT, LABELBOX, SCALE, TOLOKA, TOP]],
  ['builds its table anew', '#renew', [ABOUT, LABELBOX, SCALE, TOLOKA, TOP]],
];

const code = new Map<string, string>();

beforeAll(async () => {
  for (const [name, file] of APPS) code.set(name, await bundled(file));
});

inBothBrowsers('a page built with', (at) => {
  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it.each(APPS)('%s keeps its marks under its names', async (name) => {
    const page = await opened(at, name);
    await untilMarked(at, page, 'opens', [ABOUT, SCALE, LABELBOX, TOP]);
    for (const [what, button, lines] of STEPS) {
      await page.click(button);
      await untilMarked(at, page, what, lines);
    }
    await page.evaluate(() =>
      document.querySelector('.box')?.scrollTo({ top: 250 * 24, behavior: 'instant' }),
    );
    const middle = [ABOUT, LABELBOX, SCALE, TOLOKA, '{surge-ai:Surge AI}', '{appen:Appen}'];
    await untilMarked(at, page, 'scrolls to rows that were not in the page', middle);
    await page.click('#drop');
    await untilMarked(at, page, 'drops its rows', [ABOUT, '{surge-ai:Surge AI}', '{appen:Appen}']);
    expect(await page.evaluate(() => document.documentElement.dataset.thrown ?? null)).toBeNull();
    await page.close();
  });
});

async function untilMarked(at: At, page: Page, what: string, lines: readonly string[]): Promise<void> {
  let faults: readonly string[] = [];
  const isMarked = async () => {
    faults = await faultsOf(page, lines.map(namingLine)).catch((error) => [String(error)]);
    return faults.length === 0;
  };
  await at.until(isMarked, what).catch(() => undefined);
  expect(faults, what).toEqual([]);
}

function opened(at: At, name: string): Promise<Page> {
  const script = `/app-${name}.js`;
  at.site.put(script, code.get(name) ?? '', { 'content-type': 'text/javascript; charset=utf-8' });
  return at.browser.open(at.site.put(`/app-${name}.html`, `${SHELL}<script src="${script}"></script>`));
}

const SHELL = `<!doctype html><html lang=en><title>Suppliers</title><script>
    const keep = (what) => { document.documentElement.dataset.thrown = String(what); };
    addEventListener('error', ({ message }) => keep(message));
    addEventListener('unhandledrejection', ({ reason }) => keep(reason));
  </script><style>
    body { font: 14px/24px system-ui, sans-serif } .box { position: relative; height: 240px; overflow: auto; overflow-anchor: none }
    .row { position: absolute; top: 0; left: 0 } [role=columnheader] { display: none }
  </style><body><p>Scale AI, Inc. is a data labelling company.</p><div id="app"></div>`;

/** One of the apps, as its author would ship it. */
async function bundled(file: string): Promise<string> {
  const entry = join(import.meta.dirname, '../pages/kinds/apps', file);
  const lib = { entry, formats: ['iife' as const], name: 'app' };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Test runners set NODE_ENV to "test", for which vite would call what only React's development build has.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, lib },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('The build watches instead of building.');
  return first.output[0].code;
}
