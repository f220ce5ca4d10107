/** What messages carry of a page: its reading on the way in, its marks and findings on the way out. Finished words, as in
 * `views.ts`. */
import type { CompanyId } from '../core/company/company.ts';
import type { PageModel } from '../core/mention/page-model.ts';
import type { Level } from '../core/verdict/level.ts';
import type { NamedCompany } from './views.ts';

/** What the reader has read: the page model without its declared organisations, and the declarations as found.
 * JSON-LD stays unparsed text here: parsing hostile JSON is the background's work, not the page thread's. */
export interface PageReading {
  readonly model: PageModel;
  /** Sources of the page's `application/ld+json` scripts, each and all together capped by the reader. */
  readonly jsonLd: readonly string[];
}

/** How a mark looks, inside the closed root only: a level, or why there is none. */
export type Look =
  | Level
  /** No viewpoint is set, so nothing was judged. */
  | 'NOT_JUDGED'
  /** The user said that this name is not this company here. */
  | 'NOT_THIS';

/** A known company's name in the text of the reading that was sent. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** null = several known companies bear the name, and the page does not say which is meant. */
  readonly company: CompanyId | null;
  readonly look: Look;
}

/** Marks of every known company's name. Which names and places are marked depends on the page and the packs alone,
 * never on viewpoint, own entries or corrections: a page could otherwise learn what the buyer watches. */
export type PageMarks =
  | {
      readonly state: 'on';
      readonly revision: number;
      readonly marks: readonly Mark[];
      /** The style sheet of the marks. */
      readonly looks: string;
      /** The known company whose own site the page is: it gets the slim card, whatever the verdict. By the packs
       * alone, and null in a frame. */
      readonly site: CompanyId | null;
      /** null = no resting mouse opens a card. */
      readonly hover: HoverWay | null;
    }
  /** Read, and nothing is put into the page (stealth): badge and popup tell. */
  | { readonly state: 'unseen' }
  /** Paused, or switched off on this site: the reader takes everything off the page. */
  | { readonly state: 'off' };

/** How a resting mouse opens a card. */
export interface HoverWay {
  /** Milliseconds that it must rest. */
  readonly delay: number;
  /** The key that must be held down, by its name in a mouse event; null = none. */
  readonly key: 'altKey' | 'ctrlKey' | 'shiftKey' | null;
}

/** One company on the page, flagged ones first, then as the decision table orders levels. */
export interface FindingRow {
  readonly company: CompanyId;
  readonly name: string;
  readonly shown: Level;
  readonly levelWords: string;
  /** "Substantial stake or influence: Quarrel Kilns" */
  readonly headline: string;
  /** The first sentence of the answer, and who says so and when; null where it speaks of no claim. */
  readonly reason: { readonly text: string; readonly attribution: string | null };
  readonly flagged: boolean;
  readonly mentionCount: number;
  /** The first spelling on the page, which "not this company" is about. */
  readonly surface: string;
  readonly isOwnEntry: boolean;
}

/** A name that gets no verdict, and why: U1 several companies bear it, K1 only a possible tie, K2 no data. */
export interface UnknownRow {
  readonly company: CompanyId | null;
  readonly name: string;
  readonly reason: 'U1' | 'K1' | 'K2';
  readonly reasonWords: string;
  readonly mentionCount: number;
  /** The companies to choose from; empty unless U1. */
  readonly candidates: readonly NamedCompany[];
}

/** A company that may be behind a site, and the sentences that say so. */
export interface SiteCompany extends NamedCompany {
  /** "Its imprint or footer names Harlow GmbH · The data lists harlow.example as its site" */
  readonly reason: string;
}

/** Whose site a page is, as it states and the packs know: one company, or several for the reader to choose from. */
export interface WhoseSite {
  /** "This site says it is Harlow", or that it stands open. */
  readonly words: string;
  readonly companies: readonly SiteCompany[];
}

/** What the popup can say of the page in a tab. */
export type PageState =
  | {
      readonly state: 'checked';
      readonly host: string | null;
      /** null = nothing says whose site it is. */
      readonly whose: WhoseSite | null;
      readonly rows: readonly FindingRow[];
      readonly unknown: readonly UnknownRow[];
      /** Hosts of frames on the page that were not read, because the user has not allowed them. */
      readonly closedFrames: readonly string[];
      readonly counts: { readonly flagged: number; readonly companies: number; readonly unknown: number };
      /** "Data of 22 November 2026". */
      readonly dataLine: string;
    }
  /** The reader is there but has not finished its first reading. */
  | { readonly state: 'reading'; readonly host: string | null }
  /** The user has not allowed this site: `page.check` reads it once, a grant reads it always. */
  | { readonly state: 'not-granted'; readonly host: string | null }
  /** No extension may read it: a browser page, a store page, a viewer. */
  | { readonly state: 'not-grantable' }
  | { readonly state: 'site-off'; readonly host: string }
  | { readonly state: 'paused' }
  /** Nobody is watched yet, so nothing can be flagged. */
  | { readonly state: 'no-viewpoint'; readonly host: string | null };
