import { beforeEach, describe, expect, it } from 'vitest';
import { inTab, type StandIn, standIn } from '../stand-in.ts';

let background: StandIn;
const open = (subject: { company: string } | { text: string }) =>
  background.handlers['card.open']({ subject, asOf: null }, { asker: 'popup' });

beforeEach(async () => {
  background = standIn();
  await background.handlers['viewpoint.write'](
    { viewpoint: { own: null, watched: ['quarrel'] } },
    { asker: 'popup' },
  );
});

describe('a card opens on', () => {
  it('a company, with its tie, its sources and the other suppliers of its service', async () => {
    const answer = await open({ company: 'tessel' });
    expect(answer).toMatchObject({
      state: 'card',
      card: {
        name: 'Tessel Glazes',
        shown: 'SIGNIFICANT_INFLUENCE',
        isOwnEntry: false,
        alternatives: { service: 'glaze firing', items: [{ company: 'ovenbird', level: 'NONE_FOUND' }] },
      },
    });
    expect(answer.state === 'card' && answer.card.claims.length).toBeGreaterThan(0);
  });

  it.each([
    ['Tessel Glazes', 'tessel', 'a name'],
    ['TESSEL GLAZES', 'tessel', 'a name in capitals'],
    ['Quarrel Kilns, Inc.', 'quarrel', 'a legal name'],
    ['a word from Tessel Glazes Ltd about it', 'tessel', 'a name inside the selection'],
  ])('the selection "%s" means %s: %s', async (text, company) => {
    expect(await open({ text })).toMatchObject({ state: 'card', card: { company } });
  });

  it('a choice where several companies bear the name', async () => {
    expect(await open({ text: 'Lintel Stone' })).toMatchObject({
      state: 'choose',
      text: 'Lintel Stone',
      candidates: [{ id: 'lintel-uk' }, { id: 'lintel-us' }],
    });
  });

  it.each(['Nobody at all', 'the', 'Tess'])('nothing for "%s", which is no known name', async (text) => {
    expect(await open({ text })).toEqual({ state: 'unknown', text });
  });

  it('nothing for a company that is not there any more', async () => {
    await expect(open({ company: 'gone' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the card’s script', () => {
  it('is put into the frame that asks, with the words that it says by itself', async () => {
    const words = await background.handlers['card.insert']({}, inTab({ frame: 3 }));
    expect(background.world.told).toContain('insert card');
    expect(Object.keys(words).length).toBeGreaterThan(5);
    expect(Object.keys(words).filter((id) => !/^(card|look)_/.test(id))).toEqual([]);
  });

  it('is refused where the browser lets nobody in', async () => {
    background.world.readable = false;
    await expect(background.handlers['card.insert']({}, inTab())).rejects.toMatchObject({
      code: 'not-readable',
    });
  });
});
