import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportOf, importFrom, mergeSettings } from '../../../src/core/settings/exchange.ts';
import { DEFAULTS, type Settings } from '../../../src/core/settings/settings.ts';

const said = { id: 'c', company: 'a', surface: 'A', host: null, is: false, said: '2026-11-22' };
const MINE: Settings = {
  ...DEFAULTS,
  viewpoint: { own: null, watched: ['a', 'b'] },
  sitesOff: ['bank.example'],
  corrections: [said],
  language: 'de',
};

describe('a file of settings', () => {
  it('is read back as it was written', () => {
    expect(importFrom(exportOf(MINE))).toEqual({ settings: MINE, damage: null });
  });

  it.each(['garbage', '', '[]', '{"version": 1}', '{"format": "another", "version": 1}', 'null'])(
    '%j is none of ours',
    (text) => {
      expect(importFrom(text)).toBeNull();
    },
  );

  it('that was damaged gives what can be read, and names the rest', () => {
    const text = exportOf(MINE).replace('"surface": "A"', '"surface": 7');
    expect(importFrom(text)).toMatchObject({
      settings: { corrections: [], sitesOff: ['bank.example'] },
      damage: { kind: 'mended', fields: ['corrections'] },
    });
  });
});

describe('two settings put together', () => {
  it('have what either had, the person’s own word first', () => {
    const theirs: Settings = {
      ...DEFAULTS,
      viewpoint: { own: 'b', watched: ['c', 'a'] },
      corrections: [
        { ...said, id: 'd', is: true },
        { ...said, id: 'e', host: 'news.example' },
      ],
      language: 'fr',
      paused: true,
      policy: { ...DEFAULTS.policy, minority: 10_000 },
    };
    const { settings, gains } = mergeSettings(MINE, theirs);
    expect(settings.viewpoint).toEqual({ own: 'b', watched: ['a', 'c'] });
    expect(settings.corrections.map(({ id }) => id)).toEqual(['c', 'e']);
    expect([settings.language, settings.paused, settings.policy.minority]).toEqual(['de', false, 10_000]);
    expect(gains).toEqual([
      { field: 'viewpoint', added: 2, kept: 1 },
      { field: 'policy', added: 1, kept: 0 },
      { field: 'corrections', added: 1, kept: 1 },
    ]);
  });

  it('lose nothing that was here, and nothing changes where both are the same', () => {
    const lists = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(lists, lists, lists, lists, (watched, sitesOff, otherWatched, otherOff) => {
        const mine = { ...DEFAULTS, viewpoint: { own: null, watched }, sitesOff };
        const theirs = { ...DEFAULTS, viewpoint: { own: null, watched: otherWatched }, sitesOff: otherOff };
        const { settings } = mergeSettings(mine, theirs);
        expect(settings.viewpoint.watched).toEqual(expect.arrayContaining([...watched, ...otherWatched]));
        expect(settings.sitesOff.slice(0, sitesOff.length)).toEqual(sitesOff);
        expect(mergeSettings(mine, mine).settings).toEqual(mine);
      }),
    );
  });
});
