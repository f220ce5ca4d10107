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
import type { CompanyAsks } from './asks/company-asks.ts';
import type { ContentAsks } from './asks/content-asks.ts';
import type { DataAsks } from './asks/data-asks.ts';
import type { JudgingAsks } from './asks/judging-asks.ts';
import type { OwnAsks } from './asks/own-asks.ts';
import type { PageAsks } from './asks/page-asks.ts';
import type { SiteAsks } from './asks/site-asks.ts';
import type { Problem } from './problem.ts';

export type * from './company-views.ts';
export type * from './look-up-views.ts';
export type * from './match-views.ts';
export type * from './pack-views.ts';
export type * from './page-views.ts';
export type * from './problem.ts';
export type * from './same-views.ts';
export type * from './settings-views.ts';
export type * from './shift-views.ts';
export type * from './views.ts';

/** What the background answers. Key = subject.verb; the subject says whose matter it is. */
export type BackgroundAsks = PageAsks & CompanyAsks & JudgingAsks & OwnAsks & SiteAsks & DataAsks;

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

/** What comes back: errors are data, because an Error loses its class between contexts. */
export type Answer<A extends Ask = Ask> =
  | { readonly ok: true; readonly value: Result<A> }
  | { readonly ok: false; readonly problem: Problem };
