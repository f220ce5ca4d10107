/** The card's script: put in when a card is first needed; gives its card to the reader that stands in this world. */
import { listen } from '../browser/bare.ts';
import { type CardAsk, hear } from '../messages/hear.ts';
import { HoverCard } from './card/hover-card.tsx';
import type { Stage } from './stage.ts';

const stage = globalThis.beholdenStage;
if (stage !== undefined) enter(stage);

function enter(on: Stage): void {
  if (!on.enter(() => new HoverCard(on))) return;
  listen(
    hear<CardAsk>({
      'card.show': ({ subject, at }) => {
        on.openAt(subject, at);
        return null;
      },
    }),
  );
}
