/** The reader's side of the card: has its script put in when first needed, and keeps what it must do until then. */
import type { CompanyId } from '../../core/company/company.ts';
import type { AskBackground } from '../../messages/ask.ts';
import type { CardSubject, CardWords } from '../../messages/contract.ts';
import type { Card, Opening } from '../stage.ts';

/** What the card is to do once its script and its words are there. */
type Wish = (card: Card) => void;

export class CardDoor {
  readonly #ask: AskBackground;
  #card: Card | null = null;
  #words: CardWords | null = null;
  #isFetching = false;
  #isOpen = false;
  /** The latest of each kind: what was pointed at, and the site's own. */
  #wishes: { card?: Wish | undefined; site?: Wish | undefined } = {};

  constructor(ask: AskBackground) {
    this.#ask = ask;
  }

  get words(): CardWords {
    return this.#words ?? {};
  }

  /** Has the script put in, if it is not there, and the answer looked up. */
  prepare(subject: CardSubject): void {
    if (!this.#isOpen) this.#wish({ card: (card) => card.prepare(subject) });
  }

  /** The script is there and gives its card; false if it has given one before. */
  enter(card: Card): boolean {
    if (this.#card !== null) return false;
    this.#card = card;
    this.#fulfil();
    return true;
  }

  show(opening: Opening, isPinned: boolean): void {
    this.#isOpen = true;
    this.#wish({ card: (card) => card.show(opening, isPinned) });
  }

  hide(): void {
    this.#isOpen = false;
    this.#wishes = { site: this.#wishes.site };
    this.#card?.hide();
  }

  follow(): void {
    if (this.#isOpen) this.#card?.follow();
  }

  /** The slim card of the site's company; null takes it away, for which no script is fetched. */
  showSite(company: CompanyId | null): void {
    this.#wishes = { card: this.#wishes.card };
    if (company === null) this.#card?.showSite(null);
    else this.#wish({ site: (card) => card.showSite(company) });
  }

  #wish(wish: { card?: Wish; site?: Wish }): void {
    this.#wishes = { ...this.#wishes, ...wish };
    this.#fetch();
    this.#fulfil();
  }

  #fetch(): void {
    if (this.#words !== null || this.#isFetching) return;
    this.#isFetching = true;
    this.#ask('card.insert', {}).then(
      (words) => this.#came(words),
      // The next hover asks again; there is no place on the page to say what went wrong.
      () => this.#came(null),
    );
  }

  #came(words: CardWords | null): void {
    this.#isFetching = false;
    this.#words = words;
    this.#fulfil();
  }

  /** Script and words come in any order; the wishes are fulfilled with the later of the two. */
  #fulfil(): void {
    if (this.#card === null || this.#words === null) return;
    const { card, site } = this.#wishes;
    this.#wishes = {};
    card?.(this.#card);
    site?.(this.#card);
  }
}
