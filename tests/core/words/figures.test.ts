import { describe, expect, it } from 'vitest';
import { parseCatalogue, say } from '../../../src/core/words/catalogue.ts';
import { dateInWords, percent, sizeInWords, whenInWords } from '../../../src/core/words/figures.ts';
import { MESSAGES } from '../../../src/core/words/messages.ts';
import { english, plain } from './made.ts';

describe('numbers', () => {
  it.each([
    { fraction: 0.49, words: '49 %' },
    { fraction: 0.0153, words: '1.53 %' },
    { fraction: 1 / 3, words: '33.33 %' },
    { fraction: 0, words: '0 %' },
    { fraction: 1, words: '100 %' },
  ])('$fraction is $words', ({ fraction, words }) => {
    expect(plain(percent(fraction, english))).toBe(words);
  });

  it.each([
    { bounds: [0.49, 0.49], words: '49 %' },
    { bounds: [0.5000000156, 1], words: 'more than 50 %' },
    { bounds: [0.5, 1], words: 'at least 50 %' },
    { bounds: [0, 0.1], words: 'up to 10 %' },
    { bounds: [0.25, 0.34], words: '25 % to 34 %' },
  ] as const)('$bounds is $words', ({ bounds, words }) => {
    expect(plain(sizeInWords(bounds, english))).toBe(words);
  });
});

describe('dates', () => {
  it.each([
    { date: '2025-06-13', words: '13 June 2025', when: 'on 13 June 2025' },
    { date: '2025-06', words: 'June 2025', when: 'in June 2025' },
    { date: '2025', words: '2025', when: 'in 2025' },
  ])('$date is $words, as the source writes it', ({ date, words, when }) => {
    expect(dateInWords(date, english)).toBe(words);
    expect(whenInWords(date, english)).toBe(when);
  });
});

describe('the catalogue', () => {
  it('has every sentence that core says, with just the arguments it gives', () => {
    const wrong = Object.entries(MESSAGES).flatMap(([id, given]) => {
      const asked = [...(english.get(id) ?? 'missing {everything}').matchAll(/\{(\w+)\}/g)].map(
        ([, name]) => name,
      );
      const agree = asked.every((name) => (given as readonly string[]).includes(name ?? ''));
      return agree && (given.length === 0) === (asked.length === 0) ? [] : [id];
    });
    // Rules take the policy's lines whether or not their sentence names one.
    expect(wrong).toEqual([]);
  });

  it('refuses a file that is no catalogue, an unknown sentence and a missing argument', () => {
    expect(() => parseCatalogue({ a: 'b' })).toThrow();
    expect(() => say(english, 'noSuchId')).toThrow('noSuchId');
    expect(() => say(english, 'words_headline', { level: 'x' })).toThrow('party');
  });
});
