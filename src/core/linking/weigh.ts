/** Finds every candidate of a page and weighs it: first by its own surroundings, then with the rest of the page. */
import type { Gazetteer } from '../mention/gazetteer.ts';
import type { Weights } from '../mention/language.ts';
import { WordClass } from '../mention/lexicon.ts';
import type { PageModel } from '../mention/page-model.ts';
import { search } from '../mention/search.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { type Corrections, corrected, toldCues } from './corrections.ts';
import { LOCAL_NAMES, localRow } from './features.ts';
import { isFullLegalName, isIntroduced, standsForOther, wordsOfBearers } from './full-forms.ts';
import { inflectedCandidates } from './inflected.ts';
import { lastOfName, localEntityAfter } from './local-entities.ts';
import { Markup, type MarkupCue } from './markup.ts';
import { CAUTIOUS, layersFor, logOdds, probability } from './model.ts';
import type { Weighed } from './names-on-page.ts';
import { oddsByHand, pageOdds } from './odds.ts';
import { PAGE_NAMES, type PageFacts, pageFacts, pageRows, shortness } from './page-evidence.ts';
import { PageTokens } from './page-tokens.ts';
import { sensesOf } from './senses.ts';
import { joinedBearers, shortCandidates } from './short-forms.ts';
import { supplyCues } from './supply-cues.ts';
import { SupplyStatements } from './supply-statements.ts';

/** A candidate with all its rows and cues, its probability, and the log-odds that its markup added. */
export interface WeighedCandidate extends Weighed {
  readonly pageRow: readonly number[];
  readonly cues: readonly MarkupCue[];
  readonly probability: number;
  /** The probability from which it is linked. */
  readonly threshold: number;
}

/** All candidates of a page, weighed; they may overlap. */
export interface WeighedPage {
  readonly tokens: PageTokens;
  readonly candidates: readonly WeighedCandidate[];
  readonly site: number | null;
}

/** Weighs all candidates of a page. `tokens` are the page's own, for who has them already. */
export function weighPage(
  page: PageModel,
  gazetteer: Gazetteer,
  corrections: Corrections,
  tokens = new PageTokens(page.text, page.language),
): WeighedPage {
  const markup = new Markup(page, gazetteer);
  const weights = gazetteer.language.weights ?? CAUTIOUS;
  const layers = layersFor(weights, shortness(gazetteer.companies.length));
  const found = candidatesOf(tokens, gazetteer, corrections);
  if (found.length === 0) return { tokens, candidates: [], site: markup.site };
  const statements = new SupplyStatements(tokens);
  const locally = found.map((candidate) => {
    const row = rowOf(candidate, tokens, gazetteer);
    const wholeEnd = tokens.endWithDot(lastOfName(candidate, tokens, gazetteer.language.lexicon));
    const cues = [
      ...markup.cuesFor(candidate, wholeEnd),
      ...supplyCues(candidate, tokens, gazetteer.language.lexicon, markup, statements),
      ...toldCues(candidate, page.text, gazetteer, corrections),
    ];
    const markupOdds = Math.max(0, ...cues.map((cue) => cue.odds));
    const fixedOdds = markupOdds + oddsByHand(candidate, row, tokens, markup);
    const local = probability(logOdds(layers.local, LOCAL_NAMES, row) + fixedOdds);
    return { candidate, row, cues, local, fixedOdds };
  });
  const facts = pageFacts(tokens, gazetteer.companies.length);
  const rows = pageRows(locally, tokens, facts);
  const candidates = locally.map((weighed, i): WeighedCandidate => {
    const pageRow = rows[i] ?? [];
    const odds =
      logOdds(layers.page, ALL_NAMES, [...weighed.row, ...pageRow]) + weighed.fixedOdds + pageOdds(pageRow);
    const threshold = thresholdFor(weighed, pageRow, weights, facts);
    return { ...weighed, pageRow, probability: probability(odds), threshold };
  });
  return { tokens, candidates, site: markup.site };
}

const REPEATS = PAGE_NAMES.indexOf('repeats');
const LONG_FORM = PAGE_NAMES.indexOf('longFormElsewhere');

// A list of a few hundred chosen companies has few names that are words by accident: there little more than even
// odds is enough.
const SHORT_LIST_THRESHOLD = 0.55;

function thresholdFor(
  { candidate }: Weighed,
  pageRow: readonly number[],
  weights: Weights,
  facts: PageFacts,
): number {
  const threshold = isLone(candidate, pageRow) ? weights.loneThreshold : weights.threshold;
  return threshold + (SHORT_LIST_THRESHOLD - threshold) * facts.shortList;
}

const IN_LIST = PAGE_NAMES.indexOf('listNeighbour');

/** A word that the page has once, never in full and not beside a likely name: one reading of one place is all there is to go by. */
function isLone({ from, to }: Candidate, pageRow: readonly number[]): boolean {
  return (
    to - from === 1 && pageRow[REPEATS] === 0 && pageRow[LONG_FORM] === 0 && (pageRow[IN_LIST] ?? 0) < 0.5
  );
}

/** Names of the features of the second layer: the local ones, then the page's. */
export const ALL_NAMES: readonly string[] = [...LOCAL_NAMES, ...PAGE_NAMES];

/** Listed names, bent ones and the short forms of the longer ones; a short form inside a longer listed name is none. */
export function candidatesOf(
  tokens: PageTokens,
  gazetteer: Gazetteer,
  corrections: Corrections,
): Candidate[] {
  const listed = search(tokens.tokens, gazetteer.index).map((hit) => candidateOf(hit, gazetteer));
  const shorts = shortCandidates(
    tokens,
    listed.filter(({ from, to }) => to - from > 1),
  );
  const at = new Set(listed.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const inflected = inflectedCandidates(tokens, gazetteer, (token) => at.has(token));
  const isNation = ({ key }: Candidate) =>
    (gazetteer.language.lexicon.classesOf(key) & WordClass.COUNTRY) !== 0;
  const owned = shorts.filter((short) => !isNation(short));
  return [...withShorts(listed, owned, tokens.count), ...inflected].flatMap((candidate) =>
    corrected(candidate, gazetteer, corrections),
  );
}

/** A short form where a listed name stands adds its bearers to it; elsewhere it is a candidate of its own. */
function withShorts(listed: Candidate[], shorts: readonly Candidate[], tokens: number): Candidate[] {
  const at = new Int32Array(tokens).fill(-1);
  for (const [i, { from, to }] of listed.entries()) at.fill(i, from, to);
  const added: Candidate[] = [];
  for (const short of shorts) {
    const i = at[short.from] ?? -1;
    const other = listed[i];
    if (!other || other.to - other.from < short.to - short.from) added.push(short);
    else if (other.from === short.from && other.to === short.to)
      listed[i] = { ...other, bearers: joinedBearers(other.bearers, short.bearers) };
  }
  return [...listed, ...added];
}

/** A candidate's local row, with the lexicon's and the rivals' word on its name. */
export function rowOf(candidate: Candidate, page: PageTokens, gazetteer: Gazetteer): number[] {
  const { lexicon } = gazetteer.language;
  return localRow({
    candidate,
    page,
    lexicon,
    ...sensesOf(candidate, page, lexicon),
    rivals: gazetteer.rivals.get(candidate.key) ?? [],
    bearerWords: wordsOfBearers(candidate, gazetteer.companies),
    isFullLegalName: isFullLegalName(candidate, page, gazetteer.companies),
    acronymOfOther: standsForOther(candidate, page, gazetteer.companies),
    isIntroduced: isIntroduced(candidate, page, gazetteer.companies),
    isLocalEntity: localEntityAfter(candidate, page, lexicon) > 0,
  });
}
