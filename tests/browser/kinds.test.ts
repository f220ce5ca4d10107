/** Each kind of page that buyers read, in both browsers: marks under the right names and nowhere else, and findings. */
import { describe, expect, it } from 'vitest';
import { countsOf, type KindPage, kindPages, saidOf } from '../page/kind-page.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { addressAt, atHosts } from './kinds/at-hosts.ts';
import { faultsOf } from './kinds/drawn.ts';

const pages = kindPages();
const hosts = pages.flatMap(({ expected }) => expected.host ?? []);

inBothBrowsers(
  'the page',
  (at) => {
    it.each(pages)('$name is marked and judged as noted beside it', async (kind) => {
      const page = await opened(at, kind);
      await untilMarked(at, page, kind);
      expect(await findingsIn(at, page)).toMatchObject({ said: saidOf(kind), counts: countsOf(kind.lines) });
      await page.close();
    });

    describe('with hidden parts', () => {
      const hidden = pages.filter(({ name }) => name === 'hidden');

      it.each(hidden)('$name is marked where a person opens them', async (kind) => {
        const page = await opened(at, kind);
        await untilMarked(at, page, kind);
        await page.click('details:not([open]) > summary');
        const unfolded = kind.lines.map((line) => ({ ...line, isFolded: line.text.startsWith('Appen') }));
        await at.until(
          async () => (await faultsOf(page, unfolded)).length === 0,
          'a mark in the opened part',
        );
        await page.click('#show');
        const name = { company: 'snorkel-ai', start: 0, end: 'Snorkel AI'.length };
        const late = { text: 'Snorkel AI, shown by a click.', isFolded: false, names: [name] };
        await at.until(
          async () => (await faultsOf(page, [...unfolded, late])).length === 0,
          'a mark shown late',
        );
        await page.close();
      });
    });
  },
  atHosts('kinds', hosts),
);

async function opened(at: At, { name, expected }: KindPage): Promise<Page> {
  await at.browser.ask('viewpoint.write', { viewpoint: expected.viewpoint });
  const page = await at.browser.open(addressAt(expected.host, at.site.home, `kinds/${name}.html`));
  // All of it on the screen: marks are drawn there only.
  await page.resize(1280, await page.evaluate(() => Math.max(800, document.documentElement.scrollHeight)));
  return page;
}

/** Waits until all marks stand; where they do not come, says which. */
async function untilMarked(at: At, page: Page, { lines }: KindPage): Promise<void> {
  let faults: readonly string[] = [];
  const isMarked = async () => {
    faults = await faultsOf(page, lines);
    return (
      faults.length === 0 && (await page.evaluate(() => document.documentElement.childElementCount === 3))
    );
  };
  await at.until(isMarked, 'all marks').catch(() => undefined);
  expect(faults).toEqual([]);
}

async function findingsIn(at: At, page: Page) {
  const state = await at.browser.ask('page.findings', { tab: await at.browser.tabId(page) });
  if (state.state !== 'checked') throw new Error(`The popup says: ${state.state}.`);
  const { rows, unknown } = state;
  const levels = rows.map(({ company, shown }) => [company, shown]);
  const reasons = unknown.map(({ company, name, reason }) => [company ?? name, reason]);
  const counts = [...rows, ...unknown].map(({ company, name, mentionCount }) => [
    company ?? name,
    mentionCount,
  ]);
  return { said: Object.fromEntries([...levels, ...reasons]), counts: Object.fromEntries(counts) };
}
