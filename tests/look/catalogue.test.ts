/** The catalogue against the code that speaks by it: a sentence that nobody says would be translated for nothing. */
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { PAGES } from '../../src/desk/route.ts';
import { sourceFiles } from '../house/source-file.ts';

const SAID = sourceFiles('src').map(({ text }) => text);
/** Ids in quotes; the desk's pages are named by their own list. */
const LITERAL = new Set([
  ...SAID.flatMap((text) => [...text.matchAll(/['"`]([a-z]\w*)['"`]/g)].map(([, id]) => id)),
  ...PAGES.map((page) => `desk_${page}`),
]);
/** `desk_level_${level}`: what stands before the first gap. background/match.ts begins two kinds of ids with a gap. */
const BEGINNINGS = new Set(
  SAID.flatMap((text) => [...text.matchAll(/`([a-z]\w*_)\$\{/g)].map(([, start]) => start)).concat(
    'cue_',
    'doubt_',
  ),
);
BEGINNINGS.delete('desk_');
/** What may fill a gap: words of the code, such as a level or the name of a field. */
const WORDS = new Set(SAID.flatMap((text) => text.match(/[a-zA-Z]+/g) ?? []));

function isSaid(id: string): boolean {
  return LITERAL.has(id) || [...id.matchAll(/_/g)].some(({ index }) => fills(id, index + 1));
}

/** Numbers fill one too: a month, so many days back. */
function fills(id: string, at: number): boolean {
  const parts = id.slice(at).match(/[a-zA-Z]+/g) ?? [];
  return BEGINNINGS.has(id.slice(0, at)) && parts.every((part) => WORDS.has(part));
}

describe('the catalogue', () => {
  it('has no message that nobody says', () => {
    expect(Object.keys(messages).filter((id) => !isSaid(id))).toEqual([]);
  });

  it.each([
    ['popup_nobody_says_this', false],
    ['level_UNHEARD_OF', false],
    ['level_UNKNOWN', true],
    ['desk_watchlist', true],
    ['desk_nowhere', false],
  ])('judges %s: said %s', (id, said) => {
    expect(isSaid(id)).toBe(said);
  });
});
