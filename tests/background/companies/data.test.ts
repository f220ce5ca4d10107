import { describe, expect, it } from 'vitest';
import { memoryArea } from '../../store/memory-area.ts';
import { standIn } from '../stand-in.ts';

const popup = { asker: 'popup' } as const;

describe('the data on this device', () => {
  it('tells its age, packs and licences', async () => {
    const { handlers } = standIn();
    expect(await handlers['data.about']({}, popup)).toMatchObject({
      asOf: '2026-11-01',
      dataLine: 'Data of 1 November 2026',
      packs: [{ id: 'test', title: 'Kilns and glazes', counts: { companies: 6, interests: 1 } }],
      notices: [],
    });
    expect(await handlers['data.attributions']({}, popup)).toMatchObject([
      { name: 'Kiln Register', licence: 'CC0-1.0' },
      { name: 'rigour', licence: 'MIT' },
      { name: expect.stringContaining('ISO 20275') },
    ]);
  });

  it('counts own entries as a pack of their own, which makes nothing look newer', async () => {
    const { handlers } = standIn();
    const entry = {
      name: 'Zorvath',
      otherNames: [],
      domain: null,
      service: null,
      role: 'own',
      parent: null,
    } as const;
    await handlers['own.add']({ entry }, popup);
    expect(await handlers['data.about']({}, popup)).toMatchObject({
      asOf: '2026-11-01',
      packs: [{ id: 'test' }, { id: 'own', counts: { companies: 1 } }],
    });
  });
});

describe('settings that could not be read whole', () => {
  it.each([
    ['garbage', /could not be read/],
    [{ version: 1, viewpoint: 7, corrections: {} }, /your company and watchlist, corrections of names/],
    [{ version: 99 }, /later version/],
  ])('%j: are told in words until dismissed', async (settings, words) => {
    const { handlers } = standIn(memoryArea({ settings }));
    const { notices } = await handlers['data.about']({}, popup);
    expect(notices).toMatchObject([{ text: expect.stringMatching(words) }]);
    expect(notices[0]?.text).toMatch(/kept aside/);
    await handlers['notice.dismiss']({ notice: notices[0]?.id ?? '' }, popup);
    expect((await handlers['data.about']({}, popup)).notices).toEqual([]);
  });
});

it('a search lists twenty companies unless told', async () => {
  const { handlers } = standIn();
  expect(await handlers['company.search']({ query: 'l', limit: 1 }, popup)).toHaveLength(1);
  expect(await handlers['company.search']({ query: 'lintel' }, popup)).toHaveLength(2);
});
