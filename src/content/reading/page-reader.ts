/**
 * Reads the page, asks which names in it are known, and reads again when there are new words.
 *
 *   read ──► page.link ──► marks ──► onMarks          changed ──► wait (pace.ts) ──► idle ──► read
 *                ├───────► unseen, off ──► onUnseen, onOff
 */
import { Gone } from '../../browser/bare.ts';
import type { AskBackground } from '../../messages/ask.ts';
import type { PageMarks, PageReading } from '../../messages/contract.ts';
import type { Reading } from '../../page/read.ts';
import { readLive } from './live-reading.ts';
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
  /** An open shadow root is about to be read. */
  onShadow(root: ShadowRoot): void;
  /** These parts are hidden and were not read. */
  onHidden(parts: readonly Element[]): void;
}

// Long enough for the background's round trip, too short for a person to have changed what no observer tells.
const FRESH_MS = 1_000;

export class PageReader {
  readonly #document: Document;
  readonly #ask: AskBackground;
  readonly #handlers: ReaderHandlers;
  /** The last reading that was finished. */
  #reading: Reading | null = null;
  #underWay: Promise<Reading | null> | null = null;
  /** While a reading is under way with which `readNow` will ask. */
  #asking: Promise<void> | null = null;
  /** Changes with each `stop`: what was begun before is of no use any more. */
  #life = 0;
  /** The last answer; null = there is none, or it was "off". */
  #answer: PageMarks | null = null;
  #revision = 0;
  #last: LastReading = { end: 0, cost: 0 };
  /** What has changed since the last reading began. */
  #change: Change | null = null;
  #due: { readonly at: number; readonly timer: number } | null = null;

  constructor(document: Document, ask: AskBackground, handlers: ReaderHandlers) {
    this.#document = document;
    this.#ask = ask;
    this.#handlers = handlers;
  }

  /** The page as last read, as the background gets it, after a reading under way; null where it cannot be read. */
  async read(): Promise<PageReading | null> {
    const reading = (await this.#underWay) ?? this.#reading;
    return reading && { model: reading.model, jsonLd: reading.jsonLd };
  }

  /** Reads at once, and asks for marks even if no word has changed: the answer may have. */
  readNow(): Promise<void> {
    this.#cancel();
    this.#asking ??= this.#askAnew();
    return this.#asking;
  }

  /** Reads again after a decent while; many changes in that while are one reading. */
  readSoon(change: Change): void {
    this.#change = this.#change === 'news' ? 'news' : change;
    // How long to wait is known when that reading is over and its cost is.
    if (this.#underWay !== null) return;
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
    this.#life += 1;
    this.#underWay = null;
    this.#asking = null;
    this.#change = null;
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

  async #askAnew(): Promise<void> {
    const life = this.#life;
    const reading = await (this.#isFresh() ? this.#reading : this.#readPage());
    if (life !== this.#life) return;
    // Who calls from here on wants an answer that is younger than this question.
    this.#asking = null;
    if (reading !== null) await this.#link(reading);
  }

  async #readAgain(): Promise<void> {
    const before = this.#reading;
    const reading = await this.#readPage();
    if (reading === null) return;
    // A page that only moved its words keeps its marks, at their new places, without a question.
    if (this.#answer && before?.model.text === reading.model.text) {
      this.#take(this.#answer, reading);
    } else {
      await this.#link(reading);
    }
  }

  /** True while what was read last is still what stands there: a script that was just put in is told to begin. */
  #isFresh(): boolean {
    const isYoung = performance.now() - this.#last.end < FRESH_MS;
    return this.#reading !== null && this.#change === null && isYoung;
  }

  /** Who asks while a reading is under way gets that one. */
  #readPage(): Promise<Reading | null> {
    this.#underWay ??= this.#readLive(this.#life);
    return this.#underWay;
  }

  async #readLive(life: number): Promise<Reading | null> {
    this.#change = null;
    const isWanted = () => life === this.#life;
    const read = await readLive(this.#document, this.#handlers.onShadow, isWanted);
    if (read === null || !isWanted()) return null;
    this.#underWay = null;
    this.#last = { end: performance.now(), cost: read.cost };
    this.#reading = read.reading;
    this.#handlers.onHidden(read.hidden);
    if (this.#change !== null) this.readSoon(this.#change);
    return read.reading;
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
