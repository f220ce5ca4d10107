import { describe, expect, it, vi } from 'vitest';
import { exportOf } from '../../src/core/settings/exchange.ts';
import { DEFAULTS } from '../../src/core/settings/settings.ts';
import { standIn } from './stand-in.ts';

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
      done: (ask) => ask['settings.unmerge']({ text: FILE, before: exportOf(DEFAULTS) }, DESK),
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
