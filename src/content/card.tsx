/** The card's script: put in when a card is first needed; gives its cards to the reader that stands in this world. */
import { listen } from '../browser/bare.ts';
import { type CardAsk, hear } from '../messages/hear.ts';
import { HoverCard } from './card/hover-card.tsx';
import { SiteCard } from './card/site-card.tsx';
import type { Stage } from './stage.ts';

const stage = globalThis.beholdenStage;
if (stage !== undefined) enter(stage);

function enter(on: Stage): void {
  const card = new HoverCard(on);
  const site = new SiteCard(on);
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
        if (shown) on.openAt(subject, at);
        return { shown };
      },
      'card.next': () => ({ shown: card.canShow() && on.openNext() }),
    }),
  );
}
