/** Names whose hashes collide: too rare to be found, so the hashes are bent here. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildNameIndex } from '../../../src/core/mention/index-builder.ts';
import * as hashes from '../../../src/core/mention/key-hash.ts';
import { Field } from '../../../src/core/mention/name-index.ts';
import { search } from '../../../src/core/mention/search.ts';
import { tokenise } from '../../../src/core/name/tokens.ts';

vi.mock('../../../src/core/mention/key-hash.ts', { spy: true });

const { hashOfToken } = await vi.importActual<typeof hashes>('../../../src/core/mention/key-hash.ts');

const indexOf = (names: readonly string[]) => buildNameIndex(names.map((text, owner) => ({ text, owner })));

/** As the image's header has it. */
const slotsOf = ({ image }: { image: ArrayBuffer }) => new Uint32Array(image)[Field.SLOTS] ?? 0;

afterEach(() => vi.resetAllMocks());

describe('names that collide', () => {
  it('in both hashes are refused after a few tries, and the error says which', () => {
    vi.mocked(hashes.hashOfToken).mockImplementation((token) =>
      hashOfToken(token === 'quorvex' ? 'harlow' : token),
    );
    expect(() => indexOf(['Harlow', 'Quorvex'])).toThrow('"Quorvex" cannot be told from another name');
    expect(() => indexOf(['Harlow Point', 'Quorvex Motor'])).toThrow('"Quorvex Motor"');
  });

  it('in the fingerprint alone are parted by another number of slots, and found', () => {
    const names = ['Harlow', 'Quorvex', 'Tessel'];
    const slotsAtFirst = slotsOf(indexOf(names));
    vi.mocked(hashes.fingerprintOf).mockReturnValue(7);
    const index = indexOf(names);
    expect(slotsOf(index)).toBeGreaterThan(slotsAtFirst);
    for (const name of names) {
      const [hit] = search(tokenise(`${name} rose`), index);
      expect(hit?.spellings.map((spelling) => index.spelling(spelling))).toEqual([name]);
    }
  });
});
