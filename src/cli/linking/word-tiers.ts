/** The words of a spelling list in three tiers, without the forms that the lexicon finds by their stem. */
import { ANY_WORD, lexiconOver, WordClass } from '../../core/mention/lexicon.ts';

/**
 * Words by how common they are: SCOWL's levels 10–20, 35, and 40–55. Inflected forms whose stem tells the lookup as much
 * go: `scales` for `scale`; `lead` stays, for its stem `lea` is a rarer word.
 */
export function wordTiers(lists: Readonly<Record<string, readonly string[]>>): Tiers {
  const level = (...levels: number[]) =>
    levels.flatMap((n) =>
      ['english', 'english/american', 'english/british'].flatMap((list) => lists[`${list}/${n}`] ?? []),
    );
  const small = (words: string[]) => new Set(words.filter((word) => /^[a-z]+$/.test(word)));
  const tiers = {
    common: small(level(10, 20)),
    known: small(level(35)),
    rare: small(level(40, 50, 55)),
  };
  return bases(tiers);
}

type Tiers = Record<'common' | 'known' | 'rare', Set<string>>;

function bases(tiers: Tiers): Tiers {
  const kept = new Map<string, number>();
  const lookup = lexiconOver(kept);
  const left: Tiers = { common: new Set(), known: new Set(), rare: new Set() };
  const tiered = [
    ['common', WordClass.COMMON],
    ['known', WordClass.COMMON | WordClass.KNOWN],
    ['rare', ANY_WORD],
  ] as const;
  for (const [tier, asCommon] of tiered) {
    // A stem comes before what is built on it.
    for (const word of [...tiers[tier]].sort((a, b) => a.length - b.length)) {
      if ((lookup.classesOf(word) & asCommon) !== 0) continue;
      left[tier].add(word);
      kept.set(word, (kept.get(word) ?? 0) | BITS[tier]);
    }
  }
  return left;
}
const BITS = { common: WordClass.COMMON, known: WordClass.KNOWN, rare: WordClass.RARE } as const;
