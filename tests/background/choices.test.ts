import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnEntryDraft } from '../../src/core/settings/own-entry.ts';
import { type StandIn, standIn } from './stand-in.ts';

let background: StandIn;
const popup = { asker: 'popup' } as const;
const desk = { asker: 'desk' } as const;

beforeEach(() => {
  background = standIn();
});

const draft: OwnEntryDraft = {
  name: 'Zorvath',
  otherNames: [],
  domain: null,
  service: 'glaze firing',
  role: 'supplier',
  parent: null,
};
const add = (change: Partial<OwnEntryDraft> = {}) =>
  background.handlers['own.add']({ entry: { ...draft, ...change } }, popup);

describe('the viewpoint', () => {
  it('is shown with names, and what tells two of one name apart', async () => {
    const view = await background.handlers['viewpoint.write'](
      { viewpoint: { own: 'ovenbird', watched: ['quarrel', 'lintel-uk'] } },
      popup,
    );
    expect(view).toMatchObject({
      own: { id: 'ovenbird', name: 'Ovenbird Ceramics', hint: '' },
      watched: [
        { name: 'Quarrel Kilns', hint: 'Quarrel Kilns Inc. · quarrel.example' },
        { name: 'Lintel Stone', hint: 'GB' },
      ],
    });
    expect(await background.handlers['viewpoint.read']({}, popup)).toEqual(view);
  });

  it('keeps a company that no pack knows any more', async () => {
    const viewpoint = { own: null, watched: ['gone'] };
    const { watched } = await background.handlers['viewpoint.write']({ viewpoint }, popup);
    expect(watched).toMatchObject([{ id: 'gone', name: 'gone' }]);
  });

  it('changed, lets every open page ask again', async () => {
    await background.handlers['viewpoint.write']({ viewpoint: { own: null, watched: [] } }, popup);
    expect(background.world.told).toEqual(['refresh all']);
  });
});

describe('an own entry', () => {
  it('added as a competitor is watched, and found by its first letters', async () => {
    const { id } = await add({ role: 'competitor' });
    expect((await background.handlers['viewpoint.read']({}, popup)).viewpoint.watched).toEqual([id]);
    expect(await background.handlers['company.search']({ query: 'zor' }, popup)).toMatchObject([
      { id, isOwnEntry: true },
    ]);
  });

  it('with a watched parent is judged at once, and its claim is the user’s own', async () => {
    await background.handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['quarrel'] } }, popup);
    const parent = { company: 'quarrel', sharePercent: 60, source: 'a letter' };
    const { id, parentName } = await add({ parent });
    expect(parentName).toBe('Quarrel Kilns');
    const answer = await background.handlers['card.open']({ subject: { company: id } }, popup);
    expect(answer).toMatchObject({ state: 'card', card: { shown: 'CONTROLLED', isOwnEntry: true } });
  });

  it('is changed and removed', async () => {
    const { id } = await add();
    const changed = await background.handlers['own.change'](
      { id, entry: { ...draft, name: 'Zorvath Works', domain: 'https://Zorvath.example/de' } },
      popup,
    );
    expect(changed).toMatchObject({ id, name: 'Zorvath Works', domain: 'zorvath.example' });
    expect(await background.handlers['own.list']({}, popup)).toEqual([changed]);
    await background.handlers['own.remove']({ id }, popup);
    expect(await background.handlers['own.list']({}, popup)).toEqual([]);
  });

  it.each([
    ['a domain that is none', () => add({ domain: 'not a domain' }), 'bad-domain'],
    [
      'a parent that nobody knows',
      () => add({ parent: { company: 'gone', sharePercent: 1, source: null } }),
      'not-found',
    ],
    [
      'an entry that was removed meanwhile',
      () => background.handlers['own.change']({ id: 'own-gone', entry: draft }, popup),
      'not-found',
    ],
  ])('%s is refused, and nothing is changed', async (_what, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
    expect(await background.handlers['own.list']({}, popup)).toEqual([]);
  });
});

describe('sites', () => {
  it.each([
    ['https://news.example/a', { host: 'news.example', granted: true, on: true }],
    ['http://news.example/a', { host: 'news.example', granted: false, on: true }],
    ['https://shop.example:8443/', { host: 'shop.example', granted: false, on: true }],
    ['about:config', null],
    [null, null],
  ])('%s is %o', async (address, site) => {
    background.world.address = address;
    expect(await background.handlers['site.read']({ tab: 7 }, popup)).toEqual(site);
  });

  it('granted and switched-off ones are listed by name', async () => {
    background.world.granted.add('*://*.shop.example').add('*://*');
    await background.handlers['site.switch']({ host: 'bank.example', on: false }, popup);
    await background.handlers['site.switch']({ host: 'news.example', on: false }, popup);
    expect(await background.handlers['site.list']({}, desk)).toEqual({
      all: true,
      sites: [
        { host: '*.shop.example', granted: true, on: true },
        { host: 'bank.example', granted: false, on: false },
        { host: 'news.example', granted: true, on: false },
      ],
    });
  });

  it('half of all sites, by one scheme, is not all of them', async () => {
    background.world.granted.add('https://*');
    expect(await background.handlers['site.list']({}, desk)).toMatchObject({ all: false });
  });
});

it('pause is kept and told to the pages', async () => {
  await background.handlers['pause.switch']({ paused: true }, popup);
  expect(await background.handlers['pause.read']({}, popup)).toEqual({ paused: true });
  expect(background.world.told).toEqual(['refresh all']);
});
