// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Changes } from '../../../src/content/reading/changes.ts';
import { soon } from '../../soon.ts';

/** What waits until the page has a moment to spare. */
let idle: (() => void)[] = [];
const told: string[] = [];
const ours = document.createElement('div');

const changes = new Changes(
  { moved: () => void told.push('moved'), changed: (change) => void told.push(change) },
  (node) => node === ours,
);

/** Lets the observer tell, and then the page have a moment to spare. */
async function afterwards(): Promise<readonly string[]> {
  await soon(() => expect(told).toContain('moved'));
  for (const look of idle.splice(0)) look();
  return told;
}

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (look: () => void) => idle.push(look));
  document.body.innerHTML = '<ul><li>Tessel</li><li>Quarrel</li></ul><p>Brask</p>';
  told.length = 0;
  idle = [];
  changes.watch(document);
});

afterEach(() => {
  changes.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const row = (words: string) => Object.assign(document.createElement('li'), { textContent: words });

describe('a page that changes', () => {
  it.each([
    ['gets a row', () => document.querySelector('ul')?.append(row('Tarn')), ['moved', 'news']],
    ['gets words', () => document.querySelector('p')?.append('and Tarn'), ['moved', 'news']],
    [
      'writes other words',
      () => Object.assign(document.querySelector('p')?.firstChild ?? {}, { data: 'Tarn' }),
      ['moved', 'news'],
    ],
    ['loses all rows', () => document.querySelector('ul')?.replaceChildren(), ['moved']],
    ['gets nothing but space', () => document.querySelector('p')?.append(' \n'), ['moved']],
    ['gets a script', () => document.body.append(document.createElement('script')), ['moved']],
    ['gets our own element', () => document.body.append(ours), ['moved']],
  ])('%s', async (_what, change, expected) => {
    change();
    expect(await afterwards()).toEqual(expected);
  });

  it('is told to have moved at once, and looked at once for all that it did until it had a moment', async () => {
    for (const words of ['Tarn', 'Ollivant', 'Merrow']) {
      const before = told.length;
      document.querySelector('ul')?.append(row(words));
      await soon(() => expect(told).toHaveLength(before + 1));
    }
    expect(await afterwards()).toEqual(['moved', 'moved', 'moved', 'news']);
  });

  it('is no more of interest once the script has stopped', async () => {
    document.querySelector('ul')?.append(row('Tarn'));
    await soon(() => expect(told).toEqual(['moved']));
    changes.stop();
    expect(await afterwards()).toEqual(['moved']);
  });

  it('that changes twenty times in ten seconds makes noise', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    for (let burst = 0; burst <= 20; burst++) {
      told.length = 0;
      document.querySelector('ul')?.append(row(`Tarn ${burst}`));
      await afterwards();
    }
    expect(told).toEqual(['moved', 'noise']);
  });
});
