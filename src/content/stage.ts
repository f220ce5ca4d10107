/**
 * What reader and card know of each other. They are two scripts in one isolated world, so they meet on its global
 * object: the page has another one, and a handshake through the DOM would be seen by it.
 *
 *   reader  globalThis[STAGE] = stage ──────────► card  stage.enter(card)
 *           card.show(opening), card.follow() ──►       stage.tell(event)
 */
import type { CompanyId } from '../core/company/company.ts';
import type { CardSubject, CardWords } from '../messages/contract.ts';
import type { Ground, Rect } from './overlay/geometry.ts';
import type { PlacedMark } from './overlay/placed-mark.ts';
import type { AskedTarget } from './overlay/target.ts';

/** What a card opens on, and where. */
export interface Opening {
  readonly subject: CardSubject;
  /** The name as the page spells it, for "not this company". */
  readonly surface: string;
  /** The line that it must not cover; null where that is not on the screen now. */
  readonly place: () => Rect | null;
  /** True where a person asked for it by key or menu: then it takes the focus. */
  readonly isAskedFor: boolean;
}

/** The card, as the reader moves it. */
export interface Card {
  show(opening: Opening, isPinned: boolean): void;
  hide(): void;
  /** The page has moved: stand by the name again. */
  follow(): void;
  /** A card may soon be asked for: find its answer. */
  prepare(subject: CardSubject): void;
  /** The slim card of the company whose own site the page is; null = it is nobody's. */
  showSite(company: CompanyId | null): void;
}

/** What happens in the card and is the reader's to decide. */
export type CardEvent = 'inCard' | 'offCard' | 'pressedOutside' | 'pinSwitched' | 'dismissed';

/** The marks of the page as they stand. */
export interface Standing {
  /** All of them in the order of its text, on the screen or not. */
  readonly marks: readonly PlacedMark[];
  /** Those on the screen, once for each line. */
  readonly seen: readonly PlacedMark[];
  /** The one at which a card was last open; null = none was. */
  readonly last: PlacedMark | null;
}

export interface Stage {
  /** The closed root in which the card puts its frame. */
  readonly root: ShadowRoot;
  readonly ground: () => Ground;
  readonly words: () => CardWords;
  /** Takes the card in; false if there is one already, because its script was put in twice. */
  enter(card: Card): boolean;
  tell(event: CardEvent): void;
  standing(): Standing;
  /** Opens the card by something that stands on the page already; `at` is the mark, where it is one. */
  open(target: AskedTarget, at?: PlacedMark): void;
  /** Puts the host into the page if it is not there yet: without it no frame can be filled. */
  stand(): void;
}

declare global {
  // The name is seen by scripts of this extension only.
  var beholdenStage: Stage | undefined;
}
