import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Generation, openRecords, type Records } from '../../src/store/records.ts';
import { killAt } from './kill.ts';

let names = 0;
const freshName = () => `records-${names++}`;
const opened: Records[] = [];
const open = async (name: string) => {
  const records = await openRecords(name);
  opened.push(records);
  return records;
};

afterEach(() => {
  vi.restoreAllMocks();
  for (const records of opened.splice(0)) records.close();
});

const generation = (id: string, packs = 3): Generation => ({
  id,
  stamp: `made from ${id}`,
  packs: Array.from({ length: packs }, (_, part) => ({ of: id, part })),
});

const storeSizes = async (name: string) => {
  const database = await openDB(name);
  const sizes = { generations: await database.count('generations'), parts: await database.count('parts') };
  database.close();
  return sizes;
};

describe('a generation', () => {
  it('is not there before one was installed', async () => {
    expect(await (await open(freshName())).current()).toBeNull();
  });

  it('comes back whole, also after the database was opened anew', async () => {
    const name = freshName();
    await (await open(name)).install(generation('a'));
    expect(await (await open(name)).current()).toEqual(generation('a'));
  });

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('%s gives way to %s and leaves nothing behind', async (first, second) => {
    const name = freshName();
    const records = await open(name);
    await records.install(generation(first));
    await records.install(generation(second, 1));
    expect(await records.current()).toEqual(generation(second, 1));
    expect(await storeSizes(name)).toEqual({ generations: 1, parts: 1 });
  });
});

describe('what is not whole is no generation', () => {
  it.each([
    { broken: 'the pointer names nothing', break: ['pointer', 'gone', 'current'] },
    { broken: 'the pointer is no name', break: ['pointer', { id: 'a' }, 'current'] },
    { broken: 'the record is foreign', break: ['generations', 'garbage', 'a'] },
    {
      broken: 'the record counts more parts',
      break: ['generations', { id: 'a', stamp: 's', packs: 4 }, 'a'],
    },
  ] as const)('$broken', async ({ break: [store, value, key] }) => {
    const name = freshName();
    const records = await open(name);
    await records.install(generation('a'));
    const database = await openDB(name);
    await database.put(store, value, key);
    database.close();
    expect(await records.current()).toBeNull();
    await records.install(generation('b'));
    expect(await records.current()).toEqual(generation('b'));
  });
});

describe('killed while a generation is installed', () => {
  /** How many operations an install over an older generation takes, counted on a run that nobody kills. */
  async function operationsOfInstall(): Promise<number> {
    const records = await open(freshName());
    await records.install(generation('old'));
    const counting = killAt(Number.POSITIVE_INFINITY, 'before');
    await records.install(generation('new'));
    counting.restore();
    return counting.count();
  }

  it.each(['before', 'issued'] as const)(
    'at any operation (%s), the old one or the new one is there, whole, and rubbish goes with the next install',
    async (when) => {
      const operations = await operationsOfInstall();
      expect(operations).toBeGreaterThan(10);
      const seen = new Set<string>();
      for (let at = 0; at < operations; at++) {
        const name = freshName();
        const records = await open(name);
        await records.install(generation('old'));
        const kill = killAt(at, when);
        await expect(records.install(generation('new'))).rejects.toThrow();
        kill.restore();
        records.close();

        const woken = await open(name);
        const found = await woken.current();
        expect(found).toEqual(generation(found?.id ?? 'none'));
        seen.add(found?.id ?? 'none');
        await woken.install(generation('next'));
        expect(await woken.current()).toEqual(generation('next'));
        expect(await storeSizes(name)).toEqual({ generations: 1, parts: 3 });
      }
      // Both outcomes were met, so the kills really fell on either side of the switch.
      expect([...seen].sort()).toEqual(['new', 'old']);
    },
  );

  it('a device without room leaves the old one holding', async () => {
    const records = await open(freshName());
    await records.install(generation('old'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    await expect(records.install(generation('new'))).rejects.toThrow('No room.');
    expect(await records.current()).toEqual(generation('old'));
  });
});
