import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classOfForm,
  isLegalSuffix,
  lawOfForm,
  stripLegalForms,
} from '../../../src/core/name/legal-forms.ts';
import { withoutLegalForm } from '../../../src/core/name/legal-name.ts';
import { foldedTokens, nameKey } from '../../../src/core/name/name-key.ts';
import { Shape } from '../../../src/core/name/shape.ts';
import { tokenise } from '../../../src/core/name/tokens.ts';

describe('two spellings of one name share a key', () => {
  const spellings: [law: string, key: string, ...spellings: string[]][] = [
    ['case', 'brightwell', 'Brightwell', 'BRIGHTWELL', 'brightwell'],
    ['diacritics', 'creme brulee', 'Crème Brûlée', 'Creme Brulee', 'Cre\u0300me Bru\u0302le\u0301e'],
    ['letters that stand for two', 'weiss and sohne', 'Weiß & Söhne', 'WEISS AND SÖHNE'],
    ['letters without a decomposition', 'lodz orsted', 'Łódź Ørsted'],
    ['ligatures and width', 'finanz 24', 'ﬁnanz 24', 'ＦＩＮＡＮＺ　２４'],
    ['hyphens and slashes', 'anchor point', 'Anchor-Point', 'Anchor Point', 'Anchor/Point', 'Anchor–Point'],
    ['apostrophes', 'oharas', 'O’Hara’s', "O'Hara's", 'OHaras'],
    ['Turkish letters', 'isik istan', 'Işık İstan', 'IŞIK ISTAN', 'isik I\u0307stan'],
    ['sharp s in both cases', 'gross', 'Groß', 'GROẞ', 'GROSS'],
    ['a letter that is two', 'dzep', 'Džep', 'ǅep', 'DŽEP'],
    ['initials', 'jp harlow', 'J.P. Harlow', 'JP Harlow', 'J. P. Harlow'],
    ['the ampersand', 'salt and stone', 'Salt & Stone', 'Salt&Stone', 'Salt and Stone', 'Salt ＆ Stone'],
    [
      'soft hyphens and zero-width characters',
      'northwind',
      'North\u00adwind',
      'North\u200bwind',
      '\u202eNorthwind\u202c',
    ],
    ['control characters', 'northwind', 'North\u0000wind', '\u0007Northwind'],
    [
      'legal forms after the name',
      'northwind',
      'Northwind, Inc.',
      'Northwind Co., Ltd.',
      'NORTHWIND GMBH & CO. KG',
    ],
    ['legal forms before the name', 'romashka', 'OOO Romashka', 'PT Romashka Tbk'],
    ['Cyrillic', 'ромашка', 'ООО «Ромашка»', 'РОМАШКА'],
    ['Japanese', 'ミナト 電 機', 'ミナト電機株式会社', '株式会社ミナト電機', 'ﾐﾅﾄ電機'],
    ['Arabic with and without vowels', 'نسيم', 'نَسِيم', 'نـسيم', 'ﻧﺴﻴﻢ'],
    ['a sigma at the end', 'ανεμοσ', 'Άνεμος', 'ΑΝΕΜΟΣ', 'ΆΝΕΜΟΣ'],
    ['yeh and kaf of a Persian keyboard', 'كيان', 'کیان', 'كيان', 'ﮐﯿﺎﻥ'],
    ['alef with and without hamza', 'انوار', 'أنوار', 'انوار'],
    [
      'Hebrew with and without points and marks of direction',
      'גלים',
      'גַלִים',
      '\u2067גלים\u2069',
      '\u200fגלים',
    ],
    ['digits of other scripts', 'افق 33', 'أفق ٣٣', 'أفق 33', 'أفق ۳۳', 'أفق ३३'],
  ];
  it.each(spellings)('%s', (_law, key, ...names) => {
    expect(names.map(nameKey)).toEqual(names.map(() => key));
  });
});

describe('names that stay apart', () => {
  it.each([
    ['a dot inside a word', 'Amber.com', 'Ambercom'],
    ['one word or two', 'North Wind', 'Northwind'],
    ['voiced and unvoiced kana', 'ガス', 'カス'],
    ['a sentence end is no initial', 'Plan B. A firm', 'Plan BA firm'],
  ])('%s', (_law, a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('a name that is nobody', () => {
  it.each(['', ' ', 'Inc.', 'GmbH & Co. KG', '…', '\ud800', '🚀', '\u200b', 'Co., Ltd.', 'Bt.', 'SE', 'SA'])(
    '%j has the empty key',
    (name) => {
      expect(nameKey(name)).toBe('');
    },
  );
});

describe('legal forms', () => {
  it('go longest first, so that no part of one is left', () => {
    expect(stripLegalForms(['yamato', 'motor', 'co', 'ltd'])).toEqual(['yamato', 'motor']);
    expect(stripLegalForms(['grupo', 'luna', 'sab', 'de', 'cv'])).toEqual(['grupo', 'luna']);
  });
  it('leave the words of a trade in the name', () => {
    expect(nameKey('Harbour Group Holdings plc')).toBe('harbour group holdings');
  });
  it.each([
    ['Harlow gesellschaft mit beschränkter Haftung', 'harlow'],
    ['Harlow Unternehmergesellschaft (haftungsbeschränkt)', 'harlow'],
    ['Общество с ограниченной ответственностью «Ромашка»', 'ромашка'],
    ['Luna Sociedad de Responsabilidad Limitada de Capital Variable', 'luna'],
    ['Nordlys Aksjeselskap', 'nordlys'],
    ['Harlow Limited Liability Company', 'harlow'],
  ])('written in full go as well: %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
  it.each([
    'Harlow Trust',
    'Harlow Foundation',
    'First Cooperative Bank',
    'Bar Assn',
    'Radio AM',
    'Leonardo DA',
  ])('are nothing that tells %s from others', (name) => {
    expect(nameKey(name)).toBe(foldedTokens(name).join(' '));
  });
  it.each([
    ['gmbh', 'LLC', ['AT', 'BE', 'CH', 'DE', 'LI']],
    ['aktiengesellschaft', 'JSC', ['AT', 'BE', 'CH', 'DE', 'LI']],
    ['public limited company', 'JSC', ['GB', 'GH', 'GI', 'IE', 'IN', 'JE', 'KH', 'WS']],
    ['group', null, []],
  ])('say what %s is, and where', (form, of, law) => {
    expect([classOfForm(form), lawOfForm(form)]).toEqual([of, law]);
  });
  it('are known by their folded tokens', () => {
    expect(['inc', 'co ltd', 'gmbh'].every(isLegalSuffix)).toBe(true);
    expect(isLegalSuffix('group')).toBe(false);
  });
  it.each([
    ['Harlow AI, Inc.', 'Harlow AI'],
    ['PT Luna Terang Tbk', 'Luna Terang'],
    ['Harlow', 'Harlow'],
    ['Inc.', ''],
  ])('%j as written without its legal form is %j', (name, bare) => {
    expect(withoutLegalForm(name)).toBe(bare);
  });
});

it('two capitals name somebody, though they are a legal form somewhere', () => {
  expect(nameKey('BT')).toBe('bt');
  expect(nameKey('BT Group plc')).toBe('bt group');
});

describe('tokens', () => {
  const words = (text: string) => {
    const tokens = tokenise(text);
    return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
  };
  it.each([
    ['J.P. Morgan’s AT&T', ['J.P', 'Morgan’s', 'AT', '&', 'T']],
    ['the U.S. said', ['the', 'U.S', 'said']],
    ['plan B. A firm', ['plan', 'B', 'A', 'firm']],
    ['d’Armor et L’Orme', ['d', 'Armor', 'et', 'L’Orme']],
    ['‘Harlow’ ended', ['Harlow', 'ended']],
    ['東京ミナト', ['東', '京', 'ミナト']],
    ['x\ud83dy', ['x', 'y']],
  ])('%j', (text, tokens) => {
    expect(words(text)).toEqual(tokens);
  });
  it('know a capital, capitals throughout, a possessive', () => {
    const { shape } = tokenise('Harlow HARLOW harlow Harlow’s HARLOW’s 3M');
    const bit = (flag: number) => [...shape.subarray(0, 6)].map((s) => ((s & flag) === 0 ? 0 : 1));
    expect(bit(Shape.CAPITAL)).toEqual([1, 1, 0, 1, 1, 1]);
    expect(bit(Shape.ALL_CAPS)).toEqual([0, 1, 0, 0, 1, 0]);
    expect(bit(Shape.POSSESSIVE)).toEqual([0, 0, 0, 1, 1, 0]);
  });
});

it('any text gives ordered, disjoint tokens that fold to something, and a key that folds to itself', () => {
  let tokensSeen = 0;
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('A', 'b', '.', ' ', '’', 's', '&', 'é', '\ud800', '株', 'カ', '\u00ad'),
    }),
  );
  fc.assert(
    fc.property(text, (input) => {
      const tokens = tokenise(input);
      let last = 0;
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(last);
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i] ?? 0);
        last = tokens.end[i] ?? 0;
      }
      expect(foldedTokens(input).every((token) => token !== '')).toBe(true);
      expect(foldedTokens(foldedTokens(input).join(' ')).join(' ')).toBe(foldedTokens(input).join(' '));
      tokensSeen += tokens.count;
    }),
    { numRuns: 400 },
  );
  expect(tokensSeen).toBeGreaterThan(400);
}, 30_000);

it('every unit folds to what folds to itself', () => {
  const unsettled: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    // Between letters, where a unit that parts words shows it.
    const key = foldedTokens(`a${String.fromCharCode(unit)}b`).join(' ');
    if (foldedTokens(key).join(' ') !== key) unsettled.push(unit.toString(16));
  }
  expect(unsettled).toEqual([]);
});
