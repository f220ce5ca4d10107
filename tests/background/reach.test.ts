import { describe, expect, it, vi } from 'vitest';
import { type Means, openReach } from '../../src/background/reach.ts';
import { memoryArea } from '../store/memory-area.ts';

function reachWith(change: Partial<Means> = {}) {
  const fetch = vi.fn(async (_address: string) => new Response('facts'));
  let second = 0;
  const means: Means = {
    fetch,
    listed: ['packs.example'],
    granted: async () => true,
    log: memoryArea(),
    now: () => `2026-11-22T00:00:0${second++}Z`,
    ...change,
  };
  return { reach: openReach(means), fetch, means };
}

describe('a request', () => {
  it('to a listed and granted host is made, and logged with time, address, reason and size', async () => {
    const { reach } = reachWith();
    const bytes = await reach.get('https://packs.example/a.json', 'update of the data');
    expect(new TextDecoder().decode(bytes)).toBe('facts');
    expect(await reach.made()).toEqual([
      {
        time: '2026-11-22T00:00:00Z',
        address: 'https://packs.example/a.json',
        why: 'update of the data',
        bytes: 5,
      },
    ]);
  });

  it.each<[address: string, change: Partial<Means>, why: string]>([
    ['https://elsewhere.example/a', {}, 'a host that is not listed'],
    ['https://packs.example.evil.example/a', {}, 'a host that only begins like a listed one'],
    ['https://packs.example@evil.example/a', {}, 'a listed host as a user name'],
    ['http://packs.example/a', {}, 'no https'],
    ['ftp://packs.example/a', {}, 'another protocol'],
    ['packs.example/a', {}, 'no address'],
    ['https://packs.example/a', { granted: async () => false }, 'a host that the user did not grant'],
  ])('to %s is refused before anything is sent: %o %s', async (address, change, _why) => {
    const { reach, fetch } = reachWith(change);
    await expect(reach.get(address, 'test')).rejects.toMatchObject({ name: 'NotReached' });
    expect(fetch).not.toHaveBeenCalled();
    expect(await reach.made()).toEqual([]);
  });

  it.each([
    ['fails', async () => Promise.reject(new TypeError('offline'))],
    ['is answered with an error', async () => new Response('busy', { status: 503 })],
  ])('that %s is in the log all the same', async (_what, fetch) => {
    const { reach } = reachWith({ fetch });
    await expect(reach.get('https://packs.example/a', 'test')).rejects.toThrow();
    expect(await reach.made()).toMatchObject([{ address: 'https://packs.example/a', bytes: null }]);
  });

  it('is one of at most a thousand in the log, the oldest go first', async () => {
    const old = Array.from({ length: 1000 }, (_, n) => ({ time: `t${n}`, address: 'a', why: 'w', bytes: 1 }));
    const { reach } = reachWith({ log: memoryArea({ requests: old }) });
    await reach.get('https://packs.example/a', 'test');
    const made = await reach.made();
    expect([made.length, made[0]?.time, made.at(-1)?.why]).toEqual([1000, 't1', 'test']);
  });
});

it('a foreign log is no log', async () => {
  expect(await reachWith({ log: memoryArea({ requests: 'garbage' }) }).reach.made()).toEqual([]);
});
