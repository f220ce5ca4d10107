/**
 * From the moment that a page may be read (DOMContentLoaded, when the reader is put in) to the first flag on the
 * button: warm, and cold, with a background that the browser had stopped.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '../../tests/browser/harness/page.ts';
import { until } from '../../tests/browser/harness/until.ts';
import { median, repeat } from '../measure/median.ts';
import { type Bench, badgeOf, ROUNDS } from './bench.ts';

const AIMS = {
  chromium: { cold: 150, warm: 60 },
  firefox: { cold: 300, warm: 120 },
} as const;

/** Asked of the clock that all processes of a machine share. */
const NOTE_READY = `<script>addEventListener('DOMContentLoaded', () => { globalThis.readyAt = Date.now() })</script>`;

const NOTHING = '<!doctype html><title>Nothing</title><p>Nobody is named here.';

export async function measureFirstFlag(bench: Bench): Promise<void> {
  const { browser, site, say } = bench;
  const page = await browser.open(site.put('/nothing.html', NOTHING));
  const tab = await browser.tabId(page);
  const article = site.put(
    '/article.html',
    NOTE_READY + readFileSync('tests/pages/demo/article.html', 'utf8'),
  );
  await measureOnce(bench, page, tab, article, false);
  for (const state of ['cold', 'warm'] as const) {
    const times = await repeat(ROUNDS, () => measureOnce(bench, page, tab, article, state === 'cold'));
    say(`article, ${bench.name}`, `first flag, ${state}`, median(times), 'ms', AIMS[browser.kind][state]);
  }
  await page.close();
}

async function measureOnce(
  bench: Bench,
  page: Page,
  tab: number,
  article: string,
  isCold: boolean,
): Promise<number> {
  const { browser, site } = bench;
  await page.goto(new URL('/nothing.html', site.home).href);
  await until(async () => (await badgeOf(bench, tab)) === '', 'the button to be empty');
  if (isCold) await browser.killBackground();
  const flagged = whenFlagged(bench, tab);
  await page.goto(article);
  const shown = await flagged;
  return shown - (await page.evaluate(() => (globalThis as typeof globalThis & { readyAt: number }).readyAt));
}

/** When the button first says something. Asked without a pause: a page in the background has slow timers. */
function whenFlagged({ browser }: Bench, tab: number): Promise<number> {
  return browser.inExtension(async (api, tabId) => {
    const LIMIT = 20_000;
    const start = Date.now();
    while ((await api.action.getBadgeText({ tabId })) === '') {
      if (Date.now() - start > LIMIT) throw new Error('There was no flag in 20 s.');
    }
    return Date.now();
  }, tab);
}
