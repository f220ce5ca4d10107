import { describe, expect, it } from 'vitest';
import {
  addCorrection,
  addOwnEntry,
  changeOwnEntry,
  removeOwnEntry,
  setPolicy,
  setViewpoint,
  switchSite,
  undoCorrection,
} from '../../../src/core/settings/change.ts';
import { type OwnEntryDraft, ownEntry } from '../../../src/core/settings/own-entry.ts';
import { DEFAULTS } from '../../../src/core/settings/settings.ts';

const draft: OwnEntryDraft = {
  name: 'Quarrelwood Kilns',
  otherNames: [],
  domain: null,
  service: null,
  role: 'supplier',
  parent: null,
};
const entry = (role: OwnEntryDraft['role'], id = 'own-1') => ownEntry({ ...draft, role }, id, '2026-11-22');

describe('the viewpoint', () => {
  it('drops doubles and keeps the order in which competitors were added', () => {
    const { viewpoint } = setViewpoint(DEFAULTS, { own: null, watched: ['b', 'a', 'b'] });
    expect(viewpoint.watched).toEqual(['b', 'a']);
  });

  it('does not watch the own company', () => {
    expect(setViewpoint(DEFAULTS, { own: 'a', watched: ['a', 'b'] }).viewpoint.watched).toEqual(['b']);
  });
});

describe('the policy', () => {
  it('is tightened as wished and never loosened', () => {
    const wish = { ...DEFAULTS.policy, influenceVotes: 100_000, minority: 250_000 };
    expect(setPolicy(DEFAULTS, wish).policy).toEqual({ ...DEFAULTS.policy, influenceVotes: 100_000 });
  });
});

describe('an own entry takes the place its role says', () => {
  it.each([
    { role: 'own', viewpoint: { own: 'own-1', watched: ['b'] } },
    { role: 'competitor', viewpoint: { own: 'a', watched: ['b', 'own-1'] } },
    { role: 'supplier', viewpoint: { own: 'a', watched: ['b'] } },
  ] as const)('$role', ({ role, viewpoint }) => {
    const before = setViewpoint(DEFAULTS, { own: 'a', watched: ['b'] });
    expect(addOwnEntry(before, entry(role)).viewpoint).toEqual(viewpoint);
  });

  it('moves when its role changes', () => {
    const competitor = addOwnEntry(DEFAULTS, entry('competitor'));
    expect(changeOwnEntry(competitor, entry('own')).viewpoint).toEqual({ own: 'own-1', watched: [] });
    expect(changeOwnEntry(competitor, entry('supplier')).viewpoint).toEqual({ own: null, watched: [] });
  });

  it('stays where the user has put it by hand when only its words change', () => {
    const taken = setViewpoint(addOwnEntry(DEFAULTS, entry('competitor')), { own: null, watched: [] });
    const renamed = changeOwnEntry(taken, { ...entry('competitor'), name: 'Quarrelwood' });
    expect(renamed.viewpoint.watched).toEqual([]);
    expect(renamed.ownEntries.map(({ name }) => name)).toEqual(['Quarrelwood']);
  });

  it('changes nothing where the entry is not there any more', () => {
    expect(changeOwnEntry(DEFAULTS, entry('own'))).toBe(DEFAULTS);
  });

  it('leaves with its place in the viewpoint and its corrections', () => {
    const added = addOwnEntry(DEFAULTS, entry('own'));
    const said = { id: 'c', company: 'own-1', surface: 'Kilns', host: null, is: false, said: '2026-11-22' };
    expect(removeOwnEntry(addCorrection(added, said), 'own-1')).toEqual(DEFAULTS);
  });
});

describe('corrections and sites', () => {
  const said = { id: 'c', company: 'a', surface: 'A', host: null, is: false, said: '2026-11-22' };

  it('a correction is undone by its id', () => {
    expect(undoCorrection(addCorrection(DEFAULTS, said), 'c')).toEqual(DEFAULTS);
    expect(undoCorrection(addCorrection(DEFAULTS, said), 'd').corrections).toEqual([said]);
  });

  it('a later word on the same name, company and site takes the place of the earlier', () => {
    const twice = addCorrection(addCorrection(DEFAULTS, said), {
      ...said,
      id: 'd',
      surface: 'A Ltd',
      is: true,
    });
    expect(twice.corrections.map(({ id, is }) => [id, is])).toEqual([['d', true]]);
    const elsewhere = addCorrection(twice, { ...said, id: 'e', host: 'news.example' });
    expect(elsewhere.corrections.map(({ id }) => id)).toEqual(['d', 'e']);
  });

  it('a site switched off twice is off once, and on again with one switch', () => {
    const off = switchSite(switchSite(DEFAULTS, 'bank.example', false), 'bank.example', false);
    expect(off.sitesOff).toEqual(['bank.example']);
    expect(switchSite(off, 'bank.example', true)).toEqual(DEFAULTS);
  });
});
