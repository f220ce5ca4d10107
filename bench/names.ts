/**
 * Finding names: 10,000, 100,000 and a million of them, beside what the registries offer, in Node and in browsers.
 *
 *   names ─► a process or worker of its own for each method ─► build, then pages of 64 kB, the best of each ─► MB/s
 *
 * A method that is not done after a minute is named so, and left out of the browsers at that size.
 *
 * Real names where ../shared is there, recombined to a million ("synthetic" then, as without it). The peers search
 * for bare strings; ours also folds case and accents, keeps whole words and verifies every hit.
 */
import { fork } from 'node:child_process';
import { buildNameIndex } from '../src/core/mention/index-builder.ts';
import { NameIndex } from '../src/core/mention/name-index.ts';
import { search } from '../src/core/mention/search.ts';
import { tokenise } from '../src/core/name/tokens.ts';
import { median, repeat } from './measure/median.ts';
import { reportOf } from './measure/report.ts';
import { type BrowserName, openTab, type Ran, type Tab } from './measure/tab.ts';
import { measureHostile } from './names/hostile.ts';
import { METHODS } from './names/methods.ts';
import type { Measured } from './names/reading.ts';
import { namesFor, originOf, pages } from './names/texts.ts';

const report = reportOf('names');
const SIZES = [10_000, 100_000, 1_000_000];
/** As many as the world's registers have. */
const REGISTERS = 184_000;
const STORED = [10_000, 100_000, REGISTERS, 1_000_000];
/** In milliseconds, what a cold wake may wait for names, in either browser: the one index of all names is as quick up
 * to the registers as the design asks of a small one of the names that matter most. */
const HOT_AIM = 120;
// What the work may cost somebody who waits; a method that needs longer is no choice for a browser.
const PATIENCE_S = 60;

/** Where methods are measured on how many names, and how soon the stored index of a million is wanted to answer. */
const BROWSERS: readonly (readonly [BrowserName, sizes: readonly number[], aimMs: number])[] = [
  ['Chromium', SIZES, 300],
  ['Firefox', [100_000], 700],
];

/** Who gave up in Node, and on how many names: in a browser they would cost another minute and fare no better. */
const gaveUp = new Map<string, number>();

for (const size of SIZES) {
  for (const method of Object.keys(METHODS)) {
    const ran = await inChild(method, size);
    sayMethod('Node', method, size, ran);
    if ('gaveUp' in ran && !gaveUp.has(method)) gaveUp.set(method, size);
  }
  await measureImage(size);
}
for (const [name, sizes, aim] of BROWSERS) await measureInBrowser(name, sizes, aim);
measureHostile(report);

function sayMethod(where: string, method: string, size: number, ran: Ran<Measured>): void {
  const what = `${method}, ${where}, ${size.toLocaleString('en')} names (${originOf(size)})`;
  if ('gaveUp' in ran) {
    report(what, ran.gaveUp, ran.seconds, 's');
    return;
  }
  report(what, 'built in', ran.outcome.buildMs, 'ms');
  report(what, 'reads', ran.outcome.megabytesPerSecond, 'MB/s');
}

/** A process of its own, so that one method's memory and compiled code do not weigh on the next. */
function inChild(method: string, size: number): Promise<Ran<Measured>> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = fork(`${import.meta.dirname}/names/child.ts`, [method, String(size)], { silent: true });
    let ran: Ran<Measured> | null = null;
    const giveUp = setTimeout(() => {
      ran ??= { gaveUp: 'not finished after', seconds: PATIENCE_S };
      child.kill('SIGKILL');
    }, PATIENCE_S * 1000);
    child.on('message', (message) => {
      ran = { outcome: message as Measured };
    });
    child.on('exit', () => {
      clearTimeout(giveUp);
      resolve(ran ?? { gaveUp: 'out of memory after', seconds: (performance.now() - started) / 1000 });
    });
  });
}

async function measureInBrowser(name: BrowserName, sizes: readonly number[], aim: number): Promise<void> {
  const laid = (asked: string) =>
    JSON.stringify(asked === 'pages' ? pages() : namesFor(Number(asked.split(' ')[1])));
  const tab = await openTab(name, `${import.meta.dirname}/names/worker.ts`, laid);
  try {
    for (const size of sizes) {
      for (const method of Object.keys(METHODS)) {
        if (size >= (gaveUp.get(method) ?? Number.POSITIVE_INFINITY)) continue;
        sayMethod(name, method, size, await tab.run<Measured>('measure', { method, size }, PATIENCE_S));
      }
    }
    for (const size of STORED) await measureStored(tab, size, aim);
  } finally {
    await tab.close();
  }
}

/** From the extension's store, in a new worker each time: what a woken one has to do before its first answer. */
async function measureStored(tab: Tab, size: number, aim: number): Promise<void> {
  await outcomeOf(tab.run<number>('store', size, PATIENCE_S));
  const times = await repeat(7, () =>
    outcomeOf(tab.run<number>('firstMatch', { size, page: pageFor(size) }, PATIENCE_S)),
  );
  const what = `the index, ${tab.name}, ${size.toLocaleString('en')} names`;
  report(what, 'stored bytes to first match', median(times), 'ms', size > REGISTERS ? aim : HOT_AIM);
}

async function outcomeOf<Outcome>(running: Promise<Ran<Outcome>>): Promise<Outcome> {
  const ran = await running;
  if ('gaveUp' in ran) throw new Error(`${ran.gaveUp} ${ran.seconds} s`);
  return ran.outcome;
}

function pageFor(size: number): string {
  return `Shares of ${namesFor(size)[size >> 1]} rose.`;
}

async function measureImage(size: number): Promise<void> {
  const names = namesFor(size);
  const index = buildNameIndex(names.map((text, owner) => ({ text, owner })));
  const { table, strings } = index.bytesUsed;
  const utf8 = names.reduce((sum, name) => sum + Buffer.byteLength(name), 0);
  const what = `the index, Node, ${size.toLocaleString('en')} names`;
  report(what, 'table a name', table / index.size, 'B', 40);
  report(what, 'whole, in a worker', index.image.byteLength / 1e6, 'MB');
  report(what, 'strings over UTF-8', strings / utf8, '×', 1.1);
  const page = pageFor(size);
  const times = await repeat(9, async () => {
    const stored = index.image.slice(0);
    const before = performance.now();
    search(tokenise(page), new NameIndex(stored));
    return performance.now() - before;
  });
  report(what, 'bytes to first match', median(times), 'ms', 100);
}
