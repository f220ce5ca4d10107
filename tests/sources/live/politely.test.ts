import { describe, expect, it } from 'vitest';
import { type Ask, NotAnswered, politely, type Question } from '../../../src/sources/live/ask.ts';
import { madeClock } from './loopback.ts';

const QUESTION: Question = { address: 'https://host.example/', why: 'a test', accept: '*/*', limit: 1 };
const BYTES = new Uint8Array([1]);
const busy = (retryAfter: number | null = null) => new NotAnswered('busy', 'busy', retryAfter);

/** Answers after so many failures, and counts. */
function failing(...errors: Error[]) {
  const state = { asked: 0, atOnce: 0, most: 0 };
  const ask: Ask = async () => {
    state.asked++;
    state.most = Math.max(state.most, ++state.atOnce);
    await Promise.resolve();
    state.atOnce--;
    const error = errors.shift();
    if (error) throw error;
    return BYTES;
  };
  return { state, ask };
}

function manners(apart = 0) {
  const stop = new AbortController();
  const clock = madeClock();
  return { stop, clock, manners: { apart, clock, signal: stop.signal } };
}

describe('a host is asked politely', () => {
  it('one question at a time, however many there are', async () => {
    const { ask, state } = failing();
    const polite = politely(ask, manners().manners);
    await Promise.all(Array.from({ length: 5 }, () => polite(QUESTION)));
    expect(state).toMatchObject({ asked: 5, most: 1 });
  });

  it('never more often than its limit allows', async () => {
    const { clock, manners: rules } = manners(1_200);
    const polite = politely(failing().ask, rules);
    for (let count = 0; count < 51; count++) await polite(QUESTION);
    expect(clock.now()).toBe(60_000);
  });

  it('again after as long as it says', async () => {
    const { clock, manners: rules } = manners();
    const { ask, state } = failing(busy(7), busy(30));
    await politely(ask, rules)(QUESTION);
    expect([clock.waited, state.asked]).toEqual([[7_000, 30_000], 3]);
  });

  it('ever more rarely where it says nothing, and five times at most', async () => {
    const { clock, manners: rules } = manners();
    const { ask, state } = failing(...Array.from({ length: 9 }, () => busy()));
    await expect(politely(ask, rules)(QUESTION)).rejects.toThrow('busy');
    expect([clock.waited, state.asked]).toEqual([[2_000, 4_000, 8_000, 16_000], 5]);
  });

  it.each([
    ['it wants to be left alone for an hour', busy(3_600)],
    ['there is no such thing', new NotAnswered('gone', 'missing')],
    ['it will not', new NotAnswered('no', 'failed')],
  ])('and not again where %s', async (_why, error) => {
    const { ask, state } = failing(error);
    await expect(politely(ask, manners().manners)(QUESTION)).rejects.toBe(error);
    expect(state.asked).toBe(1);
  });

  it('no more once a person stops it', async () => {
    const { stop, manners: rules } = manners();
    const { ask, state } = failing();
    stop.abort(new Error('stopped'));
    await expect(politely(ask, rules)(QUESTION)).rejects.toThrow('stopped');
    expect(state.asked).toBe(0);
  });

  it('and a question that failed does not hold up the next', async () => {
    const { ask } = failing(new NotAnswered('no', 'failed'));
    const polite = politely(ask, manners().manners);
    const [first, second] = await Promise.allSettled([polite(QUESTION), polite(QUESTION)]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });
});
