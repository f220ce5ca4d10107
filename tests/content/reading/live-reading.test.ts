// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLive } from '../../../src/content/reading/live-reading.ts';

const COUNT = 200;

/** What the page does between two turns of ours, so often as they come. */
let pageTurns: (() => void)[] = [];

/** A channel whose message comes after the page's turn. */
class PageTurn {
  readonly port1 = { onmessage: () => undefined, close: () => undefined };
  readonly port2 = {
    postMessage: async () => {
      await Promise.resolve();
      pageTurns.shift()?.();
      this.port1.onmessage();
    },
  };
}

beforeEach(() => {
  let now = 0;
  // Each look at the clock comes 10 ms after the last, so that a turn is over whenever the clock is asked.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10;
    return now;
  });
  pageTurns = [];
  vi.stubGlobal('MessageChannel', PageTurn);
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML = `<ul>${Array.from({ length: COUNT }, (_, index) => `<li>Kiln ${index}</li>`).join('')}</ul>`;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function textNow(isWanted = () => true): Promise<readonly string[] | undefined> {
  const read = await readLive(document, () => undefined, isWanted);
  return read?.reading.model.text.split('\n');
}

/** Renders the page anew, as a framework without memory does. */
const renewAll = () => document.body.replaceChildren(document.body.firstElementChild?.cloneNode(true) ?? '');

const items = () => [...document.querySelectorAll('li')];
const wordsNow = () => items().map((item) => item.textContent);

describe('a page that changes between the turns of its reading', () => {
  it('is read to its end', async () => {
    expect(await textNow()).toEqual(wordsNow());
  });

  it('behind the place is read as it was there, and as it is from there on', async () => {
    pageTurns = [() => items()[0]?.remove(), () => items().at(-1)?.append(' and more')];
    const text = await textNow();
    expect(text?.[0]).toBe('Kiln 0');
    expect(text?.at(-1)).toBe(`Kiln ${COUNT - 1} and more`);
  });

  it('at the very place is read from the start again', async () => {
    pageTurns = [renewAll];
    expect(await textNow()).toEqual(wordsNow());
  });

  it('at the place each time is read in one go in the end', async () => {
    pageTurns = Array.from({ length: 50 }, () => renewAll);
    expect(await textNow()).toEqual(wordsNow());
    expect(pageTurns.length).toBeGreaterThan(40);
  });

  it('is left alone once nobody wants it', async () => {
    let isWanted = true;
    pageTurns = [
      () => {
        isWanted = false;
      },
    ];
    expect(await textNow(() => isWanted)).toBeUndefined();
  });
});
