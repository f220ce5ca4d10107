import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { withDeclared } from '../../src/core/mention/declared.ts';
import { type Reading, readPage } from '../../src/page/read.ts';
import { modelPages } from '../page/model-page.ts';
import { noted } from '../page/noted.ts';
import { inBothBrowsers } from './harness/both.ts';
import { bundled } from './harness/bundled.ts';

/** What the page sends back: the reading without its nodes. */
type Read = Pick<Reading, 'model' | 'jsonLd'> & { readonly ranges: Record<string, string[]> };

const PAGES = 'tests/pages';
/** Every page without an expectation of its model beside it. Kinds of pages have tests of their own in both worlds. */
const otherPages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && !/^(model|kinds)\//.test(path));

let reader = '';

beforeAll(async () => {
  reader = await bundled(join(import.meta.dirname, '../page/read-here.ts'));
});

inBothBrowsers('the live page', (at) => {
  async function readLive(path: string, url: string, stretches: readonly string[]): Promise<Read> {
    const page = await at.browser.open(new URL(path, at.site.home).href);
    const call = `readHere(${JSON.stringify(url)}, ${JSON.stringify(stretches)})`;
    const read = await page.hands.run(`(() => { ${reader}; return ${call}; })()`);
    await page.close();
    return read as Read;
  }

  it.each(modelPages())('$name reads as noted beside it', async ({ name, url, expected }) => {
    const { inMarkup: _, ranges, ...model } = expected;
    const read = await readLive(`/model/${name}`, url, Object.keys(ranges));
    expect(noted(withDeclared(read.model, read.jsonLd))).toEqual(model);
    expect(read.ranges).toEqual(ranges);
  });

  it.each(otherPages)('%s reads as it does in the terminal', async (path) => {
    const url = `https://pages.example/${path}`;
    const { model, jsonLd } = readPage(parseHtml(readFileSync(join(PAGES, path), 'utf8')), url);
    expect(model.blocks.length).toBeGreaterThan(0);
    expect(await readLive(path, url, [])).toEqual({ model, jsonLd, ranges: {} });
  });
});
