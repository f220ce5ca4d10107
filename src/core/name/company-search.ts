/** Finding a company by the first letters of its names: what a person types to pick one. */
import type { Company } from '../company/company.ts';
import { foldedTokens, nameKey } from './name-key.ts';

/** The companies that fit what was typed, the nearest first, at most `limit`. */
export type CompanySearch = (typed: string, limit: number) => readonly Company[];

/** How near a spelling is to what was typed; lower is nearer. */
const WHOLE_NAME = 0;
const NAME_BEGINS = 1;
const NAME_HAS_WORD = 2;
/** The same three for any other name, the ticker or a host; a person who types these knows them. */
const OTHER_NAME = 3;

/**
 * A search over all names of the companies, made once for many questions. Every word typed must begin a word of one
 * and the same name; case, accents and legal forms do not count.
 *
 * `'quar' → Quarrel Kilns` · `'kilns quar' → Quarrel Kilns` · `'arrel' → nothing: no word begins so`
 * `'' → nothing: a list of everybody helps nobody`
 */
export function companySearch(companies: Iterable<Company>): CompanySearch {
  const entries = [...companies].map((company) => ({ company, spellings: spellingsOf(company) }));
  return (typed, limit) => {
    const words = foldedTokens(typed);
    if (words.length === 0) return [];
    const key = nameKey(typed);
    const near = entries.flatMap(({ company, spellings }) => {
      const rank = Math.min(...spellings.map((spelling) => rankOf(spelling, words, key)));
      return Number.isFinite(rank) ? [{ company, rank }] : [];
    });
    near.sort((a, b) => a.rank - b.rank || a.company.name.localeCompare(b.company.name, 'en'));
    return near.slice(0, limit).map(({ company }) => company);
  };
}

/**
 * The companies that bear exactly this name in any of their names, legal forms aside: what a selection may mean.
 *
 * `'QUARREL, Inc.' → [Quarrel]` · `'Quarrel' → [Quarrel, Quarrel]` two of that name · `'the' → []`
 */
export function companiesByName(companies: Iterable<Company>): (selected: string) => readonly Company[] {
  const bearers = new Map<string, Set<Company>>();
  for (const company of companies) {
    for (const { key } of spellingsOf(company)) {
      if (key !== '') bearers.set(key, (bearers.get(key) ?? new Set()).add(company));
    }
  }
  return (selected) => [...(bearers.get(nameKey(selected)) ?? [])];
}

interface Spelling {
  readonly words: readonly string[];
  readonly key: string;
  readonly isName: boolean;
}

function spellingsOf(company: Company): readonly Spelling[] {
  const { name, legalName, aliases, formerNames, domains, ticker } = company;
  const others = [legalName, ...aliases, ...formerNames, ...domains, ticker].filter(
    (other) => other !== null,
  );
  return [spellingOf(name, true), ...others.map((other) => spellingOf(other, false))];
}

function spellingOf(text: string, isName: boolean): Spelling {
  return { words: foldedTokens(text), key: nameKey(text), isName };
}

function rankOf({ words, key, isName }: Spelling, typed: readonly string[], typedKey: string): number {
  if (!typed.every((part) => words.some((word) => word.startsWith(part)))) return Number.POSITIVE_INFINITY;
  const nearness = key === typedKey ? WHOLE_NAME : beginsWith(words, typed) ? NAME_BEGINS : NAME_HAS_WORD;
  return isName ? nearness : OTHER_NAME + nearness;
}

function beginsWith(words: readonly string[], typed: readonly string[]): boolean {
  return typed.every((part, at) => words[at]?.startsWith(part) ?? false);
}
