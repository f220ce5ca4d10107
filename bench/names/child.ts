/** `child.ts METHOD SIZE`, forked by the bench: builds one method's finder, reads the pages, and tells the parent. */
import { METHODS, type Measured } from './methods.ts';
import { namesFor, pages } from './texts.ts';

const [method = '', size = '0'] = process.argv.slice(2);
const names = namesFor(Number(size));
const read = pages();

const before = performance.now();
const finder = METHODS[method]?.(names);
const buildMs = performance.now() - before;
if (!finder) throw new Error(`There is no method "${method}".`);

// Other work on the machine only ever adds time, so each page's best of many readings is its own.
const READINGS = 30;
const BUDGET_MS = 8000;
const best = read.map(() => Number.POSITIVE_INFINITY);
const until = performance.now() + BUDGET_MS;
reading: for (let n = 0; n < READINGS; n++) {
  for (const [i, page] of read.entries()) {
    if (performance.now() > until) break reading;
    const started = performance.now();
    finder(page);
    best[i] = Math.min(best[i] ?? 0, performance.now() - started);
  }
}

let bytes = 0;
let spent = 0;
for (const [i, page] of read.entries()) {
  const time = best[i] ?? 0;
  // A page that the budget did not reach counts neither way.
  if (!Number.isFinite(time)) continue;
  bytes += Buffer.byteLength(page);
  spent += time;
}
const measured: Measured = { buildMs, megabytesPerSecond: bytes / 1000 / spent };
process.send?.(measured);
