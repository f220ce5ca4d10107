/** The card as the reader moves it: opens, follows its line, closes; tells the reader what the mouse does in it. */
import { render } from 'preact';
import controlSheet from '../../look/controls.css?inline';
import { type Say, sayFrom, Words } from '../../look/say.ts';
import { lookSheet } from '../../look/sheet.ts';
import type { AskBackground } from '../../messages/ask.ts';
import type { CardSubject } from '../../messages/contract.ts';
import type { Opening, Stage } from '../stage.ts';
import { Answers } from './answers.ts';
import cardSheet from './card.css?inline';
import { isLeaving, LentFocus } from './focus.ts';
import { CardFrame } from './frame.ts';
import { Panel } from './panel.tsx';
import { placeFrame } from './place.ts';

interface Shown {
  readonly opening: Opening;
  readonly isPinned: boolean;
}

export class HoverCard {
  readonly #stage: Stage;
  readonly #ask: AskBackground;
  readonly #answers: Answers;
  readonly #frame: CardFrame;
  readonly #focus: LentFocus;
  #shown: Shown | null = null;
  /** Grows with each opening: the same company opened again is asked for again. */
  #turn = 0;

  constructor(stage: Stage, ask: AskBackground) {
    this.#stage = stage;
    this.#ask = ask;
    this.#answers = new Answers(ask);
    this.#frame = new CardFrame(
      stage.root.ownerDocument,
      [lookSheet, controlSheet, cardSheet].join('\n'),
      (document) => this.#prepare(document),
    );
    this.#focus = new LentFocus(stage.root, this.#frame.element);
  }

  /** Whether a card can be drawn in this page at all: the frame of one of opaque origin cannot be filled. */
  canShow(): boolean {
    this.#stage.stand();
    this.#frame.mount(this.#stage.root);
    return this.#frame.open() !== null;
  }

  /** Makes the frame and looks the answer up while the mouse is still coming to rest. */
  prepare(subject: CardSubject): void {
    if (this.canShow()) this.#answers.prepare(subject);
  }

  show(opening: Opening, isPinned: boolean): void {
    // Where the frame cannot be filled, badge and popup say it all; an empty one would only be in the way.
    if (!this.canShow()) this.#stage.tell('dismissed');
    else this.#appear({ opening, isPinned });
  }

  hide(): void {
    if (this.#shown === null) return;
    this.#shown = null;
    this.#focus.giveBack();
    this.#frame.element.hidden = true;
    this.#draw();
  }

  follow(): void {
    if (this.#shown) void this.#place(this.#shown.opening);
  }

  #appear(shown: Shown): void {
    const isAnother = this.#shown?.opening !== shown.opening;
    this.#shown = shown;
    if (isAnother) {
      this.#turn += 1;
      this.#focus.remember();
    }
    this.#frame.element.title = this.#say('card_frame');
    this.#frame.element.hidden = false;
    this.#draw();
    if (isAnother) this.#enter(shown.opening);
  }

  #enter(opening: Opening): void {
    void this.#place(opening);
    if (opening.isAskedFor) this.#focus.take();
  }

  async #place(opening: Opening): Promise<void> {
    const side = await placeFrame(this.#frame.element, opening.place(), this.#stage.ground());
    this.#frame.open()?.body.setAttribute('data-side', side);
  }

  #draw(): void {
    const body = this.#frame.open()?.body;
    if (body) render(this.#shown && this.#panel(this.#shown), body);
  }

  #panel({ opening, isPinned }: Shown) {
    return (
      <Words.Provider value={this.#say}>
        <Panel
          key={this.#turn}
          ask={this.#ask}
          open={(subject, asOf) => this.#answers.open(subject, asOf)}
          subject={opening.subject}
          surface={opening.surface}
          isPinned={isPinned}
          onPin={() => this.#stage.tell('pinSwitched')}
          onClose={() => this.#stage.tell('dismissed')}
        />
      </Words.Provider>
    );
  }

  get #say(): Say {
    return sayFrom(new Map(Object.entries(this.#stage.words())));
  }

  #prepare(document: Document): void {
    document.documentElement.lang = 'en';
    document.addEventListener('pointermove', (event) =>
      this.#stage.tell(isOnPanel(event) ? 'inCard' : 'offCard'),
    );
    document.addEventListener('pointerdown', (event) => {
      if (!isOnPanel(event)) this.#stage.tell('pressedOutside');
    });
    document.addEventListener('keydown', (event) => this.#keyed(event));
    this.#draw();
    // Firefox before its about:blank came at once puts a second document there just after the card has opened.
    if (this.#focus.isLent) this.#focus.take();
  }

  #keyed(event: KeyboardEvent): void {
    // Where Esc shut a list of names, the card stays.
    if (event.key === 'Escape' && !event.defaultPrevented) this.#stage.tell('dismissed');
    const panel = (event.target as Element).closest('.panel');
    if (panel === null || !isLeaving(event, panel)) return;
    event.preventDefault();
    this.#focus.giveBack();
  }
}

// The frame is larger than what is drawn in it, so that its size says nothing (place.ts).
function isOnPanel(event: Event): boolean {
  return (event.target as Element | null)?.closest?.('.panel') !== null;
}
