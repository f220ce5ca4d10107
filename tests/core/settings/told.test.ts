import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/core/settings/correction.ts';
import { toldMentions } from '../../../src/core/settings/told.ts';

const brk: Correction = {
  id: '1',
  company: 'brask',
  surface: 'Brk',
  host: null,
  is: true,
  said: '2026-11-22',
};
const places = (text: string, said = [brk], taken: { start: number; end: number }[] = []) =>
  toldMentions(text, said, 'news.example', taken).map(({ start, end, company, surface }) => {
    expect(text.slice(start, end)).toBe(surface);
    return `${company} ${start}`;
  });

describe('a name that no list has, and that the user said the meaning of, is found', () => {
  it.each([
    { text: 'Brk said so.', found: ['brask 0'], why: 'as they saw it' },
    { text: 'From Brk, by Brk.', found: ['brask 5', 'brask 13'], why: 'wherever it stands' },
    { text: 'Brkly said so.', found: [], why: 'not in a longer word' },
    { text: 'the brk said so', found: [], why: 'not in other letters' },
    { text: '𝔄Brk𝔄', found: [], why: 'not between letters of two units' },
  ])('"$text": $why', ({ text, found }) => {
    expect(places(text)).toEqual(found);
  });

  it('outside of what is spoken for', () => {
    expect(places('Brk and Brk', [brk], [{ start: 0, end: 5 }])).toEqual(['brask 8']);
  });

  it('not on another site, and not once it was taken back', () => {
    expect(places('Brk', [{ ...brk, host: 'other.example' }])).toEqual([]);
    expect(places('Brk', [brk, { ...brk, id: '2', is: false }])).toEqual([]);
  });
});
