/** Other things that bear a known name, or whose name is an ordinary word: the entries that were bound to nobody. */
import type { RivalSense } from '../../core/mention/rival-sense.ts';
import { nameKey } from '../../core/name/name-key.ts';
import { companyOf, type Directory, type Refusal } from './bind.ts';
import { distinct, type ListEntry } from './list-entry.ts';

/**
 * The brands of a list that could be meant instead, one spelling a name.
 *
 * A refusal says that the entry is the company itself, although the data has no host or id in common with it: a
 * company is not its own rival.
 *
 *   a shoe brand spelt as a company of the data     → rival
 *   a brand that is an ordinary word                → rival, for the names that users add
 *   a brand that is neither                         → nothing
 */
export function rivalSenses(
  entries: readonly ListEntry[],
  directory: Directory,
  isOrdinaryWord: (key: string) => boolean,
  refusals: readonly Refusal[],
  source: string,
): RivalSense[] {
  const refused = new Set(refusals.filter(({ value }) => value === undefined).map(({ entry }) => entry));
  const unbound = entries.filter(
    (entry) => entry.isBrand && !refused.has(entry.entry) && !companyOf(entry, directory),
  );
  const names = unbound.flatMap(({ label, names }) => distinct([label, ...names]));
  const byKey = new Map(names.sort().map((name) => [nameKey(name), name]));
  const confusable = [...byKey].filter(
    ([key]) => key !== '' && (directory.byName.has(key) || isOrdinaryWord(key)),
  );
  return confusable.map(([, name]) => ({ name, kind: 'brand', source }));
}
