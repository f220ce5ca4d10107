import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeyTable, KeyTable } from '../../../src/core/mention/key-table.ts';
import { withWord } from './images.ts';

const tableOf = (keys: readonly string[]) => new KeyTable(buildKeyTable(keys));

describe('a table of keys', () => {
  it('finds each key by its number and each number by its key, whatever they are written in', () => {
    const keys = [
      'harlow',
      'Härlöw',
      '株式会社',
      '',
      'a "quoted" \\ key',
      '\ud800 alone',
      'a\u0000b',
      '\u007f',
      '\\',
      '\\\\',
      '"',
      'a\\',
    ];
    const table = tableOf(keys);
    expect(keys.map((key) => table.numberOf(key))).toEqual(keys.map((_, number) => number));
    expect(keys.map((_, number) => table.keyAt(number))).toEqual(keys);
  });

  it('knows no other key, and nothing at all where it is empty', () => {
    expect(tableOf(['harlow']).numberOf('Harlow')).toBeUndefined();
    expect(tableOf([]).numberOf('harlow')).toBeUndefined();
  });

  it('is a map over any keys', () => {
    const keyLists = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 200 });
    let found = 0;
    fc.assert(
      fc.property(keyLists, fc.array(fc.string({ maxLength: 3 })), (keys, others) => {
        const table = tableOf(keys);
        const map = new Map(keys.map((key, number) => [key, number]));
        for (const key of [...keys, ...others]) expect(table.numberOf(key)).toBe(map.get(key));
        found += keys.length;
      }),
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    ['is foreign', new ArrayBuffer(64)],
    ['is empty', new ArrayBuffer(0)],
    ['has another form', withWord(buildKeyTable(['harlow']), 1, 99)],
    ['was cut short', buildKeyTable(['harlow', 'quarrel']).slice(0, -4)],
  ])('is refused where it %s', (_why, image) => {
    expect(() => new KeyTable(image)).toThrow(RangeError);
  });
});
