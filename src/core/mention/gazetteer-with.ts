/** A gazetteer with a few companies more, brought forward from one that stands. */
import type { Company } from '../company/company.ts';
import {
  type CompanyList,
  Form,
  firstWordsIn,
  formOf,
  type Gazetteer,
  leadingWords,
  spellingsOf,
} from './gazetteer.ts';
import { indexWith } from './index-with.ts';
import type { Spelling } from './spellings.ts';
import { inOneGo } from './steps.ts';

/**
 * The gazetteer of `base` and of `companies`, which are numbered after its own; null where its index has no room for them.
 *
 * Quorvex Brothers there, Quorvex Kilns new → `Quorvex` alone is nobody any more, and both whole names are found
 * @throws NotBrought
 */
export function gazetteerWith(base: Gazetteer, companies: readonly Company[]): Gazetteer | null {
  const before = base.companies.length;
  const spellings = companies.flatMap((company, at) => spellingsOf(company, before + at));
  const first = inOneGo(firstWordsIn(spellings));
  const taken = new Set([...first.keys()].filter((word) => base.firstWords.has(word)));
  const free = new Map([...first].filter(([word]) => !taken.has(word)));
  const leading = inOneGo(leadingWords(free, base.language.lexicon));
  const index = indexWith(base.index, {
    more: [...spellings, ...leading],
    fewerAt: [...taken],
    isGone: ({ text, owner }: Spelling) => formOf(owner) === Form.LEADING && taken.has(text.toLowerCase()),
  });
  if (index === null) return null;
  const hosts = new Map(companies.flatMap(({ domains }, at) => domains.map((host) => [host, before + at])));
  return {
    companies: joined(base.companies, companies),
    index,
    rivals: base.rivals,
    language: base.language,
    hosts: { get: (host) => hosts.get(host) ?? base.hosts.get(host) },
    firstWords: { has: (word) => first.has(word) || base.firstWords.has(word) },
  };
}

function joined(base: CompanyList, more: readonly Company[]): CompanyList {
  const { length } = base;
  return {
    length: length + more.length,
    at: (number) => (number < length ? base.at(number) : more[number - length]),
  };
}
