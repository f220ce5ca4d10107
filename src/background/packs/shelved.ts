/** The packs on the shelf, ready for use, and what tells that they are others than before. */
import { readSealed } from '../../core/pack/manifest.ts';
import { openFromBase, type PackTools } from '../../core/pack/open.ts';
import { type Pack, PackError } from '../../core/pack/pack.ts';
import { onStore } from '../../store/on-store.ts';
import type { PackShelf, Shelf, ShelvedPack } from '../../store/pack-shelf.ts';
import type { Arranged } from '../knowledge/origin.ts';

/** Packs besides the one that ships. */
export interface AddedPacks {
  /** Which packs they are, without reading them: another text, other packs. */
  stamp(): Promise<string>;
  /** All but those with these ids. */
  read(without?: ReadonlySet<string>): Promise<Arranged>;
}

/** The packs on a shelf; one that is damaged on the disk is left out and reported, and the others stand. */
export function addedPacks(
  shelf: () => Promise<PackShelf>,
  tools: PackTools,
  report: (error: unknown) => void,
): AddedPacks {
  return {
    stamp: () => onStore(shelf, async (open) => stampOf(await open.read())),
    read: (without = new Set()) =>
      onStore(shelf, async (open) => {
        const { packs } = await open.read();
        const wanted = packs.filter(({ id }) => !without.has(id));
        const read = await Promise.all(wanted.map((pack) => readShelved(pack, open, tools).catch(report)));
        const damaged = wanted.filter((_, at) => read[at] === undefined);
        return {
          packs: read.filter((pack) => pack !== undefined),
          troubled: Object.fromEntries(damaged.map(({ id }) => [id, 'damaged'])),
        };
      }),
  };
}

/** By revision and not by version: a pack that was taken away and put back is another entry in the store. */
function stampOf({ revision, packs }: Shelf): string {
  return packs.length === 0 ? '' : String(revision);
}

/** One pack from its stored bytes, verified again: a disk can lie. @throws PackError */
export function readShelved(
  pack: ShelvedPack,
  shelf: Pick<PackShelf, 'file'>,
  tools: PackTools,
): Promise<Pack> {
  const files = async ({ sha256 }: { readonly sha256: string }) => {
    const bytes = await shelf.file(sha256);
    if (bytes === null) throw new PackError('A file of this pack is missing on this device.', 'size');
    return bytes;
  };
  return openFromBase(readSealed(pack.base), pack.chain, readSealed(pack.newest), files, tools);
}
