import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BareListener, Gone, isAlive, listen, send } from '../../src/browser/bare.ts';

const listeners = new Set<BareListener>();

/** The extension's runtime as a content script sees it; without an id, the extension was updated under the script. */
function runtimeWith(change: {
  id?: string | undefined;
  sendMessage?: (message: unknown) => Promise<unknown>;
}) {
  return {
    id: 'ours',
    sendMessage: async (message: unknown) => ['heard', message],
    onMessage: {
      addListener: (listener: BareListener) => listeners.add(listener),
      removeListener: (listener: BareListener) => listeners.delete(listener),
    },
    ...change,
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  listeners.clear();
});

describe('sending', () => {
  it.each(['browser', 'chrome'])('goes by `%s`, whichever the browser has', async (name) => {
    vi.stubGlobal(name, { runtime: runtimeWith({}) });
    expect(await send('a')).toEqual(['heard', 'a']);
    expect(isAlive()).toBe(true);
  });

  it.each([
    ['there is no extension any more', undefined],
    ['the extension was updated', { runtime: runtimeWith({ id: undefined }) }],
    ['the runtime itself is gone', {}],
  ])('fails as Gone when %s', async (_what, chrome) => {
    vi.stubGlobal('chrome', chrome);
    expect(isAlive()).toBe(false);
    await expect(send('a')).rejects.toBeInstanceOf(Gone);
  });

  it('fails as Gone when the extension goes while it is asked', async () => {
    const runtime = runtimeWith({
      sendMessage: async () => {
        vi.stubGlobal('chrome', { runtime: runtimeWith({ id: undefined }) });
        throw new Error('Extension context invalidated.');
      },
    });
    vi.stubGlobal('chrome', { runtime });
    await expect(send('a')).rejects.toBeInstanceOf(Gone);
  });

  it('fails with the browser’s own error while the extension lives', async () => {
    const error = new Error('Could not establish connection.');
    vi.stubGlobal('chrome', { runtime: runtimeWith({ sendMessage: () => Promise.reject(error) }) });
    await expect(send('a')).rejects.toBe(error);
  });
});

describe('listening', () => {
  const tell = (message: unknown, id: string) =>
    new Promise((resolve) => {
      const [listener] = listeners;
      if (listener?.(message, { id }, resolve) !== true) resolve('not for us');
    });

  it('answers our own extension, and nobody else', async () => {
    vi.stubGlobal('chrome', { runtime: runtimeWith({}) });
    listen(async (message) => ['answer to', message]);
    expect(await tell('a', 'ours')).toEqual(['answer to', 'a']);
    expect(await tell('a', 'another')).toBe('not for us');
  });

  it('leaves a message alone that is not for this script', async () => {
    vi.stubGlobal('chrome', { runtime: runtimeWith({}) });
    listen(() => undefined);
    expect(await tell('a', 'ours')).toBe('not for us');
  });

  it('answers nothing instead of an error: the page must never see one', async () => {
    vi.stubGlobal('chrome', { runtime: runtimeWith({}) });
    listen(() => Promise.reject(new Error('broken')));
    expect(await tell('a', 'ours')).toBeUndefined();
  });

  it('ends when asked to, also when the extension is gone', () => {
    vi.stubGlobal('chrome', { runtime: runtimeWith({}) });
    const stop = listen(() => undefined);
    stop();
    expect(listeners.size).toBe(0);
    vi.stubGlobal('chrome', undefined);
    expect(stop).not.toThrow();
  });
});
