/**
 * All of ours on a page, in the one host: marks, hover intent, and the door to the card.
 *
 *   pointer ──► markAt ──► hover intent ──► door ──► card
 *                ▲                            ▲
 *   marks ──► marked page ──── drawn ─────────┘ follow
 */
import type { AskBackground } from '../../messages/ask.ts';
import { type Listening, listening } from '../listening.ts';
import type { Marked } from '../reading/page-reader.ts';
import type { CardEvent, Opening, Stage } from '../stage.ts';
import { CardDoor } from './card-door.ts';
import type { Point } from './geometry.ts';
import { OverlayHost } from './host.ts';
import { Hover } from './hover.ts';
import { DEFAULT_DELAYS, type HoverState } from './hover-intent.ts';
import { MarkedPage } from './marked-page.ts';
import type { PlacedMark } from './placed-mark.ts';
import { type Held, Pointer } from './pointer.ts';
import { type AskedTarget, subjectOf } from './target.ts';

/** A dialog or a full screen has come or gone. */
const TOP_CHANGES = ['toggle', 'close', 'fullscreenchange'];

type Target = PlacedMark | AskedTarget;

export class Overlay {
  readonly #top: Listening;
  readonly #host: OverlayHost;
  readonly #page: MarkedPage;
  readonly #door: CardDoor;
  readonly #hover: Hover<Target>;
  readonly #pointer: Pointer;
  readonly #isStanding: () => boolean;
  /** What the page shows; null = nothing of ours stands in it. */
  #answer: Marked | null = null;
  #opened: { readonly target: Target; readonly opening: Opening } | null = null;
  /** The mouse: a card opens at the line of a broken name that is pointed at. */
  #mouse: Point | null = null;
  /** The mark that was gone to last. */
  #last: PlacedMark | null = null;

  /** `isStanding` is asked at each move of page and mouse; false = the script has just ended, do nothing more. */
  constructor(document: Document, ask: AskBackground, isStanding: () => boolean) {
    this.#top = listening(document, TOP_CHANGES, () => this.#topChanged());
    this.#isStanding = isStanding;
    this.#host = new OverlayHost(document);
    this.#door = new CardDoor(ask);
    this.#page = new MarkedPage(document, this.#host, () => this.#drawn());
    this.#hover = new Hover<Target>({
      onIntent: (target) => this.#door.prepare('pieces' in target ? subjectOf(target) : target.subject),
      onCard: (card) => this.#showCard(card),
    });
    this.#pointer = new Pointer(document, {
      onPoint: (point, held) => this.#pointAt(point, held),
      onPress: () => this.#hover.send({ type: 'pressedOutside' }),
      onKey: (event) => this.#keyed(event),
    });
  }

  /** What the card needs of us. */
  stage(): Stage {
    return {
      root: this.#host.root,
      ground: () => this.#host.ground,
      words: () => this.#door.words,
      enter: (card) => this.#door.enter(card),
      tell: (event) => this.#cardSays(event),
      standing: () => ({ marks: this.#page.marks, seen: this.#page.seen, last: this.#last }),
      open: (target, at) => {
        this.#last = at ?? this.#last;
        this.#hover.send({ type: 'asked', target });
      },
      stand: () => this.#host.mount(),
    };
  }

  isOurs(node: Node): boolean {
    return this.#host.is(node);
  }

  /** Listens; again after the page took all listeners off by `document.open`. Nothing is put into the page yet. */
  start(): void {
    this.#pointer.start();
    this.#top.start();
  }

  /** Shows the marks of an answer; those that stood before and stand again are the same objects. */
  show(answer: Marked, place: (before: readonly PlacedMark[]) => Iterator<PlacedMark, void>): void {
    const { hover, looks, site } = answer;
    if (this.#answer === null) this.#host.dress(looks);
    if (hover !== null) this.#hover.delays = { ...DEFAULT_DELAYS, open: hover.delay };
    if (this.#answer !== answer) this.#door.showSite(site);
    this.#answer = answer;
    void this.#page.show(place(this.#page.marks));
  }

  /** The page has changed: draw again, and put the host back if it was taken out. False = the page has won. */
  pageMoved(now: number): boolean {
    if (this.#answer !== null && this.#host.isDisplaced) {
      if (!this.#host.restore(now)) return false;
      this.start();
    }
    this.#page.refresh();
    return true;
  }

  /** Takes everything off the page, and goes on listening. */
  clear(): void {
    this.#answer = null;
    this.#hover.send({ type: 'dismissed' });
    this.#door.showSite(null);
    this.#page.stop();
    this.#host.unmount();
  }

  /** Takes everything off the page and listens no more. */
  stop(): void {
    this.clear();
    this.#pointer.stop();
    this.#top.stop();
  }

  #topChanged(): void {
    if (this.#answer === null) return;
    this.#host.mount();
    this.#page.refresh();
  }

  #pointAt(point: Point | null, held?: Held): void {
    if (!this.#isStanding()) return;
    this.#mouse = point;
    const mark = point && this.#page.markAt(point);
    // A held key opens a card; to stay it needs none.
    const isMeant = this.#isHeld(held) || this.#hover.card?.target === mark;
    this.#hover.send({ type: 'over', target: isMeant ? mark : null });
  }

  #isHeld(held?: Held): boolean {
    const key = this.#answer?.hover?.key;
    return key === null || (key !== undefined && held?.[key] === true);
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#hover.send({ type: 'dismissed' });
    else if (this.#answer?.hover?.key) this.#pointAt(this.#mouse, event);
  }

  #cardSays(event: CardEvent): void {
    if (event === 'offCard') this.#hover.send({ type: 'over', target: null });
    else this.#hover.send({ type: event });
  }

  #showCard(card: HoverState<Target>['card']): void {
    if (card === null) {
      this.#opened = null;
      this.#door.hide();
      return;
    }
    const { target, isPinned } = card;
    // A card that is only pinned keeps its opening, by which the card knows that it is the same.
    if (this.#opened?.target !== target) this.#opened = { target, opening: this.#openingOf(target) };
    this.#door.show(this.#opened.opening, isPinned);
  }

  #openingOf(target: Target): Opening {
    if (!('pieces' in target)) return { ...target, place: () => target.line, isAskedFor: true };
    this.#last = target;
    const y = this.#mouse?.y ?? 0;
    const place = () => this.#page.lineOf(target, y);
    return { subject: subjectOf(target), surface: target.surface, place, isAskedFor: false };
  }

  #drawn(): void {
    if (!this.#isStanding()) return;
    const { card } = this.#hover;
    if (card === null || card.isPinned) return;
    const isGone = 'pieces' in card.target && this.#page.lineOf(card.target, this.#mouse?.y ?? 0) === null;
    if (isGone) this.#hover.send({ type: 'dismissed' });
    else this.#door.follow();
  }
}
