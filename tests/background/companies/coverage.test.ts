import { describe, expect, it } from 'vitest';
import { standIn } from '../stand-in.ts';

const DESK = { asker: 'desk' } as const;

describe('what sources see', () => {
  it('is told of each: what it sees, what it does not, its licence, and what of it is here', async () => {
    const { handlers } = standIn();
    const sources = await handlers['data.coverage']({}, DESK);
    expect(sources.map(({ source }) => source)).toEqual([
      'bundled',
      'wikidata',
      'gleif',
      'bods',
      'psc',
      'ftm',
      'sec',
      'plain',
    ]);
    for (const { sees, misses, licence } of sources)
      for (const words of [sees, misses, licence]) expect(words).not.toBe('');
    expect(sources[0]?.packs).toEqual([
      { pack: 'test', words: 'Kilns and glazes (companies: 6, interests: 1; as of 1 November 2026)' },
    ]);
  });

  it('says of GLEIF that half of it is silent, which proves nothing', async () => {
    const gleif = (await standIn().handlers['data.coverage']({}, DESK)).find(
      ({ source }) => source === 'gleif',
    );
    expect(gleif?.misses).toContain('no proof that there is none');
    expect(gleif).toMatchObject({ packs: [], noneWords: expect.stringContaining('Look a company up') });
  });

  it('says that a pack is switched off', async () => {
    const { handlers } = standIn();
    await handlers['pack.switch']({ pack: 'test', on: false }, DESK);
    const [first] = await handlers['data.coverage']({}, DESK);
    expect(first?.packs[0]?.words).toBe('Kilns and glazes: switched off');
  });
});
