/** How fast one method reads pages; the same in Node and in browsers. */
import { METHODS } from './methods.ts';

/** What is measured of a method. */
export interface Measured {
  readonly buildMs: number;
  readonly megabytesPerSecond: number;
}

// Other work on the machine only ever adds time, so each page's best of many readings is its own.
const READINGS = 30;
// Thirty readings of a method that a browser could use; of the slow ones, some pages once.
const BUDGET_MS = 3000;

/** Builds the method's finder over the names and reads the pages with it. A megabyte is a million bytes of UTF-8. */
export function measureMethod(method: string, names: readonly string[], pages: readonly string[]): Measured {
  const before = performance.now();
  const finder = METHODS[method]?.(names);
  const buildMs = performance.now() - before;
  if (!finder) throw new Error(`There is no method "${method}".`);
  const best = bestTimes(finder, pages);
  // A page that the budget did not reach counts neither way.
  const reached = pages.filter((_, i) => Number.isFinite(best[i]));
  const bytes = reached.reduce((sum, page) => sum + new TextEncoder().encode(page).length, 0);
  const spent = best.filter(Number.isFinite).reduce((sum, time) => sum + time, 0);
  return { buildMs, megabytesPerSecond: bytes / 1000 / spent };
}

function bestTimes(finder: (page: string) => number, pages: readonly string[]): number[] {
  const best = pages.map(() => Number.POSITIVE_INFINITY);
  const until = performance.now() + BUDGET_MS;
  for (let reading = 0; reading < READINGS; reading++) {
    for (const [i, page] of pages.entries()) {
      const started = performance.now();
      if (started > until) return best;
      finder(page);
      best[i] = Math.min(best[i] ?? 0, performance.now() - started);
    }
  }
  return best;
}
