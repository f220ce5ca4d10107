/** The packs on the shelf, ready for use, and what tells that they are others than before. */
import { readSealed } from '../../core/pack/manifest.ts';
import { openFromBase, type PackTools } from '../../core/pack/open.ts';
import { type Pack, PackError } from '../../core/pack/pack.ts';
import { settledInSteps } from '../../core/pack/settled.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { PackShelf, Shelf, ShelvedPack } from '../../store/pack-shelf.ts';
import type { Arrangement } from '../origin.ts';
import { inTurns } from '../turns.ts';

/** Packs besides the one that ships. */
export interface AddedPacks {
  /** Which packs they are, without reading them: another text, other packs. */
  stamp(): Promise<string>;
  read(): Promise<readonly Pack[]>;
}

/** The packs on a shelf; one that is damaged on the disk is left out and reported, and the others stand. */
export function addedPacks(
  shelf: () => Promise<PackShelf>,
  tools: PackTools,
  report: (error: unknown) => void,
): AddedPacks {
  return {
    stamp: () => onShelf(shelf, async (open) => stampOf(await open.read())),
    read: () =>
      onShelf(shelf, async (open) => {
        const { packs } = await open.read();
        const read = await Promise.all(packs.map((pack) => readShelved(pack, open, tools).catch(report)));
        return read.filter((pack) => pack !== undefined);
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

/** Work on the shelf. Closed after each use: an open connection would hold up a later version of the database. */
export async function onShelf<T>(
  shelf: () => Promise<PackShelf>,
  work: (open: PackShelf) => Promise<T>,
): Promise<T> {
  const open = await shelf();
  try {
    return await work(open);
  } finally {
    open.close();
  }
}

/** The packs that take part: what ships, or a newer version of it that was fetched, and all else that was fetched; none
 * of them that is switched off. A shelf that cannot be read is as good as empty. */
export function arrangementOf(
  added: AddedPacks,
  choices: () => Promise<Pick<Settings, 'packsOff' | 'theSame'>>,
  report: (error: unknown) => void,
): Arrangement {
  const or = <T>(work: Promise<T>, otherwise: T) =>
    work.catch((error: unknown) => {
      report(error);
      return otherwise;
    });
  return {
    async stamp() {
      const { packsOff, theSame } = await choices();
      const shelf = await or(added.stamp(), '');
      return JSON.stringify([shelf, [...packsOff].sort(), ...(theSame.length === 0 ? [] : [theSame])]);
    },
    async of(shipped) {
      const [fetched, { packsOff, theSame }] = [await or(added.read(), []), await choices()];
      // Packs that never heard of each other speak of one company where its identifiers say so, or the person.
      return inTurns(settledInSteps(inUse(shipped, fetched, packsOff), theSame));
    },
  };
}

/** The packs that take part, each as its file has it. */
export function inUse(
  shipped: readonly Pack[],
  fetched: readonly Pack[],
  off: readonly string[],
): readonly Pack[] {
  return succeeded(shipped, fetched).filter(({ id }) => !off.includes(id));
}

/** A pack that ships gives way to a newer version of itself. */
function succeeded(shipped: readonly Pack[], fetched: readonly Pack[]): readonly Pack[] {
  const isOlder = (one: Pack, other: Pack | undefined) => other !== undefined && one.version < other.version;
  const kept = shipped.filter((pack) => !isOlder(pack, byId(fetched, pack.id)));
  return [...kept, ...fetched.filter(({ id }) => byId(kept, id) === undefined)];
}

function byId(packs: readonly Pack[], id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}
