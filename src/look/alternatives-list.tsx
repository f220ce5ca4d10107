import type { Alternative } from '../core/words/card-view.ts';
import { LevelGlyph, levelClass } from './glyph.tsx';

/** Suppliers of the same service, each with its level in shape and words. */
export function AlternativesList({ items }: { readonly items: readonly Alternative[] }) {
  return (
    <ul class="alternatives">
      {items.map((item) => (
        <li key={item.company} class="alternative">
          <span class="alternative-name">{item.name}</span>
          <span class={`alternative-level ${levelClass[item.level]}`}>
            <LevelGlyph level={item.level} />
            {item.levelWords}
          </span>
        </li>
      ))}
    </ul>
  );
}
