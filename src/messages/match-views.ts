/** What the match bench draws: every candidate of a text, and why it was taken or refused. Finished words. */
import type { JudgedCandidate } from '../core/linking/judged.ts';
import type { CompanyRef } from './company-views.ts';

/** A place in the text that may name a company. `text.slice(start, end) === surface`. */
export interface MatchCandidate {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly companies: readonly CompanyRef[];
  readonly judgement: JudgedCandidate['judgement'];
  /** Whole per cent of certainty, and those from which it would have been linked. */
  readonly certainty: number;
  readonly needed: number;
  /** What speaks for it and against it, strongest first. */
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
}

export interface MatchView {
  readonly text: string;
  readonly candidates: readonly MatchCandidate[];
}

/** A text to be matched: pasted, or that of a page that is open. */
export type MatchSource = { readonly text: string } | { readonly tab: number };

export interface ExampleView {
  readonly id: string;
  /** ISO date. */
  readonly kept: string;
  readonly text: string;
  /** Names linked now as they were then. */
  readonly isAsKept: boolean;
  readonly names: readonly { readonly surface: string; readonly company: CompanyRef }[];
}
