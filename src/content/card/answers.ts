/** What the card asks the background, with the answer that was looked up while the mouse came to rest. */
import type { AskBackground } from '../../messages/ask.ts';
import type { CardAnswer, CardSubject } from '../../messages/contract.ts';

export class Answers {
  readonly #ask: AskBackground;
  #ready: { readonly key: string; readonly answer: Promise<CardAnswer> } | null = null;

  constructor(ask: AskBackground) {
    this.#ask = ask;
  }

  /** Looks the answer up before it is asked for; the latest one is kept. */
  prepare(subject: CardSubject): void {
    const answer = this.#ask('card.open', { subject, asOf: null });
    // Whoever takes it hears of the failure; nobody may take it.
    answer.catch(() => undefined);
    this.#ready = { key: subjectKey(subject), answer };
  }

  /** The answer as of a date, null = today. A prepared one is given once: the next time it may be out of date. */
  open(subject: CardSubject, asOf: string | null): Promise<CardAnswer> {
    const ready = this.#ready;
    this.#ready = null;
    const isReady = asOf === null && ready?.key === subjectKey(subject);
    return isReady ? ready.answer : this.#ask('card.open', { subject, asOf });
  }
}

/** The same for the same subject, and for no other. */
export function subjectKey(subject: CardSubject): string {
  return 'company' in subject ? `company ${subject.company}` : `text ${subject.text}`;
}
