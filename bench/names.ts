/**
 * Finding names: 10,000, 100,000 and a million of them, beside what the registries offer.
 *
 *   names ─► one child process a method ─► build, then pages of 64 kB, the best of each ─► MB/s
 *
 * Real names where ../shared is there, recombined to a million ("synthetic" then, as without it). The peers search
 * for bare strings; ours also folds case and accents, keeps whole words and verifies every hit.
 */
import { fork } from 'node:child_process';
import { buildNameIndex } from '../src/core/mention/index-builder.ts';
import { NameIndex } from '../src/core/mention/name-index.ts';
import { search } from '../src/core/mention/search.ts';
import { TokenReader, tokenise } from '../src/core/name/tokens.ts';
import { median, repeat } from './measure/median.ts';
import { reportOf } from './measure/report.ts';
import { METHODS, type Measured } from './names/methods.ts';
import { namesFor, originOf } from './names/texts.ts';

const report = reportOf('names');
const SIZES = [10_000, 100_000, 1_000_000];
// What the work may cost somebody who waits; a method that needs longer is no choice for a browser.
const PATIENCE_S = 60;

for (const size of SIZES) {
  for (const method of Object.keys(METHODS)) await measureApart(method, size);
  await measureImage(size);
}
measureHostile();

async function measureApart(method: string, size: number): Promise<void> {
  const what = `${method}, ${size.toLocaleString('en')} names (${originOf(size)})`;
  const measured = await inChild(method, size);
  if (measured === null) {
    report(what, 'not finished after', PATIENCE_S, 's');
    return;
  }
  report(what, 'built in', measured.buildMs, 'ms');
  report(what, 'reads', measured.megabytesPerSecond, 'MB/s');
}

/** A process of its own, so that one method's memory and compiled code do not weigh on the next; null = given up. */
function inChild(method: string, size: number): Promise<Measured | null> {
  return new Promise((resolve) => {
    const child = fork(`${import.meta.dirname}/names/child.ts`, [method, String(size)], { silent: true });
    const giveUp = setTimeout(() => child.kill('SIGKILL'), PATIENCE_S * 1000);
    let measured: Measured | null = null;
    child.on('message', (message) => {
      measured = message as Measured;
    });
    child.on('exit', () => {
      clearTimeout(giveUp);
      resolve(measured);
    });
  });
}

async function measureImage(size: number): Promise<void> {
  const names = namesFor(size);
  const index = buildNameIndex(names.map((text, owner) => ({ text, owner })));
  const { table, strings } = index.bytesUsed;
  const utf8 = names.reduce((sum, name) => sum + Buffer.byteLength(name), 0);
  const what = `the index, ${size.toLocaleString('en')} names`;
  report(what, 'table a name', table / index.size, 'B', 40);
  report(what, 'strings over UTF-8', strings / utf8, '×', 1.1);
  const page = `Shares of ${names[size >> 1]} rose.`;
  const times = await repeat(9, async () => {
    const stored = index.image.slice(0);
    const before = performance.now();
    search(tokenise(page), new NameIndex(stored));
    return performance.now() - before;
  });
  report(what, 'bytes to first match', median(times), 'ms', 100);
}

/** A quarter and the whole of a megabyte take the same time a byte: nothing grows with the square. */
function measureHostile(): void {
  const hostile = {
    'a name of repeats in repeats': ['Anchor ', 'Anchor '.repeat(24).trim()],
    'nested prefixes that never end': ['A B ', `${'A B '.repeat(11)}A C`],
    'one token': ['A', 'A'.repeat(200)],
    'initials without end': ['A.', 'A.B. Anchor'],
    'marks without end': ['\u0301', 'Anchor'],
  } as const;
  for (const [what, [unit, name]] of Object.entries(hostile)) {
    const index = buildNameIndex([{ text: name, owner: 0 }]);
    for (const length of [250_000, 1_000_000]) {
      const text = unit.repeat(length / unit.length);
      report(
        `${what}, ${length.toLocaleString('en')} units`,
        'a megabyte takes',
        msPerMegabyte(text, index),
        'ms',
      );
    }
  }
}

function msPerMegabyte(text: string, index: NameIndex): number {
  const reader = new TokenReader();
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    search(reader.read(text), index);
    return performance.now() - before;
  });
  return (Math.min(...times) / text.length) * 1e6;
}
