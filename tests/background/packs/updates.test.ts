import 'fake-indexeddb/auto';
import { constants, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { openCoverages } from '../../../src/background/packs/coverages.ts';
import { hostStates } from '../../../src/background/packs/host-state.ts';
import { addedPacks } from '../../../src/background/packs/shelved.ts';
import { openUpdates, type UpdateMeans } from '../../../src/background/packs/updates.ts';
import { openReach } from '../../../src/background/reach.ts';
import { partsOf } from '../../../src/core/pack/content.ts';
import { DEFAULTS } from '../../../src/core/settings/settings.ts';
import { packTools, sha256 } from '../../../src/platform/pack-tools.ts';
import { makeKeys } from '../../../src/platform/release-tools.ts';
import { openPackShelf } from '../../../src/store/pack-shelf.ts';
import {
  CONTENT,
  contentOfVersion,
  head,
  KEYS,
  type Served,
  served,
  signed,
  versions,
} from '../../core/pack/made.ts';
import { soon } from '../../soon.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { answering, type Fault, holding, type LoopbackHost, loopbackHost } from './host.ts';

let host: LoopbackHost;
let shelves = 0;

beforeEach(async () => {
  host = await loopbackHost();
});
afterEach(() => host.close());

const MADE = await versions(4);
const [V1, V2, V3, V4] = MADE as [Served, Served, Served, Served];

/** What outlives a worker. */
const disk = () => ({ shelf: `updates-${shelves++}`, area: memoryArea() });

interface Change extends Partial<UpdateMeans> {
  readonly wanted?: () => Promise<boolean>;
}

function world(
  { wanted = async () => true, ...change }: Change = {},
  patience = 2_000,
  { shelf: name, area } = disk(),
) {
  const shelf = () => openPackShelf(name);
  let clock = Date.parse('2026-11-22T08:00:00Z');
  const now = () => new Date(clock++).toISOString();
  const states = hostStates(area);
  const reported: unknown[] = [];
  const changed = vi.fn(async () => undefined);
  const reach = openReach({
    fetch: host.fetch,
    wanted,
    listed: async () => ['packs.example'],
    granted: async () => true,
    log: area,
    now,
    patience,
  });
  const means: UpdateMeans = {
    reach,
    shelf,
    states,
    coverages: openCoverages(area, (error) => void reported.push(error)),
    tools: packTools,
    settings: async () => ({ ...DEFAULTS, packHosts: [{ address: host.address, keys: [KEYS.publicKey] }] }),
    exclusively: (work) => work(),
    changing: async () => undefined,
    changed,
    today: () => '2026-11-22',
    now,
    app: '0.1.0',
    ...change,
  };
  const updates = openUpdates(means);
  const packs = addedPacks(shelf, packTools, (error) => void reported.push(error));
  return {
    updates,
    changed,
    reach,
    packs,
    reported,
    shelf,
    pass: (hours: number) => {
      clock += hours * 3_600_000;
    },
    state: async () => (await states.read()).get(host.address),
    /** Serves this, looks, and tells what came of it. */
    async take(pack: Served) {
      await host.serve(pack);
      await updates.look(null);
      return (await states.read()).get(host.address)?.outcome;
    },
    async version() {
      const [pack] = (await packs.read()).packs;
      if (pack) expect(pack.companies).toHaveLength(CONTENT.companies.length + pack.version);
      return pack?.version ?? null;
    },
  };
}

describe('an update', () => {
  it('fetches the whole first, then what changed, then nothing', async () => {
    const { take, version, changed } = world();
    expect(await take(V1)).toBe('updated');
    expect(await version()).toBe(1);
    expect(host.asked()).toHaveLength(1 + V1.manifest.parts.length);
    expect(await take(V2)).toBe('updated');
    expect(host.asked()).toEqual(['/kilns/manifest.json', '/kilns/delta-1-2.gz']);
    expect(await version()).toBe(2);
    expect(await take(V2)).toBe('same');
    expect(host.asked()).toEqual(['/kilns/manifest.json']);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('that missed versions follows the chain of deltas', async () => {
    const { take, version } = world();
    await take(V1);
    for (const between of [V2, V3]) await host.serve(between);
    host.asked();
    expect(await take(V4)).toBe('updated');
    expect(host.asked()).toEqual([
      '/kilns/manifest.json',
      '/kilns/delta-1-2.gz',
      '/kilns/delta-2-3.gz',
      '/kilns/delta-3-4.gz',
    ]);
    expect(await version()).toBe(4);
  });

  it('with a delta gone from the host fetches the whole', async () => {
    const { take, version } = world();
    await take(V1);
    host.fault(answering(404, '', {}, /delta/));
    expect(await take(V2)).toBe('updated');
    expect(await version()).toBe(2);
  });

  it('of a pack that is damaged on this device mends it', async () => {
    const { take, version, shelf, packs, reported } = world();
    await take(V1);
    const open = await shelf();
    const [part] = V1.manifest.parts;
    const { revision, packs: held } = await open.read();
    await open.put(revision, held, [{ sha256: part?.sha256 ?? '', bytes: Uint8Array.of(1, 2, 3) }]);
    open.close();
    expect(await packs.read()).toMatchObject({ packs: [], troubled: { kilns: 'damaged' } });
    expect(reported).toMatchObject([{ fault: 'size' }]);
    expect(await take(V2)).toBe('updated');
    expect(await version()).toBe(2);
  });

  it('changes what the packs are called by, and only then', async () => {
    const { take, packs, updates } = world();
    expect(await packs.stamp()).toBe('');
    await take(V1);
    const first = await packs.stamp();
    await take(V1);
    expect(await packs.stamp()).toBe(first);
    await take(V2);
    expect(await packs.stamp()).not.toBe(first);
    await updates.remove(host.address);
    expect([await packs.stamp(), (await packs.read()).packs]).toEqual(['', []]);
  });

  it('is one of two that windows ask for at once, and another one afterwards', async () => {
    const { updates, version } = world();
    await host.serve(V1);
    expect(await Promise.all([updates.look(null), updates.look(null)])).toEqual([true, true]);
    const asked = host.asked();
    expect(asked.filter((path) => path.endsWith('manifest.json'))).toHaveLength(1);
    expect(asked.filter((path) => path.includes('companies'))).toHaveLength(1);
    expect(await version()).toBe(1);
    await updates.look(null);
    expect(host.asked()).toHaveLength(1);
  });

  it('of one host after a look at all finds the work done', async () => {
    const { updates, version } = world();
    await host.serve(V1);
    await Promise.all([updates.look(null), updates.look(host.address)]);
    expect(host.asked().filter((path) => path.includes('companies'))).toHaveLength(1);
    expect(await version()).toBe(1);
  });

  it('that another window is at says so and does nothing', async () => {
    const { updates, version } = world({ exclusively: async () => null });
    await host.serve(V1);
    expect(await updates.look(null)).toBe(false);
    expect(host.asked()).toEqual([]);
    expect(await version()).toBeNull();
  });
});

/** Companies of which two have one id. */
const TWINS = (() => {
  const { companies = '' } = partsOf(contentOfVersion(2));
  return companies.replaceAll('kiln-1', 'kiln-0');
})();

/** Blocks that each unpack to 1 MB, a thousand times: no line ends, and no end is ever reached. */
function lineOfOneGigabyte(): Uint8Array {
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
  const block = deflateRawSync('x'.repeat(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  return Uint8Array.from(Buffer.concat([header, ...Array<Buffer>(1_000).fill(block)]));
}

/** Version 2, signed, with these bytes for its companies. */
async function withCompanies(bytes: Uint8Array): Promise<Served> {
  const made = await served({ head: head({ version: 2 }), content: contentOfVersion(2) });
  const [companies, ...others] = made.manifest.parts;
  if (companies === undefined) throw new Error('There are companies.');
  const inflated = readsWhole(bytes) ?? companies.inflated;
  const listing = { ...companies, bytes: bytes.byteLength, inflated, sha256: await sha256(bytes) };
  const { manifestText, manifest } = await signed({ ...made.manifest, parts: [listing, ...others] });
  return { manifestText, manifest, files: new Map(made.files).set(companies.file, bytes) };
}

/** How many bytes it unpacks to, where it does. */
function readsWhole(bytes: Uint8Array): number | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: 1_000_000 }).byteLength;
  } catch {
    return null;
  }
}

describe('what goes wrong leaves the old pack as it is:', () => {
  const slow: Fault = (_request, response) => {
    response.writeHead(200).write('{"format":2,');
    return true;
  };
  const cut: Fault = (request, response) => {
    if (!/delta|gz/.test(request.url ?? '')) return false;
    response.writeHead(200, { 'content-length': '1000' }).write('half');
    setImmediate(() => response.destroy());
    return true;
  };
  const portal = answering(200, '<!doctype html><title>Hotel Wi-Fi</title>', { 'content-type': 'text/html' });
  const elsewhere = answering(302, '', { location: 'https://evil.example/manifest.json' });

  it.each<[string, Fault, string]>([
    ['a host that never ends', slow, 'unreached_slow'],
    ['a line that is cut', cut, 'unreached_offline'],
    ['too many requests', answering(429, '', { 'retry-after': '7200' }), 'unreached_busy'],
    ['a broken host', answering(500, 'oops'), 'unreached_busy'],
    ['a log-in page', portal, 'refused_not_json'],
    ['a host that sends us elsewhere', elsewhere, 'unreached_offline'],
    ['a manifest of 2 MB', answering(200, 'x'.repeat(2_000_000)), 'unreached_large'],
    ['a manifest in Latin-1', answering(200, Uint8Array.of(0x7b, 0xe9, 0x7d)), 'refused_encoding'],
    ['parts that are something else', answering(200, 'x', {}, /gz/), 'refused_size'],
    ['parts that are missing', answering(404, '', {}, /gz/), 'unreached_status'],
  ])('%s', async (_what, fault, outcome) => {
    const { take, version, state } = world({}, 400);
    await take(V1);
    host.fault(fault);
    expect(await take(V2)).toBe(outcome);
    expect(await version()).toBe(1);
    expect((await state())?.failures).toBe(1);
    host.fault(null);
    expect(await take(V2)).toBe('updated');
    expect(await version()).toBe(2);
  });

  it.each<[string, () => Promise<Served>, string]>([
    ['an old version', async () => V1, 'refused_rollback'],
    [
      'another pack of the same version',
      () => served({ head: head({ version: 2 }), content: contentOfVersion(5) }),
      'refused_changed',
    ],
    [
      'a key that nobody confirmed',
      async () => served({ head: head({ version: 3 }) }, [await makeKeys()]),
      'refused_signature',
    ],
    ['another pack', () => served({ head: head({ id: 'glazes', version: 3 }) }), 'refused_other'],
    ['a day to come', () => served({ head: head({ version: 3, asOf: '2027-01-01' }) }), 'refused_future'],
    ['a later extension', () => served({ head: head({ version: 3, app: '9' }) }), 'refused_app'],
  ])('%s', async (_what, made, outcome) => {
    const { take, version } = world();
    await take(V2);
    expect(await take(await made())).toBe(outcome);
    expect(await version()).toBe(2);
  });

  const gzipped = (text: string | Uint8Array) => new Uint8Array(gzipSync(text));
  const latin1 = Uint8Array.of(...[...'{"ids":["caf'].map((sign) => sign.charCodeAt(0)), 0xe9);

  it.each<[string, () => Uint8Array, outcome: string]>([
    ['half a file', () => gzipped(JSON.stringify({ ids: [], names: [] })).slice(0, 20), 'refused_gzip'],
    ['a line of 1 GB', lineOfOneGigabyte, 'refused_inflated'],
    ['a part in Latin-1', () => gzipped(latin1), 'refused_encoding'],
    ['a web page for a part', () => gzipped('<!doctype html><title>Moved</title>'), 'refused_not_json'],
    ['a part without records', () => gzipped('{"rows": 1}'), 'refused_field'],
    ['one id of two companies', () => gzipped(TWINS), 'refused_twice'],
  ])('%s, signed by a careless publisher', async (_what, bytes, outcome) => {
    const { take, version, state } = world();
    await take(V1);
    expect(await take(await withCompanies(bytes()))).toBe(outcome);
    expect(await version()).toBe(1);
    expect(english).toHaveProperty(`update_${(await state())?.outcome}`);
    expect(await take(V3)).toBe('updated');
  });

  it('a device that is full', async () => {
    const { take, version } = world();
    await take(V1);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    expect(await take(V2)).toBe('full');
    full.mockRestore();
    expect(await version()).toBe(1);
  });

  it('a host that changes between manifest and parts is looked at again', async () => {
    const { take, version } = world();
    let swapped = false;
    // Version 2 comes while version 1 is fetched: its parts have other names, and those of version 1 are taken away.
    host.fault((request, response) => {
      if (swapped || !/1-.*gz/.test(request.url ?? '')) return false;
      swapped = true;
      void host.serve(V2).then(() => response.writeHead(404).end());
      return true;
    });
    expect(await take(V1)).toBe('updated');
    expect(await version()).toBe(2);
  });
});

describe('a worker that is killed while it', () => {
  it.each([
    ['looks for a newer pack', /manifest/],
    ['fetches one', /companies/],
    ['fetches a delta', /delta/],
  ])('%s leaves the old data, a word about it, and the work for the next one', async (_what, which) => {
    const kept = disk();
    const killed = world({}, 2_000, kept);
    await killed.take(V1);
    // Without a delta to it, version 2 has to be fetched whole.
    const next = /delta/.test(which.source)
      ? V2
      : await served({ head: head({ version: 2 }), content: contentOfVersion(2) });
    const hold = holding(which);
    host.fault(hold.fault);
    const never = killed.take(next);
    await soon(() => expect(hold.held()).toBe(1));

    const woken = world({}, 2_000, kept);
    expect(await woken.version()).toBe(1);
    expect(await woken.state()).toMatchObject({ outcome: 'begun', failures: 1 });
    host.fault(null);
    await woken.updates.lookWhereDue();
    expect(await woken.version()).toBe(1);
    woken.pass(1.1);
    await woken.updates.lookWhereDue();
    expect([await woken.version(), (await woken.state())?.outcome]).toEqual([2, 'updated']);
    hold.letGo();
    await never;
    expect(await woken.version()).toBe(2);
  });
});

describe('a host is asked again', () => {
  it('after a day where all is well, ever later where it is not, and when it says', async () => {
    const { take, updates, pass } = world();
    await take(V1);
    host.asked();
    const asksAfter = async (hours: number) => {
      pass(hours);
      await updates.lookWhereDue();
      return host.asked().length > 0;
    };
    expect(await asksAfter(23)).toBe(false);
    host.fault(answering(500, ''));
    expect(await asksAfter(2)).toBe(true);
    expect(await asksAfter(0.9)).toBe(false);
    expect(await asksAfter(0.2)).toBe(true);
    expect(await asksAfter(1.5)).toBe(false);
    host.fault(answering(429, '', { 'retry-after': String(50 * 3600) }));
    expect(await asksAfter(0.6)).toBe(true);
    expect(await asksAfter(49)).toBe(false);
    host.fault(null);
    expect(await asksAfter(2)).toBe(true);
  });

  it('as soon as requests are wanted again, and is not blamed for what was refused here', async () => {
    let connects = true;
    const packHosts = [{ address: host.address, keys: [KEYS.publicKey] }];
    const { take, updates, pass, state } = world({
      settings: async () => ({ ...DEFAULTS, packHosts, connects }),
      wanted: async () => connects,
    });
    await take(V1);
    const before = await state();
    connects = false;
    pass(25);
    await updates.lookWhereDue();
    await take(V2);
    expect(await state()).toEqual(before);
    connects = true;
    await updates.lookWhereDue();
    expect(await state()).toMatchObject({ outcome: 'updated', failures: 0 });
  });

  it('as it was due, where requests were switched off in the middle of a look', async () => {
    let connects = true;
    const { take, state, version } = world({ wanted: async () => connects });
    await take(V1);
    const before = await state();
    // The manifest is still answered, and then nothing more is asked for.
    host.fault((request) => {
      if (/manifest/.test(request.url ?? '')) connects = false;
      return false;
    });
    host.asked();
    expect(await take(V2)).toBe('updated');
    expect(host.asked()).toEqual(['/kilns/manifest.json']);
    expect([await state(), await version()]).toEqual([before, 1]);
    connects = true;
  });

  it('never where none is named', async () => {
    const { updates } = world({ settings: async () => DEFAULTS });
    await host.serve(V1);
    await updates.look(null);
    await updates.lookWhereDue();
    expect(host.asked()).toEqual([]);
  });
});
