/**
 * The public suffixes: names under which people register their own (`com`, `co.uk`, a host of people's pages). What stands under two
 * names that somebody registered is run by two parties.
 *
 *   rules of publicsuffix.org ──► class by name ──► the longest that ends a host ──► the label before it is registered
 *   'co.uk'    a suffix            '*.ck'    so is each name right under it            '!www.ck'    but not this one
 */
import { getEmptyResult, parseImpl } from 'tldts-core';

/** What the rules say of a name, as bits. */
const Rule = { SUFFIX: 1, ALL_BELOW: 2, EXCEPTION: 4 } as const;

/** What the rules say of a name: a map, or a stored image of one. */
export type Suffixes = Pick<ReadonlyMap<string, number>, 'get'>;

/** No rules: then the last label is the suffix. */
export const NO_SUFFIXES: Suffixes = new Map();

/** Rules in the form of the list, by the names that they speak of. */
export function suffixesOf(rules: readonly string[]): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  const add = (name: string, rule: number) => byName.set(name, (byName.get(name) ?? 0) | rule);
  for (const rule of rules) {
    if (rule.startsWith('*.')) add(rule.slice(2), Rule.ALL_BELOW);
    else if (rule.startsWith('!')) add(rule.slice(1), Rule.EXCEPTION);
    else add(rule, Rule.SUFFIX);
  }
  return byName;
}

/**
 * The name that somebody registered, and everything under it with it; null for an address in numbers and for what is a
 * suffix itself.
 *
 *   'www.harlow.co.uk' → 'harlow.co.uk'   'a.b.harlow.ck' → 'b.harlow.ck'   'co.uk' → null
 */
export function registeredDomain(host: string, suffixes: Suffixes): string | null {
  const lookUp: Parameters<typeof parseImpl>[2] = (hostname, _options, found) => {
    found.publicSuffix = suffixOf(hostname, suffixes);
  };
  return parseImpl(host, DOMAIN, lookUp, {}, getEmptyResult()).domain;
}

/** `FLAG.DOMAIN` of tldts-core, whose enum is gone once it is compiled. */
const DOMAIN = 3;

/** The longest suffix by any rule; an exception goes before them all. `'a.b.ck' → 'b.ck'   'a.www.ck' → 'ck'` */
function suffixOf(host: string, suffixes: Suffixes): string {
  let longest = host.slice(host.lastIndexOf('.') + 1);
  // From the last label on: each longer one goes before.
  for (let at = host.length; at > 0; ) {
    const dot = host.lastIndexOf('.', at - 1);
    const name = host.slice(dot + 1);
    const rule = suffixes.get(name) ?? 0;
    if (rule & Rule.EXCEPTION) return name.slice(name.indexOf('.') + 1);
    if (rule & Rule.SUFFIX) longest = name;
    if (rule & Rule.ALL_BELOW && dot > 0) longest = host.slice(host.lastIndexOf('.', dot - 1) + 1);
    at = dot;
  }
  return longest;
}
