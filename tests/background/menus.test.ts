import { beforeEach, describe, expect, it, vi } from 'vitest';

const created = vi.hoisted(() => [] as { id: string; contexts: string[] }[]);
vi.mock('../../src/browser/polyfill.ts', () => ({
  browser: {
    contextMenus: {
      removeAll: async () => void created.splice(0),
      create: (entry: { id: string; contexts: string[] }) => {
        if (created.some(({ id }) => id === entry.id))
          throw new Error('Cannot create item with duplicate id');
        created.push(entry);
      },
    },
  },
}));

import { makeMenus, openCardOnSelection, openNextCard } from '../../src/background/menus.ts';
import { type StandIn, standIn } from './stand-in.ts';

let background: StandIn;
beforeEach(() => {
  background = standIn();
});

it('the menu entry is there once, however often it is made', async () => {
  await makeMenus('Check “%s”');
  await makeMenus('Check “%s”');
  expect(created).toMatchObject([{ title: 'Check “%s”', contexts: ['selection'] }]);
});

describe('a selection opens the card', () => {
  it('in the frame where it was made, with reader and card put in first', async () => {
    await openCardOnSelection(background.means, 7, 3, ' Tessel Glazes ');
    expect(background.world.told).toEqual(['insert reader', 'insert card', 'card.show 3']);
  });

  it('on a page that is not granted: the click is the leave to read it once', async () => {
    await openCardOnSelection(background.means, 7, 0, 'Tessel Glazes');
    expect((await background.means.tabs.read(7)).checked).toBe(true);
  });

  it('and nothing where nothing is selected', async () => {
    await openCardOnSelection(background.means, 7, 0, '  ');
    expect(background.world.told).toEqual([]);
  });
});

describe('the answer is shown elsewhere, and nothing is put into the page', () => {
  const popup = { asker: 'popup' } as const;
  const elsewhere = 'elsewhere 7 {"text":"Tessel Glazes"}';
  it.each([
    ['the extension is paused', () => background.handlers['pause.switch']({ paused: true }, popup)],
    [
      'the site is switched off',
      () => background.handlers['site.switch']({ host: 'news.example', on: false }, popup),
    ],
    [
      'the site is to be kept clean',
      () => background.handlers['site.silence']({ host: 'news.example', on: true }, popup),
    ],
  ])('where %s', async (_what, change) => {
    await change();
    await openCardOnSelection(background.means, 7, 0, 'Tessel Glazes');
    expect(background.world.told).toContain(elsewhere);
    expect(background.world.told).not.toContain('insert card');
  });

  it('where the browser lets nobody in', async () => {
    background.world.readable = false;
    await openCardOnSelection(background.means, 7, 0, 'Tessel Glazes');
    expect(background.world.told).toEqual(['insert reader', elsewhere]);
  });

  it('where the page cannot carry a card', async () => {
    background.world.isFillable = false;
    await openCardOnSelection(background.means, 7, 0, 'Tessel Glazes');
    expect(background.world.told.slice(-2)).toEqual(['card.show 0', elsewhere]);
  });
});

describe('the key for the next mark', () => {
  it('goes on in the page, with the card put in first', async () => {
    await openNextCard(background.means, 7);
    expect(background.world.told).toEqual(['insert card', 'card.next 0']);
  });

  it('does nothing while paused', async () => {
    await background.handlers['pause.switch']({ paused: true }, { asker: 'popup' });
    await openNextCard(background.means, 7);
    expect(background.world.told).toEqual(['refresh all']);
  });
});

it('the menu says when everything is paused, and when no longer', async () => {
  const popup = { asker: 'popup' } as const;
  await background.handlers['pause.switch']({ paused: true }, popup);
  await background.handlers['pause.switch']({ paused: false }, popup);
  expect(background.world.menu).toEqual([
    'Check “%s” with Beholden (paused on pages)',
    'Check “%s” with Beholden',
  ]);
});
