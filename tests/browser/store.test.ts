/** The stored data missing, half-written or foreign, and the background killed while it is made anew. */
import { afterEach, describe, expect, it } from 'vitest';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Json } from './harness/hands.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';

/** What one slot of the database holds, as far as these tests ask. */
interface Stored {
  /** Id of the generation that holds. */
  readonly pointer: string | null;
  /** Ids of all generations of which there are parts. */
  readonly generations: readonly string[];
  readonly parts: number;
}

/** What is done to it first, in one transaction. */
interface Harm {
  /** The slot that is told of. */
  readonly slot: 'packs' | 'language' | 'body' | 'groundwork';
  readonly clear: readonly string[];
  readonly put: readonly (readonly [store: string, value: Json, key: string | [string, string, number]])[];
}

const NO_HARM: Harm = { slot: 'packs', clear: [], put: [] };

/** Harms the extension's database and tells what it then holds. Sent into the extension, so it is whole in itself. */
function harmAndLook(_api: unknown, harm: string): Promise<Stored> {
  const { slot, clear, put } = JSON.parse(harm) as Harm;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('beholden', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const work = opening.result.transaction(['pointer', 'parts'], 'readwrite');
      for (const store of clear) work.objectStore(store).clear();
      for (const [store, value, key] of put) work.objectStore(store).put(value, key);
      const pointer = work.objectStore('pointer').get(slot);
      const all = IDBKeyRange.bound([slot], [slot, []]);
      const parts = work.objectStore('parts').getAllKeys(all);
      work.oncomplete = () => {
        opening.result.close();
        resolve({
          pointer: pointer.result?.id ?? null,
          generations: [...new Set(parts.result.map((key) => String((key as string[])[1])))],
          parts: parts.result.length,
        });
      };
    };
  });
}

const inDatabase = ({ browser }: At, harm: Partial<Harm> = {}): Promise<Stored> =>
  browser.inExtension(harmAndLook, JSON.stringify({ ...NO_HARM, ...harm }));

/** The answer that only whole data gives. */
async function expectWholeData({ browser }: At): Promise<void> {
  const { packs } = await browser.ask('data.about', {});
  expect(packs).toHaveLength(1);
  expect(packs[0]?.counts.companies).toBeGreaterThan(100);
  const [found] = await browser.ask('company.search', { query: 'scale ai' });
  expect(found?.id).toBe('scale-ai');
}

/** The stored generation is whole, and nothing but it is there. */
async function expectOneGeneration(at: At): Promise<void> {
  const { pointer, generations, parts } = await inDatabase(at);
  expect(pointer).toEqual(expect.any(String));
  expect({ generations, parts }).toEqual({ generations: [pointer], parts: 1 });
}

/** The slot's image, once one is stored that is not `before`, and its making has tidied up. */
async function imageIn(at: At, slot: Harm['slot'], before: Stored | null = null): Promise<Stored> {
  return at.until(async () => {
    const stored = await inDatabase(at, { slot });
    const isNew = stored.pointer !== null && stored.pointer !== before?.pointer;
    return isNew && stored.generations.length === 1 && stored.parts === (before ?? stored).parts && stored;
  }, `an image of ${slot}`);
}

inBothBrowsers('stored data', (at) => {
  describe('is made anew from the shipped pack', () => {
    it('where it is missing', async () => {
      await expectWholeData(at);
      await inDatabase(at, { clear: ['pointer', 'parts'] });
      await at.browser.killBackground();
      await expectWholeData(at);
      await expectOneGeneration(at);
    });

    it('where its parts are gone', async () => {
      await inDatabase(at, { clear: ['parts'] });
      await at.browser.killBackground();
      await expectWholeData(at);
      await expectOneGeneration(at);
    });

    it('where its pack is no pack', async () => {
      const { pointer } = await inDatabase(at);
      await inDatabase(at, { put: [['parts', { format: 'garbage' }, ['packs', pointer ?? '', 0]]] });
      await at.browser.killBackground();
      await expectWholeData(at);
      await expectOneGeneration(at);
    });
  });

  it('is read past a half-written generation', async () => {
    await inDatabase(at, { put: [['parts', { half: true }, ['packs', 'half', 0]]] });
    await at.browser.killBackground();
    await expectWholeData(at);
    expect((await inDatabase(at)).parts).toBe(2);
  });

  it.each(['language', 'body'] as const)(
    'answers where the image of %s is not whole, and has one again',
    async (slot) => {
      for (const garbage of [{ no: 'bytes' }, 'cut short']) {
        const before = await imageIn(at, slot);
        expect(before.parts).toBeGreaterThan(1);
        await inDatabase(at, { put: [['parts', garbage, [slot, before.pointer ?? '', 1]]] });
        await at.browser.killBackground();
        await expectWholeData(at);
        await imageIn(at, slot, before);
      }
    },
  );

  it('is not asked for its packs by a woken worker: image and groundwork give the verdict', async () => {
    const verdict = async () => {
      const answer = await at.browser.ask('card.open', { subject: { company: 'scale-ai' }, asOf: null });
      return answer.state === 'card' && answer.card.shown;
    };
    const viewpoint = GOOGLE_WATCHES_META;
    await at.browser.ask('viewpoint.write', { viewpoint });
    expect(await verdict()).toBe('SIGNIFICANT_INFLUENCE');
    await imageIn(at, 'body');
    await imageIn(at, 'groundwork');
    const { pointer } = await inDatabase(at);
    await inDatabase(at, { put: [['parts', { format: 'garbage' }, ['packs', pointer ?? '', 0]]] });
    await at.browser.killBackground();
    expect(await verdict()).toBe('SIGNIFICANT_INFLUENCE');
    // Read, the garbage would have been replaced by a generation of another name.
    expect((await inDatabase(at)).pointer).toBe(pointer);
    await at.browser.ask('viewpoint.write', { viewpoint: { own: null, watched: [] } });
  });

  it('is whole again however early its making was killed', async () => {
    for (let round = 0; round < 4; round++) {
      await inDatabase(at, { clear: ['pointer'] });
      await at.browser.killBackground();
      // Woken, it begins to make the data anew; nobody waits for it.
      const asked = at.browser.ask('data.about', {}).catch(() => null);
      await at.browser.killBackground();
      await asked;
      await expectWholeData(at);
      await expectOneGeneration(at);
    }
  });
});

inBothBrowsers('a settings record', (at) => {
  const store = (record: string) =>
    at.browser.inExtension((api, value) => api.storage.local.set({ settings: JSON.parse(value) }), record);
  const kept = () => at.browser.inExtension((api) => api.storage.local.get(null));

  afterEach(() => at.browser.inExtension((api) => api.storage.local.clear()));

  it.each([
    ['that is garbage', '"garbage"', { own: null, watched: [] }],
    [
      'that is half right',
      '{"version": 1, "viewpoint": {"own": 7, "watched": ["meta-platforms"]}, "paused": false}',
      { own: null, watched: ['meta-platforms'] },
    ],
  ])(
    '%s: what can be read is used, all is kept aside, the user is told once',
    async (_what, record, used) => {
      await store(record);
      await at.browser.killBackground();
      expect((await at.browser.ask('viewpoint.read', {})).viewpoint).toEqual(used);
      const { notices } = await at.browser.ask('data.about', {});
      expect(notices).toHaveLength(1);
      expect(notices[0]?.text).toMatch(/kept aside on this device/);
      expect(Object.values(await kept())).toContainEqual(JSON.parse(record));

      await at.browser.ask('notice.dismiss', { notice: notices[0]?.id ?? '' });
      await at.browser.killBackground();
      expect((await at.browser.ask('data.about', {})).notices).toEqual([]);
      expect(Object.values(await kept())).toContainEqual(JSON.parse(record));
    },
  );

  it('that is whole comes back after a kill, word for word', async () => {
    const entry = {
      name: 'Quarrelwood Kilns',
      otherNames: ['Quarrelwood'],
      domain: 'quarrelwood.example',
      service: 'glaze firing',
      role: 'competitor' as const,
      parent: null,
    };
    const added = await at.browser.ask('own.add', { entry });
    await at.browser.ask('site.switch', { host: 'bank.example', on: false });
    await at.browser.killBackground();
    expect(await at.browser.ask('own.list', {})).toEqual([added]);
    expect((await at.browser.ask('viewpoint.read', {})).viewpoint.watched).toEqual([added.id]);
  });
});
