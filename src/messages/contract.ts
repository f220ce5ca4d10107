/**
 * The only list of what crosses a boundary between the extension's contexts.
 *
 *   content (reader, card) ──┐                        ┌──► reader   'reader.*'
 *   popup ───────────────────┼──► background ─────────┤
 *   desk ────────────────────┘      BackgroundAsks    └──► card     'card.*'      ContentAsks
 *
 * Everything is plain JSON: Chromium passes neither a File nor an ArrayBuffer between its contexts. Types only, no
 * run-time code, so that the reader can import it for nothing; `params.ts` holds the schemas that judge what
 * arrives, `route.ts` the table of who may ask what.
 */
import type { CompanyId, CompanyKind } from '../core/company/company.ts';
import type { PageModel } from '../core/mention/page-model.ts';
import type { Attribution, PackMeta } from '../core/pack/pack.ts';
import type { OwnEntry, OwnEntryDraft } from '../core/settings/own-entry.ts';
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
  readonly company: CompanyId;
  readonly look: Look;
}

/** Marks of every known company's name. Which names and places are marked depends on the page and the packs alone,
 * never on viewpoint, own entries or corrections: a page could otherwise learn what the buyer watches. */
export type PageMarks =
  | { readonly state: 'on'; readonly revision: number; readonly marks: readonly Mark[] }
  /** Paused, or switched off on this site: the reader takes everything off the page. */
  | { readonly state: 'off' };

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
  | { readonly state: 'card'; readonly card: CardView }
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
  /** "Substantial stake or influence: Meta" */
  readonly headline: string;
  /** The one sentence that says how, who says so and when. */
  readonly summary: string;
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

/** What the popup can say of the page in a tab. */
export type PageState =
  | {
      readonly state: 'checked';
      readonly host: string | null;
      readonly rows: readonly FindingRow[];
      readonly unknown: readonly UnknownRow[];
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
}

/** "This is not that company", said once for a site or for everywhere. */
export interface CorrectionView {
  readonly id: string;
  readonly company: CompanyId;
  readonly companyName: string;
  readonly surface: string;
  /** null = everywhere. */
  readonly host: string | null;
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

/** What the background answers. Key = subject.verb; the subject says whose matter it is. */
export interface BackgroundAsks {
  /** A reader has read a page, or read it again: `revision` grows with each reading of one document. */
  'page.link': { params: { reading: PageReading; revision: number }; result: PageMarks };
  /** The document goes away (navigation, or into the back/forward cache). */
  'page.left': { params: Nothing; result: null };
  /** Put the card's script into the frame that asks, and give it its words: no content script reads a catalogue. */
  'card.insert': { params: Nothing; result: CardWords };
  'card.open': { params: { subject: CardSubject }; result: CardAnswer };
  /** The site is the sender's own, as the browser states it. Answers the correction's id, for `correction.undo`. */
  'card.notThis': {
    params: { company: CompanyId; surface: string; scope: 'site' | 'everywhere' };
    result: { correction: string };
  };
  'correction.undo': { params: { correction: string }; result: null };
  'correction.list': { params: Nothing; result: readonly CorrectionView[] };

  'page.findings': { params: { tab: number }; result: PageState };
  /** Reads a page that is not granted, once, under the leave that a click on the toolbar gives (activeTab). */
  'page.check': { params: { tab: number }; result: PageState };

  'viewpoint.read': { params: Nothing; result: ViewpointView };
  'viewpoint.write': { params: { viewpoint: Viewpoint }; result: ViewpointView };
  'company.search': {
    params: { query: string; limit?: number | undefined };
    result: readonly NamedCompany[];
  };

  'own.list': { params: Nothing; result: readonly OwnEntryView[] };
  /** Adds it, and takes it into the viewpoint where its role says so. */
  'own.add': { params: { entry: OwnEntryDraft }; result: OwnEntryView };
  'own.change': { params: { id: CompanyId; entry: OwnEntryDraft }; result: OwnEntryView };
  'own.remove': { params: { id: CompanyId }; result: null };

  'site.read': { params: { tab: number }; result: SiteView | null };
  'site.switch': { params: { host: string; on: boolean }; result: null };
  'site.list': { params: Nothing; result: readonly SiteView[] };
  'pause.read': { params: Nothing; result: { paused: boolean } };
  'pause.switch': { params: { paused: boolean }; result: null };

  'data.about': { params: Nothing; result: DataAbout };
  'data.attributions': { params: Nothing; result: readonly Attribution[] };
  'notice.dismiss': { params: { notice: string }; result: null };
}

/** What a content script answers; only the background asks. The part before the dot is the script that answers. */
export interface ContentAsks {
  /** The page as it is now, for the popup; null = not read yet. */
  'reader.read': { params: Nothing; result: PageReading | null };
  /** Viewpoint, data or corrections changed: ask `page.link` again. Answers at once, before it has asked. */
  'reader.refresh': { params: Nothing; result: null };
  /** Paused, switched off or the grant withdrawn: take everything off the page and fall silent. */
  'reader.stop': { params: Nothing; result: null };
  /** Open the card, pinned, at the user's selection or at the company's first mark. */
  'card.show': { params: { subject: CardSubject; at: 'selection' | 'mark' }; result: null };
}

/** A message without parameters. */
export type Nothing = Readonly<Record<string, never>>;

export type BackgroundAsk = keyof BackgroundAsks;
export type ContentAsk = keyof ContentAsks;

/** Every message: background's and content's names are disjoint by their subjects and verbs. */
export type Asks = BackgroundAsks & ContentAsks;
export type Ask = keyof Asks;
export type Params<A extends Ask> = Asks[A]['params'];
export type Result<A extends Ask> = Asks[A]['result'];

/** A message as it crosses the boundary. */
export interface Envelope<A extends Ask = Ask> {
  readonly ask: A;
  readonly params: Params<A>;
}

/** Why an answer could not be given; the popup words each for a person by `problem.sentence`. */
export type ProblemCode =
  /** The sender may not ask this. */
  | 'not-allowed'
  /** The message does not fit its schema. */
  | 'bad-request'
  /** The company, correction or entry is not there any more. */
  | 'not-found'
  /** What was typed as a domain is none. */
  | 'bad-domain'
  /** The browser does not let us read this page. */
  | 'not-readable'
  /** The data on this device cannot be read, and could not be rebuilt. */
  | 'no-data'
  /** The device has no room left. */
  | 'storage-full'
  | 'failed';

export interface Problem {
  readonly code: ProblemCode;
  /** What happened and what to do, for a person. */
  readonly sentence: string;
}

/** What comes back: errors are data, because an Error loses its class between contexts. */
export type Answer<A extends Ask = Ask> =
  | { readonly ok: true; readonly value: Result<A> }
  | { readonly ok: false; readonly problem: Problem };
