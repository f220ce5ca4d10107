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
import type { CompanyId } from '../core/company/company.ts';
import type { Attribution } from '../core/pack/pack.ts';
import type { OwnClaimDraft } from '../core/settings/own-claim.ts';
import type { OwnEntryDraft } from '../core/settings/own-entry.ts';
import type { PackHost } from '../core/settings/pack-host.ts';
import type { Policy } from '../core/watchlist/policy.ts';
import type { Viewpoint } from '../core/watchlist/viewpoint.ts';
import type { CompanyList, CompanyPage, OwnershipPicture, Timeline } from './company-views.ts';
import type { LookUpCandidate, LookUpSource, LookUpView } from './look-up-views.ts';
import type { ExampleView, MatchSource, MatchView } from './match-views.ts';
import type {
  CaughtRow,
  DigestList,
  HostRow,
  MergeOffer,
  OwnClaimRow,
  PackRow,
  RequestList,
  SourceCoverage,
} from './pack-views.ts';
import type { PageMarks, PageReading, PageState } from './page-views.ts';
import type { Problem } from './problem.ts';
import type { SameList } from './same-views.ts';
import type { ImportPreview } from './settings-views.ts';
import type {
  OpenPage,
  PolicyPreview,
  PolicyView,
  ServiceLine,
  ServiceMap,
  ShiftsBetween,
  SupposedTie,
  SupposedWorld,
} from './shift-views.ts';
import type {
  AppearanceView,
  CardAnswer,
  CardSubject,
  CardWords,
  CorrectionScope,
  CorrectionView,
  DataAbout,
  NamedCompany,
  OwnEntryView,
  SiteList,
  SiteView,
  ViewpointView,
} from './views.ts';

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
export interface BackgroundAsks {
  /** A reader has read a page, or read it again: `revision` grows with each reading of one document. */
  'page.link': { params: { reading: PageReading; revision: number }; result: PageMarks };
  /** The document goes away (navigation, or into the back/forward cache). */
  'page.left': { params: Nothing; result: null };
  /** Put the card's script into the frame that asks, and give it its words: no content script reads a catalogue. */
  'card.insert': { params: Nothing; result: CardWords };
  /** As things stood on an ISO date; null = today. */
  'card.open': { params: { subject: CardSubject; asOf: string | null }; result: CardAnswer };
  /** The site is the sender's own, as the browser states it. Answers the correction's id, for `correction.undo`. */
  'card.notThis': {
    params: { company: CompanyId; surface: string; scope: CorrectionScope };
    result: { correction: string };
  };
  /** Opens the company's page of the desk in a tab of its own: all that the card has no room for. */
  'card.inFull': { params: { company: CompanyId; asOf: string | null }; result: null };
  /** "This is that company": the user has chosen one of several, or corrected a wrong one. */
  'card.thisIs': {
    params: { company: CompanyId; surface: string; scope: CorrectionScope };
    result: { correction: string };
  };
  /** A correction by hand; `host` null = everywhere. */
  'correction.add': {
    params: { company: CompanyId; surface: string; host: string | null; is: boolean };
    result: { correction: string };
  };
  'correction.undo': { params: { correction: string }; result: null };
  'correction.list': { params: Nothing; result: readonly CorrectionView[] };

  'page.findings': { params: { tab: number }; result: PageState };
  /** Reads a page that is not granted, once, under the leave that a click on the toolbar gives (activeTab). */
  'page.check': { params: { tab: number }; result: PageState };

  /** Readable pages in tabs, the one last looked at first. */
  'page.open': { params: Nothing; result: readonly OpenPage[] };

  /** Stakes that the page states and the data lacks or contradicts. Nothing of it is kept unless `claim.add` is asked. */
  'page.claims': { params: { tab: number }; result: readonly CaughtRow[] };

  'viewpoint.read': { params: Nothing; result: ViewpointView };
  'viewpoint.write': { params: { viewpoint: Viewpoint }; result: ViewpointView };
  'company.search': {
    params: { query: string; limit?: number | undefined };
    result: readonly NamedCompany[];
  };
  /** The companies that fit what was typed, each with its level for the present viewpoint. */
  'company.list': { params: { query: string }; result: CompanyList };
  /** A company as things stood on an ISO date; null = today. */
  'company.page': { params: { company: CompanyId; asOf: string | null }; result: CompanyPage };
  'company.picture': {
    params: { company: CompanyId; asOf: string | null; steps: number };
    result: OwnershipPicture;
  };
  'company.timeline': { params: { company: CompanyId }; result: Timeline };

  /** Levels that differ between two ISO dates, in either order. */
  'shift.between': { params: { from: string; to: string }; result: ShiftsBetween };
  'policy.read': { params: Nothing; result: PolicyView };
  /** What lines as wished would change; nothing is kept. Looser ones than the defaults are put back to them. */
  'policy.preview': { params: { policy: Policy }; result: PolicyPreview };
  'policy.write': { params: { policy: Policy }; result: PolicyView };
  /** What would be if these ties were there and those claims (`ClaimLine.key`) were not; nothing is kept. */
  'suppose.try': {
    params: { add: readonly SupposedTie[]; remove: readonly string[]; tab: number | null };
    result: SupposedWorld;
  };
  /** Every candidate of a text, and why it was taken or refused. */
  'match.try': { params: MatchSource; result: MatchView };
  'example.list': { params: Nothing; result: readonly ExampleView[] };
  'example.keep': { params: { text: string }; result: readonly ExampleView[] };
  'example.forget': { params: { example: string }; result: readonly ExampleView[] };
  'service.list': { params: Nothing; result: readonly ServiceLine[] };
  'service.map': { params: { service: string }; result: ServiceMap };

  /** Everything the user has decided or entered, as the text of a file. */
  'settings.export': { params: Nothing; result: { text: string } };
  'settings.preview': { params: { text: string }; result: ImportPreview };
  /** Adds what the file has; `before` is what `settings.unmerge` takes to undo it. */
  'settings.merge': { params: { text: string }; result: { before: string } };
  /** Takes a merge of the file `text` back, where all was as in `before`; what was done since stays. */
  'settings.unmerge': { params: { text: string; before: string }; result: null };
  'own.list': { params: Nothing; result: readonly OwnEntryView[] };
  /** Adds it, and takes it into the viewpoint where its role says so. */
  'own.add': { params: { entry: OwnEntryDraft }; result: OwnEntryView };
  'own.change': { params: { id: CompanyId; entry: OwnEntryDraft }; result: OwnEntryView };
  'own.remove': { params: { id: CompanyId }; result: null };

  'site.read': { params: { tab: number }; result: SiteView | null };
  'site.switch': { params: { host: string; on: boolean }; result: null };
  'site.list': { params: Nothing; result: SiteList };
  /** Whether nothing at all is put into the pages of a host; the popup still tells. */
  'site.silence': { params: { host: string; on: boolean }; result: null };
  'appearance.read': { params: Nothing; result: AppearanceView };
  'appearance.write': { params: { appearance: AppearanceView }; result: AppearanceView };
  'pause.read': { params: Nothing; result: { paused: boolean } };
  'pause.switch': { params: { paused: boolean }; result: null };

  'data.about': { params: Nothing; result: DataAbout };
  'data.attributions': { params: Nothing; result: readonly Attribution[] };
  /** What each source sees and does not see, and what of it is on this device. */
  'data.coverage': { params: Nothing; result: readonly SourceCoverage[] };
  'notice.dismiss': { params: { notice: string }; result: null };

  'pack.list': { params: Nothing; result: readonly PackRow[] };
  'pack.switch': { params: { pack: string; on: boolean }; result: readonly PackRow[] };
  /** The desk's worker has put a pack on the shelf. */
  'pack.landed': { params: Nothing; result: readonly PackRow[] };
  /** Takes a pack off the device, and its host out of the settings where it came from one. */
  'pack.remove': { params: { pack: string }; result: readonly PackRow[] };
  'host.list': { params: Nothing; result: readonly HostRow[] };
  /** The page has asked the browser for leave (`permissions.request`) in the click; then the host is looked at. */
  'host.add': { params: { host: PackHost }; result: readonly HostRow[] };
  'host.remove': { params: { address: string }; result: readonly HostRow[] };
  /** Looks now; `address` null = at every host. What came of it stands in the rows. */
  'update.run': { params: { address: string | null }; result: readonly HostRow[] };
  'request.list': { params: Nothing; result: RequestList };
  'connect.switch': { params: { on: boolean }; result: RequestList };

  /** What live sources have told about a company, or could tell. */
  'lookup.read': { params: { company: CompanyId }; result: LookUpView };
  /** Asks a source for the company's name. The page has asked the browser for leave (`permissions.request`) in the
   * click, and has said what is sent. */
  'lookup.find': {
    params: { company: CompanyId; source: LookUpSource };
    result: readonly LookUpCandidate[];
  };
  /** Begins a look-up, with the same leave; `subject` is what the source calls the company. */
  'lookup.start': {
    params: { company: CompanyId; source: LookUpSource; subject: string };
    result: LookUpView;
  };
  'lookup.stop': { params: { company: CompanyId; source: LookUpSource }; result: LookUpView };

  /** What changed for the user after each update of the data and each edit of theirs. */
  'digest.list': { params: Nothing; result: DigestList };
  /** The page has asked the browser for leave (`permissions.request`) in the click. */
  'digest.switch': { params: { notifies: boolean }; result: DigestList };
  'digest.seen': { params: Nothing; result: null };

  'claim.list': { params: Nothing; result: readonly OwnClaimRow[] };
  /** `unverified`: taken from a page as it stood. */
  'claim.add': { params: { claim: OwnClaimDraft; unverified: boolean }; result: readonly OwnClaimRow[] };
  'claim.change': {
    params: { id: string; claim: OwnClaimDraft; unverified: boolean };
    result: readonly OwnClaimRow[];
  };
  'claim.remove': { params: { id: string }; result: readonly OwnClaimRow[] };
  /** Records of two packs that may be of one company, and what was decided of such. */
  'same.list': { params: Nothing; result: SameList };
  /** `same` null = what was decided is taken back. */
  'same.answer': { params: { found: CompanyId; known: CompanyId; same: boolean | null }; result: SameList };
  /** Own companies that a pack knows as well, by domain or identifier. */
  'merge.list': { params: Nothing; result: readonly MergeOffer[] };
  /** `same`: from now on they are one; otherwise it is never offered again. */
  'merge.answer': {
    params: { own: CompanyId; company: CompanyId; same: boolean };
    result: readonly MergeOffer[];
  };
}

/** What a content script answers; only the background asks. The part before the dot is the script that answers. */
export interface ContentAsks {
  /** The page as it is now, for the popup; null = not read yet. */
  'reader.read': { params: Nothing; result: PageReading | null };
  /** Anything changed: ask `page.link` again, which also says where the reader is not wanted any more. Answers at
   * once, before it has asked. */
  'reader.refresh': { params: Nothing; result: null };
  /** Open the card, pinned, at the user's selection or at the company's first mark. Not shown where the page's frames
   * cannot be filled (served with CSP `sandbox`): then the answer is given elsewhere. */
  'card.show': { params: { subject: CardSubject; at: 'selection' | 'mark' }; result: { shown: boolean } };
  /** Open the card at the next mark of the page, after the last one the first; not shown where there is none. */
  'card.next': { params: Nothing; result: { shown: boolean } };
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

/** What comes back: errors are data, because an Error loses its class between contexts. */
export type Answer<A extends Ask = Ask> =
  | { readonly ok: true; readonly value: Result<A> }
  | { readonly ok: false; readonly problem: Problem };
