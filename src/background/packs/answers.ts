/** Answers about packs, the hosts that they come from, and every request that was made. */
import type { HostRow, PackRow, RequestList } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { onStore } from '../../store/on-store.ts';
import { makingOf } from '../../store/pack-shelf.ts';
import { oneAtATime } from '../../store/settings-record.ts';
import { withDigest } from '../digest/digest.ts';
import { changeInUse } from '../digest/in-use.ts';
import { forgetLookUp } from '../look-ups/forget.ts';
import type { Means } from '../means.ts';
import { hostRows, packRows } from './rows.ts';

type PackAnswers = Pick<
  Handlers,
  Extract<keyof Handlers, `${'pack' | 'host' | 'update' | 'request' | 'connect'}.${string}`>
>;

export function packAnswers(means: Means): PackAnswers {
  const { settings, packs, library } = means;
  // A switch pressed twice stands as it was pressed last, however long the first press takes.
  const inTurn = oneAtATime();
  const listPacks = async (): Promise<readonly PackRow[]> => packRows(means, await settings.read());
  const listHosts = async (): Promise<readonly HostRow[]> => {
    const now = await settings.read();
    return hostRows(means, now, await means.catalogue(now));
  };
  return {
    'pack.list': listPacks,
    'pack.switch': ({ pack, on }) =>
      inTurn(async () => {
        await changeInUse(means, (before) => ({
          ...before,
          packsOff: [...before.packsOff.filter((off) => off !== pack), ...(on ? [] : [pack])],
        }));
        return listPacks();
      }),
    'pack.landed': async () => {
      await withDigest(means, 'update', () => library.rearrange());
      await means.readers.refreshAll();
      return listPacks();
    },
    'pack.retry': async ({ pack }) => {
      const { packs: shelved } = await onStore(packs.shelf, (shelf) => shelf.read());
      const held = shelved.find(({ id }) => id === pack);
      if (held === undefined) throw new Trouble('not-found');
      const isDamaged = (await packs.arrangement.troubled())[pack] === 'damaged';
      // What came of it stands in the host's row; the pack is tried in any case.
      if (isDamaged && makingOf(held.address) === null) await lookOrSayWhy(means, held.address);
      await withDigest(means, 'update', async () => {
        await packs.arrangement.tryAgain();
        await library.rearrange();
      });
      void means.readers.refreshAll();
      return listPacks();
    },
    'pack.remove': async ({ pack }) => {
      const { packs: shelved } = await onStore(packs.shelf, (shelf) => shelf.read());
      const address = shelved.find(({ id }) => id === pack)?.address;
      if (address === undefined) throw new Trouble('not-found');
      if (makingOf(address) === null) await dropHost(means, address);
      else await takeOff(address);
      await forgetLookUp(means, pack);
      return listPacks();
    },
    'host.list': listHosts,
    'host.add': async ({ host }) => {
      // Named anew it gets the keys as they were typed now; the browser's leave was asked for in the click.
      const { packHosts } = await settings.change((before) => ({
        ...before,
        packHosts: [...before.packHosts.filter(({ address }) => address !== host.address), host],
      }));
      await packs.follow(packHosts);
      await lookOrSayWhy(means, host.address);
      return listHosts();
    },
    'host.remove': async ({ address }) => {
      await dropHost(means, address);
      return listHosts();
    },
    'update.run': async ({ address }) => {
      await lookOrSayWhy(means, address);
      return listHosts();
    },
    'request.list': () => requests(means),
    'connect.switch': async ({ on }) => {
      await settings.change((before) => ({ ...before, connects: on }));
      return requests(means);
    },
  };

  async function takeOff(address: string): Promise<void> {
    if (!(await packs.updates.remove(address))) throw new Trouble('update-running');
  }

  async function dropHost(of: Means, address: string): Promise<void> {
    await takeOff(address);
    const { packHosts } = await of.settings.change((before) => ({
      ...before,
      packHosts: before.packHosts.filter((host) => host.address !== address),
    }));
    await packs.follow(packHosts);
    const { origin } = new URL(address);
    // Another pack may come from the same host.
    if (!packHosts.some((host) => new URL(host.address).origin === origin)) await of.sites.giveBack(origin);
  }
}

async function lookOrSayWhy({ packs }: Means, address: string | null): Promise<void> {
  if (!(await packs.updates.look(address))) throw new Trouble('update-running');
}

async function requests({ packs, settings }: Means): Promise<RequestList> {
  const { reach } = packs;
  const [made, forgotten, { connects }] = await Promise.all([
    reach.made(),
    reach.forgotten(),
    settings.read(),
  ]);
  return { connects, entries: made.toReversed(), forgotten };
}
