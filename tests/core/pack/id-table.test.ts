import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIdTable, IdTable } from '../../../src/core/pack/id-table.ts';
import { withWord } from '../mention/images.ts';

const tableOf = (ids: readonly string[]) => new IdTable(buildIdTable(ids));

describe('a table of ids', () => {
  it('is a map over any ids, and knows no other', () => {
    const idLists = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 12 }), {
      minLength: 20,
      maxLength: 200,
    });
    let found = 0;
    fc.assert(
      fc.property(idLists, fc.array(fc.string({ maxLength: 3 })), (ids, others) => {
        const table = tableOf(ids);
        expect(table.size).toBe(ids.length);
        const map = new Map(ids.map((id, number) => [id, number]));
        const asked = [...ids, ...others];
        expect(asked.map((id) => table.numberOf(id))).toEqual(asked.map((id) => map.get(id)));
        found += ids.length;
      }),
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it('tells the ids of a register apart, and takes none of as many others for one of them', () => {
    const ids = Array.from({ length: 50_000 }, (_, at) => `lei-${at}`);
    const table = tableOf(ids);
    expect(ids.every((id, number) => table.numberOf(id) === number)).toBe(true);
    expect(ids.filter((id) => table.numberOf(`x${id}`) !== undefined)).toEqual([]);
  });

  it.each([
    ['cut short', (image: ArrayBuffer) => image.slice(0, image.byteLength - 4)],
    ['foreign', (image: ArrayBuffer) => withWord(image, 0, 1)],
    ['of another version', (image: ArrayBuffer) => withWord(image, 1, 99)],
  ])('that is %s is refused', (_what, harm) => {
    expect(() => new IdTable(harm(buildIdTable(['harlow'])))).toThrow(RangeError);
  });
});
