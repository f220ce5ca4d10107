/**
 * All of ours on a page, in the one host: marks, hover intent, and the door to the card.
 *
 *   pointer ──► markAt ──► hover intent ──► door ──► card
 *                ▲                            ▲
 *   marks ──► marked page ──── drawn ─────────┘ follow
 */
import type { AskBackground } from '../../messages/ask.ts';
import type { CardSubject } from '../../messages/contract.ts';
import type { CardEvent, Opening, Stage } from '../stage.ts';
import { CardDoor } from './card-door.ts';
import type { Point } from './geometry.ts';
import { OverlayHost } from './host.ts';
import { Hover } from './hover.ts';
import { DEFAULT_DELAYS, type HoverState } from './hover-intent.ts';
import { MarkedPage } from './marked-page.ts';
import type { PlacedMark } from './placed-mark.ts';
import { Pointer } from './pointer.ts';
import { type AskedTarget, selectedTarget } from './target.ts';

/** A dialog or a full screen has come or gone. */
const TOP_CHANGES = ['toggle', 'close', 'fullscreenchange'];

type Target = PlacedMark | AskedTarget;

export class Overlay {
  readonly #document: Document;
  readonly #host: OverlayHost;
  readonly #page: MarkedPage;
  readonly #door: CardDoor;
  readonly #hover: Hover<Target>;
  readonly #pointer: Pointer;
  readonly #isStanding: () => boolean;
  #opened: { readonly target: Target; readonly opening: Opening } | null = null;
  /** Height of the mouse, so that a card opens at the line of a broken name that is pointed at. */
  #mouseY = 0;

  /** `isStanding` is asked at each move of page and mouse; false = the script has just ended, do nothing more. */
  constructor(document: Document, ask: AskBackground, isStanding: () => boolean) {
    this.#document = document;
    this.#isStanding = isStanding;
    this.#host = new OverlayHost(document);
    this.#door = new CardDoor(ask);
    this.#page = new MarkedPage(document, this.#host, () => this.#drawn());
    this.#hover = new Hover<Target>(DEFAULT_DELAYS, {
      onIntent: () => this.#door.fetch(),
      onCard: (card) => this.#showCard(card),
    });
    this.#pointer = new Pointer(document, {
      onPoint: (point) => this.#pointAt(point),
      onPress: () => this.#hover.send({ type: 'pressedOutside' }),
      onEscape: () => this.#hover.send({ type: 'dismissed' }),
    });
  }

  /** What the card needs of us. */
  stage(ask: AskBackground): Stage {
    return {
      root: this.#host.root,
      ask,
      origin: () => this.#host.origin,
      words: () => this.#door.words,
      enter: (build) => this.#door.enter(build),
      tell: (event) => this.#cardSays(event),
      openAt: (subject, at) => this.#openAt(subject, at),
    };
  }

  isOurs(node: Node): boolean {
    return this.#host.is(node);
  }

  /** Puts the host into the page and listens; again after the page took it out by `document.open`. */
  start(): void {
    this.#host.mount();
    this.#pointer.start();
    for (const event of TOP_CHANGES)
      this.#document.defaultView?.addEventListener(event, this.#topChanged, true);
  }

  /** Shows these marks; those that stood before and stand again are the same objects. */
  show(place: (before: readonly PlacedMark[]) => readonly PlacedMark[]): void {
    this.#page.show(place(this.#page.marks));
  }

  /** The page has changed: draw again, and put the host back if it was taken out. False = the page has won. */
  pageMoved(now: number): boolean {
    if (this.#host.isDisplaced) {
      if (!this.#host.restore(now)) return false;
      this.start();
    }
    this.#page.refresh();
    return true;
  }

  /** Takes everything off the page. */
  stop(): void {
    this.#hover.send({ type: 'dismissed' });
    this.#pointer.stop();
    for (const event of TOP_CHANGES)
      this.#document.defaultView?.removeEventListener(event, this.#topChanged, true);
    this.#page.stop();
    this.#host.unmount();
  }

  readonly #topChanged = (): void => {
    this.#host.mount();
    this.#page.refresh();
  };

  #pointAt(point: Point | null): void {
    if (!this.#isStanding()) return;
    if (point !== null) this.#mouseY = point.y;
    const target = point === null ? null : this.#page.markAt(point);
    this.#hover.send({ type: 'over', target });
  }

  #cardSays(event: CardEvent): void {
    if (event === 'offCard') this.#hover.send({ type: 'over', target: null });
    else this.#hover.send({ type: event });
  }

  #openAt(subject: CardSubject, at: 'selection' | 'mark'): void {
    const marked = at === 'mark' && 'company' in subject ? this.#page.bring(subject.company) : null;
    const target = marked ? { subject, ...marked } : selectedTarget(this.#document, subject);
    this.#hover.send({ type: 'asked', target });
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
    this.#door.show({ opening: this.#opened.opening, isPinned });
  }

  #openingOf(target: Target): Opening {
    if (!('pieces' in target)) return { ...target, place: () => target.line, isAskedFor: true };
    const { company, surface } = target;
    const y = this.#mouseY;
    return { subject: { company }, surface, place: () => this.#page.lineOf(target, y), isAskedFor: false };
  }

  #drawn(): void {
    if (!this.#isStanding()) return;
    const { card } = this.#hover;
    if (card === null || card.isPinned) return;
    const isGone = 'pieces' in card.target && this.#page.lineOf(card.target, this.#mouseY) === null;
    if (isGone) this.#hover.send({ type: 'dismissed' });
    else this.#door.follow();
  }
}
