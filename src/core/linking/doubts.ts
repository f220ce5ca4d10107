/** Why a candidate might be no company: what speaks against a link, as ids with a detail, for people to read. */

import type { CompanyList } from '../mention/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import { LOCAL_NAMES } from './features.ts';
import type { Evidence } from './linked.ts';
import type { MarkupCue } from './markup.ts';
import { PAGE_NAMES } from './page-evidence.ts';
import type { PageTokens } from './page-tokens.ts';
import type { WeighedCandidate } from './weigh.ts';

/** Every doubt that a refusal may name, with what its detail holds. */
export const DOUBTS = {
  ordinaryWord: 'the word',
  place: 'the place',
  person: 'the personal name',
  club: 'the club',
  date: 'the day or month',
  knownAcronym: 'the letters, which mean something else too',
  firstWordOnly: 'the full name, which the page does not have',
  capitalBefore: 'the word before, which may belong to the name',
  capitalAfter: 'the word after, which may belong to the name',
  partOfOther: 'null: the page has a longer name of somebody else with this in it',
  personBefore: 'the first name or the title before',
  otherMeaning: 'null: the page says that these letters stand for something else',
  stockIndex: 'the word or number after',
  smallLetters: 'null: the page writes the same word small',
  capitals: 'null: the whole line is in capitals or like a title',
  bareName: 'null: nothing around the name says that it is a company',
} as const satisfies Readonly<Record<string, string>>;

/** Id of a doubt. */
export type Doubt = keyof typeof DOUBTS;

// Each doubt and the features that raise it; details are the name itself or a neighbour.
const ABOUT_NAME: readonly (readonly [Doubt, readonly string[]])[] = [
  ['ordinaryWord', ['commonWord', 'knownWord', 'rareWord', 'allWords', 'sectorAlone', 'functionWord']],
  ['place', ['place', 'country']],
  ['person', ['surname', 'firstName', 'personName']],
  ['club', ['club', 'clubLike']],
  ['date', ['date']],
  ['knownAcronym', ['knownAcronym']],
];
const WITHOUT_DETAIL: readonly (readonly [Doubt, readonly string[]])[] = [
  ['otherMeaning', ['namesOther', 'namedOther']],
  ['partOfOther', ['partOfOther']],
  ['smallLetters', ['smallLetters']],
  ['capitals', ['lineInCapitals', 'lineInTitleCase']],
];
const SUPPORT = [
  'legalFormAfter',
  'hasLegalForm',
  'tickerAfter',
  'possessive',
  'speechVerbAfter',
  'businessVerbAfter',
  'officeNounAfter',
  'tradeNounAfter',
  'leadBefore',
  'relationBefore',
  'sectorAfter',
];

/**
 * What speaks against a candidate, strongest first; empty when nothing does.
 *
 *   `Harlow` in `Jean Harlow starred` → personBefore Jean, capitalBefore Jean, bareName
 */
export function doubtsOf(
  { candidate, row, pageRow, cues }: WeighedCandidate,
  page: PageTokens,
  companies: CompanyList,
): Evidence[] {
  const has = (feature: string) => featureValue(feature, row, pageRow) >= 0.5;
  const { from, to } = candidate;
  const surface = page.text.slice(candidate.start, candidate.end);
  const around: [Doubt, string, readonly string[]][] = [
    ['personBefore', wordAt(page, from - 1), ['firstNameBefore', 'honorificBefore', 'civilTitleBefore']],
    ['stockIndex', wordAt(page, to), ['indexAfter']],
    ['capitalBefore', wordAt(page, from - 1), ['capitalBefore']],
    ['capitalAfter', wordAt(page, to), ['capitalAfter']],
  ];
  return [
    ...around.filter(([, , by]) => by.some(has)).map(([cue, detail]) => ({ cue, detail })),
    ...ABOUT_NAME.filter(([, by]) => by.some(has)).map(([cue]) => ({ cue, detail: surface })),
    ...(has('leadingWord') ? [{ cue: 'firstWordOnly', detail: fullName(candidate, companies) }] : []),
    ...WITHOUT_DETAIL.filter(([, by]) => by.some(has)).map(([cue]) => ({ cue, detail: null })),
    ...(isBare(has, cues) ? [{ cue: 'bareName', detail: null }] : []),
  ];
}

function fullName({ bearers, written }: Candidate, companies: CompanyList): string {
  return companies.at(bearers[0]?.company ?? companies.length)?.name ?? written;
}

function isBare(has: (feature: string) => boolean, cues: readonly MarkupCue[]): boolean {
  return cues.length === 0 && !SUPPORT.some(has) && !has('longFormElsewhere') && !has('bestOther');
}

const PAGE_FEATURES: readonly string[] = PAGE_NAMES;

function featureValue(feature: string, row: readonly number[], pageRow: readonly number[]): number {
  const local = LOCAL_NAMES.indexOf(feature);
  if (local >= 0) return row[local] ?? 0;
  return pageRow[PAGE_FEATURES.indexOf(feature)] ?? 0;
}

function wordAt(page: PageTokens, token: number): string {
  return page.text.slice(page.start(Math.max(0, token)), page.end(token));
}
