import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackHost } from '../../../src/core/settings/pack-host.ts';
import { CONTENT, head, interest, KEYS, served } from '../../core/pack/made.ts';
import { soon } from '../../soon.ts';
import { standIn } from '../stand-in.ts';
import { type LoopbackHost, loopbackHost } from './host.ts';

const DESK = { asker: 'desk' } as const;

let loopback: LoopbackHost;

beforeEach(async () => {
  loopback = await loopbackHost();
  await loopback.serve(await served());
});
afterEach(() => loopback.close());

/** A background that has been allowed the host of packs. */
function allowed() {
  const made = standIn();
  made.world.network = loopback.fetch;
  made.world.granted.add('https://packs.example');
  const host: PackHost = { address: loopback.address, keys: [KEYS.publicKey] };
  return { ...made, host };
}

describe('a host', () => {
  it('is looked at as soon as it is named, and its pack stands beside the one that ships', async () => {
    const { handlers, host } = allowed();
    expect(await handlers['host.add']({ host }, DESK)).toMatchObject([
      { address: host.address, pack: 'kilns', granted: true, failed: false },
    ]);
    const rows = await handlers['pack.list']({}, DESK);
    expect(rows.map(({ id, origin, on }) => [id, origin, on])).toEqual([
      ['test', 'bundled', true],
      ['kilns', 'fetched', true],
      ['own', 'own', true],
    ]);
    expect(rows[1]).toMatchObject({
      version: 1,
      counts: { companies: 3 },
      coverage: { withClaim: 2, searchedOnly: 0, without: 1, inForce: 2, toRecheck: 2 },
    });
    expect(rows[1]?.bytes).toBeGreaterThan(500);
  });

  it('gives a pack that is counted as it comes: its row opens none of its files', async () => {
    const { handlers, host, means, local } = allowed();
    await handlers['host.add']({ host }, DESK);
    const shelf = await means.packs.shelf();
    const reads = vi.spyOn(shelf, 'file');
    const covered = async () => (await handlers['pack.list']({}, DESK))[1]?.coverage;
    expect(await covered()).toMatchObject({ withClaim: 2 });
    expect(reads).not.toHaveBeenCalled();
    // Counted on another day: told meanwhile, and counted anew.
    const kept = local.stored.get('packCoverage.kilns') as { coverage: object };
    local.stored.set('packCoverage.kilns', {
      ...kept,
      day: '2026-11-21',
      coverage: { ...kept.coverage, toRecheck: 1 },
    });
    expect(await covered()).toMatchObject({ toRecheck: 1 });
    await soon(async () => expect(await covered()).toMatchObject({ toRecheck: 2 }));
  });

  it('gives a pack whose row stands even where its files are damaged and it was never counted', async () => {
    const { handlers, host, means, local, world } = allowed();
    await handlers['host.add']({ host }, DESK);
    local.stored.delete('packCoverage.kilns');
    vi.spyOn(await means.packs.shelf(), 'file').mockResolvedValue(Uint8Array.of(1));
    expect((await handlers['pack.list']({}, DESK))[1]).toMatchObject({ id: 'kilns', coverage: null });
    expect(world.reported).toContainEqual(expect.objectContaining({ fault: 'size' }));
  });

  it('gives a pack of which the owners stand in a circle, and everybody in it is judged', async () => {
    const { handlers, host } = allowed();
    const ring = ['quarrel', 'tessel-glazes', 'ovenbird'];
    const interests = ring.map((owner, at) => interest(owner, ring[(at + 1) % ring.length] ?? owner));
    await loopback.serve(await served({ content: { ...CONTENT, interests } }));
    await handlers['host.add']({ host }, DESK);
    await handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['quarrel'] } }, DESK);
    const shown = ring.map(async (company) => {
      return (await handlers['company.page']({ company, asOf: null }, DESK)).card.shown;
    });
    expect(await Promise.all(shown)).toEqual(['WATCHED_PARTY', 'SIGNIFICANT_INFLUENCE', 'MINORITY_STAKE']);
  });

  it('that was not allowed is named, and says so', async () => {
    const { handlers, host, world } = allowed();
    world.granted.clear();
    const [row] = await handlers['host.add']({ host }, DESK);
    expect(row).toMatchObject({ granted: false, failed: true, pack: null });
    expect(row?.outcomeWords).toContain('not been allowed');
    expect(loopback.asked()).toEqual([]);
  });

  it('with another key than the one that was compared gives nothing', async () => {
    const { handlers, host } = allowed();
    const [row] = await handlers['host.add']({ host: { ...host, keys: [`${'A'.repeat(43)}=`] } }, DESK);
    expect(row).toMatchObject({ failed: true, pack: null });
    expect(row?.outcomeWords).toContain('key');
  });

  it('goes with its pack, and the pack with its host: nothing of either stays', async () => {
    for (const away of ['host.remove', 'pack.remove'] as const) {
      const { handlers, host, means, world } = allowed();
      const before = (await means.library.known({ entries: [], claims: [] })).packs;
      await handlers['host.add']({ host }, DESK);
      if (away === 'host.remove') await handlers['host.remove']({ address: host.address }, DESK);
      else await handlers['pack.remove']({ pack: 'kilns' }, DESK);
      expect(await handlers['host.list']({}, DESK)).toEqual([]);
      expect(world.told.filter((line) => line.startsWith('follow'))).toEqual([
        'follow 1 hosts',
        'follow 0 hosts',
      ]);
      expect(world.granted).not.toContain(new URL(host.address).origin);
      expect(await handlers['pack.list']({}, DESK)).toHaveLength(2);
      const after = (await means.library.known({ entries: [], claims: [] })).packs;
      expect([...after.knowledge.companies]).toEqual([...before.knowledge.companies]);
      expect(after.knowledge.interests).toEqual(before.knowledge.interests);
    }
  });
});

describe('a pack', () => {
  const companies = async ({ means }: ReturnType<typeof allowed>) => {
    const { packs } = await means.library.known({ entries: [], claims: [] });
    return new Set([...packs.knowledge.companies.values()].map(({ pack }) => pack));
  };

  it('switched off takes part in nothing until it is switched on again', async () => {
    const made = allowed();
    const { handlers, host } = made;
    await handlers['host.add']({ host }, DESK);
    expect(await companies(made)).toEqual(new Set(['test', 'kilns']));
    const rows = await handlers['pack.switch']({ pack: 'kilns', on: false }, DESK);
    expect(rows.map(({ on }) => on)).toEqual([true, false, true]);
    expect(await companies(made)).toEqual(new Set(['test']));
    await handlers['pack.switch']({ pack: 'kilns', on: true }, DESK);
    expect(await companies(made)).toEqual(new Set(['test', 'kilns']));
  });

  it('whose switch is pressed again before the first press is done stands as it was pressed last', async () => {
    const made = allowed();
    const { handlers, host } = made;
    await handlers['host.add']({ host }, DESK);
    for (const on of [true, false]) {
      const presses = [!on, on, !on, on].map((next) =>
        handlers['pack.switch']({ pack: 'kilns', on: next }, DESK),
      );
      const rows = await Promise.all(presses);
      expect(rows.at(-1)?.find(({ id }) => id === 'kilns')?.on).toBe(on);
      expect((await made.means.settings.read()).packsOff).toEqual(on ? [] : ['kilns']);
      expect(await companies(made)).toEqual(new Set(on ? ['test', 'kilns'] : ['test']));
    }
  });

  it('that ships is replaced by a newer version of itself, and is there again without it', async () => {
    const made = allowed();
    const { handlers, host } = made;
    await loopback.serve(await served({ head: head({ id: 'test', version: 2 }) }));
    await handlers['host.add']({ host }, DESK);
    const rows = await handlers['pack.list']({}, DESK);
    expect(rows.map(({ id, origin, version }) => [id, origin, version])).toEqual([
      ['test', 'fetched', 2],
      ['own', 'own', 1],
    ]);
    await handlers['pack.remove']({ pack: 'test' }, DESK);
    expect((await handlers['pack.list']({}, DESK)).map(({ version }) => version)).toEqual([1, 1]);
  });

  it('that ships is not replaced by an older one', async () => {
    const made = allowed();
    await loopback.serve(await served({ head: head({ id: 'test', version: 1 }) }));
    await made.handlers['host.add']({ host: made.host }, DESK);
    const { packs } = await made.means.library.known({ entries: [], claims: [] });
    expect(packs.knowledge.packs.map(({ title }) => title)).toEqual(['Kilns and glazes']);
    expect(packs.knowledge.companies.has('moulder')).toBe(true);
  });

  it('may never pass for what the user entered', async () => {
    const { handlers, host } = allowed();
    await loopback.serve(await served({ head: head({ id: 'own' }) }));
    const [row] = await handlers['host.add']({ host }, DESK);
    expect(row).toMatchObject({ failed: true, pack: null });
  });
});

describe('requests', () => {
  it('are listed, the newest first, with what came of each', async () => {
    const { handlers, host } = allowed();
    await handlers['host.add']({ host }, DESK);
    const { connects, entries } = await handlers['request.list']({}, DESK);
    expect(connects).toBe(true);
    expect(entries).toHaveLength(5);
    expect(entries.at(-1)).toMatchObject({
      address: host.address,
      status: 200,
      why: 'Look for a newer pack',
    });
    expect(entries.every(({ hash, bytes }) => hash?.length === 64 && bytes !== null && bytes > 0)).toBe(true);
  });

  it('switched off are not made, whatever is asked for', async () => {
    const { handlers, host } = allowed();
    expect(await handlers['connect.switch']({ on: false }, DESK)).toEqual({
      connects: false,
      entries: [],
      forgotten: 0,
    });
    const [row] = await handlers['host.add']({ host }, DESK);
    expect(row).toMatchObject({ failed: false, next: null });
    expect(row?.outcomeWords).toContain('switched every request off');
    await handlers['update.run']({ address: null }, DESK);
    expect(loopback.asked()).toEqual([]);
    expect((await handlers['request.list']({}, DESK)).entries).toEqual([]);
    await handlers['connect.switch']({ on: true }, DESK);
    expect(await handlers['host.list']({}, DESK)).toMatchObject([{ outcomeWords: '', looked: null }]);
  });

  it('switched off say so at a host that was looked at, and what came of that look is told again later', async () => {
    const { handlers, host } = allowed();
    await handlers['host.add']({ host }, DESK);
    const words = async () => (await handlers['host.list']({}, DESK))[0]?.outcomeWords;
    const came = await words();
    await handlers['connect.switch']({ on: false }, DESK);
    expect(await words()).toContain('switched every request off');
    await handlers['connect.switch']({ on: true }, DESK);
    expect([came, await words()]).toEqual(Array(2).fill('A newer version was fetched and is in use.'));
  });
});
