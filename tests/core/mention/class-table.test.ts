import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClassTable, ClassTable } from '../../../src/core/mention/class-table.ts';
import { withWord } from './images.ts';

const tableOf = (classes: ReadonlyMap<string, number>) => new ClassTable(buildClassTable(classes));

describe('a table of classes', () => {
  it('knows the classes of what is listed, whatever it is written in, and of nothing else', () => {
    const classes = new Map([
      ['harlow', 1],
      ['härlöw', 0xffff],
      ['株式会社', 512],
      ['two words', 0],
      ['', 4],
    ]);
    const table = tableOf(classes);
    expect([...classes.keys()].map((spelling) => table.get(spelling))).toEqual([...classes.values()]);
    expect(table.get('Harlow')).toBeUndefined();
    expect(tableOf(new Map()).get('harlow')).toBeUndefined();
  });

  it('is a map over any spellings', () => {
    const entry = fc.tuple(fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(0xffff));
    const others = fc.array(fc.string({ maxLength: 3 }));
    let found = 0;
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200, size: 'max' }), others, (entries, more) => {
        const map = new Map(entries);
        const table = tableOf(map);
        for (const spelling of [...map.keys(), ...more]) {
          expect(table.get(spelling)).toBe(map.get(spelling));
          if (map.has(spelling)) found += 1;
        }
      }),
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it('takes no class of more than 16 bits', () => {
    expect(() => buildClassTable(new Map([['harlow', 0x10000]]))).toThrow(RangeError);
  });

  it.each([
    ['nothing', (image: ArrayBuffer) => image.slice(0, 0)],
    ['a table that was cut', (image: ArrayBuffer) => image.slice(0, -8)],
    ['a table of another form', (image: ArrayBuffer) => withWord(image, 1, 99)],
    ['other bytes', (image: ArrayBuffer) => new Uint8Array(image).fill(7).buffer],
  ])('is not read from %s', (_what, harm) => {
    expect(() => new ClassTable(harm(buildClassTable(new Map([['harlow', 1]]))))).toThrow(RangeError);
  });
});
