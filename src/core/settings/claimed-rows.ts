/**
 * Rows that the user says something of, found by the key that a claim names them by.
 *
 *   kilns/quarrel/tessel/2 ──► rows on Tessel          any other key ──► everybody's rows
 */
import type { CompanyId } from '../company/company.ts';
import { eachInSteps } from '../mention/not-brought.ts';
import type { Steps } from '../mention/steps.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest } from '../ownership/interest.ts';
import { claimKey } from './own-claim.ts';

/** So many companies' rows are read in two milliseconds. */
const COMPANIES_A_STEP = 512;

/**
 * The rows of these keys (`pack/ref`); a key that no row has is not in it. Packs call their rows `owner/subject/2`, so that
 * nobody else's are read; for a key that says nothing, or of which there is no row any more, all are.
 * @throws NotBrought
 */
export function* rowsByKeyInSteps(
  keys: ReadonlySet<string>,
  dossiers: Dossiers,
): Steps<ReadonlyMap<string, Interest>> {
  const found = new Map<string, Interest>();
  const lookAt = (subject: CompanyId) => {
    for (const row of dossiers.rowsOn(subject)) {
      const key = claimKey(row);
      if (keys.has(key) && !found.has(key)) found.set(key, row);
    }
  };
  yield* eachInSteps([...keys].flatMap(subjectIn), lookAt);
  if (found.size === keys.size) return found;
  let read = 0;
  for (const subject of dossiers.subjects()) {
    lookAt(subject);
    if (found.size === keys.size) break;
    if (++read % COMPANIES_A_STEP === 0) yield;
  }
  return found;
}

/** Whom the row is about, if the key says it. */
function subjectIn(key: string): readonly CompanyId[] {
  const [_pack, _owner, subject, ...place] = key.split('/');
  return subject !== undefined && place.length === 1 ? [subject] : [];
}
