/** A page sees when its marks come: nothing before them may hang on whom the buyer watches. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS, toRecord } from '../../../src/core/settings/settings.ts';
import type { Area } from '../../../src/store/areas.ts';
import { type MemoryArea, memoryArea } from '../../store/memory-area.ts';
import { inTab, type MemoryRecords, memoryRecords, readingOf, standIn } from '../stand-in.ts';

const ARTICLE = readingOf('Tessel Glazes Ltd said that Ovenbird Ceramics Ltd fires glazes too.');
const question = { reading: ARTICLE, revision: 1 };
const FULL = new DOMException('The device is full.', 'QuotaExceededError');

describe('marks come', () => {
  it.each([
    ['what is noted of the tab', (_local: MemoryArea, session: MemoryArea) => session],
    ['who was met', (local: MemoryArea) => local],
  ])('where the store refuses %s, and it is reported', async (_what, refusing) => {
    const [local, session] = [settingsWith(['quarrel']), memoryArea()];
    const { handlers, means, world } = standIn(local, session);
    refusing(local, session).failNext(FULL);
    expect(await handlers['page.link'](question, inTab())).toMatchObject({
      state: 'on',
      marks: [{ company: 'tessel', look: 'SIGNIFICANT_INFLUENCE' }, { company: 'ovenbird' }],
    });
    await means.afterwards.done();
    expect(world.reported).toContain(FULL);
  });

  it('before anything is written or painted, whoever is watched', async () => {
    const records = await stored();
    for (const watched of [['quarrel'], ['moulder'], []]) {
      const { before, after } = await eventsOf(watched, records);
      expect(before.filter((event) => !event.startsWith('read '))).toEqual([]);
      expect(after).toContain('paint');
    }
  });

  it('after the same questions to the store in the same order, under opposite watchlists', async () => {
    const records = await stored();
    const [suspicious, carefree] = [
      await eventsOf(['quarrel'], records),
      await eventsOf(['moulder'], records),
    ];
    expect(suspicious.badge).not.toBe(carefree.badge);
    expect(suspicious.before).toEqual(carefree.before);
    expect(suspicious.before.length).toBeGreaterThan(0);
  });
});

function settingsWith(watched: readonly string[]): MemoryArea {
  return memoryArea({ settings: toRecord({ ...DEFAULTS, viewpoint: { own: null, watched } }) });
}

/** A store that has been answered from before. */
async function stored(): Promise<MemoryRecords> {
  const records = memoryRecords();
  await eventsOf([], records);
  return records;
}

/** What a woken background does until it has answered, and then. */
async function eventsOf(watched: readonly string[], records: MemoryRecords) {
  const events: string[] = [];
  const noted = (name: string, area: MemoryArea): MemoryArea => ({ ...area, ...noting(area, name, events) });
  const { handlers, means, world } = standIn(
    noted('local', settingsWith(watched)),
    noted('session', memoryArea()),
    { records: async () => records },
  );
  const { paint } = means.button;
  Object.assign(means.button, {
    paint: (...face: Parameters<typeof paint>) => {
      events.push('paint');
      return paint(...face);
    },
  });
  await handlers['page.link'](question, inTab());
  const before = events.splice(0);
  await means.afterwards.done();
  return { before, after: events, badge: world.faces.at(-1)?.text };
}

function noting(area: Area, name: string, events: string[]): Area {
  return {
    read: (key) => {
      events.push(`read ${name} ${key}`);
      return area.read(key);
    },
    write: (values) => {
      events.push(`write ${name} ${Object.keys(values)}`);
      return area.write(values);
    },
    erase: (key) => {
      events.push(`erase ${name} ${key}`);
      return area.erase(key);
    },
  };
}
