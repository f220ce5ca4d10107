/** What the desk draws of companies: the list of all, and one of them in full. Finished words, as in `views.ts`. */
import type { CompanyId } from '../core/company/company.ts';
import type { Level } from '../core/verdict/level.ts';
import type { Besides } from '../core/verdict/timeline.ts';
import type { CardView, ChainLink } from '../core/words/card-view.ts';
import type { LensView } from '../core/words/lens-words.ts';

/** One line of the list of companies. */
export interface CompanyLine {
  readonly company: CompanyId;
  readonly name: string;
  readonly hint: string;
  readonly shown: Level;
  readonly levelWords: string;
  readonly flagged: boolean;
}

/** The companies that fit what was typed, tied ones first; all of them for nothing typed. */
export interface CompanyList {
  readonly lines: readonly CompanyLine[];
  /** How many fit; more than `lines` where the list was cut. */
  readonly found: number;
  /** False = nobody is on the watchlist, and a level would say what was never asked. */
  readonly watches: boolean;
}

/** A name and what stands under it: "Votes: 0 %". */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A company that a sentence leads to. */
export interface CompanyRef {
  readonly company: CompanyId;
  readonly name: string;
}

/** One row of the data: what its sources say, how it stands on the date looked at, and every source. */
export interface ClaimLine {
  readonly key: string;
  /** The other company of the row. */
  readonly other: CompanyRef;
  readonly text: string;
  /** "Disputed", "Also reported", "Announced, not closed", "Ended" …; null = it simply holds. */
  readonly label: string | null;
  readonly facts: readonly Fact[];
  readonly sources: readonly {
    readonly text: string;
    /** "edited press", "register or filing" … */
    readonly kind: string;
    readonly url: string | null;
  }[];
}

/** Everything about one company on one date. */
export interface CompanyPage {
  readonly card: CardView;
  readonly facts: readonly Fact[];
  /** ISO dates: the day looked at, and the latest that can be. */
  readonly asOf: string;
  readonly today: string;
  readonly owners: readonly ClaimLine[];
  readonly holdings: readonly ClaimLine[];
  /** "2 entries begin after this date"; null for none. */
  readonly laterWords: string | null;
  /** What the legal tests say of the company and the watched party with the strongest tie; null where nobody has one. */
  readonly lenses: { readonly party: string; readonly rows: readonly LensView[] } | null;
}

/** The verdict from one day until the next step's. */
export interface TimelinePart {
  /** ISO date. */
  readonly from: string;
  readonly fromWords: string;
  readonly level: Level;
  readonly levelWords: string;
  readonly headline: string;
  /** Economic share and votes as fractions, lower and upper bound; equal = exact; null = of undisclosed size. */
  readonly share: readonly [number, number] | null;
  readonly votes: readonly [number, number] | null;
  readonly shareWords: string;
  readonly votesWords: string;
  /** What the numbers do not show, for a lane of its own each. */
  readonly besides: readonly Besides[];
  /** Deals talked of or announced at that time, and claims that disagree: "Announced, not closed: …". */
  readonly notes: readonly string[];
}

export interface Timeline {
  /** The watched party that it is about; null = nobody watched has a tie, so it is about the whole watchlist. */
  readonly party: string | null;
  /** ISO dates of the first and last day looked at. */
  readonly from: string;
  readonly to: string;
  readonly parts: readonly TimelinePart[];
}

/** Companies and ties between them, to be laid out. */
export interface OwnershipPicture {
  readonly nodes: readonly {
    readonly company: CompanyId;
    readonly name: string;
    readonly role: 'subject' | 'watched' | 'own' | 'other';
  }[];
  readonly links: readonly {
    readonly from: CompanyId;
    readonly to: CompanyId;
    /** "49 %, no votes", "board seat" …: what the arrow stands for, each by itself. */
    readonly labels: readonly string[];
    readonly kind: ChainLink['kind'];
    /** "Acme holds 49 % of Tessel", for people who hear the page. */
    readonly sentence: string;
  }[];
  /** Neighbours that the picture has no room for. */
  readonly left: number;
}
