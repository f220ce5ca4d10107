/** What is established about one supplier and one watched party on one date: all that the decision table reads. */
import type { Tier } from '../company/company.ts';
import type { Grains, Span } from '../ownership/span.ts';
import type { TieKind } from '../ownership/tie-kinds.ts';

/** One supplier and one watched party, on one date. */
export interface Facts {
  /** `ambiguous`: the name on the page fits several companies. */
  readonly identity: 'ok' | 'ambiguous';
  readonly ownGroup: boolean;
  readonly isWatched: boolean;
  /** Votes commanded; the upper end only as far as sources state it. */
  readonly votes: Span;
  /** Economic share; the upper end only as far as sources state it. */
  readonly economic: Span;
  readonly control: 'certain' | 'possible' | 'no';
  /** The word of a source, and how good that source is; null = no source uses such a word. */
  readonly asserted: { readonly as: 'control' | 'significantInfluence'; readonly tier: Tier } | null;
  /** Kinds of the ties in force. */
  readonly ties: ReadonlySet<TieKind>;
  /** A stake is in force and no source says how large. */
  readonly unsized: boolean;
  /** Stake after the exercise of every option in force; 0 = there is none. */
  readonly afterOptions: Grains;
  /** A tie or stake ended within the time that past ties are shown. */
  readonly ended: boolean;
  readonly hasData: boolean;
}

/** How well the deciding claims are sourced. */
export interface Support {
  readonly bestTier: Tier;
  /** Publishers of tier 3 who do not copy each other. */
  readonly independent: number;
  readonly disputed: boolean;
  readonly stale: boolean;
}
