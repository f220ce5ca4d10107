/**
 * One document, from its first reading until it goes: reads, marks, follows its changes, and ends without a trace.
 *
 *   start ──► on ◄──► off (paused, switched off) ──► ended (the extension is gone from under this script)
 */
import { isAlive } from '../browser/bare.ts';
import type { AskBackground } from '../messages/ask.ts';
import type { PageReading } from '../messages/contract.ts';
import { type Listening, listening } from './listening.ts';
import { Overlay } from './overlay/overlay.ts';
import { placeMarks } from './overlay/placed-mark.ts';
import { Changes } from './reading/changes.ts';
import { PageReader } from './reading/page-reader.ts';

export class PageSession {
  readonly #document: Document;
  readonly #ask: AskBackground;
  readonly #overlay: Overlay;
  readonly #changes: Changes;
  readonly #reader: PageReader;
  readonly #visits: Listening;
  readonly #ended: () => void;

  /** `ended` is called when the script has fallen silent for good. */
  constructor(document: Document, ask: AskBackground, ended: () => void) {
    this.#document = document;
    this.#ask = ask;
    this.#ended = ended;
    this.#visits = listening(document, ['pagehide', 'pageshow'], (event) =>
      event.type === 'pagehide' ? this.#left() : this.#shown(event as PageTransitionEvent),
    );
    this.#overlay = new Overlay(document, ask, () => this.#isStanding());
    this.#changes = new Changes(
      { moved: () => this.#moved(), changed: (change) => this.#reader.readSoon(change) },
      (node) => this.#overlay.isOurs(node),
    );
    this.#reader = new PageReader(document, ask, {
      onMarks: (answer, { model, anchors }) =>
        this.#overlay.show(answer, (before) =>
          placeMarks(answer.marks, { text: model.text, anchors }, before),
        ),
      onUnseen: () => this.#overlay.clear(),
      onShadow: (root) => this.#changes.watchShadow(root),
      onHidden: (parts) => this.#changes.watchHidden(parts),
      onOff: () => this.stop(),
      onGone: () => this.end(),
    });
  }

  /** Begins, begins anew after it was off, or asks again because the answer may have changed. */
  start(): Promise<void> {
    globalThis.beholdenStage ??= this.#overlay.stage();
    this.#overlay.start();
    this.#changes.watch(this.#document);
    this.#visits.start();
    return this.#reader.readNow();
  }

  /** The page as last read; null where it cannot be read. */
  read(): Promise<PageReading | null> {
    return this.#reader.read();
  }

  /** Takes everything off the page and stops following it; `start` begins anew. */
  stop(): void {
    this.#reader.stop();
    this.#changes.stop();
    this.#overlay.stop();
  }

  /** Stops for good and lets the next version of this script begin. */
  end(): void {
    this.stop();
    this.#visits.stop();
    globalThis.beholdenStage = undefined;
    this.#ended();
  }

  #moved(): void {
    if (this.#isStanding() && !this.#overlay.pageMoved(performance.now())) this.stop();
  }

  /** Ends the session if the extension was updated or removed under it. */
  #isStanding(): boolean {
    if (isAlive()) return true;
    this.end();
    return false;
  }

  #left(): void {
    // Nobody is there to hear an error: the document goes, and with it this script.
    this.#ask('page.left', {}).catch(() => undefined);
  }

  /** True of `persisted`: the page has come back as it was left. */
  #shown({ persisted }: PageTransitionEvent): void {
    if (persisted) void this.start();
  }
}
