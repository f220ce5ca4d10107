/** Ids whose hashes collide are too rare to be found, so the hashes are bent. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as keys from '../../../src/core/mention/key-table.ts';
import { buildIdTable, IdTable } from '../../../src/core/pack/id-table.ts';

vi.mock('../../../src/core/mention/key-table.ts', { spy: true });
afterEach(() => vi.resetAllMocks());

describe('a table of ids that collide', () => {
  it('takes another number of slots where two would be taken for one', () => {
    const before = buildIdTable(['harlow', 'quorvex']).byteLength;
    // One hash for all but the first question of each id, which finds the slot.
    vi.mocked(keys.hashOf).mockImplementation((id, start) => (start ? 7 : id === 'harlow' ? 20 : 24));
    const image = buildIdTable(['harlow', 'quorvex']);
    expect(image.byteLength).toBeGreaterThan(before);
    expect(['harlow', 'quorvex'].map((id) => new IdTable(image).numberOf(id))).toEqual([0, 1]);
  });

  it('whose ids were made to agree is refused after a few tries', () => {
    vi.mocked(keys.hashOf).mockReturnValue(7);
    expect(() => buildIdTable(['harlow', 'quorvex'])).toThrow('cannot be told apart');
  });
});
