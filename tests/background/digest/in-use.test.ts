import { describe, expect, it, vi } from 'vitest';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { exportOf } from '../../../src/core/settings/exchange.ts';
import { DEFAULTS } from '../../../src/core/settings/settings.ts';
import { inTab, ONLY_SHIPPED, PACK, readingOf, standIn } from '../stand-in.ts';

type Handlers = ReturnType<typeof standIn>['handlers'];
const DESK = { asker: 'desk' } as const;
const FILE = exportOf({ ...DEFAULTS, packsOff: ['kilns'] });

describe('open pages ask again when what is known has changed, and not before', () => {
  it.each<{ by: string; done: (handlers: Handlers) => unknown }>([
    { by: 'a pack switched off', done: (ask) => ask['pack.switch']({ pack: 'kilns', on: false }, DESK) },
    {
      by: 'two records joined',
      done: (ask) => ask['same.answer']({ found: 'moulder', known: 'tessel', same: true }, DESK),
    },
    { by: 'settings merged', done: (ask) => ask['settings.merge']({ text: FILE }, DESK) },
    {
      by: 'a merge taken back',
      done: (ask) => ask['settings.undo']({ before: exportOf(DEFAULTS), after: FILE }, DESK),
    },
    { by: 'a pack that was imported', done: (ask) => ask['pack.landed']({}, DESK) },
  ])('by $by', async ({ done }) => {
    const { handlers, means, world } = standIn();
    const { rearrange } = means.library;
    vi.spyOn(means.library, 'rearrange').mockImplementation(async () => {
      await rearrange();
      world.told.push('known anew');
    });
    await done(handlers);
    const steps = world.told.filter((step) => ['known anew', 'refresh all'].includes(step));
    expect(steps).toEqual(['known anew', 'refresh all']);
  });
});

/** The same companies, and nobody holds anything. */
const WITHOUT_TIES = { ...PACK, interests: [], counts: { ...PACK.counts, interests: 0 } };

it('a page is answered from what was known while what is known is made, and asks again when it is there', async () => {
  let packs: unknown = PACK;
  let finish: () => void = () => undefined;
  let made = Promise.resolve();
  const arrangement = {
    ...ONLY_SHIPPED,
    stamp: async () => (packs === PACK ? 'tied' : 'untied'),
    of: async () => {
      await made;
      return { packs: [parsePack(packs)], troubled: {} };
    },
  };
  const { handlers, means, world } = standIn(undefined, undefined, { arrangement });
  await handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['quarrel'] } }, DESK);
  const lookOfTessel = async () => {
    const reading = readingOf('Tessel Glazes Ltd rose.');
    const answer = await handlers['page.link']({ reading, revision: 1 }, inTab());
    return answer.state === 'on' ? answer.marks[0]?.look : answer.state;
  };
  expect(await lookOfTessel()).toBe('SIGNIFICANT_INFLUENCE');

  made = new Promise((resolve) => {
    finish = () => resolve(undefined);
  });
  packs = WITHOUT_TIES;
  world.told.length = 0;
  const landed = Promise.resolve(handlers['pack.landed']({}, DESK));
  expect(await lookOfTessel()).toBe('SIGNIFICANT_INFLUENCE');
  expect(world.told).not.toContain('refresh all');
  finish();
  await landed;
  expect(world.told).toContain('refresh all');
  expect(await lookOfTessel()).toBe('UNKNOWN');
  expect((await means.digest.entries())[0]?.changes).toMatchObject([{ company: 'tessel', after: 'UNKNOWN' }]);
});
