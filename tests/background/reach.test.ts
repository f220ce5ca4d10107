import { describe, expect, it, vi } from 'vitest';
import { type Means, openReach, type Wish } from '../../src/background/reach.ts';
import { sha256 } from '../../src/platform/pack-tools.ts';
import { memoryArea } from '../store/memory-area.ts';

function reachWith(change: Partial<Means> = {}) {
  const fetch = vi.fn(async () => new Response('facts', { headers: { etag: '"1"' } }));
  let second = 0;
  const means: Means = {
    fetch,
    wanted: async () => true,
    listed: async () => ['packs.example'],
    granted: async () => true,
    log: memoryArea(),
    now: () => `2026-11-22T00:00:0${second++}Z`,
    patience: 1_000,
    ...change,
  };
  return { reach: openReach(means), fetch, means };
}

const wish = (change: Partial<Wish> = {}): Wish => ({
  address: 'https://packs.example/a.json',
  why: 'test',
  limit: 100,
  etag: null,
  ...change,
});

const HASH = await sha256(new TextEncoder().encode('facts'));

describe('a request', () => {
  it('to a listed and granted host is made, and logged with time, address, reason, size and hash', async () => {
    const { reach } = reachWith();
    const reached = await reach.get(wish({ why: 'update of the data' }));
    expect(reached).toMatchObject({ state: 'new', etag: '"1"' });
    expect(await reach.made()).toEqual([
      {
        time: '2026-11-22T00:00:00Z',
        address: 'https://packs.example/a.json',
        why: 'update of the data',
        status: 200,
        bytes: 5,
        hash: HASH,
      },
    ]);
  });

  it.each<[string, string, Partial<Means>, string]>([
    ['with requests switched off', 'https://packs.example/a', { wanted: async () => false }, 'off'],
    ['to a host that is not listed', 'https://elsewhere.example/a', {}, 'unlisted'],
    ['to a host that begins like a listed one', 'https://packs.example.evil.example/a', {}, 'unlisted'],
    ['with a listed host as a user name', 'https://packs.example@evil.example/a', {}, 'unlisted'],
    ['without https', 'http://packs.example/a', {}, 'address'],
    ['by another protocol', 'ftp://packs.example/a', {}, 'address'],
    ['to no address', 'packs.example/a', {}, 'address'],
    ['not granted', 'https://packs.example/a', { granted: async () => false }, 'not-granted'],
  ])('%s is refused before anything is sent', async (_what, address, change, hindrance) => {
    const { reach, fetch } = reachWith(change);
    await expect(reach.get(wish({ address }))).rejects.toMatchObject({ name: 'NotReached', hindrance });
    expect(fetch).not.toHaveBeenCalled();
    expect(await reach.made()).toEqual([]);
  });

  it.each<[string, Means['fetch'], object, object]>([
    [
      'that cannot be made',
      async () => Promise.reject(new TypeError('offline')),
      { hindrance: 'offline' },
      { status: null },
    ],
    [
      'that nobody answers in time',
      async () => Promise.reject(new DOMException('', 'TimeoutError')),
      { hindrance: 'slow' },
      { status: null },
    ],
    [
      'to a host in trouble',
      async () => new Response('busy', { status: 503, headers: { 'retry-after': '120' } }),
      { hindrance: 'busy', retryAfter: 120 },
      { status: 503 },
    ],
    [
      'too many',
      async () =>
        new Response('', { status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } }),
      { hindrance: 'busy', retryAfter: null },
      { status: 429 },
    ],
    [
      'for what is gone',
      async () => new Response('', { status: 404 }),
      { hindrance: 'status' },
      { status: 404 },
    ],
    [
      'answered with too much',
      async () => new Response('x'.repeat(101)),
      { hindrance: 'large' },
      { status: 200 },
    ],
    [
      'unchanged, unasked',
      async () => new Response(null, { status: 304 }),
      { hindrance: 'status' },
      { status: 304 },
    ],
  ])('%s is in the log all the same', async (_what, fetch, problem, entry) => {
    const { reach } = reachWith({ fetch });
    await expect(reach.get(wish())).rejects.toMatchObject({ name: 'NotReached', ...problem });
    expect(await reach.made()).toMatchObject([{ ...entry, bytes: null, hash: null }]);
  });

  it('for what is here already says which it is, and gets nothing', async () => {
    const fetch = vi.fn<Means['fetch']>(async () => new Response(null, { status: 304 }));
    const { reach } = reachWith({ fetch });
    expect(await reach.get(wish({ etag: '"1"' }))).toEqual({ state: 'same' });
    expect(fetch.mock.calls[0]?.[1].headers).toEqual({ 'If-None-Match': '"1"' });
    expect(await reach.made()).toMatchObject([{ status: 304, bytes: null }]);
  });

  it('is one of at most a thousand in the log, the oldest go first', async () => {
    const old = Array.from({ length: 1000 }, (_, n) => ({ time: `t${n}`, address: 'a', why: 'w', bytes: 1 }));
    const { reach } = reachWith({ log: memoryArea({ requests: old }) });
    await reach.get(wish());
    const made = await reach.made();
    expect([made.length, made[0]?.time, made.at(-1)?.why]).toEqual([1000, 't1', 'test']);
    await reach.get(wish());
    // They were made, and stay counted.
    expect([(await reach.made()).length, await reach.forgotten()]).toEqual([1000, 2]);
  });

  it('beside another keeps both entries', async () => {
    const { reach } = reachWith();
    await Promise.all([reach.get(wish()), reach.get(wish({ address: 'https://packs.example/b.json' }))]);
    expect(await reach.made()).toMatchObject([{ bytes: 5 }, { bytes: 5 }]);
  });
});

it('a foreign log is no log', async () => {
  expect(await reachWith({ log: memoryArea({ requests: 'garbage' }) }).reach.made()).toEqual([]);
});
