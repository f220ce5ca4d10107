import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  changeOf,
  type Heat,
  heatAfter,
  type LastReading,
  waitBefore,
} from '../../../src/content/reading/pace.ts';

describe('a changed page is read again', () => {
  const longAgo: LastReading = { end: 0, cost: 3 };
  it.each<[string, Change, LastReading, number, number]>([
    ['soon after news', 'news', longAgo, 60_000, 200],
    ['in a while after noise', 'noise', longAgo, 60_000, 5_000],
    [
      'at twenty times the cost of a dear reading that has just ended',
      'news',
      { end: 1_000, cost: 30 },
      1_000,
      600,
    ],
    ['later after a dearer one, but not later than noise', 'noise', { end: 1_000, cost: 30 }, 1_000, 5_000],
    ['with the rest that is left of it', 'news', { end: 1_000, cost: 30 }, 1_300, 300],
  ])('%s', (_, change, last, now, wait) => {
    expect(waitBefore(change, last, now)).toBe(wait);
  });

  it('so seldom that reading takes a twentieth of the time at most, whatever the page does', () => {
    const readings = fc.array(fc.double({ min: 0.1, max: 400, noNaN: true }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(readings, (costs) => {
        let now = 0;
        let spent = 0;
        let last: LastReading = { end: -Infinity, cost: 0 };
        for (const cost of costs) {
          now += waitBefore('news', last, now) + cost;
          spent += cost;
          last = { end: now, cost };
        }
        // The first reading has nothing to rest from.
        expect(spent - (costs[0] ?? 0)).toBeLessThanOrEqual(now / 20 + (costs.at(-1) ?? 0));
      }),
    );
  });
});

describe('a part of the page that keeps changing', () => {
  const bursts = (times: readonly number[]): Heat | undefined =>
    times.reduce<Heat | undefined>((heat, now) => heatAfter(heat, now), undefined);
  const every = (ms: number, count: number) => Array.from({ length: count }, (_, index) => index * ms);

  it.each<[string, readonly number[], Change]>([
    ['is news at first', [0], 'news'],
    ['is news while a feed is scrolled: once a second', every(1_000, 60), 'news'],
    ['is noise as a stream of tokens: twenty times a second', every(50, 40), 'noise'],
    ['is news again after it was calm', [...every(50, 40), 30_000], 'news'],
  ])('%s', (_, times, change) => {
    expect(changeOf(bursts(times) as Heat)).toBe(change);
  });
});
