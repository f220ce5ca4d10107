import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../src/background/knowledge/turns.ts';
import { inOneGo, type Steps } from '../../../src/core/mention/steps.ts';

/** Work of so many steps, each of which lasts a millisecond by the clock that is read. */
function* work(steps: number, told: string[]): Steps<string> {
  for (let step = 0; step < steps; step++) {
    for (const end = performance.now() + 1; performance.now() < end; );
    told.push('step');
    yield;
  }
  return 'done';
}

describe('long work', () => {
  it('in turns lets those in between who wait, and comes to the same as in one go', async () => {
    const told: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      told.push('page');
      port1.close();
    };
    port2.postMessage('A page asks.');
    expect(await inTurns(work(60, told))).toBe('done');
    expect(told.filter((one) => one === 'step')).toHaveLength(60);
    expect(told.indexOf('page')).toBeGreaterThan(0);
    expect(told.at(-1)).toBe('step');
    expect(inOneGo(work(3, []))).toBe('done');
  });

  it('that fails, fails whoever wants it', async () => {
    function* failing(): Steps<never> {
      yield;
      throw new RangeError('No.');
    }
    await expect(inTurns(failing())).rejects.toThrow('No.');
  });
});
