import { describe, expect, it } from 'vitest';
import { addOwnEntry, setViewpoint, switchSite } from '../../../src/core/settings/change.ts';
import { mergeSettings } from '../../../src/core/settings/exchange.ts';
import { ownEntry } from '../../../src/core/settings/own-entry.ts';
import { DEFAULTS, type Settings } from '../../../src/core/settings/settings.ts';
import { withoutMerge } from '../../../src/core/settings/unmerge.ts';

const entry = (id: string) =>
  ownEntry(
    { name: id, otherNames: [], domain: null, service: null, role: 'supplier', parent: null },
    id,
    '2026-11-22',
  );

const before: Settings = {
  ...setViewpoint(DEFAULTS, { own: null, watched: ['quarrel'] }),
  sitesOff: ['bank.example'],
};
const file: Settings = {
  ...addOwnEntry(setViewpoint(DEFAULTS, { own: 'tessel', watched: ['quarrel', 'moulder'] }), entry('own-1')),
  sitesOff: ['bank.example', 'shop.example'],
  policy: { ...DEFAULTS.policy, minority: 10_000 },
  packHosts: [{ address: 'https://packs.example/manifest.json', keys: [`${'A'.repeat(43)}=`] }],
};
const { settings: merged } = mergeSettings(before, file);

describe('a merge that is taken back', () => {
  it('leaves everything as it was', () => {
    expect(merged).not.toEqual(before);
    expect(withoutMerge(merged, before, merged)).toEqual(before);
  });

  it.each<[string, (settings: Settings) => Settings]>([
    ['a company added', (now) => addOwnEntry(now, entry('own-2'))],
    ['a site switched off', (now) => switchSite(now, 'news.example', false)],
    ['a site switched on again', (now) => switchSite(now, 'bank.example', true)],
    ['an own company chosen', (now) => setViewpoint(now, { ...now.viewpoint, own: 'ovenbird' })],
    ['requests forbidden', (now) => ({ ...now, connects: false })],
  ])('leaves what was done since: %s', (_what, done) => {
    expect(withoutMerge(done(merged), before, merged)).toEqual(done(before));
  });
});
