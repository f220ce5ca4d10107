/**
 * The slim card on a known company's own site: one line with the verdict, at the same place and of the same size
 * whatever it says, so that its being there tells the site nothing but that it is known.
 *
 *   showSite(company) ──► line in the lower corner ──press──► the whole card above it
 *                                                  └─close──► gone until the page is loaded again
 */
import { render } from 'preact';
import type { CompanyId } from '../../core/company/company.ts';
import type { CardView } from '../../core/words/card-view.ts';
import { LevelGlyph, levelClass } from '../../look/glyph.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { sayFrom, useSay, Words } from '../../look/say.ts';
import { lookSheet } from '../../look/sheet.ts';
import { Sign } from '../../look/sign.tsx';
import type { AskBackground } from '../../messages/ask.ts';
import type { Stage } from '../stage.ts';
import { CardFrame } from './frame.ts';
import siteSheet from './site-card.css?inline';

/** Lower left: chat windows of suppliers' sites sit at the lower right. */
const PLACE = 'top:auto;bottom:8px;left:8px;width:min(320px,calc(100% - 16px));height:72px';

export class SiteCard {
  readonly #stage: Stage;
  readonly #ask: AskBackground;
  readonly #frame: CardFrame;
  #company: CompanyId | null = null;
  /** Grows with each showing: the verdict may have changed since. */
  #turn = 0;
  #isClosed = false;

  constructor(stage: Stage, ask: AskBackground) {
    this.#stage = stage;
    this.#ask = ask;
    const page = stage.root.ownerDocument;
    this.#frame = new CardFrame(page, [lookSheet, siteSheet].join('\n'), () => this.#draw());
    this.#frame.element.style.cssText += PLACE;
    // A film that fills the screen is not to be written on.
    page.addEventListener('fullscreenchange', () => this.#draw());
  }

  /** Shows the company's line, or takes it away for null. What was closed stays closed. */
  show(company: CompanyId | null): void {
    if (this.#isClosed) return;
    this.#company = company;
    this.#turn += 1;
    if (company !== null) this.#frame.mount(this.#stage.root);
    this.#draw();
  }

  #draw(): void {
    const { element } = this.#frame;
    const body = this.#frame.open()?.body;
    element.hidden =
      this.#company === null || body === undefined || element.ownerDocument.fullscreenElement !== null;
    const say = sayFrom(new Map(Object.entries(this.#stage.words())));
    if (!body) return;
    element.title = say('card_site_frame');
    render(
      this.#company && (
        <Words.Provider value={say}>
          <Line
            ask={this.#ask}
            company={this.#company}
            turn={this.#turn}
            onOpen={(name) => this.#open(name)}
            onClose={() => this.#close()}
          />
        </Words.Provider>
      ),
      body,
    );
  }

  #open(surface: string): void {
    if (this.#company === null) return;
    const { left, top, right, bottom } = this.#frame.element.getBoundingClientRect();
    const line = { left, top, right, bottom };
    this.#stage.open({ subject: { company: this.#company }, surface, line });
  }

  #close(): void {
    this.show(null);
    this.#isClosed = true;
  }
}

interface LineProps {
  readonly ask: AskBackground;
  readonly company: CompanyId;
  readonly turn: number;
  readonly onOpen: (name: string) => void;
  readonly onClose: () => void;
}

function Line({ ask, company, turn, onOpen, onClose }: LineProps) {
  const say = useSay();
  const { loaded } = useLoaded(() => ask('card.open', { subject: { company }, asOf: null }), turn);
  const card = loaded.state === 'ready' && loaded.value.state === 'card' ? loaded.value.card : null;
  return (
    <aside class="line" aria-label={say('card_site_frame')}>
      <button
        type="button"
        class="line-open"
        disabled={card === null}
        onClick={() => onOpen(card?.name ?? '')}
      >
        {card && <Verdict card={card} />}
        {loaded.state === 'failed' && <span class="line-words">{say('look_failed')}</span>}
      </button>
      <button
        type="button"
        class="line-close"
        aria-label={say('card_close')}
        title={say('card_close')}
        onClick={onClose}
      >
        <Sign name="remove" />
      </button>
    </aside>
  );
}

function Verdict({ card: { shown, name, headline } }: { readonly card: CardView }) {
  return (
    <>
      <span class={levelClass[shown]}>
        <LevelGlyph level={shown} />
      </span>
      <span class="line-words">
        <span class="line-name">{name}</span>
        <span class={`line-level ${levelClass[shown]}`}>{headline}</span>
      </span>
    </>
  );
}
