import { describe, expect, it } from 'vitest';
import type { Sources } from '../../../src/background/knowledge/origin.ts';
import { soon } from '../../soon.ts';
import { memoryRecords, readingOf, standIn } from '../stand-in.ts';

const POPUP = { asker: 'popup' } as const;

/** The stakes that a page with this text is asked for. */
async function caughtOn(text: string, language: string | null = 'en', sources: Partial<Sources> = {}) {
  const made = standIn(undefined, undefined, sources);
  const reading = readingOf(text);
  made.world.frames.set(0, { ...reading, model: { ...reading.model, language } });
  made.world.address = 'https://news.example/a?id=7#top';
  return { ...made, rows: await made.handlers['page.claims']({ tab: 7 }, POPUP) };
}

describe('a stake that the page states', () => {
  it('and the data lacks is offered with quote, address and date', async () => {
    const { rows } = await caughtOn(
      'News. Quarrel Kilns Inc. took 30 % of Ovenbird Ceramics Ltd in May. More news.',
    );
    expect(rows).toEqual([
      {
        words: 'Quarrel Kilns holds 30 % of Ovenbird Ceramics: not in the data.',
        quote: 'Quarrel Kilns Inc. took 30 % of Ovenbird Ceramics Ltd in May.',
        draft: expect.objectContaining({
          owner: 'quarrel',
          subject: 'ovenbird',
          sharePercent: 30,
          source: {
            publisher: 'news.example',
            date: '2026-11-22',
            url: 'https://news.example/a?id=7',
          },
        }),
      },
    ]);
  });

  it.each([
    ['and the data has as well', 'Quarrel Kilns Inc. took 49 % of Tessel Glazes Ltd.', 'en', 0],
    ['of another size is offered', 'Quarrel Kilns Inc. took 60 % of Tessel Glazes Ltd.', 'en', 1],
    ['in another language is left alone', 'Quarrel Kilns Inc. took 60 % of Tessel Glazes Ltd.', 'de', 0],
  ])('%s', async (_what, text, language, count) => {
    expect((await caughtOn(text, language)).rows).toHaveLength(count);
  });

  it('is kept by nothing but a click, and then as unverified', async () => {
    const { handlers, means, rows } = await caughtOn(
      'Quarrel Kilns Inc. took 60 % of Ovenbird Ceramics Ltd.',
    );
    expect((await means.settings.read()).ownClaims).toEqual([]);
    const [row] = rows;
    if (row === undefined) throw new Error('One is offered.');
    await handlers['claim.add']({ claim: row.draft, unverified: true }, POPUP);
    expect((await means.settings.read()).ownClaims).toMatchObject([{ unverified: true }]);
    // What is kept is in the data now, and offered no more.
    expect(await handlers['page.claims']({ tab: 7 }, POPUP)).toEqual([]);
  });

  it('is found by a woken worker too, which has the data from stored images', async () => {
    const records = memoryRecords();
    const over = { records: async () => records };
    await caughtOn('Nobody is named here.', 'en', over);
    await soon(() => expect(records.body.held).not.toBeNull());
    const { rows } = await caughtOn('Quarrel Kilns Inc. took 60 % of Tessel Glazes Ltd.', 'en', over);
    expect(rows).toHaveLength(1);
    expect(records.body.installs).toBe(1);
  });

  it('on a page that may not be read is not looked for', async () => {
    const { handlers, world } = await caughtOn('Quarrel Kilns Inc. took 60 % of Ovenbird Ceramics Ltd.');
    world.granted.clear();
    expect(await handlers['page.claims']({ tab: 7 }, POPUP)).toEqual([]);
  });
});
