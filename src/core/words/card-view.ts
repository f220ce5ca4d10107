/**
 * What a card, a popup row or a table shows of one company: finished words and plain shapes, no reasoning left.
 * Overlay, popup and desk draw this and compute nothing; it is plain JSON and crosses message boundaries.
 */
import type { CompanyId } from '../company/company.ts';
import type { Level, RuleId } from '../verdict/level.ts';

/** A source as a list shows it: "CNBC, 13 June 2025", and its page where a person can open one. */
export interface NamedSource {
  readonly text: string;
  readonly url: string | null;
}

/** A sentence with who says so and when; `url` only where a person can open it. */
export interface Attributed {
  readonly text: string;
  /** "CNBC, 13 June 2025", or "your own entry". */
  readonly attribution: string;
  readonly url: string | null;
  /** Sources beside those that `attribution` names; absent where it names them all. */
  readonly others?: readonly NamedSource[];
  /** What kind of claim it is where that matters: "Disputed", "Also reported", "Announced, not closed", "Ended". */
  readonly label?: string;
  /** The hop of the picture that it is behind; absent where there is one hop only. */
  readonly hop?: number;
}

/** One step of the chain picture, drawn left to right from the watched party to the supplier. */
export interface ChainLink {
  readonly from: string;
  readonly to: string;
  /** "49 %, no votes" · "size not disclosed" · "serves both": one stake or one kind of tie a link. */
  readonly label: string;
  /** By this number claims say which link they are behind; absent where there is one hop only. */
  readonly hop?: number;
  readonly kind: 'equity' | 'tie' | 'pending' | 'past';
}

export interface Alternative {
  readonly company: CompanyId;
  readonly name: string;
  readonly level: Level;
  readonly levelWords: string;
  /** How much is known of its owners: "little known of its owners". */
  readonly coverageWords?: string;
}

export interface CardView {
  readonly company: CompanyId;
  readonly name: string;
  /** What marks, badge and colour follow. */
  readonly shown: Level;
  /** "Substantial stake or influence". */
  readonly levelWords: string;
  /** "Substantial stake or influence: Harrow" · "No tie to your watchlist found". */
  readonly headline: string;
  /** The one sentence a busy buyer reads. */
  readonly summary: string;
  /** The same sentence by sentence, with the sources apart; null where a sentence speaks of no claim. */
  readonly account: readonly { readonly text: string; readonly attribution: string | null }[];
  /** Short notes on the verdict: "reported by one source", "stale", "announced: …", "up to a majority". */
  readonly qualifiers: readonly string[];
  readonly chain: readonly ChainLink[];
  /** Stake and votes apart: [{label: 'Economic share', value: '49 %'}, {label: 'Votes', value: '0 %'}]. */
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  readonly claims: readonly Attributed[];
  /** The supplier's own statement; null is shown as "no statement on file". */
  readonly statement: Attributed | null;
  readonly why: readonly { readonly rule: RuleId; readonly text: string }[];
  /** "7 points more of the votes would reach the line of influence at 20 %." */
  readonly changes: readonly string[];
  /** What no source tells. */
  readonly gaps: readonly string[];
  /** "Your own lines are in force: …"; null where the usual ones are. */
  readonly policyLine: string | null;
  /** Announced, rumoured or blocked deals: shown, never part of the level. */
  readonly pending: readonly Attributed[];
  readonly alternatives: {
    readonly service: string;
    /** "6 of 9 without a tie found". */
    readonly summary: string;
    readonly items: readonly Alternative[];
  } | null;
  /** Other watched parties with a tie: "Ostrand: Minority stake". */
  readonly others: readonly { readonly name: string; readonly levelWords: string }[];
  /** "Data of 22 November 2026". */
  readonly dataLine: string;
  /** True for a company the user added. */
  readonly isOwnEntry: boolean;
}
