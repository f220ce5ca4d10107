import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole, sealed, unsealed } from '../../src/store/sealed.ts';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;
const PARTS = [bytes(1, 2, 3, 4, 5, 6, 7, 8), bytes(), bytes(9, 9, 9)];

describe('sealed parts', () => {
  it('come back as they were', () => {
    expect(unsealed(sealed(PARTS))?.parts).toEqual(PARTS);
    expect(unsealed(sealed([]))?.parts).toEqual([]);
  });

  it('may have been read in part: the others are open, and known when they come', () => {
    const under = unsealed(sealed(PARTS).slice(0, 2), () => 2);
    expect(under?.parts).toEqual([PARTS[0], undefined, undefined]);
    expect(PARTS.map((part) => isWhole(part, under?.seals[2]))).toEqual([false, false, true]);
  });

  it.each([
    ['one is missing', (stored: readonly unknown[]) => stored.slice(0, -1)],
    ['the seals are missing', (stored: readonly unknown[]) => stored.slice(1)],
    ['one is too many', (stored: readonly unknown[]) => [...stored, bytes(1)]],
    [
      'two changed places',
      ([seals, first, second, third]: readonly unknown[]) => [seals, second, first, third],
    ],
    ['one is no bytes', ([seals, , second, third]: readonly unknown[]) => [seals, 'garbage', second, third]],
    ['one was cut', ([seals, first, second]: readonly unknown[]) => [seals, first, second, bytes(9, 9)]],
    ['there are none', () => []],
  ])('are no parts where %s', (_what, harm) => {
    expect(unsealed(harm(sealed(PARTS)))).toBeNull();
  });

  it('are no parts once any bit of them has changed', () => {
    const parts = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (arrays, bit, which) => {
        const stored = sealed(arrays.map((array) => array.slice().buffer)).map((part) => part.slice(0));
        const harmed = new Uint8Array(stored[which % stored.length] as ArrayBuffer);
        const at = bit % (harmed.length * 8);
        harmed[at >> 3] = (harmed[at >> 3] ?? 0) ^ (1 << (at & 7));
        expect(unsealed(stored)).toBeNull();
      }),
    );
  });
});
