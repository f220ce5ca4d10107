/** From weighed candidates to mentions: the likely ones, disjoint, each with the one company it means. */
import type { CompanyId } from '../company/company.ts';
import type { Gazetteer } from '../mention/gazetteer.ts';
import { type Cue, localEvidence } from './evidence.ts';
import { legalFormAfter } from './features.ts';
import type { Evidence } from './linked.ts';
import { PAGE_NAMES } from './page-evidence.ts';
import type { WeighedCandidate, WeighedPage } from './weigh.ts';

/** A mention with one company, or with all that it may mean. */
export interface Chosen {
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
    .filter((candidate) => candidate.probability >= page.threshold)
    .sort(byLikelihood);
  const taken = new Uint8Array(page.tokens.count);
  const support = companySupport(likely);
  const chosen: Chosen[] = [];
  for (const weighed of likely) {
    const { from, to } = weighed.candidate;
    if (taken.subarray(from, to).some(Boolean)) continue;
    taken.fill(1, from, to);
    chosen.push(chosenOf(weighed, page, { support, gazetteer, related }));
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function byLikelihood(a: WeighedCandidate, b: WeighedCandidate): number {
  return (
    b.probability - a.probability || b.candidate.to - b.candidate.from - (a.candidate.to - a.candidate.from)
  );
}

/** How many different names of a company the page has: the bearer with a full form on the page is meant. */
function companySupport(likely: readonly WeighedCandidate[]): ReadonlyMap<number, ReadonlySet<string>> {
  const names = new Map<number, Set<string>>();
  for (const { candidate } of likely) {
    for (const { company } of candidate.bearers)
      names.set(company, (names.get(company) ?? new Set()).add(candidate.key));
  }
  return names;
}

interface Judging {
  readonly support: ReadonlyMap<number, ReadonlySet<string>>;
  readonly gazetteer: Gazetteer;
  readonly related: Related;
}

function chosenOf(weighed: WeighedCandidate, page: WeighedPage, judging: Judging): Chosen {
  const { candidate, cues, row } = weighed;
  const companies = meant(weighed, judging);
  const evidence = [
    ...cues.filter((cue) => cue.company === companies[0]).map((cue) => cue.evidence),
    ...localEvidence(candidate, row, page.tokens),
    ...pageEvidence(weighed, companies[0], judging),
  ];
  const last = candidate.to - 1 + legalFormAfter(candidate, page.tokens);
  const end = last >= candidate.to ? page.tokens.end(last) : candidate.end;
  return { start: candidate.start, end, companies, confidence: weighed.probability, evidence };
}

/** The bearers left after each test in turn: markup, support by the rest of the page, strength of the form. */
function meant({ candidate, cues }: WeighedCandidate, { support }: Judging): number[] {
  const score = (company: number, form: number): readonly number[] => [
    Math.max(0, ...cues.filter((cue) => cue.company === company).map((cue) => cue.odds)),
    support.get(company)?.size ?? 0,
    -form,
  ];
  const scored = candidate.bearers.map(({ company, form }) => ({ company, score: score(company, form) }));
  const best = scored.reduce<readonly number[]>((top, { score: s }) => (isAbove(s, top) ? s : top), []);
  return scored.filter(({ score: s }) => !isAbove(best, s)).map(({ company }) => company);
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

function longest(names: ReadonlySet<string> | undefined): string | null {
  return [...(names ?? [])].reduce<string | null>(
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
  const id = companies[company]?.id;
  const other = [...support.keys()].find(
    (number) => number !== company && id && related(id, companies[number]?.id ?? ''),
  );
  return other === undefined ? null : (companies[other]?.name ?? null);
}
