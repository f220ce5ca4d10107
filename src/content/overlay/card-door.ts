/** The reader's side of the card: has its script put in when first needed, and keeps what it must do until then. */
import type { AskBackground } from '../../messages/ask.ts';
import type { CardWords } from '../../messages/contract.ts';
import type { Card, Opening } from '../stage.ts';

interface Wanted {
  readonly opening: Opening;
  readonly isPinned: boolean;
}

export class CardDoor {
  readonly #ask: AskBackground;
  #card: Card | null = null;
  #words: CardWords | null = null;
  #isFetching = false;
  #wanted: Wanted | null = null;

  constructor(ask: AskBackground) {
    this.#ask = ask;
  }

  get words(): CardWords {
    return this.#words ?? {};
  }

  /** Has the script put in, if it is not there; called when a card may soon be needed. */
  fetch(): void {
    if (this.#words !== null || this.#isFetching) return;
    this.#isFetching = true;
    this.#ask('card.insert', {}).then(
      (words) => this.#came(words),
      // The next hover asks again; there is no place on the page to say what went wrong.
      () => this.#came(null),
    );
  }

  /** The script is there and gives its card; false if it has given one before. */
  enter(build: () => Card): boolean {
    if (this.#card !== null) return false;
    this.#card = build();
    this.#open();
    return true;
  }

  show(wanted: Wanted): void {
    this.#wanted = wanted;
    this.fetch();
    this.#open();
  }

  hide(): void {
    this.#wanted = null;
    this.#card?.hide();
  }

  follow(): void {
    if (this.#wanted !== null) this.#card?.follow();
  }

  #came(words: CardWords | null): void {
    this.#isFetching = false;
    this.#words = words;
    this.#open();
  }

  /** Script and words come in any order; the card opens with the later of the two. */
  #open(): void {
    if (this.#card === null || this.#words === null || this.#wanted === null) return;
    this.#card.show(this.#wanted.opening, this.#wanted.isPinned);
  }
}
