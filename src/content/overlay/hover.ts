/** Runs the hover machine: sets its timer, and tells when a card opens, changes hands, or closes. */
import {
  AT_REST,
  DEFAULT_DELAYS,
  type Delays,
  type HoverEvent,
  type HoverState,
  nextHover,
} from './hover-intent.ts';

export interface HoverHandlers<Target> {
  /** A card for this may soon be needed. */
  onIntent(target: Target): void;
  onCard(card: HoverState<Target>['card']): void;
}

export class Hover<Target> {
  readonly #handlers: HoverHandlers<Target>;
  #state: HoverState<Target> = AT_REST;
  #timer: number | undefined;

  /** From the settings; a new one holds from the next event on. */
  delays: Delays = DEFAULT_DELAYS;

  constructor(handlers: HoverHandlers<Target>) {
    this.#handlers = handlers;
  }

  get card(): HoverState<Target>['card'] {
    return this.#state.card;
  }

  send(event: HoverEvent<Target>): void {
    const before = this.#state;
    this.#state = nextHover(before, event, this.delays);
    if (this.#state.timer !== before.timer) this.#setTimer();
    if (this.#state.card !== before.card) this.#handlers.onCard(this.#state.card);
  }

  #setTimer(): void {
    window.clearTimeout(this.#timer);
    const { timer } = this.#state;
    if (timer === null) return;
    if (timer.opens !== null) this.#handlers.onIntent(timer.opens);
    this.#timer = window.setTimeout(() => this.send({ type: 'timeout' }), timer.ms);
  }
}
