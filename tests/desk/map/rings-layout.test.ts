import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byNearness,
  hasRing,
  type RingLevel,
  ringsLayout,
  WIDTH,
} from '../../../src/desk/map/rings-layout.ts';

const LEVELS: readonly RingLevel[] = ['CONTROLLED', 'MINORITY_STAKE', 'NON_EQUITY_TIE', 'NONE_FOUND'];
const suppliers = fc
  .array(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 40 })
  .map((levels) => levels.sort(byNearness));

const distance = ({ centre }: ReturnType<typeof ringsLayout>, { x, y }: { x: number; y: number }) =>
  Math.hypot(x - centre.x, y - centre.y);

describe('suppliers around the watchlist', () => {
  it('stand on the ring of their level, the more closely tied the nearer', () => {
    fc.assert(
      fc.property(suppliers, (levels) => {
        const layout = ringsLayout(levels);
        for (const [at, spot] of layout.spots.entries()) {
          const ring = layout.rings.find(({ level }) => level === levels[at]);
          expect(distance(layout, spot)).toBeCloseTo(ring?.radius ?? Number.NaN, 0);
        }
      }),
    );
    const [near, far] = ringsLayout(['CONTROLLED', 'NONE_FOUND']).rings.filter(({ isUsed }) => isUsed);
    expect(near?.radius).toBeLessThan(far?.radius ?? 0);
  });

  it('have rows that never touch and lie inside the picture', () => {
    fc.assert(
      fc.property(suppliers, (levels) => {
        const { spots, height } = ringsLayout(levels);
        for (const side of ['left', 'right'] as const) {
          const rows = spots.filter((spot) => spot.side === side).map(({ rowY }) => rowY);
          const sorted = [...rows].sort((a, b) => a - b);
          for (const [at, y] of sorted.entries()) {
            expect(y - 13 >= 0 && y + 13 <= height).toBe(true);
            if (at > 0) expect(y - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(26);
          }
        }
      }),
    );
  });

  it('begin on top, in turn on the right and on the left', () => {
    const { spots } = ringsLayout(['CONTROLLED', 'MINORITY_STAKE', 'NONE_FOUND', 'NONE_FOUND']);
    expect(spots.map(({ side }) => side)).toEqual(['right', 'left', 'right', 'left']);
    expect(spots[0]?.rowY).toBe(spots[1]?.rowY);
    expect(spots[0]?.rowY).toBeLessThan(spots[2]?.rowY ?? 0);
    expect(spots.every(({ x }) => x > 0 && x < WIDTH)).toBe(true);
  });

  it('never cover each other, up to eight on the ring of control', () => {
    for (const count of [2, 5, 8]) {
      const levels = [
        ...Array.from({ length: count }, () => 'CONTROLLED' as const),
        ...Array.from({ length: 20 }, () => 'NONE_FOUND' as const),
      ];
      const marks = ringsLayout(levels).spots;
      for (const [at, a] of marks.entries())
        for (const b of marks.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(16);
    }
  });

  it('are none where nothing is known, and where it is the own group', () => {
    expect([hasRing('UNKNOWN'), hasRing('OWN_GROUP'), hasRing('NONE_FOUND')]).toEqual([false, false, true]);
    expect(ringsLayout([]).spots).toEqual([]);
  });
});
