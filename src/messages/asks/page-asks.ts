/** What is asked of one page and of the names on it: the reader tells, the card and the popup ask. */
import type { CompanyId } from '../../core/company/company.ts';
import type { CaughtRow } from '../pack-views.ts';
import type { PageMarks, PageReading, PageState } from '../page-views.ts';
import type { OpenPage } from '../shift-views.ts';
import type { CardAnswer, CardSubject, CardWords, CorrectionScope, CorrectionView } from '../views.ts';
import type { Nothing } from './nothing.ts';

export interface PageAsks {
  /** A reader begins to read a page: what the answer rests on can be brought meanwhile, by a worker that this wakes. */
  'page.begin': { params: Nothing; result: null };
  /** A reader has read a page, or read it again: `revision` grows with each reading of one document. */
  'page.link': { params: { reading: PageReading; revision: number }; result: PageMarks };
  /** The document goes away (navigation, or into the back/forward cache). */
  'page.left': { params: Nothing; result: null };
  'page.findings': { params: { tab: number }; result: PageState };
  /** Reads a page that is not granted, once, under the leave that a click on the toolbar gives (activeTab). */
  'page.check': { params: { tab: number }; result: PageState };
  /** Readable pages in tabs, the one last looked at first. */
  'page.open': { params: Nothing; result: readonly OpenPage[] };
  /** Stakes that the page states and the data lacks or contradicts. Nothing of it is kept unless `claim.add` is asked. */
  'page.claims': { params: { tab: number }; result: readonly CaughtRow[] };

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
}
