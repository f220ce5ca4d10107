import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/core/mention/index-builder.ts';
import { NotAnIndex } from '../../../src/core/mention/name-image.ts';
import { NameIndex } from '../../../src/core/mention/name-index.ts';
import { MOST_REFUSED, search } from '../../../src/core/mention/search.ts';
import { LONGEST_NAME, MOST_TOKENS } from '../../../src/core/mention/spellings.ts';
import { tokenise } from '../../../src/core/name/tokens.ts';
import { withWord } from './images.ts';
import { slowSearch } from './slow-search.ts';

const indexOf = (names: readonly string[]) => buildNameIndex(names.map((text, owner) => ({ text, owner })));

/** What the search finds, as text and names. */
function found(text: string, names: readonly string[]) {
  const index = indexOf(names);
  return search(tokenise(text), index).map(({ start, end, spellings }) => ({
    start,
    end,
    names: spellings.map((spelling) => names[index.owner(spelling)]),
  }));
}

const surfaces = (text: string, names: readonly string[]) =>
  found(text, names).map(({ start, end }) => text.slice(start, end));

describe('the longest name at the leftmost place', () => {
  it.each([
    [
      'longest match',
      'Anchor Point Bank fell.',
      ['Anchor', 'Anchor Point', 'Anchor Point Bank'],
      ['Anchor Point Bank'],
    ],
    [
      'a shorter one where the longer breaks off',
      'Anchor Point fell.',
      ['Anchor', 'Anchor Point Bank'],
      ['Anchor'],
    ],
    [
      'leftmost before longer',
      'Red Anchor Point',
      ['Red Anchor', 'Anchor Point Bank', 'Anchor Point'],
      ['Red Anchor'],
    ],
    ['possessive', 'Anchor’s boats, Anchors away', ['Anchor'], ['Anchor']],
    [
      'a name that is written with its s',
      'Lowell’s sold more, Lowell less',
      ['Lowell’s', 'Lowell'],
      ['Lowell’s', 'Lowell'],
    ],
    ['the name without s where both are names', 'ARC’s lawyer', ['ARC', 'ARCS'], ['ARC']],
    ['capitals in a heading', 'ANCHOR POINT RAISES PRICES', ['Anchor Point'], ['ANCHOR POINT']],
    ['a small letter where the name has a capital', 'Anchor point and anchor Point', ['Anchor Point'], []],
    [
      'a brand in small letters',
      'eMoor and thyme sold, Thyme too',
      ['eMoor', 'thyme'],
      ['eMoor', 'thyme', 'Thyme'],
    ],
    ['a capital inside is part of the brand', 'sold on emoor and EMOOR', ['eMoor'], ['EMOOR']],
    ['hyphen and space', 'Anchor-Point, Anchor Point', ['Anchor-Point'], ['Anchor-Point', 'Anchor Point']],
    ['diacritics', 'Creme Brulee', ['Crème Brûlée'], ['Creme Brulee']],
    ['initials', 'J. P. Harlow and J.P. Harlow', ['JP Harlow'], ['J. P. Harlow', 'J.P. Harlow']],
    ['ampersand', 'Salt and Stone', ['Salt & Stone'], ['Salt and Stone']],
    ['never inside a word', 'Anchorage, Reanchor', ['Anchor'], []],
    ['Han inside running text', '昨日ミナト電機株価上昇', ['ミナト電機'], ['ミナト電機']],
    ['katakana not inside a longer word', 'ミナトミライ', ['ミナト'], []],
    ['Hangul', '한빛전자 주가', ['한빛전자'], ['한빛전자']],
    ['Arabic', 'قالت نسيم اليوم', ['نَسِيم'], ['نسيم']],
    ['Hebrew', 'אמר גלים היום', ['גלים'], ['גלים']],
    ['Cyrillic', 'акции РОМАШКА выросли', ['Ромашка'], ['РОМАШКА']],
    ['zero-width and bidi characters', '\u202eAnc\u200bhor\u202c', ['Anchor'], ['Anc\u200bhor']],
    ['Turkish letters', 'IŞIK fell, Işık, ISIK', ['Işık'], ['IŞIK', 'Işık', 'ISIK']],
    ['sharp s', 'GROSS Bau, GROẞ Bau, Groß Bau', ['Groß Bau'], ['GROSS Bau', 'GROẞ Bau', 'Groß Bau']],
    ['ligatures', 'Oﬃce Moor', ['Office Moor'], ['Oﬃce Moor']],
    ['full width', 'ＨＡＲＬＯＷ　ＡＩ and Ｈarlow AI', ['Harlow AI'], ['ＨＡＲＬＯＷ　ＡＩ', 'Ｈarlow AI']],
    [
      'marks set apart',
      'Cre\u0300me Bru\u0302le\u0301e',
      ['Crème Brûlée'],
      ['Cre\u0300me Bru\u0302le\u0301e'],
    ],
    ['a mark set apart at the end', 'the Cafe\u0301\u200b rose', ['Café'], ['Cafe\u0301']],
    ['Greek', 'η ΓΑΛΗΝΗ και η Γαλήνη', ['Γαλήνη'], ['ΓΑΛΗΝΗ', 'Γαλήνη']],
    [
      'a sigma at the end, in capitals too',
      'ο Άνεμος, ο ΑΝΕΜΟΣ, ΟΔΟΣ ΑΝΕΜΟΥ',
      ['Άνεμος'],
      ['Άνεμος', 'ΑΝΕΜΟΣ'],
    ],
    ['Persian yeh and kaf', 'شرکت نسیم و نسيم', ['نسیم', 'شركت'], ['شرکت', 'نسیم', 'نسيم']],
    ['alef maksura is another letter', 'على and علي', ['علي'], ['علي']],
    ['Hebrew between marks of direction', 'אמר \u2067גלים\u2069 היום', ['גלים'], ['גלים']],
    ['Thai between spaces', 'หุ้น ลมดี ขึ้น', ['ลมดี'], ['ลมดี']],
    ['a joined Hebrew letter is not parted', 'וגלים', ['גלים'], []],
    ['a Korean particle is not parted', '한빛전자는 오늘', ['한빛전자'], []],
    ['Thai inside running text is not parted', 'วันนี้ลมดีขึ้น', ['ลมดี'], []],
    ['an ampersand set apart', 'A&W, A & W, A and W', ['A&W'], ['A&W', 'A & W', 'A and W']],
    ['a possessive after an ampersand', "ST&T’s loss, ST&T's gain", ['ST&T'], ['ST&T', 'ST&T']],
    ['dots of a legal form', 'Luna S.p.A. and Luna SpA', ['Luna S.p.A.'], ['Luna S.p.A', 'Luna SpA']],
    ['a digit first, a hyphen after', '7M-made, non-7M, 7M’s', ['7M'], ['7M', '7M', '7M']],
    [
      'apostrophes of every sort',
      "O’Hara, O'Hara, OʼHara, O‘Hara, O＇Hara",
      ["O'Hara"],
      ['O’Hara', "O'Hara", 'OʼHara', 'O‘Hara', 'O＇Hara'],
    ],
    ['elision', 'd’Armor, dell’Armor, quell’Armor', ['Armor'], ['Armor', 'Armor', 'Armor']],
    ['joiners that are not seen', 'Har\u200dlow Har\u2060low', ['Harlow'], ['Har\u200dlow', 'Har\u2060low']],
    ['spaces that do not break', 'Anchor\u00a0Point', ['Anchor Point'], ['Anchor\u00a0Point']],
    ['a line that breaks', 'Anchor\r\nPoint', ['Anchor Point'], ['Anchor\r\nPoint']],
    ['digits of another script', 'شركة أفق ٣٣ اليوم', ['أفق 33'], ['أفق ٣٣']],
    ['an emoji parts words', 'Anchor🚀Point', ['Anchor', 'Point'], ['Anchor', 'Point']],
  ] as [string, string, string[], string[]][])('%s', (_law, text, names, expected) => {
    expect(surfaces(text, names)).toEqual(expected);
  });

  it('gives every spelling that stands there, and no other', () => {
    expect(found('Anchor', ['Anchor', 'ANCHOR', 'Ankor'])).toEqual([
      { start: 0, end: 6, names: ['Anchor', 'ANCHOR'] },
    ]);
  });
});

describe('names that are refused', () => {
  it.each([
    ['empty', ''],
    ['no letter', '…!'],
    ['a lone surrogate', '\ud800'],
    ['too many words', 'A '.repeat(MOST_TOKENS + 1)],
    ['too long', 'A'.repeat(LONGEST_NAME + 1)],
  ])('%s', (_what, name) => {
    expect(indexOf([name]).size).toBe(0);
  });
});

const WORDS = [
  'Anchor',
  'anchor',
  'POINT',
  'Point',
  'Bank',
  'É',
  'e',
  '&',
  'and',
  'A.',
  'J.P.',
  '株',
  '式',
  'ミナト',
  'ß',
  'o’s',
  'Arc’s',
  'Arc',
  '\ud800',
  'Cre\u0301me',
  'ǅep',
  'Džep',
  'ΟΣ',
  'Ος',
  'd’Arc',
  'οσ',
  'یک',
  'يك',
  'ى',
  '٣',
  'aB',
  '\u00ad',
  '3M',
];
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const prose = fc.array(
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '-', ', ', '\n', '’s ', '')),
  { maxLength: 30 },
);

it('finds what the slow matcher finds, over fuzzed names and texts', () => {
  let hits = 0;
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 2, maxLength: 16 }), prose, (list, parts) => {
      const names = [...new Set(list)];
      const text = parts.flat().join('');
      const fast = found(text, names).map((hit) => ({ ...hit, names: [...hit.names].sort() }));
      const slow = slowSearch(text, names).map((hit) => ({ ...hit, names: [...hit.names].sort() }));
      expect(fast).toEqual(slow);
      hits += fast.length;
    }),
    { numRuns: 1000 },
  );
  expect(hits).toBeGreaterThan(300);
}, 30_000);

describe('the image', () => {
  const index = indexOf(['Anchor', 'Anchor Point', 'ミナト電機', 'eMoor']);

  it('works from its bytes alone', () => {
    const copy = new NameIndex(index.image.slice(0));
    const text = 'Anchor Point bought ミナト電機 from eMoor';
    const spelled = search(tokenise(text), copy).map(({ spellings }) =>
      spellings.map((s) => copy.spelling(s)),
    );
    expect(spelled).toEqual([['Anchor Point'], ['ミナト電機'], ['eMoor']]);
  });
  it.each([
    ['foreign', () => new ArrayBuffer(256)],
    ['cut short', () => index.image.slice(0, index.image.byteLength - 4)],
    ['a few bytes', () => new ArrayBuffer(3)],
    ['of another version', () => withWord(index.image, 1, 99)],
  ])('refuses an image that is %s', (_what, image) => {
    expect(() => new NameIndex(image())).toThrow(NotAnIndex);
  });
  it('of no names finds nothing', () => {
    expect(found('Anchor Point', [])).toEqual([]);
  });
});

describe('hostile input takes a bounded walk from each word', () => {
  it.each([
    [
      'a name of repeats in a text of repeats',
      'Anchor '.repeat(50_000),
      'Anchor '.repeat(MOST_TOKENS).trim(),
    ],
    ['nested prefixes that never end', 'A B '.repeat(50_000), `${'A B '.repeat(MOST_TOKENS / 2 - 1)}A C`],
    ['one token of a megabyte', 'A'.repeat(1_000_000), 'A'.repeat(200)],
    ['nothing but apostrophes', '’'.repeat(1_000_000), 'Anchor'],
    ['initials without end', 'A.'.repeat(500_000), 'A.B. Anchor'],
    ['marks without end', `A${'\u0301'.repeat(1_000_000)}`, 'Anchor'],
  ])('%s', (_what, text, name) => {
    const index = new CountingIndex(indexOf([name]).image);
    const tokens = tokenise(text);
    search(tokens, index);
    // Twice: a possessive word is looked up with and without its s.
    expect(index.lookups).toBeLessThanOrEqual(2 * MOST_TOKENS * tokens.count);
  });
});

it('compares a start with a bounded number of spellings that only capitals part', () => {
  const names = Array.from({ length: MOST_TOKENS * 200 }, (_, number) => {
    const capitals = Math.floor(number / MOST_TOKENS) + 1;
    const last = [...'anchorpoint'].map((c, i) => (((capitals << 1) >> i) & 1 ? c.toUpperCase() : c));
    return 'anchorpoint '.repeat(number % MOST_TOKENS) + last.join('');
  });
  const index = new CountingIndex(indexOf(names).image);
  const tokens = tokenise('anchorpoint '.repeat(100));
  expect(search(tokens, index)).toEqual([]);
  expect(index.comparisons).toBeGreaterThan(tokens.count);
  expect(index.comparisons).toBeLessThanOrEqual(tokens.count * (1 + MOST_REFUSED / 'anchorpoint'.length));
});

class CountingIndex extends NameIndex {
  lookups = 0;
  comparisons = 0;

  override find(a: number, b: number): number {
    this.lookups++;
    return super.find(a, b);
  }

  override spells(spelling: number, text: string, start: number, end: number): boolean {
    this.comparisons++;
    return super.spells(spelling, text, start, end);
  }
}
