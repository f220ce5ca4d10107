import type { Level } from '../../core/verdict/level.ts';
import { LevelGlyph, levelClass } from '../glyph.tsx';

/** A level as shape and words: `words` is the catalogue's, such as "Minority stake". */
export function LevelBadge({ level, words }: { readonly level: Level; readonly words: string }) {
  return (
    <span class={`badge ${levelClass[level]}`}>
      <LevelGlyph level={level} />
      <span>{words}</span>
    </span>
  );
}
