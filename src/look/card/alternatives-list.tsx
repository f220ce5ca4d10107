import type { Alternative } from '../../core/words/card-view.ts';
import { Folded } from '../folded.tsx';
import { LevelGlyph, levelClass } from '../glyph.tsx';

interface AlternativesProps {
  readonly items: readonly Alternative[];
  readonly more: (count: number) => string;
}

// A buyer asks two or three others for a bid; the sentence above the list counts them all.
const OPEN = 5;

/** Suppliers of the same service, each with its level in shape and words. */
export function AlternativesList({ items, more }: AlternativesProps) {
  return (
    <Folded
      items={items}
      open={OPEN}
      listClass="alternatives"
      more={more}
      draw={(item) => (
        <li key={item.company} class="alternative">
          <span class="alternative-name">{item.name}</span>
          <span class={`alternative-level ${levelClass[item.level]}`}>
            <LevelGlyph level={item.level} />
            {item.levelWords}
          </span>
        </li>
      )}
    />
  );
}
