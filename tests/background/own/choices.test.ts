import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnEntryDraft } from '../../../src/core/settings/own-entry.ts';
import { type StandIn, standIn } from '../stand-in.ts';

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
      own: { id: 'ovenbird', name: 'Ovenbird Ceramics', hint: 'glaze firing' },
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
    const answer = await background.handlers['card.open']({ subject: { company: id }, asOf: null }, popup);
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
    ['https://news.example/a', { host: 'news.example', granted: true, on: true, silent: false }],
    ['http://news.example/a', { host: 'news.example', granted: false, on: true, silent: false }],
    ['https://shop.example:8443/', { host: 'shop.example', granted: false, on: true, silent: false }],
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
        { host: '*.shop.example', granted: true, on: true, silent: false },
        { host: 'bank.example', granted: false, on: false, silent: false },
        { host: 'news.example', granted: true, on: false, silent: false },
      ],
    });
  });

  it('half of all sites, by one scheme, is not all of them', async () => {
    background.world.granted.add('https://*');
    expect(await background.handlers['site.list']({}, desk)).toMatchObject({ all: false });
  });
});

describe('a site on which nothing is put into the page', () => {
  beforeEach(() => {
    background.world.address = 'https://quarrel.example/';
  });
  const silent = async () => (await background.handlers['site.read']({ tab: 7 }, popup))?.silent;

  it('is named by the user, and listed', async () => {
    await background.handlers['site.silence']({ host: 'quarrel.example', on: true }, popup);
    expect(await silent()).toBe(true);
    const { sites } = await background.handlers['site.list']({}, desk);
    expect(sites).toContainEqual({ host: 'quarrel.example', granted: false, on: true, silent: true });
    await background.handlers['site.silence']({ host: 'quarrel.example', on: false }, popup);
    expect(await silent()).toBe(false);
  });

  it('is each known company’s own, by one choice', async () => {
    const appearance = { hover: 'alt', hoverDelay: 500, stealth: true } as const;
    await background.handlers['appearance.write']({ appearance }, desk);
    expect(await background.handlers['appearance.read']({}, desk)).toEqual(appearance);
    expect(await silent()).toBe(true);
    background.world.address = 'https://news.example/';
    expect(await silent()).toBe(false);
  });
});

it('pause is kept and told to the pages', async () => {
  await background.handlers['pause.switch']({ paused: true }, popup);
  expect(await background.handlers['pause.read']({}, popup)).toEqual({ paused: true });
  expect(background.world.told).toEqual(['refresh all']);
});
