/** The names on a page, each with what all its mentions say together, and how they stand inside one another. */
import type { Candidate } from './candidate.ts';
import { LOCAL_NAMES } from './features.ts';

/** A candidate with its local row and the probability that this row alone gives it. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly row: readonly number[];
  readonly local: number;
}

const column = (name: string) => LOCAL_NAMES.indexOf(name);
const NEIGHBOURS = [column('capitalBefore'), column('capitalAfter')];
const OTHER = column('namesOther');
const INTRODUCED = column('introducedHere');
const PERSON = [column('firstNameBefore'), column('honorificBefore'), column('personByApposition')];
const UNKNOWN_BEFORE = column('unknownBefore');

/** One name on the page with sums over its mentions, so that each mention can leave itself out. */
export interface NameOnPage {
  readonly key: string;
  readonly companies: Set<number>;
  listedBest: number;
  best: number;
  second: number;
  sum: number;
  count: number;
  capitals: number;
  persons: number;
  unknownBefore: number;
  isOther: boolean;
  isIntroduced: boolean;
}

/** Longer names by company, and by the names inside them. */
export interface LongerNames {
  readonly ofCompany: ReadonlyMap<number, readonly NameOnPage[]>;
  readonly holding: ReadonlyMap<string, readonly NameOnPage[]>;
}

/** Every name on the page by its key. */
export function namesOnPage(all: readonly Weighed[]): ReadonlyMap<string, NameOnPage> {
  const names = new Map<string, NameOnPage>();
  for (const weighed of all) {
    const { key } = weighed.candidate;
    const name = names.get(key) ?? newName(key);
    names.set(key, name);
    addMention(name, weighed);
  }
  return names;
}

function newName(key: string): NameOnPage {
  return {
    key,
    companies: new Set(),
    listedBest: 0,
    best: 0,
    second: 0,
    sum: 0,
    count: 0,
    capitals: 0,
    persons: 0,
    unknownBefore: 0,
    isOther: false,
    isIntroduced: false,
  };
}

function addMention(name: NameOnPage, { candidate, row, local }: Weighed): void {
  for (const { company } of candidate.bearers) name.companies.add(company);
  if (candidate.kind === 'listed') name.listedBest = Math.max(name.listedBest, local);
  name.second = Math.max(name.second, Math.min(name.best, local));
  name.best = Math.max(name.best, local);
  name.sum += local;
  name.count++;
  if (NEIGHBOURS.some((i) => row[i] === 1)) name.capitals++;
  if (PERSON.some((i) => row[i] === 1)) name.persons++;
  if (row[UNKNOWN_BEFORE] === 1) name.unknownBefore++;
  if (row[OTHER] === 1) name.isOther = true;
  if (row[INTRODUCED] === 1) name.isIntroduced = true;
}

/** The names of several words, where the shorter ones can look for support or for a rival that holds them. */
export function longerNames(names: ReadonlyMap<string, NameOnPage>): LongerNames {
  const ofCompany = new Map<number, NameOnPage[]>();
  const holding = new Map<string, NameOnPage[]>();
  for (const name of names.values()) {
    const parts = partsOf(name.key);
    if (parts.length === 0) continue;
    for (const company of name.companies) pushTo(ofCompany, company, name);
    for (const part of parts) pushTo(holding, part, name);
  }
  return { ofCompany, holding };
}

/** `'first harlow bank' → ['first', 'first harlow', 'harlow', 'harlow bank', 'bank']`: the names inside a name. */
function partsOf(key: string): string[] {
  const tokens = key.split(' ');
  const parts: string[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= tokens.length; to++) {
      if (to - from < tokens.length) parts.push(tokens.slice(from, to).join(' '));
    }
  }
  return parts;
}

function pushTo<Key>(groups: Map<Key, NameOnPage[]>, key: Key, name: NameOnPage): void {
  const group = groups.get(key);
  if (group) group.push(name);
  else groups.set(key, [name]);
}

/** The best chance of a longer listed name of the same company; 0 = the page has none. */
export function longFormOf(name: NameOnPage, { ofCompany }: LongerNames): number {
  let best = 0;
  for (const company of name.companies) {
    for (const other of ofCompany.get(company) ?? []) {
      if (other.key.length > name.key.length) best = Math.max(best, other.listedBest);
    }
  }
  return best;
}

/** True when two names may mean one company. */
export function shareCompany(a: NameOnPage, b: NameOnPage): boolean {
  return [...a.companies].some((company) => b.companies.has(company));
}
