import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurns } from '../../src/content/turns.ts';

/** So long as one step of the work takes, in milliseconds. */
const STEP = 1;

let now = 0;

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Work of so many steps, and how many of them were done in each turn. */
function work(steps: number) {
  const turns: number[] = [];
  let left = steps;
  const step = (isDue: () => boolean): boolean => {
    let done = 0;
    while (left > 0) {
      now += STEP;
      left -= 1;
      done += 1;
      if (isDue()) break;
    }
    turns.push(done);
    return left === 0;
  };
  return { step, turns };
}

describe('work', () => {
  it('that is short is done at once, before anything else happens', () => {
    const { step, turns } = work(20);
    void inTurns(step, () => true);
    expect(turns).toEqual([20]);
  });

  it('that is long is done in turns, between which others have theirs', async () => {
    const { step, turns } = work(100);
    const others: number[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      others.push(turns.length);
      port1.close();
    };
    port2.postMessage(null);
    expect(await inTurns(step, () => true)).toBe(100 * STEP);
    expect(turns.reduce((sum, steps) => sum + steps, 0)).toBe(100);
    expect(Math.max(...turns)).toBeLessThan(50);
    expect(others).toEqual([1]);
  });

  it('that is not wanted any more is left after the turn', async () => {
    const { step, turns } = work(100);
    await inTurns(step, () => false);
    expect(turns).toHaveLength(1);
  });
});
