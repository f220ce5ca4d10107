/** What the builder makes of names; those whose hashes collide are too rare to be found, so the hashes are bent. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildNameIndex } from '../../../src/core/mention/index-builder.ts';
import * as hashes from '../../../src/core/mention/key-hash.ts';
import { Field } from '../../../src/core/mention/name-image.ts';
import { search } from '../../../src/core/mention/search.ts';
import { MOST_OF_A_KEY, MOST_TOKENS } from '../../../src/core/mention/spellings.ts';
import { tokenise } from '../../../src/core/name/tokens.ts';
import { collidingWords } from '../name/colliding-words.ts';

vi.mock('../../../src/core/mention/key-hash.ts', { spy: true });

const indexOf = (names: readonly string[]) => buildNameIndex(names.map((text, owner) => ({ text, owner })));

/** As the image's header has it. */
const slotsOf = ({ image }: { image: ArrayBuffer }) => new Uint32Array(image)[Field.SLOTS] ?? 0;

afterEach(() => vi.resetAllMocks());

/** The names that are found in a text, as they are written in the index. */
const foundIn = (text: string, index: ReturnType<typeof indexOf>) =>
  search(tokenise(text), index).map(({ spellings }) => spellings.map((spelling) => index.spelling(spelling)));

describe('names that collide', () => {
  it('in both hashes share an entry, and their spelling tells them apart', () => {
    vi.mocked(hashes.scattered).mockReturnValue(5);
    vi.mocked(hashes.fingerprintOf).mockReturnValue(7);
    const index = indexOf(['Harlow', 'Quorvex', 'Tessel Motor']);
    expect(new Uint32Array(index.image)[Field.ENTRIES]).toBe(1);
    expect(foundIn('Quorvex rose, Harlow fell, Tessel Motor stood, Anchor too', index)).toEqual([
      ['Quorvex'],
      ['Harlow'],
      ['Tessel Motor'],
    ]);
  });

  it('in all fingerprints, so that no number of slots parts them, are refused after a few tries', () => {
    vi.mocked(hashes.fingerprintOf).mockReturnValue(7);
    const names = Array.from({ length: 200 }, (_, i) => `Harlow${i}`);
    expect(() => indexOf(names)).toThrow('cannot be told apart');
  });

  it('in the fingerprint alone are parted by another number of slots, and found', () => {
    const names = ['Harlow', 'Quorvex', 'Tessel'];
    const slotsAtFirst = slotsOf(indexOf(names));
    vi.mocked(hashes.fingerprintOf).mockReturnValue(7);
    const index = indexOf(names);
    expect(slotsOf(index)).toBeGreaterThan(slotsAtFirst);
    for (const name of names) expect(foundIn(`${name} rose`, index)).toEqual([[name]]);
  });
});

describe('a crowd at one entry', () => {
  it('of words made to share a hash is told apart by spelling', () => {
    const names = collidingWords(6);
    expect(new Uint32Array(indexOf(names).image)[Field.ENTRIES]).toBe(1);
    expect(foundIn(names.join(', '), indexOf(names))).toEqual(names.map((name) => [name]));
  });

  it('beyond what a hit may cost is left out, by the order of owners', () => {
    const listed = Array.from({ length: MOST_OF_A_KEY + 2 }, (_, owner) => ({ text: 'Anchor', owner }));
    const index = buildNameIndex([...listed, { text: 'Anchor Point', owner: 9_999 }]);
    const [hit, other] = search(tokenise('Anchor. Anchor Point'), index);
    expect(hit?.spellings.map((spelling) => index.owner(spelling))).toEqual(
      listed.slice(0, MOST_OF_A_KEY).map(({ owner }) => owner),
    );
    expect(other?.spellings.map((spelling) => index.owner(spelling))).toEqual([9_999]);
  });
});

describe('hostile names', () => {
  it('that nobody can be called by are left out, and the others found among them', () => {
    const hostile = [
      'A'.repeat(10_000),
      '\u0301\u200b',
      '\u202e',
      'Anchor '.repeat(1_000),
      '…',
      '\udc00',
      '',
    ];
    const index = indexOf([...hostile, 'Anchor']);
    expect(index.size).toBe(1);
    expect(foundIn('the Anchor', index)).toEqual([['Anchor']]);
  });

  it('of one beginning, in any script, are each found', () => {
    const beginnings = ['Anchor Point', 'نسيم', '\u2067גלים\u2069', 'Ромашка', '電機', '한빛'];
    for (const beginning of beginnings) {
      const names = Array.from({ length: 300 }, (_, number) => `${beginning} ${number}`);
      expect(foundIn(names.join('; '), indexOf(names))).toEqual(names.map((name) => [name]));
    }
  });
});

describe('an image', () => {
  it('has the spellings of a key by owner, however they came', () => {
    const listed = [
      { text: 'ANCHOR', owner: 9 },
      { text: 'Anchor', owner: 4 },
      { text: 'Anchor', owner: 7 },
    ];
    const index = buildNameIndex(listed);
    const [hit] = search(tokenise('ANCHOR'), index);
    expect(hit?.spellings.map((spelling) => index.owner(spelling))).toEqual([4, 7, 9]);
  });

  it('has each prefix of its names once', () => {
    const { image } = indexOf(['Anchor', 'Anchor Point', 'Anchor Point Bank', 'Point Bank', 'anchor point']);
    // Anchor · Anchor Point · Anchor Point Bank · Point · Point Bank
    expect(new Uint32Array(image)[Field.ENTRIES]).toBe(5);
  });

  it('finds all of many long names, which bring more prefixes than names do', () => {
    const names = Array.from({ length: 300 }, (_, i) =>
      Array.from({ length: MOST_TOKENS }, (_, word) => `W${i * word}`).join(' '),
    );
    const index = indexOf(names);
    expect(foundIn(names.join('. '), index)).toEqual(names.map((name) => [name]));
  });
});
