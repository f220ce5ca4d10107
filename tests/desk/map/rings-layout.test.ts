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
            expect(y - 18 >= 0 && y + 18 <= height).toBe(true);
            if (at > 0) expect(y - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(36);
          }
        }
      }),
    );
  });

  it('begin at the top right and go round clockwise', () => {
    const { spots } = ringsLayout(['CONTROLLED', 'MINORITY_STAKE', 'NONE_FOUND', 'NONE_FOUND']);
    expect(spots.map(({ side, rowY }) => [side, rowY < 150])).toEqual([
      ['right', true],
      ['right', false],
      ['left', false],
      ['left', true],
    ]);
    expect(spots.every(({ x }) => x > 0 && x < WIDTH)).toBe(true);
  });

  it('are none where nothing is known, and where it is the own group', () => {
    expect([hasRing('UNKNOWN'), hasRing('OWN_GROUP'), hasRing('NONE_FOUND')]).toEqual([false, false, true]);
    expect(ringsLayout([]).spots).toEqual([]);
  });
});
