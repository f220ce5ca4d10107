/**
 * What reading a page of 1 MB costs its main thread, beside the least that any reading could cost.
 *
 *   page loaded, calm ──► bare walk ──► noise of the machine ──► reader put in ──► first flag, calm again
 *
 * The reader is put in after the page has come to rest, so that the page's own work is not counted.
 */
import { join } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import { bundled } from '../../tests/browser/harness/bundled.ts';
import type { Page } from '../../tests/browser/harness/page.ts';
import { until } from '../../tests/browser/harness/until.ts';
import { FINE_CLOCK } from '../measure/fine-clock.ts';
import { median, repeat } from '../measure/median.ts';
import { AT_REST_MS, type Bench, badgeOf, ROUNDS } from './bench.ts';
import { longPage } from './long-page.ts';
import { startMeter, whenCalm } from './meter.ts';

const LENGTH = 1_000_000;

/** Marks stand some frames after the flag; what comes later is not the reader's. */
const DONE_MS = 100;

interface Reading {
  readonly walk: number;
  readonly reader: number;
  readonly longest: number;
  readonly noise: number;
}

/** Leaves the browser without a registered reader. */
export async function measureReading(bench: Bench): Promise<void> {
  const { browser, site, say } = bench;
  await browser.inExtension((api) => api.scripting.unregisterContentScripts());
  const walk = await bareWalk();
  const url = site.put('/long.html', longPage(LENGTH), FINE_CLOCK);
  const rounds = await repeat(ROUNDS, () => measureOnce(bench, url, walk));
  const of = (key: keyof Reading) => median(rounds.map((round) => round[key]));
  const what = `page of 1 MB, ${bench.name}`;
  say(what, 'bare walk', of('walk'), 'ms');
  say(what, 'reader', of('reader'), 'ms');
  say(what, 'reader to walk', median(rounds.map(({ reader, walk }) => reader / walk)), '×', 3);
  say(what, 'longest task', of('longest'), 'ms', 50);
  say(what, 'noise of the machine', of('noise'), 'ms/s');
}

async function measureOnce(bench: Bench, url: string, walk: Walk): Promise<Reading> {
  const page = await bench.browser.open(url);
  const tab = await bench.browser.tabId(page);
  await page.evaluate(startMeter);
  await page.evaluate(whenCalm, AT_REST_MS);
  const time = await bench.browser.inExtension(walk, tab);
  const noise = await noiseOf(page);
  // The background makes good at a wake what it finds amiss, and a missing registration is.
  if ((await badgeOf(bench, tab)) !== '') throw new Error('A reader was there before it was to be measured.');
  await page.evaluate(startMeter);
  await insertReader(bench, tab);
  await until(async () => (await badgeOf(bench, tab)) !== '', 'the first flag');
  const { total, longest, duration } = await page.evaluate(whenCalm, DONE_MS);
  await page.close();
  return { walk: time, reader: total - (noise * duration) / 1000, longest, noise };
}

type Walk = (api: Browser, tab: number) => Promise<number>;

/** Walks in the extension's own world, as the reader does: Firefox makes each look at the page dearer from there. */
async function bareWalk(): Promise<Walk> {
  const code = await bundled(join(import.meta.dirname, 'walk.ts'));
  const inPage = `() => { ${code}; return bundle.walk().time; }`;
  const call = `return api.scripting.executeScript({ target: { tabId: tab }, func: ${inPage} })`;
  return new Function('api', 'tab', `${call}.then(([page]) => page.result);`) as Walk;
}

/** Milliseconds a second that the main thread is kept from a page which does nothing. */
async function noiseOf(page: Page): Promise<number> {
  await page.evaluate(startMeter);
  const { total, duration } = await page.evaluate(whenCalm, AT_REST_MS);
  return (total / duration) * 1000;
}

async function insertReader({ browser }: Bench, tab: number): Promise<void> {
  const files = ['/src/content/reader.js'];
  await browser.inExtension(
    (api, tabId, scripts) => api.scripting.executeScript({ target: { tabId }, files: [...scripts] }),
    tab,
    files,
  );
}
