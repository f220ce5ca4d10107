import { describe, expect, it } from 'vitest';
import {
  addOwnEntry,
  mergeOwnEntry,
  removeOwnEntry,
  setViewpoint,
  switchSite,
} from '../../../src/core/settings/change.ts';
import { mergeSettings } from '../../../src/core/settings/exchange.ts';
import { ownEntry } from '../../../src/core/settings/own-entry.ts';
import { DEFAULTS, type Settings } from '../../../src/core/settings/settings.ts';
import { withoutDeed } from '../../../src/core/settings/undo.ts';

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

describe('a deed that is taken back', () => {
  it('leaves everything as it was', () => {
    expect(merged).not.toEqual(before);
    expect(withoutDeed(merged, before, merged)).toEqual(before);
  });

  it.each<[string, (settings: Settings) => Settings]>([
    ['a company added', (now) => addOwnEntry(now, entry('own-2'))],
    ['a site switched off', (now) => switchSite(now, 'news.example', false)],
    ['a site switched on again', (now) => switchSite(now, 'bank.example', true)],
    ['an own company chosen', (now) => setViewpoint(now, { ...now.viewpoint, own: 'ovenbird' })],
    ['requests forbidden', (now) => ({ ...now, connects: false })],
  ])('leaves what was done since: %s', (_what, done) => {
    expect(withoutDeed(done(merged), before, merged)).toEqual(done(before));
  });

  const both = addOwnEntry(addOwnEntry(before, entry('own-1')), entry('own-2'));
  const one = mergeOwnEntry(both, 'own-1', 'quarrel');
  const watching = setViewpoint(both, { own: null, watched: ['own-1', 'quarrel', 'moulder'] });

  it.each<[string, Settings, (settings: Settings) => Settings]>([
    ['a company removed', both, (now) => removeOwnEntry(now, 'own-1')],
    ['two companies made one', both, () => one],
    ['two that were both watched', watching, (now) => mergeOwnEntry(now, 'own-1', 'quarrel')],
  ])('brings back what it took away, at its place: %s', (_what, then, deed) => {
    const after = deed(then);
    expect(after).not.toEqual(then);
    expect(withoutDeed(after, then, after)).toEqual(then);
    const since = addOwnEntry(switchSite(after, 'news.example', false), entry('own-3'));
    const left = addOwnEntry(switchSite(then, 'news.example', false), entry('own-3'));
    expect(withoutDeed(since, then, after)).toEqual(left);
  });

  it('of what the user has brought back themselves makes no second one', () => {
    const after = removeOwnEntry(both, 'own-2');
    expect(withoutDeed(both, both, after)).toEqual(both);
  });
});
