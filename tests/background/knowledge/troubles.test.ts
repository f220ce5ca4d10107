/** Packs on the shelf that cannot be used: left out, told of in their rows, and tried again when somebody asks. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackShelf } from '../../../src/store/pack-shelf.ts';
import { KEYS, served } from '../../core/pack/made.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { memoryLookUps } from '../../store/memory-look-ups.ts';
import { memoryShelf } from '../../store/memory-shelf.ts';
import { type LoopbackHost, loopbackHost } from '../packs/host.ts';
import { memoryRecords, type StandIn, standIn } from '../stand-in.ts';

const DESK = { asker: 'desk' } as const;

let loopback: LoopbackHost;

beforeEach(async () => {
  loopback = await loopbackHost();
  await loopback.serve(await served());
});
afterEach(() => loopback.close());

/** A background that follows a host of packs, over a disk that outlives it. */
async function following() {
  const disk = [memoryArea(), memoryArea(), { shelf: memoryShelf(), lookUps: memoryLookUps() }] as const;
  const [local, session, databases] = disk;
  const records = memoryRecords();
  const wake = () => {
    const made = standIn(local, session, { records: async () => records }, databases);
    made.world.network = loopback.fetch;
    made.world.granted.add('https://packs.example');
    return made;
  };
  const first = wake();
  const host = { address: loopback.address, keys: [KEYS.publicKey] };
  await first.handlers['host.add']({ host }, DESK);
  return { first, wake, shelf: databases.shelf };
}

/** Spoils every file that the shelf has. */
async function spoil(shelf: PackShelf): Promise<void> {
  const { revision, packs } = await shelf.read();
  const { files } = await served();
  const { manifest } = await served();
  expect(files.size).toBeGreaterThan(1);
  const spoilt = manifest.parts.map(({ sha256 }) => ({ sha256, bytes: Uint8Array.of(1, 2, 3) }));
  await shelf.put(revision, packs, spoilt);
}

const rowOf = async ({ handlers }: StandIn) =>
  (await handlers['pack.list']({}, DESK)).find(({ id }) => id === 'kilns');

/** Ids of the packs that answers come from. */
async function answering({ means }: StandIn): Promise<readonly string[]> {
  const { packs } = await means.library.known({ entries: [], claims: [] });
  return packs.knowledge.packs.map(({ id }) => id);
}

/** Every body with this pack fails, as where memory does not hold it. */
function unfit({ means }: StandIn, misfit: string) {
  const { arrangement } = means.packs;
  const { settled } = arrangement;
  return vi.spyOn(arrangement, 'settled').mockImplementation(async (packs) => {
    if (packs.some(({ id }) => id === misfit)) throw new RangeError('Array buffer allocation failed');
    return settled(packs);
  });
}

describe('a pack whose files are damaged on the disk', () => {
  it('is left out and says so, also to the next worker, which does not open it again', async () => {
    const { first, wake, shelf } = await following();
    expect(await rowOf(first)).toMatchObject({ on: true, trouble: null });
    await spoil(shelf);
    await first.means.library.rearrange();
    expect([await answering(first), (await rowOf(first))?.trouble]).toEqual([['test'], 'damaged']);
    const second = wake();
    const reads = vi.spyOn(shelf, 'file');
    expect([await answering(second), (await rowOf(second))?.trouble]).toEqual([['test'], 'damaged']);
    expect(reads).not.toHaveBeenCalled();
  });

  it('is fetched whole again by "try again", though its host has nothing newer', async () => {
    const { first, wake, shelf } = await following();
    await spoil(shelf);
    await first.means.library.rearrange();
    const second = wake();
    loopback.asked();
    const rows = await second.handlers['pack.retry']({ pack: 'kilns' }, DESK);
    expect(rows.find(({ id }) => id === 'kilns')).toMatchObject({ version: 1, trouble: null });
    expect(loopback.asked()).toContain('/kilns/manifest.json');
    expect(await answering(second)).toEqual(['test', 'kilns']);
  });

  it('stays out while its host does not answer, and the rest goes on answering', async () => {
    const { first, shelf } = await following();
    await spoil(shelf);
    await first.means.library.rearrange();
    first.world.network = async () => Promise.reject(new TypeError('offline'));
    const rows = await first.handlers['pack.retry']({ pack: 'kilns' }, DESK);
    expect(rows.find(({ id }) => id === 'kilns')?.trouble).toBe('damaged');
    expect(await answering(first)).toEqual(['test']);
  });
});

describe('a pack that cannot be put together with the others', () => {
  it('is left out alone and says so, also to the next worker, which does not try it again', async () => {
    const { first, wake } = await following();
    unfit(first, 'kilns');
    await first.handlers['pack.switch']({ pack: 'kilns', on: false }, DESK);
    await first.handlers['pack.switch']({ pack: 'kilns', on: true }, DESK);
    expect([await answering(first), (await rowOf(first))?.trouble]).toEqual([['test'], 'apart']);
    const second = wake();
    const tried = unfit(second, 'kilns');
    expect([await answering(second), (await rowOf(second))?.trouble]).toEqual([['test'], 'apart']);
    expect(tried).not.toHaveBeenCalled();
  });

  it('takes part again by "try again" once it can, and nothing is asked of its host', async () => {
    const { first, wake } = await following();
    unfit(first, 'kilns');
    await first.handlers['pack.switch']({ pack: 'kilns', on: false }, DESK);
    await first.handlers['pack.switch']({ pack: 'kilns', on: true }, DESK);
    const second = wake();
    loopback.asked();
    const rows = await second.handlers['pack.retry']({ pack: 'kilns' }, DESK);
    expect(rows.map(({ trouble }) => trouble)).toEqual([null, null, null]);
    expect([await answering(second), loopback.asked()]).toEqual([['test', 'kilns'], []]);
  });

  it('is tried again when the packs are others, and says nothing while it is switched off', async () => {
    const { first } = await following();
    const tried = unfit(first, 'kilns');
    await first.means.library.rearrange();
    await first.handlers['pack.switch']({ pack: 'kilns', on: false }, DESK);
    expect((await rowOf(first))?.trouble).toBeNull();
    tried.mockRestore();
    await first.handlers['pack.switch']({ pack: 'kilns', on: true }, DESK);
    expect([await answering(first), (await rowOf(first))?.trouble]).toEqual([['test', 'kilns'], null]);
  });
});

it('of a pack that is not there nothing can be tried again', async () => {
  const { first } = await following();
  await expect(first.handlers['pack.retry']({ pack: 'elsewhere' }, DESK)).rejects.toMatchObject({
    code: 'not-found',
  });
});
