/** What the rest of the page says about a candidate: its other mentions, the company's other names, the subject. */
import { Shape } from '../name/shape.ts';
import { BUSINESS_WORDS, SPORTS_WORDS } from './cue-words.ts';
import { LOCAL_NAMES } from './features.ts';
import {
  type LongerNames,
  longerNames,
  longFormOf,
  type NameOnPage,
  namesOnPage,
  shareCompany,
  type Weighed,
} from './names-on-page.ts';
import type { PageTokens } from './page-tokens.ts';
import { type Places, placesOf } from './places.ts';

/** Names of the page features in the order of `pageRow`. */
export const PAGE_NAMES = [
  'longFormElsewhere',
  'noLongForm',
  'bestOther',
  'meanOther',
  'localLogit',
  'repeats',
  'capitalNeighbours',
  'personElsewhere',
  'smallLetters',
  'partOfOther',
  'otherCompanies',
  'business',
  'sport',
  'shortPage',
  'namedOther',
  'surnameInSport',
  'placeInSport',
  'wordWithLongForm',
  'shortWithLongForm',
  'shortList',
  'shortListWord',
  'anyPerson',
  'anyUnknownBefore',
  'listNeighbour',
  'slotShared',
  'wordRepeated',
  'repeatedBeforeName',
  'commonAlone',
  'companyBeside',
  'introduced',
] as const;

/** Facts of the page that hold for every candidate on it. */
export interface PageFacts {
  readonly smallWords: ReadonlySet<string>;
  readonly business: number;
  readonly sport: number;
  readonly tokens: number;
  /** 0 with as many companies loaded as in the large training sets, 1 with a few hundred. */
  readonly shortList: number;
}

/** Reads the page's subject and the words it writes small, once for all candidates. */
export function pageFacts(page: PageTokens, companies: number): PageFacts {
  const smallWords = new Set<string>();
  let business = 0;
  let sport = 0;
  for (let token = 0; token < page.count; token++) {
    const word = page.word(token);
    if (!page.has(token, Shape.CAPITAL)) smallWords.add(word);
    if (BUSINESS_WORDS.has(word)) business++;
    if (SPORTS_WORDS.has(word)) sport++;
  }
  // In news 8 words in 100 are of the subject on a page that is all about it: capped there, so that a headline of
  // five words does not count for more.
  const share = (count: number) => Math.min(1, count / (page.count + 10) / 0.08);
  return {
    smallWords,
    business: share(business),
    sport: share(sport),
    tokens: page.count,
    shortList: shortness(companies),
  };
}

/**
 * How short a list of companies is. A list of a few hundred chosen companies has few names that are words by accident, one of 45,000 has Sunday,
 * World and China: on a logarithmic scale from 45,000 (0) down to 450 (1).
 */
export function shortness(companies: number): number {
  return Math.min(1, Math.max(0, Math.log10(45_000 / Math.max(1, companies)) / 2));
}

const column = (name: string) => LOCAL_NAMES.indexOf(name);
const NO_OTHER_SENSE = column('noOtherSense');
const SURNAME = column('surname');
const PLACES = [column('place'), column('club'), column('clubLike')];
const CAPITAL_AFTER = column('capitalAfter');
const COMMON = column('commonWord');
const WORD = [column('commonWord'), column('knownWord'), column('rareWord')];
// Local evidence alone makes it more likely than not by far: such a company makes the page one about companies.
const STRONG = 0.7;

// No training document names one company oftener; beyond it the weights would be asked what they never saw, and a
// name repeated thousands of times would fall silent.
const MOST_REPEATS = 30;

/** Every candidate's page features, in the order of the candidates. Linear in the candidates. */
export function pageRows(all: readonly Weighed[], page: PageTokens, facts: PageFacts): number[][] {
  const names = namesOnPage(all);
  const around: Around = {
    longer: longerNames(names),
    strong: strongCompanies(all),
    facts,
    places: placesOf(all, page),
  };
  return all.map((weighed, at) => {
    const name = names.get(weighed.candidate.key);
    return name ? pageRow(weighed, at, name, around) : [];
  });
}

/** What all candidates of a page have around them: its names, the companies that are likely anyhow, the subject. */
interface Around {
  readonly longer: LongerNames;
  readonly strong: ReadonlySet<number>;
  readonly facts: PageFacts;
  readonly places: Places;
}

function strongCompanies(all: readonly Weighed[]): ReadonlySet<number> {
  return new Set(
    all.filter((w) => w.local > STRONG).flatMap((w) => w.candidate.bearers.map((b) => b.company)),
  );
}

function pageRow(
  { local, row, candidate }: Weighed,
  at: number,
  name: NameOnPage,
  { longer, strong, facts, places }: Around,
): number[] {
  const longForm = longFormOf(name, longer);
  const others = Math.min(name.count - 1, MOST_REPEATS);
  const has = (column: number) => row[column] ?? 0;
  const own = [...name.companies].filter((company) => strong.has(company)).length;
  const values: Record<(typeof PAGE_NAMES)[number], number> = {
    longFormElsewhere: longForm,
    noLongForm: longForm === 0 ? 1 : 0,
    bestOther: local === name.best ? name.second : name.best,
    meanOther: others === 0 ? 0 : (name.sum - local) / others,
    localLogit: Math.log(local / (1 - local)),
    repeats: Math.log2(1 + others) / 3,
    capitalNeighbours: name.capitals / name.count,
    personElsewhere: name.persons / name.count,
    smallLetters: facts.smallWords.has(name.key) ? 1 : 0,
    partOfOther: (longer.holding.get(name.key) ?? []).some((other) => !shareCompany(other, name)) ? 1 : 0,
    otherCompanies: Math.log2(1 + strong.size - own) / 3,
    business: facts.business,
    sport: facts.sport,
    shortPage: facts.tokens < 60 ? 1 : 0,
    namedOther: name.isOther ? 1 : 0,
    surnameInSport: has(SURNAME) * facts.sport,
    placeInSport: Math.max(...PLACES.map(has)) * facts.sport,
    wordWithLongForm: WORD.some((i) => row[i] === 1) ? longForm : 0,
    shortWithLongForm: candidate.kind === 'short' ? longForm : 0,
    shortList: facts.shortList,
    anyPerson: name.persons > 0 ? 1 : 0,
    anyUnknownBefore: name.unknownBefore > 0 ? 1 : 0,
    listNeighbour: places.neighbours[at] ?? 0,
    slotShared: places.slots[at] ?? 0,
    wordRepeated: WORD.some((i) => row[i] === 1) ? (local === name.best ? name.second : name.best) : 0,
    repeatedBeforeName: has(CAPITAL_AFTER) * (local === name.best ? name.second : name.best),
    companyBeside: places.beside[at] ?? 0,
    introduced: name.isIntroduced ? 1 : 0,
    commonAlone: has(COMMON) && longForm === 0 ? 1 : 0,
    shortListWord: has(NO_OTHER_SENSE) || candidate.to - candidate.from > 1 ? 0 : facts.shortList,
  };
  return PAGE_NAMES.map((feature) => values[feature]);
}
