/**
 * Reads the page, asks which names in it are known, and reads again when there are new words.
 *
 *   read ──► page.link ──► marks ──► onMarks          changed ──► wait (pace.ts) ──► idle ──► read
 *                ├───────► unseen, off ──► onUnseen, onOff
 */
import { Gone } from '../../browser/bare.ts';
import type { AskBackground } from '../../messages/ask.ts';
import type { PageMarks, PageReading } from '../../messages/contract.ts';
import { type Reading, readPage } from '../../page/read.ts';
import { liveView, type Noticed } from './live-view.ts';
import { type Change, type LastReading, waitBefore } from './pace.ts';

/** An answer with marks to show. */
export type Marked = Extract<PageMarks, { state: 'on' }>;

export interface ReaderHandlers {
  onMarks(answer: Marked, reading: Reading): void;
  /** Read, and nothing is to be put into the page. */
  onUnseen(): void;
  /** Switched off here, or paused. */
  onOff(): void;
  /** The extension is gone from under this script. */
  onGone(): void;
  /** What was met on the way, after each reading. */
  onNoticed(noticed: Noticed): void;
}

export class PageReader {
  readonly #document: Document;
  readonly #ask: AskBackground;
  readonly #handlers: ReaderHandlers;
  #reading: Reading | null = null;
  /** The last answer; null = there is none, or it was "off". */
  #answer: PageMarks | null = null;
  #revision = 0;
  #last: LastReading = { end: 0, cost: 0 };
  #due: { readonly at: number; readonly timer: number } | null = null;

  constructor(document: Document, ask: AskBackground, handlers: ReaderHandlers) {
    this.#document = document;
    this.#ask = ask;
    this.#handlers = handlers;
  }

  /** The page as it is now, as the background gets it; null where it cannot be read. */
  get read(): PageReading | null {
    return this.#reading && { model: this.#reading.model, jsonLd: this.#reading.jsonLd };
  }

  /** Reads at once, and asks for marks even if no word has changed: the answer may have. */
  readNow(): Promise<void> {
    this.#cancel();
    this.#reading = this.#readPage();
    return this.#link(this.#reading);
  }

  /** Reads again after a decent while; many changes in that while are one reading. */
  readSoon(change: Change): void {
    const now = performance.now();
    const at = now + waitBefore(change, this.#last, now);
    if (this.#due !== null && this.#due.at <= at) return;
    this.#cancel();
    this.#due = { at, timer: window.setTimeout(() => this.#readWhenIdle(), at - now) };
  }

  stop(): void {
    this.#cancel();
    // An answer that is still on its way belongs to no reading any more.
    this.#revision += 1;
    this.#reading = null;
    this.#answer = null;
  }

  #cancel(): void {
    if (this.#due !== null) window.clearTimeout(this.#due.timer);
    this.#due = null;
  }

  // At most a second: a page that is never idle is still read.
  #readWhenIdle(): void {
    this.#due = null;
    const revision = this.#revision;
    requestIdleCallback(() => revision === this.#revision && void this.#readAgain(), { timeout: 1_000 });
  }

  async #readAgain(): Promise<void> {
    const before = this.#reading;
    this.#reading = this.#readPage();
    // A page that only moved its words keeps its marks, at their new places, without a question.
    if (this.#answer && before?.model.text === this.#reading.model.text) {
      this.#take(this.#answer, this.#reading);
    } else {
      await this.#link(this.#reading);
    }
  }

  #readPage(): Reading {
    const start = performance.now();
    const view = liveView(this.#document);
    const reading = readPage(this.#document, this.#document.location.href, view);
    const end = performance.now();
    this.#last = { end, cost: end - start };
    this.#handlers.onNoticed(view.noticed());
    return reading;
  }

  async #link(reading: Reading): Promise<void> {
    this.#revision += 1;
    const revision = this.#revision;
    try {
      const answer = await this.#askForMarks(reading, revision);
      if (revision === this.#revision) this.#take(answer, reading);
    } catch (error) {
      // A refusal is shown where a person asked for something: in card and popup, not on the page.
      if (error instanceof Gone) this.#handlers.onGone();
    }
  }

  /** Asked twice, because the browser may stop the background in mid-answer; the second question wakes it anew. */
  async #askForMarks({ model, jsonLd }: Reading, revision: number): Promise<PageMarks> {
    const params = { reading: { model, jsonLd }, revision };
    try {
      return await this.#ask('page.link', params);
    } catch (error) {
      if (error instanceof Gone) throw error;
      return this.#ask('page.link', params);
    }
  }

  #take(answer: PageMarks, reading: Reading): void {
    this.#answer = answer.state === 'off' ? null : answer;
    if (answer.state === 'on') this.#handlers.onMarks(answer, reading);
    else if (answer.state === 'unseen') this.#handlers.onUnseen();
    else this.#handlers.onOff();
  }
}
