/** What the builder makes of names; those whose hashes collide are too rare to be found, so the hashes are bent. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildNameIndex } from '../../../src/core/mention/index-builder.ts';
import * as hashes from '../../../src/core/mention/key-hash.ts';
import { Field } from '../../../src/core/mention/name-index.ts';
import { search } from '../../../src/core/mention/search.ts';
import { MOST_TOKENS } from '../../../src/core/mention/spellings.ts';
import { tokenise } from '../../../src/core/name/tokens.ts';

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
