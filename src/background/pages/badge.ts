/** The toolbar button of a tab: how many companies are flagged on its page, and how strong the strongest tie is. */
import type { Level } from '../../core/verdict/level.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { levelWords } from '../../core/words/describe.ts';
import type { OpenTab } from './tabs.ts';

/** What is painted; the words say what the colour says. */
export interface Face {
  /** The count; empty where nobody is flagged. */
  readonly text: string;
  /** Behind the count; empty where there is none. */
  readonly colour: string;
  readonly title: string;
}

/** Badge colours of the flagging levels, strongest first; white digits reach 4.5 : 1 on each. */
const COLOURS: readonly (readonly [level: Level, colour: string])[] = [
  ['CONTROLLED', '#a3152b'],
  ['SIGNIFICANT_INFLUENCE', '#a8490a'],
  ['MINORITY_STAKE', '#7a5c00'],
  ['NON_EQUITY_TIE', '#4a5568'],
];

/** The button's face for a tab. A company that several frames name counts once. */
export function faceOf(tab: OpenTab, catalogue: Catalogue): Face {
  const frames = Object.values(tab.frames);
  const flagged = new Map(
    frames.flatMap((frame) => frame.flagged.map(({ company, level }) => [company, level])),
  );
  const levels = new Set(flagged.values());
  const [strongest] = COLOURS.filter(([level]) => levels.has(level));
  if (strongest === undefined) return { text: '', colour: '', title: say(catalogue, 'badge_none') };
  const [level, colour] = strongest;
  const count = String(flagged.size);
  const words = { count, level: levelWords(level, catalogue) };
  return {
    text: count,
    colour,
    title: say(catalogue, flagged.size === 1 ? 'badge_one' : 'badge_many', words),
  };
}

/** The toolbar button of each tab. */
export interface Button {
  paint(tab: number, face: Face): Promise<void>;
}
