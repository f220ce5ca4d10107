/** Why a mention was linked, as cue ids with a detail; the catalogue of words turns them into a sentence. */
import type { Lexicon } from '../mention/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { LOCAL_NAMES } from './features.ts';
import type { Evidence } from './linked.ts';
import { localEntityAfter } from './local-entities.ts';
import type { PageTokens } from './page-tokens.ts';
import { supplierLabel } from './supplier-heads.ts';
import { afterName, legalFormAfter } from './surroundings.ts';

/**
 * Every cue that evidence may name, with what its detail holds. The catalogue has a sentence for each.
 *
 *   {cue: 'legalForm', detail: 'Inc.'}        {cue: 'longForm', detail: 'Harlow AI'}
 */
export const CUES = {
  listedName: 'the name as the data writes it',
  shortForm: 'the full name that this is short for',
  initials: 'the full name whose initials these are',
  longForm: 'the full name elsewhere on the page',
  repeated: 'the name, which is a company elsewhere on the page',
  legalForm: 'the legal form beside the name',
  localEntity: 'the place and the legal form after the name',
  sectorWord: 'the word of a trade beside or in the name',
  ticker: 'null',
  possessive: 'null',
  companyVerb: 'the verb after the name',
  companyNoun: 'the noun after the name',
  lead: 'the noun before the name',
  relation: 'the words before the name',
  ownLink: 'the host that the name links to',
  declared: 'the name or host that the page declares',
  ownSite: 'the host, or null',
  identifier: 'the LEI or company number that the page states',
  imprint: 'the legal name in imprint or footer, or null',
  supplierColumn: 'the head of the column',
  supplierList: 'the heading of the list',
  supplyStatement: 'the words that say so: `hosted on`, `Tools we use`',
  related: 'the company named beside it that has a tie to it',
  correction: 'null',
} as const satisfies Readonly<Record<string, string>>;

/** Id of a cue. */
export type Cue = keyof typeof CUES;

/** What the name and its surroundings say for a company. `row` is the candidate's local row. */
export function localEvidence(
  candidate: Candidate,
  row: readonly number[],
  page: PageTokens,
  lexicon: Lexicon,
): Evidence[] {
  const has = (feature: string) => row[LOCAL_NAMES.indexOf(feature)] === 1;
  const after = afterName(candidate, page);
  const found: [Cue, string | null][] = [nameCue(candidate)];
  if (has('legalFormAfter'))
    found.push(['legalForm', textOf(page, candidate.to, candidate.to + legalFormAfter(candidate, page))]);
  else if (has('hasLegalForm')) found.push(['legalForm', textOf(page, candidate.to - 1, candidate.to)]);
  if (has('localEntity')) {
    const length = localEntityAfter(candidate, page, lexicon);
    found.push(['localEntity', textOf(page, candidate.to, candidate.to + length)]);
  }
  if (has('tickerAfter')) found.push(['ticker', null]);
  if (has('sectorAfter')) found.push(['sectorWord', textOf(page, candidate.to, candidate.to + 1)]);
  if (has('relationBefore')) found.push(['relation', textOf(page, candidate.from - 2, candidate.from)]);
  const label = supplierLabel(candidate.from, page);
  if (label !== null) found.push(['lead', textOf(page, label, candidate.from)]);
  if (has('leadBefore')) found.push(['lead', textOf(page, candidate.from - 1, candidate.from)]);
  if (has('officeNounAfter') || has('tradeNounAfter'))
    found.push(['companyNoun', textOf(page, after, after + 1)]);
  else if (has('speechVerbAfter') || has('businessVerbAfter'))
    found.push(['companyVerb', textOf(page, after, after + 1)]);
  if (has('possessive')) found.push(['possessive', null]);
  return found.map(([cue, detail]) => ({ cue, detail }));
}

function nameCue({ kind, written, fullForm }: Candidate): [Cue, string] {
  if (kind === 'listed') return ['listedName', written];
  return [kind === 'short' ? 'shortForm' : 'initials', fullForm ?? written];
}

function textOf(page: PageTokens, from: number, to: number): string {
  return page.text.slice(page.start(Math.max(0, from)), page.endWithDot(to - 1));
}
