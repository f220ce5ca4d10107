import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { DEFAULTS } from '../../../src/core/settings/settings.ts';
import { standIn } from '../stand-in.ts';

const desk = { asker: 'desk' } as const;

it('a file is looked into, merged and taken back, and what was here stays', async () => {
  const there = standIn();
  const viewpoint = { own: null, watched: ['quarrel', 'tessel'] };
  await there.handlers['viewpoint.write']({ viewpoint }, desk);
  const { text } = await there.handlers['settings.export']({}, desk);
  const here = standIn();
  await here.handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['tessel'] } }, desk);
  const watched = async () => (await here.handlers['viewpoint.read']({}, desk)).viewpoint.watched;
  expect(await here.handlers['settings.preview']({ text }, desk)).toEqual({
    gains: [{ name: 'your company and watchlist', added: 1, kept: 1 }],
    lost: [],
  });
  expect(await watched()).toEqual(['tessel']);
  const undo = await here.handlers['settings.merge']({ text }, desk);
  expect(await watched()).toEqual(['tessel', 'quarrel']);
  await here.handlers['site.switch']({ host: 'bank.example', on: false }, desk);
  await here.handlers['settings.undo'](undo, desk);
  expect(await watched()).toEqual(['tessel']);
  expect((await here.means.settings.read()).sitesOff).toEqual(['bank.example']);
});

it('a file that is none of ours is refused, and nothing changes', async () => {
  const { handlers } = standIn();
  const { text: before } = await handlers['settings.export']({}, desk);
  for (const ask of ['settings.preview', 'settings.merge'] as const) {
    await expect(handlers[ask]({ text: '{"version": 1}' }, desk)).rejects.toMatchObject({ code: 'bad-file' });
  }
  for (const files of [
    { before, after: '{}' },
    { before: '{}', after: before },
  ])
    await expect(handlers['settings.undo'](files, desk)).rejects.toMatchObject({ code: 'bad-file' });
});

it('hosts of packs and packs that are off, named by a file, are followed and left out from then on', async () => {
  const there = standIn();
  const packHosts = [{ address: 'https://packs.example/manifest.json', keys: [`${'A'.repeat(43)}=`] }];
  await there.means.settings.change((before) => ({ ...before, packHosts, packsOff: ['test'] }));
  const { text } = await there.handlers['settings.export']({}, desk);
  const here = standIn();
  expect((await here.handlers['data.about']({}, desk)).packs).toHaveLength(1);
  const undo = await here.handlers['settings.merge']({ text }, desk);
  expect(here.world.told).toContain('follow 1 hosts');
  expect((await here.handlers['data.about']({}, desk)).packs).toEqual([]);
  await here.handlers['settings.undo'](undo, desk);
  expect(here.world.told).toContain('follow 0 hosts');
  expect((await here.handlers['data.about']({}, desk)).packs).toHaveLength(1);
});

it('every setting has a name', () => {
  const ids = Object.keys(DEFAULTS).map((field) => `setting_${field}`);
  expect(ids.filter((id) => !(id in english))).toEqual([]);
});
