/**
 * What messages carry: readings on their way in, and what popup, desk and card draw on their way out. Plain JSON and
 * finished words; whoever draws them computes nothing.
 */
import type { CompanyId, CompanyKind } from '../core/company/company.ts';
import type { PageModel } from '../core/mention/page-model.ts';
import type { PackMeta } from '../core/pack/pack.ts';
import type { Appearance } from '../core/settings/appearance.ts';
import type { OwnEntry } from '../core/settings/own-entry.ts';
import type { Level } from '../core/verdict/level.ts';
import type { Viewpoint } from '../core/watchlist/viewpoint.ts';
import type { CardView } from '../core/words/card-view.ts';

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

/** A company in a list to pick from. */
export interface NamedCompany {
  readonly id: CompanyId;
  readonly name: string;
  /** What tells two of the same name apart: legal name, country, domain; empty if nothing is known. */
  readonly hint: string;
  readonly kind: CompanyKind;
  readonly isOwnEntry: boolean;
}

/** The sentences of the catalogue that a card says by itself, by id: those that begin with `card_` and `look_`. */
export type CardWords = Readonly<Record<string, string>>;

/** What a card opens on: a company that a mark stands for, or words the user selected. */
export type CardSubject = { readonly company: CompanyId } | { readonly text: string };

export type CardAnswer =
  | {
      readonly state: 'card';
      readonly card: CardView;
      /** ISO dates: the day looked at, and the latest that can be. */
      readonly asOf: string;
      /** "12 June 2025". */
      readonly asOfWords: string;
      readonly today: string;
    }
  /** Several known companies bear the selected name: the user picks, nothing is guessed. */
  | { readonly state: 'choose'; readonly text: string; readonly candidates: readonly NamedCompany[] }
  /** No known company bears the selected name; it can be added in the popup. */
  | { readonly state: 'unknown'; readonly text: string };

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

export interface ViewpointView {
  readonly viewpoint: Viewpoint;
  readonly own: NamedCompany | null;
  readonly watched: readonly NamedCompany[];
}

/** A company that the user added, as lists show it. */
export interface OwnEntryView extends OwnEntry {
  /** The parent's everyday name; null without a parent, or if no pack knows it any more. */
  readonly parentName: string | null;
}

/** A site and what the user has decided about it. */
export interface SiteView {
  readonly host: string;
  /** The browser lets us read it without a click. */
  readonly granted: boolean;
  /** The user's own switch; a site is on until switched off. */
  readonly on: boolean;
  /** Nothing is put into its pages, by the user's word on this site or on all companies' own sites. */
  readonly silent: boolean;
}

/** How the extension appears on pages; the silent sites are switched one by one, by `site.silence`. */
export type AppearanceView = Omit<Appearance, 'stealthSites'>;

/** Where the extension may read without a click. */
export interface SiteList {
  /** Every site. */
  readonly all: boolean;
  /** Those that the user has named; `*.news.example` stands for a site with its subdomains. */
  readonly sites: readonly SiteView[];
}

/** How far a correction reaches that is said on a page. */
export type CorrectionScope = 'site' | 'everywhere';

/** "This is not that company" or "this is that company", said once for a site or for everywhere. */
export interface CorrectionView {
  readonly id: string;
  readonly company: CompanyId;
  readonly companyName: string;
  readonly surface: string;
  /** null = everywhere. */
  readonly host: string | null;
  /** True for "this is X", false for "not this company". */
  readonly is: boolean;
  /** ISO date. */
  readonly said: string;
}

/** Something that happened to the user's own data and that they must hear of, until they dismiss it. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

/** What the data page says of one pack; its attributions are asked for apart. */
export type PackView = Omit<PackMeta, 'attributions'>;

/** What the device knows, how old it is, and what the user must hear about it. */
export interface DataAbout {
  /** The newest date that a pack speaks for; null = there is no pack. */
  readonly asOf: string | null;
  /** "Data of 22 November 2026". */
  readonly dataLine: string;
  readonly packs: readonly PackView[];
  readonly notices: readonly Notice[];
}
