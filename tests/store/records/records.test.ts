import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Generation } from '../../../src/store/records/generations.ts';
import { keepOpen, openRecords, type Records } from '../../../src/store/records/records.ts';
import { killAt } from '../kill.ts';

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

const generation = (id: string, parts = 3): Generation => ({
  id,
  stamp: `made from ${id}`,
  parts: Array.from({ length: parts }, (_, part) => ({ of: id, part })),
});

const storeSizes = async (name: string) => {
  const database = await openDB(name);
  const sizes = { pointers: await database.count('pointer'), parts: await database.count('parts') };
  database.close();
  return sizes;
};

describe('a generation', () => {
  it('is not there before one was installed', async () => {
    expect(await (await open(freshName())).packs.current()).toBeNull();
  });

  it('comes back whole, also after the database was opened anew', async () => {
    const name = freshName();
    await (await open(name)).packs.install(generation('a'));
    expect(await (await open(name)).packs.current()).toEqual(generation('a'));
  });

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('%s gives way to %s and leaves nothing behind', async (first, second) => {
    const name = freshName();
    const records = await open(name);
    await records.packs.install(generation(first));
    await records.packs.install(generation(second, 1));
    expect(await records.packs.current()).toEqual(generation(second, 1));
    expect(await storeSizes(name)).toEqual({ pointers: 1, parts: 1 });
  });
});

describe('what is not whole is no generation', () => {
  it.each([
    {
      broken: 'the pointer names nothing',
      break: ['pointer', { id: 'gone', stamp: 's', parts: 3 }, 'packs'],
    },
    { broken: 'the pointer says no more than a name', break: ['pointer', { id: 'a' }, 'packs'] },
    { broken: 'the pointer is of another form', break: ['pointer', 'a', 'packs'] },
    {
      broken: 'the pointer counts more parts',
      break: ['pointer', { id: 'a', stamp: 's', parts: 4 }, 'packs'],
    },
  ] as const)('$broken', async ({ break: [store, value, key] }) => {
    const name = freshName();
    const records = await open(name);
    await records.packs.install(generation('a'));
    const database = await openDB(name);
    await database.put(store, value, key as IDBValidKey);
    database.close();
    expect(await records.packs.current()).toBeNull();
    await records.packs.install(generation('b'));
    expect(await records.packs.current()).toEqual(generation('b'));
  });
});

describe('killed while a generation is installed', () => {
  /** How many operations an install over an older generation takes, counted on a run that nobody kills. */
  async function operationsOfInstall(): Promise<number> {
    const records = await open(freshName());
    await records.packs.install(generation('old'));
    const counting = killAt(Number.POSITIVE_INFINITY, 'before');
    await records.packs.install(generation('new'));
    counting.restore();
    return counting.count();
  }

  it.each(['before', 'issued'] as const)(
    'at any operation (%s), the old one is there, whole, and rubbish goes with the next install',
    async (when) => {
      const operations = await operationsOfInstall();
      expect(operations).toBeGreaterThan(8);
      // The switch is one transaction with the sweep, the last of all: whatever is killed before its end is not there.
      for (let at = 0; at < operations; at++) {
        const name = freshName();
        const records = await open(name);
        await records.packs.install(generation('old'));
        const kill = killAt(at, when);
        await expect(records.packs.install(generation('new'))).rejects.toThrow();
        kill.restore();
        records.close();

        const woken = await open(name);
        const found = await woken.packs.current();
        expect(found).toEqual(generation('old'));
        await woken.packs.install(generation('next'));
        expect(await woken.packs.current()).toEqual(generation('next'));
        expect(await storeSizes(name)).toEqual({ pointers: 1, parts: 3 });
      }
    },
  );

  it('a device without room leaves the old one holding', async () => {
    const records = await open(freshName());
    await records.packs.install(generation('old'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    await expect(records.packs.install(generation('new'))).rejects.toThrow('No room.');
    expect(await records.packs.current()).toEqual(generation('old'));
  });
});

describe('parts asked for one by one', () => {
  it('come in the order asked for, and what is gone is undefined', async () => {
    const { packs } = await open(freshName());
    await packs.install(generation('a', 250));
    expect(await packs.holding()).toEqual({ id: 'a', stamp: 'made from a', parts: 250 });
    expect(await packs.parts('a', [249, 0, 250])).toEqual([
      { of: 'a', part: 249 },
      { of: 'a', part: 0 },
      undefined,
    ]);
    await packs.install(generation('b'));
    expect(await packs.parts('a', [0])).toEqual([undefined]);
  });
});

describe('bytes', () => {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => at * 7).buffer;
  // On either side of where a part becomes a file.
  const lengths = [0, 4, 65_532, 65_536, 300_000];
  const image: Generation = { id: 'image', stamp: 's', parts: lengths.map(bytes) };

  it('of any length come back as they were written, together and one by one', async () => {
    const { body } = await open(freshName());
    await body.install(image);
    expect(await body.current()).toEqual(image);
    expect(await body.current(() => 2)).toEqual({ ...image, parts: image.parts.slice(0, 2) });
    expect(await body.parts('image', [4, 1])).toEqual([bytes(300_000), bytes(4)]);
  });

  it('whose file is gone from the disk are not there, and no generation is whole without them', async () => {
    const { body } = await open(freshName());
    await body.install(image);
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('Gone.', 'NotReadableError'));
    expect(await body.current()).toBeNull();
    expect(await body.parts('image', [1, 4])).toEqual([bytes(4), undefined]);
  });
});

describe('a database that is kept open', () => {
  const keptIn = (name: string) => {
    let openings = 0;
    const records = keepOpen(async (lost) => {
      openings += 1;
      const made = await openRecords(name, lost);
      opened.push(made);
      return made;
    });
    return { records, openings: () => openings };
  };

  it('is opened once for all who come', async () => {
    const { records, openings } = keptIn(freshName());
    const [first, second] = await Promise.all([records(), records()]);
    expect(second).toBe(first);
    expect(await records()).toBe(first);
    expect(openings()).toBe(1);
  });

  it('gives way to whoever takes it away, and is opened anew', async () => {
    const name = freshName();
    const { records, openings } = keptIn(name);
    await (await records()).packs.install(generation('a'));
    await deleteDB(name);
    expect(await (await records()).packs.current()).toBeNull();
    expect(openings()).toBe(2);
  });

  it('is opened again where it would not open', async () => {
    let refusals = 1;
    const records = keepOpen(async () => {
      if (refusals-- > 0) throw new Error('The disk is full.');
      return open(freshName());
    });
    await expect(records()).rejects.toThrow('full');
    expect(await (await records()).packs.current()).toBeNull();
  });
});
