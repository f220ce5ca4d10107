/** Finds every candidate of a page and weighs it: first by its own surroundings, then with the rest of the page. */
import type { Gazetteer } from '../mention/gazetteer.ts';
import type { PageModel } from '../mention/page-model.ts';
import { search } from '../mention/search.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { LOCAL_NAMES, localRow } from './features.ts';
import { isFullLegalName, standsForOther } from './full-forms.ts';
import { Markup, type MarkupCue } from './markup.ts';
import { CAUTIOUS, logOdds, probability } from './model.ts';
import type { Weighed } from './names-on-page.ts';
import { PAGE_NAMES, pageFacts, pageRows } from './page-evidence.ts';
import { PageTokens } from './page-tokens.ts';
import { joinedBearers, shortCandidates } from './short-forms.ts';

/** One thing the user said about a name: on this page, site or everywhere is settled before it gets here. */
export interface Correction {
  /** `nameKey` of the name. */
  readonly key: string;
  readonly company: string;
  /** "This is X" or "not this company". */
  readonly is: boolean;
}
/** Everything the user said that holds on the page. */
export type Corrections = readonly Correction[];
/** The user said nothing. */
export const NO_CORRECTIONS: Corrections = [];

/** A candidate with all its rows and cues, its probability, and the log-odds that its markup added. */
export interface WeighedCandidate extends Weighed {
  readonly pageRow: readonly number[];
  readonly cues: readonly MarkupCue[];
  readonly probability: number;
}

/** All candidates of a page, weighed; they may overlap. */
export interface WeighedPage {
  readonly tokens: PageTokens;
  readonly candidates: readonly WeighedCandidate[];
  readonly threshold: number;
  readonly site: number | null;
}

/** Weighs all candidates of a page. */
export function weighPage(page: PageModel, gazetteer: Gazetteer, corrections: Corrections): WeighedPage {
  const tokens = new PageTokens(page.text);
  const markup = new Markup(page, gazetteer);
  const weights = gazetteer.language.weights ?? CAUTIOUS;
  const locally = candidatesOf(tokens, gazetteer, corrections).map((candidate) => {
    const row = rowOf(candidate, tokens, gazetteer);
    const cues = [...markup.cuesFor(candidate), ...toldCues(candidate, page.text, gazetteer, corrections)];
    const markupOdds = Math.max(0, ...cues.map((cue) => cue.odds));
    const fixedOdds =
      markupOdds +
      columnOdds(candidate, row, markup) +
      contraryOdds(row) +
      legalNameOdds(row) +
      scriptOdds(candidate);
    const local = probability(logOdds(weights.local, LOCAL_NAMES, row) + fixedOdds);
    return { candidate, row, cues, local, fixedOdds };
  });
  if (locally.length === 0)
    return { tokens, candidates: [], threshold: weights.threshold, site: markup.site };
  const rows = pageRows(locally, pageFacts(tokens, gazetteer.companies.length));
  const candidates = locally.map((weighed, i): WeighedCandidate => {
    const pageRow = rows[i] ?? [];
    const odds = logOdds(weights.page, ALL_NAMES, [...weighed.row, ...pageRow]) + weighed.fixedOdds;
    return { ...weighed, pageRow, probability: probability(odds) };
  });
  return { tokens, candidates, threshold: weights.threshold, site: markup.site };
}

// What surely means something else is too rare in any training set to be learnt: an index (`Harlow 500`), the exchange
// before a code (`NASDAQ: HRLW`), initials that the page spells out otherwise (`encephalopathy (BSE)`).
const CONTRARY = ['indexAfter', 'exchangeCode', 'namesOther'].map((name) => LOCAL_NAMES.indexOf(name));
const CONTRARY_ODDS = -4;

function contraryOdds(row: readonly number[]): number {
  return CONTRARY.some((column) => row[column] === 1) ? CONTRARY_ODDS : 0;
}

// A name with its own legal form can hardly be anything else (`Anchor Corp` for Anchor Corporation), however common its
// word; the training documents spell too few of them so. Half of what the markup's weaker cues weigh.
const FULL_LEGAL_NAME = LOCAL_NAMES.indexOf('fullLegalName');
const FULL_LEGAL_ODDS = 2;

function legalNameOdds(row: readonly number[]): number {
  return row[FULL_LEGAL_NAME] === 1 ? FULL_LEGAL_ODDS : 0;
}

// A column of other things speaks against a word that means one of them, and little against a name that means nothing
// else: `Purpose | Town | Status` may head no suppliers, yet a code host under it can only be the company. Not nothing,
// for word lists miss some spellings.
const NO_OTHER_SENSE = LOCAL_NAMES.indexOf('noOtherSense');
const NAME_IN_OTHER_COLUMN = 0.4;

function columnOdds(candidate: Candidate, row: readonly number[], markup: Markup): number {
  const isNameOnly = candidate.to - candidate.from > 1 || row[NO_OTHER_SENSE] === 1;
  return markup.against(candidate) * (isNameOnly ? NAME_IN_OTHER_COLUMN : 1);
}

// The lexicon and the training documents are in Latin script. Elsewhere only the whole written name is evidence: enough
// for a name of three letters or more, and ideographs count double.
const SCRIPT_ODDS = 5;

function scriptOdds({ written, kind }: Candidate): number {
  const isOther = !/\p{Script=Latin}/u.test(written) && /\p{L}{3}/u.test(written);
  return isOther && kind === 'listed' ? SCRIPT_ODDS : 0;
}

/** Names of the features of the second layer: the local ones, then the page's. */
export const ALL_NAMES: readonly string[] = [...LOCAL_NAMES, ...PAGE_NAMES];

/** Listed names and the short forms of the longer ones; a short form inside a longer listed name is none. */
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
  return withShorts(listed, shorts, tokens.count).flatMap((candidate) =>
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

function corrected(candidate: Candidate, { companies }: Gazetteer, corrections: Corrections): Candidate[] {
  const about = corrections.filter(({ key }) => key === candidate.key);
  if (about.length === 0) return [candidate];
  const said = (company: number, is: boolean) =>
    about.some((c) => c.is === is && c.company === companies.at(company)?.id);
  const meant = candidate.bearers.filter(({ company }) => said(company, true));
  const left = meant.length > 0 ? meant : candidate.bearers.filter(({ company }) => !said(company, false));
  return left.length > 0 ? [{ ...candidate, bearers: left }] : [];
}

// Above every doubt that the weights can raise: who adds a company wants it found.
const TOLD_ODDS = 30;

/** "This is X" speaks for X wherever the name is written as a name: in lower case it stays the ordinary word. */
function toldCues(
  { key, start, end, written, bearers }: Candidate,
  text: string,
  { companies }: Gazetteer,
  corrections: Corrections,
): MarkupCue[] {
  const told = new Set(
    corrections.filter((said) => said.is && said.key === key).map(({ company }) => company),
  );
  const surface = text.slice(start, end);
  const isName = surface === written || surface !== surface.toLowerCase();
  if (told.size === 0 || !isName) return [];
  return bearers
    .filter(({ company }) => told.has(companies.at(company)?.id ?? ''))
    .map(({ company }) => ({ company, odds: TOLD_ODDS, evidence: { cue: 'correction', detail: null } }));
}

/** A candidate's local row, with the lexicon's and the rivals' word on its name. */
export function rowOf(candidate: Candidate, page: PageTokens, gazetteer: Gazetteer): number[] {
  const { lexicon } = gazetteer.language;
  return localRow({
    candidate,
    page,
    lexicon,
    classes: lexicon.classesOf(candidate.key),
    tokenClasses: candidate.key.split(' ').map((token) => lexicon.classesOf(token)),
    rivals: gazetteer.rivals.get(candidate.key) ?? [],
    isFullLegalName: isFullLegalName(candidate, page, gazetteer.companies),
    acronymOfOther: standsForOther(candidate, page, gazetteer.companies),
  });
}
