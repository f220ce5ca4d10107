/** From weighed candidates to mentions: the likely ones, disjoint, each with the one company it means. */
import type { CompanyId } from '../company/company.ts';
import type { CompanyList, Gazetteer } from '../mention/gazetteer.ts';
import { WordClass } from '../mention/lexicon.ts';
import { countriesOfForm } from '../name/legal-forms.ts';
import { nameKey } from '../name/name-key.ts';
import type { Bearer, Candidate } from './candidate.ts';
import { type Cue, localEvidence } from './evidence.ts';
import { isNameOf } from './full-forms.ts';
import type { Evidence } from './linked.ts';
import { lastOfName } from './local-entities.ts';
import { PAGE_NAMES } from './page-evidence.ts';
import type { PageTokens } from './page-tokens.ts';
import { formAfter } from './surroundings.ts';
import { topicOf } from './topics.ts';
import type { WeighedCandidate, WeighedPage } from './weigh.ts';

/** A mention with one company, or with all that it may mean. */
export interface Chosen {
  readonly weighed: WeighedCandidate;
  readonly start: number;
  readonly end: number;
  readonly companies: readonly number[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

type Related = ((a: CompanyId, b: CompanyId) => boolean) | undefined;

/** The mentions of a page from left to right, disjoint: of overlapping candidates the likeliest, then the longest. */
export function choose(page: WeighedPage, gazetteer: Gazetteer, related: Related): Chosen[] {
  const likely = page.candidates
    .filter(({ probability, threshold }) => probability >= threshold)
    .sort(byLikelihood);
  const taken = new Uint8Array(page.tokens.count);
  const words = new PageWords(page.tokens, gazetteer.companies);
  const judging: Judging = { support: companySupport(likely), gazetteer, related, words };
  const chosen: Chosen[] = [];
  for (const weighed of likely) {
    const { from, to } = weighed.candidate;
    if (taken.subarray(from, to).some(Boolean)) continue;
    const whole = lastOfName(weighed.candidate, page.tokens, gazetteer.language.lexicon);
    const last = taken.subarray(to, whole + 1).some(Boolean) ? to - 1 : whole;
    taken.fill(1, from, last + 1);
    chosen.push(chosenOf(weighed, last, page, judging));
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function byLikelihood(a: WeighedCandidate, b: WeighedCandidate): number {
  return (
    b.probability - a.probability || b.candidate.to - b.candidate.from - (a.candidate.to - a.candidate.from)
  );
}

/** The different names of a company that the page has, by key, as the data writes them. */
type NamesOnPage = ReadonlyMap<string, string>;

/** The names of each company on the page: the bearer with a full form there is meant. */
function companySupport(likely: readonly WeighedCandidate[]): ReadonlyMap<number, NamesOnPage> {
  const names = new Map<number, Map<string, string>>();
  for (const { candidate } of likely) {
    for (const { company } of candidate.bearers)
      names.set(company, (names.get(company) ?? new Map()).set(candidate.key, candidate.written));
  }
  return names;
}

interface Judging {
  readonly support: ReadonlyMap<number, NamesOnPage>;
  readonly gazetteer: Gazetteer;
  readonly related: Related;
  readonly words: PageWords;
}

function chosenOf(weighed: WeighedCandidate, last: number, page: WeighedPage, judging: Judging): Chosen {
  const { candidate, cues, row } = weighed;
  const companies = meant(weighed, page.tokens, judging);
  const evidence = [
    ...cues.filter((cue) => cue.company === companies[0]).map((cue) => cue.evidence),
    ...localEvidence(candidate, row, page.tokens, judging.gazetteer.language.lexicon),
    ...pageEvidence(weighed, companies[0], judging),
  ];
  const isWhole = last >= candidate.to || candidate.end === page.tokens.end(last);
  const end = isWhole ? page.tokens.endWithDot(last) : candidate.end;
  return { weighed, start: candidate.start, end, companies, confidence: weighed.probability, evidence };
}

/**
 * The bearers left after each test in turn: markup, the country of the legal form after the name, the name as its very own, other names on the page, words of its other names on the page, strength of the form. More
 * than one left is a choice for the reader.
 *
 *   `Quorvex GmbH` → the Quorvex of Germany, not the one of Ohio
 *   `Harlow` on a page with its unit `Harlow Freight` → Harlow, not the unit
 *   `Quorvex` on a page with `motorcycle` → Quorvex Motor, not Quorvex Pianos        `Vega` of two → both
 */
function meant({ candidate, cues }: WeighedCandidate, page: PageTokens, judging: Judging): number[] {
  const { support, words, gazetteer } = judging;
  if (candidate.bearers.length === 1) return candidate.bearers.map(({ company }) => company);
  const countries = countriesOfForm(formAfter(candidate, page));
  const fits = (company: number) => fitsForm(gazetteer.companies.at(company)?.country ?? null, countries);
  const score = ({ company, form }: Bearer): readonly number[] => [
    Math.max(0, ...cues.filter((cue) => cue.company === company).map((cue) => cue.odds)),
    fits(company),
    isOwnName(company, candidate, judging) ? 1 : 0,
    support.get(company)?.size ?? 0,
    words.ofOtherNames(company, candidate.key),
    -form,
  ];
  const scored = candidate.bearers.map((bearer) => ({ company: bearer.company, score: score(bearer) }));
  const best = scored.reduce<readonly number[]>((top, { score: s }) => (isAbove(s, top) ? s : top), []);
  return scored.filter(({ score: s }) => !isAbove(best, s)).map(({ company }) => company);
}

/**
 * A unit that the page has in full lends its first words to itself; yet where they are another company's whole name, that
 * one is meant, if a tie makes it a unit or the name is a brand: there are many a Harbour beside `Harbour Lines`.
 */
function isOwnName(company: number, { key, from, to, bearers }: Candidate, judging: Judging): boolean {
  const { gazetteer, related } = judging;
  const { companies, language } = gazetteer;
  if (!isNameOf(key, companies.at(company))) return false;
  const id = companies.at(company)?.id ?? '';
  const isTied = bearers.some((other) => related?.(id, companies.at(other.company)?.id ?? ''));
  const classes = language.lexicon.classesOf(key);
  return isTied || to - from > 1 || ((classes & WordClass.BRAND) !== 0 && (classes & SHARED) === 0);
}
const SHARED = WordClass.COMMON | WordClass.KNOWN | WordClass.PLACE;

/** 1 when the law of the company's country knows the form; 0 says nothing, for the table of forms is not complete. */
function fitsForm(country: string | null, countries: readonly string[]): number {
  return country !== null && countries.includes(country) ? 1 : 0;
}

/** The words of a page by their first letters, to see which of two namesakes it talks like. */
class PageWords {
  private readonly words = new Set<string>();
  private readonly stems = new Set<string>();

  constructor(
    page: PageTokens,
    private readonly companies: CompanyList,
  ) {
    for (let token = 0; token < page.count; token++) this.words.add(page.word(token));
    for (const word of this.words) this.stems.add(stem(word));
  }

  /** How many words of the company's names, besides the one that stands there, and of its trade the page has too. */
  ofOtherNames(company: number, key: string): number {
    const names = this.companies.at(company);
    if (!names) return 0;
    const own = new Set(key.split(' '));
    const words = [...new Set([names.name, ...names.aliases].flatMap((name) => nameKey(name).split(' ')))];
    const others = words.filter((word) => !own.has(word));
    const said = others.filter((word) => word.length >= STEM && this.stems.has(stem(word))).length;
    return said + Math.max(0, ...others.map((word) => this.ofTopic(word)));
  }

  private ofTopic(word: string): number {
    return [...topicOf(word)].filter((about) => this.words.has(about)).length;
  }
}

// `Motors`, `motorcycle` and `motor` share five letters; with four, `international` meets `internal`.
const STEM = 5;

function stem(word: string): string {
  return word.slice(0, STEM);
}

function isAbove(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i >= 0 && (a[i] ?? 0) > (b[i] ?? Number.NEGATIVE_INFINITY);
}

function pageEvidence(
  { candidate, pageRow }: WeighedCandidate,
  company: number | undefined,
  { support, gazetteer, related }: Judging,
): Evidence[] {
  const value = (name: (typeof PAGE_NAMES)[number]) => pageRow[PAGE_NAMES.indexOf(name)] ?? 0;
  const found: [Cue, string | null][] = [];
  if (company === undefined) return [];
  if (value('longFormElsewhere') > 0.5) found.push(['longForm', longest(support.get(company))]);
  else if (value('bestOther') > 0.5) found.push(['repeated', candidate.written]);
  const tied = related && tiedCompany(company, support, gazetteer, related);
  if (tied) found.push(['related', tied]);
  return found.map(([cue, detail]) => ({ cue, detail }));
}

function longest(names: NamesOnPage | undefined): string | null {
  return [...(names?.values() ?? [])].reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  );
}

function tiedCompany(
  company: number,
  support: Judging['support'],
  { companies }: Gazetteer,
  related: NonNullable<Related>,
): string | null {
  const id = companies.at(company)?.id;
  const other = [...support.keys()].find(
    (number) => number !== company && id && related(id, companies.at(number)?.id ?? ''),
  );
  return other === undefined ? null : (companies.at(other)?.name ?? null);
}
