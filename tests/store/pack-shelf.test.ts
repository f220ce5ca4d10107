import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Content } from '../../src/core/pack/content.ts';
import { readSealed } from '../../src/core/pack/manifest.ts';
import { sha256 } from '../../src/platform/pack-tools.ts';
import {
  listingsOf,
  openPackShelf,
  type PackShelf,
  type ShelvedPack,
  type StagedFile,
} from '../../src/store/pack-shelf.ts';
import { CONTENT, company, head, interest, type Served, served } from '../core/pack/made.ts';
import { killAt } from './kill.ts';

let names = 0;
const freshName = () => `shelf-${names++}`;
const opened: PackShelf[] = [];
const open = async (name: string) => {
  const shelf = await openPackShelf(name);
  opened.push(shelf);
  return shelf;
};

afterEach(() => {
  vi.restoreAllMocks();
  for (const shelf of opened.splice(0)) shelf.close();
});

const contentIn = (version: number): Content => {
  const id = `version-${version}`;
  return {
    companies: [company(id, { lei: `549300AAAAAAAAAAAA1${version}` }), ...CONTENT.companies],
    interests: [interest('quarrel', id), ...CONTENT.interests],
    searches: [],
    rivals: [],
  };
};
const [OLD, NEW, NEXT] = (await Promise.all(
  [1, 2, 3].map((version) => served({ head: head({ version }), content: contentIn(version) })),
)) as [Served, Served, Served];

function shelved(pack: Served): ShelvedPack {
  const text = pack.manifestText;
  return {
    id: pack.manifest.id,
    address: 'https://packs.example/manifest.json',
    base: text,
    newest: text,
    chain: [],
    installed: '2026-11-22T00:00:00Z',
  };
}

function staged({ manifest, files }: Served): readonly StagedFile[] {
  return manifest.parts.map(({ sha256, file }) => ({ sha256, bytes: files.get(file) as Uint8Array }));
}

/** Everything that the shelf's record names is there, byte for byte. */
async function expectWhole(shelf: PackShelf): Promise<number | null> {
  const [pack] = (await shelf.read()).packs;
  if (pack === undefined) return null;
  for (const listing of listingsOf(pack)) {
    const bytes = await shelf.file(listing.sha256);
    expect(bytes && (await sha256(bytes))).toBe(listing.sha256);
  }
  return readSealed(pack.newest).version;
}

async function filesIn(name: string): Promise<number> {
  const database = await openDB(name);
  const count = await database.count('files');
  database.close();
  return count;
}

describe('the shelf', () => {
  it('is empty at first, and where its record is foreign', async () => {
    const name = freshName();
    const shelf = await open(name);
    expect(await shelf.read()).toEqual({ revision: 0, packs: [] });
    const database = await openDB(name);
    await database.put('shelf', 'garbage', 'current');
    database.close();
    expect(await shelf.read()).toEqual({ revision: 0, packs: [] });
  });

  it('holds what was put there, also after it was opened anew', async () => {
    const name = freshName();
    await (await open(name)).put(0, [shelved(OLD)], staged(OLD));
    const shelf = await open(name);
    expect(await shelf.read()).toEqual({ revision: 1, packs: [shelved(OLD)] });
    expect(await expectWhole(shelf)).toBe(1);
  });

  it('sweeps files that no pack needs any more', async () => {
    const name = freshName();
    const shelf = await open(name);
    await shelf.put(0, [shelved(OLD)], staged(OLD));
    const before = await filesIn(name);
    await shelf.put(1, [shelved(NEW)], staged(NEW));
    expect(await filesIn(name)).toBe(before);
    await shelf.put(2, [], []);
    expect(await filesIn(name)).toBe(0);
  });

  it('that somebody else has changed meanwhile is left as they left it', async () => {
    const name = freshName();
    const [one, other] = [await open(name), await open(name)];
    await one.put(0, [shelved(OLD)], staged(OLD));
    await expect(other.put(0, [shelved(NEW)], staged(NEW))).rejects.toMatchObject({ name: 'ShelfMoved' });
    expect(await expectWhole(one)).toBe(1);
    await other.put(1, [shelved(NEW)], staged(NEW));
    expect(await expectWhole(one)).toBe(2);
  });

  it('never names a file that is not there', async () => {
    const shelf = await open(freshName());
    await expect(shelf.put(0, [shelved(OLD)], staged(OLD).slice(1))).rejects.toMatchObject({
      name: 'ShelfMoved',
    });
    expect(await shelf.read()).toEqual({ revision: 0, packs: [] });
  });
});

/** What a change leads to: packs, the files that are new, and the version that is then there (null = none). */
type ShelfChange = readonly [
  packs: readonly ShelvedPack[],
  files: readonly StagedFile[],
  version: number | null,
];

const DELTA = await served({
  head: head({ version: 2 }),
  content: CONTENT,
  before: { manifest: OLD.manifest, content: contentIn(1) },
});
const [STEP] = DELTA.manifest.deltas;
if (STEP === undefined) throw new Error('There is a delta.');
const BY_DELTA: ShelvedPack = { ...shelved(OLD), newest: DELTA.manifestText, chain: [STEP] };
const DELTA_FILE = { sha256: STEP.sha256, bytes: DELTA.files.get(STEP.file) as Uint8Array };

const CHANGES: readonly (readonly [what: string, change: ShelfChange])[] = [
  ['a whole pack comes in its place', [[shelved(NEW)], staged(NEW), 2]],
  ['a delta is put on top', [[BY_DELTA], [DELTA_FILE], 2]],
  ['another pack comes beside it', [[shelved(OLD), { ...shelved(NEW), id: 'other' }], staged(NEW), 1]],
  ['it is removed', [[], [], null]],
];

describe('killed at any operation while', () => {
  const cases = CHANGES.flatMap(([what, change]) =>
    (['before', 'issued'] as const).map((when) => [what, when, change] as const),
  );
  it.each(cases)('%s (%s), the old packs or the new ones are there, whole', async (_what, when, change) => {
    const [packs, files, version] = change;
    const operations = await (async () => {
      const shelf = await holdingOld(freshName());
      const kill = killAt(Number.POSITIVE_INFINITY, 'before');
      await shelf.put(1, packs, files);
      kill.restore();
      expect(await expectWhole(shelf)).toBe(version);
      return kill.count();
    })();
    expect(operations).toBeGreaterThan(3);
    const seen = new Set<number | null>();
    for (let at = 0; at < operations; at++) {
      const name = freshName();
      const shelf = await holdingOld(name);
      const kill = killAt(at, when);
      await expect(shelf.put(1, packs, files)).rejects.toThrow();
      kill.restore();
      shelf.close();

      const woken = await open(name);
      seen.add(await expectWhole(woken));
      const { revision } = await woken.read();
      await woken.put(revision, [shelved(NEXT)], staged(NEXT));
      expect(await expectWhole(woken)).toBe(3);
      expect(await filesIn(name)).toBe(NEXT.manifest.parts.length);
    }
    // The switch and the sweep are one transaction, the last of all: whatever is killed before its end is not there.
    expect([...seen]).toEqual([1]);
  });

  async function holdingOld(name: string): Promise<PackShelf> {
    const shelf = await open(name);
    await shelf.put(0, [shelved(OLD)], staged(OLD));
    return shelf;
  }
});

describe('a device that is full', () => {
  it.each([0, 1, 2, 3])('after %i writes leaves the old pack holding', async (writes) => {
    const shelf = await open(freshName());
    await shelf.put(0, [shelved(OLD)], staged(OLD));
    const real = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (count++ >= writes) throw new DOMException('No room.', 'QuotaExceededError');
      return Reflect.apply(real, this, args);
    });
    await expect(shelf.put(1, [shelved(NEW)], staged(NEW))).rejects.toThrow('No room.');
    expect(await expectWhole(shelf)).toBe(1);
  });
});
