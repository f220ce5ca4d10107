/** Rows that the user says something of, found by the key that a claim names them by. */
import type { Steps } from '../mention/steps.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest } from '../ownership/interest.ts';
import { claimKey } from './own-claim.ts';

/** So many companies' rows are read in two milliseconds. */
const COMPANIES_A_STEP = 512;

/**
 * The rows of these keys (`pack/ref`); a key that no row has is not in it. All rows are read at most, for a key does not
 * say whom its row is about.
 */
export function* rowsByKeyInSteps(
  keys: ReadonlySet<string>,
  dossiers: Dossiers,
): Steps<ReadonlyMap<string, Interest>> {
  const found = new Map<string, Interest>();
  let read = 0;
  for (const subject of dossiers.subjects()) {
    for (const row of dossiers.rowsOn(subject)) {
      const key = claimKey(row);
      if (keys.has(key) && !found.has(key)) found.set(key, row);
    }
    if (found.size === keys.size) break;
    if (++read % COMPANIES_A_STEP === 0) yield;
  }
  return found;
}
