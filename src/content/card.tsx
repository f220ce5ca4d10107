/** The card's script: put in when a card is first needed; gives its cards to the reader that stands in this world. */
import { listen, send } from '../browser/bare.ts';
import { askBy } from '../messages/ask.ts';
import type { CardSubject } from '../messages/contract.ts';
import { type CardAsk, hear } from '../messages/hear.ts';
import { HoverCard } from './card/hover-card.tsx';
import { openMark, openNext } from './card/led.ts';
import { selectedTarget } from './card/selected.ts';
import { SiteCard } from './card/site-card.tsx';
import type { Stage } from './stage.ts';

const stage = globalThis.beholdenStage;
if (stage !== undefined) enter(stage);

function enter(on: Stage): void {
  const ask = askBy(send);
  const card = new HoverCard(on, ask);
  const site = new SiteCard(on, ask);
  const isFirst = on.enter({
    show: (opening, isPinned) => card.show(opening, isPinned),
    hide: () => card.hide(),
    follow: () => card.follow(),
    prepare: (subject) => card.prepare(subject),
    showSite: (company) => site.show(company),
  });
  if (!isFirst) return;
  listen(
    hear<CardAsk>({
      'card.show': ({ subject, at }) => {
        const shown = card.canShow();
        if (shown) openAt(on, subject, at);
        return { shown };
      },
      'card.next': () => ({ shown: card.canShow() && openNext(on) }),
    }),
  );
}

/** Opens the card at the selection, or at the first mark of the company. */
function openAt(on: Stage, subject: CardSubject, at: 'selection' | 'mark'): void {
  const isMarked = at === 'mark' && 'company' in subject && openMark(on, subject.company);
  if (!isMarked) on.open(selectedTarget(on.root.ownerDocument, subject));
}
