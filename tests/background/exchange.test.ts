import { expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { DEFAULTS } from '../../src/core/settings/settings.ts';
import { standIn } from './stand-in.ts';

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
  const { before } = await here.handlers['settings.merge']({ text }, desk);
  expect(await watched()).toEqual(['tessel', 'quarrel']);
  await here.handlers['settings.restore']({ text: before }, desk);
  expect(await watched()).toEqual(['tessel']);
});

it('a file that is none of ours is refused, and nothing changes', async () => {
  const { handlers } = standIn();
  for (const ask of ['settings.preview', 'settings.merge', 'settings.restore'] as const) {
    await expect(handlers[ask]({ text: '{"version": 1}' }, desk)).rejects.toMatchObject({ code: 'bad-file' });
  }
});

it('every setting has a name', () => {
  const ids = Object.keys(DEFAULTS).map((field) => `setting_${field}`);
  expect(ids.filter((id) => !(id in english))).toEqual([]);
});
