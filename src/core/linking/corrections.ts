/** What the user said about names, and what follows for a candidate. */
import type { Gazetteer } from '../mention/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import type { MarkupCue } from './markup.ts';

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

/** A candidate with the bearers that the user left it; none when all were taken away. */
export function corrected(
  candidate: Candidate,
  { companies }: Gazetteer,
  corrections: Corrections,
): Candidate[] {
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
export function toldCues(
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
