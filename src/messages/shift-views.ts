/** What the desk draws of levels that are others: on another date, by another policy, in a world supposed otherwise.
 * Finished words, as in `views.ts`. */
import type { CompanyId } from '../core/company/company.ts';
import type { Tie } from '../core/ownership/interest.ts';
import type { Level } from '../core/verdict/level.ts';
import type { Direction } from '../core/verdict/shifts.ts';
import type { LineName, Policy } from '../core/watchlist/policy.ts';
import type { CompanyRef } from './company-views.ts';

/** One company whose level is another afterwards. */
export interface ShiftLine {
  readonly company: CompanyRef;
  readonly direction: Direction;
  readonly before: Level;
  readonly beforeWords: string;
  readonly after: Level;
  readonly afterWords: string;
  /** "Substantial stake or influence: Harrow". */
  readonly headline: string;
  /** The sentence behind the level afterwards, with its sources. */
  readonly summary: string;
  /** ISO date since which the level is what it is afterwards; null = not asked for. */
  readonly since: string | null;
}

/** Companies tied more closely first, then those less. */
export interface ShiftList {
  readonly lines: readonly ShiftLine[];
  /** How many companies were judged twice; of all others nothing leads to the watchlist. */
  readonly judged: number;
}

export interface ShiftsBetween extends ShiftList {
  /** ISO dates, in order of time and not later than today. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** A policy as it would be kept, and what it changes for the present watchlist. */
export interface PolicyPreview extends ShiftList {
  readonly policy: Policy;
}

export interface PolicyView {
  /** As in force: the person's own lines, or the organisation's where those are tighter. */
  readonly policy: Policy;
  /** Lines that stand where they do because the organisation wants them at least so tight. */
  readonly byOrganisation: readonly LineName[];
  readonly defaults: Policy;
  /** The loosest lines that the person may draw: the defaults, or the organisation's. */
  readonly loosest: Policy;
  /** What the administrator wrote cannot be read in these keys (none = at all), and nothing of it is in force. */
  readonly broken: readonly string[] | null;
}

/** A tie as a sandbox supposes it. */
export interface SupposedTie {
  readonly owner: CompanyId;
  readonly subject: CompanyId;
  readonly tie: Tie;
  /** Percent, above 0 to 100; null = size not stated. */
  readonly sharePercent: number | null;
  /** Percent of the votes, 0 to 100; null = nothing said of votes. */
  readonly votesPercent: number | null;
}

/** What a supposed world changes: everywhere, and on one open page. */
export interface SupposedWorld extends ShiftList {
  /** The supposed ties in words, in the order given. */
  readonly said: readonly string[];
  /** Companies on the page asked about; null = no page was named, or it cannot be read. */
  readonly page: readonly CompanyRef[] | null;
}

/** A page open in a tab that the extension may read. */
export interface OpenPage {
  readonly tab: number;
  readonly title: string;
  readonly host: string;
}

/** A service with its suppliers against the present watchlist. */
export interface ServiceLine {
  readonly service: string;
  /** "6 of 9 without a tie found; 2 not known"; how many there are while nobody is watched. */
  readonly summary: string;
}

export interface ServiceMap {
  readonly service: string;
  /** "6 of 9 without a tie found; 2 not known". */
  readonly summary: string;
  /** "Of the 6 without a tie found, the owners of 4 are well covered."; null where there is none without. */
  readonly coveredWords: string | null;
  /** Names of the watched parties, in the order watched. */
  readonly watched: readonly string[];
  readonly items: readonly ServiceSupplier[];
  /** "Data of 22 November 2026". */
  readonly dataLine: string;
}

export interface ServiceSupplier {
  readonly company: CompanyId;
  readonly name: string;
  readonly shown: Level;
  readonly levelWords: string;
  /** "Substantial stake or influence: Harrow". */
  readonly headline: string;
  readonly coverage: 'good' | 'thin' | 'none';
  /** "little known of its owners". */
  readonly coverageWords: string;
}
