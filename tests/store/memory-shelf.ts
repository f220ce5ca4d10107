import { type PackShelf, type Shelf, ShelfMoved } from '../../src/store/pack-shelf.ts';

/** A shelf of packs in memory. */
export function memoryShelf(): PackShelf {
  let held: Shelf = { revision: 0, packs: [] };
  const files = new Map<string, Uint8Array>();
  return {
    read: async () => structuredClone(held),
    file: async (sha256) => files.get(sha256) ?? null,
    async put(revision, packs, staged) {
      if (revision !== held.revision) throw new ShelfMoved();
      for (const { sha256, bytes } of staged) files.set(sha256, bytes);
      held = structuredClone({ revision: revision + 1, packs: [...packs] });
      return held;
    },
    close: () => undefined,
  };
}
