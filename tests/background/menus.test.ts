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

import { makeMenus, openCardOnSelection } from '../../src/background/menus.ts';
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

  it.each([
    ['nothing is selected', true, '  '],
    ['the browser lets nobody in', false, 'Tessel'],
  ])('not where %s', async (_what, readable, selected) => {
    background.world.readable = readable;
    await openCardOnSelection(background.means, 7, 0, selected);
    expect(background.world.told).not.toContain('card.show 0');
  });
});
