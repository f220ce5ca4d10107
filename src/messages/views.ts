/**
 * What popup, desk and card draw. Plain JSON and finished words; whoever draws them computes nothing. What belongs to a
 * page, a company, a pack and so on stands in a file of its own beside this.
 */
import type { CompanyId, CompanyKind } from '../core/company/company.ts';
import type { PackInUse } from '../core/pack/knowledge.ts';
import type { Appearance } from '../core/settings/appearance.ts';
import type { OwnEntry } from '../core/settings/own-entry.ts';
import type { Viewpoint } from '../core/watchlist/viewpoint.ts';
import type { CardView } from '../core/words/card-view.ts';

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

export interface ViewpointView {
  readonly viewpoint: Viewpoint;
  readonly own: NamedCompany | null;
  readonly watched: readonly NamedCompany[];
}

/** A company that the user added, as lists show it. */
export interface OwnEntryView extends Omit<OwnEntry, 'parentName'> {
  /** The parent's everyday name, or what it was called when the entry was written; null without a parent. */
  readonly parentName: string | null;
  /** No data in use knows the parent any more, so its stake counts for nothing. */
  readonly isParentGone: boolean;
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
export type PackView = Omit<PackInUse, 'attributions'>;

/** What the device knows, how old it is, and what the user must hear about it. */
export interface DataAbout {
  /** The newest date that a pack speaks for; null = there is no pack. */
  readonly asOf: string | null;
  /** "Data of 22 November 2026". */
  readonly dataLine: string;
  readonly packs: readonly PackView[];
  readonly notices: readonly Notice[];
}
