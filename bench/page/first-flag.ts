/**
 * From the moment that a page may be read (DOMContentLoaded, when the reader is put in) to the first flag on the
 * button: warm, and cold, with a background that the browser had stopped.
 */
import { readFileSync } from 'node:fs';
import { type Driven, launch } from '../../tests/browser/harness/driven.ts';
import type { BrowserKind } from '../../tests/browser/harness/hands.ts';
import type { Page } from '../../tests/browser/harness/page.ts';
import { until } from '../../tests/browser/harness/until.ts';
import { median, repeat } from '../measure/median.ts';
import { type Bench, badgeOf, ROUNDS } from './bench.ts';
import { ARTICLE_PATH, withFloor } from './floor.ts';

type Aims = Readonly<Record<'cold' | 'warm', number>>;

const AIMS: Readonly<Record<BrowserKind, Aims>> = {
  chromium: { cold: 150, warm: 60 },
  firefox: { cold: 300, warm: 120 },
};

/** Asked of the clock that all processes of a machine share. */
const NOTE_READY = `<script>addEventListener('DOMContentLoaded', () => { globalThis.readyAt = Date.now() })</script>`;

const NOTHING = '<!doctype html><title>Nothing</title><p>Nobody is named here.';

export async function measureFirstFlag(bench: Bench): Promise<void> {
  await measureStates(bench, `article, ${bench.name}`, AIMS[bench.browser.kind]);
}

/** The same for an extension that does nothing but wake and paint. */
export async function measureFloor(bench: Omit<Bench, 'browser'>, kind: BrowserKind): Promise<void> {
  await withFloor(kind, async (extension) => {
    const browser = await launch(kind, { extension });
    try {
      await until(() => isRegistered(browser), 'the content script to be registered');
      await measureStates(
        { ...bench, browser },
        `article, ${bench.name}, an extension that does nothing`,
        null,
      );
    } finally {
      await browser.close();
    }
  });
}

function isRegistered(browser: Driven): Promise<boolean> {
  return browser.inExtension(async (api) => (await api.scripting.getRegisteredContentScripts()).length === 1);
}

async function measureStates(bench: Bench, what: string, aims: Aims | null): Promise<void> {
  const { browser, site, say } = bench;
  const page = await browser.open(site.put('/nothing.html', NOTHING));
  const tab = await browser.tabId(page);
  const article = site.put(ARTICLE_PATH, NOTE_READY + readFileSync('tests/pages/demo/article.html', 'utf8'));
  await measureOnce(bench, page, tab, article, false);
  for (const state of ['cold', 'warm'] as const) {
    const times = await repeat(ROUNDS, () => measureOnce(bench, page, tab, article, state === 'cold'));
    say(what, `first flag, ${state}`, median(times), 'ms', aims?.[state] ?? null);
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
