import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BareListener } from '../../src/browser/bare.ts';

const listeners = new Set<BareListener>();
const api = { runtime: { onMessage: { addListener: (one: BareListener) => listeners.add(one) } } };

beforeEach(() => {
  vi.resetModules();
  listeners.clear();
});
afterEach(() => vi.unstubAllGlobals());

it.each(['browser', 'chrome'])('the browser’s own, as `%s`', async (name) => {
  vi.stubGlobal(name, api);
  expect((await import('../../src/browser/api.ts')).browser).toBe(api);
});

describe('answering', () => {
  /** What the browser is told at once, and what comes afterwards. */
  async function told(answering: (message: unknown) => Promise<unknown> | undefined, message: unknown) {
    vi.stubGlobal('chrome', api);
    (await import('../../src/browser/api.ts')).answerMessages(answering);
    const [listener] = listeners;
    const answer = vi.fn();
    return { atOnce: listener?.(message, { id: 'ours' }, answer), answer };
  }

  it('announces an answer, and gives it when it is there', async () => {
    const { atOnce, answer } = await told(async (message) => ['answer to', message], 'a');
    expect(atOnce).toBe(true);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(['answer to', 'a']));
  });

  it('lets fall what is not for us', async () => {
    const { atOnce, answer } = await told(() => undefined, 'a');
    expect(atOnce).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
  });
});
