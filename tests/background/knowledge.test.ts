import { describe, expect, it, vi } from 'vitest';
import { openLibrary, type Sources } from '../../src/background/knowledge.ts';
import { ownEntry } from '../../src/core/settings/own-entry.ts';
import { memoryRecords, PACK } from './stand-in.ts';

function sourcesOver(change: Partial<Sources> = {}) {
  const records = memoryRecords();
  const bundled = vi.fn(async (): Promise<unknown> => PACK);
  const report = vi.fn();
  const sources: Sources = {
    records: async () => records,
    bundled,
    language: async () => Promise.reject(new Error('none')),
    stamp: '1',
    newId: () => 'g1',
    report,
    ...change,
  };
  return { sources, records, bundled, report };
}

const own = ownEntry(
  { name: 'Zorvath', otherNames: [], domain: null, service: null, role: 'supplier', parent: null },
  'own-1',
  '2026-11-22',
);

describe('the first wake', () => {
  it('reads the shipped pack and stores it', async () => {
    const { sources, records } = sourcesOver();
    const { packs } = await openLibrary(sources).known([]);
    expect(packs.knowledge.companies.get('tessel')?.name).toBe('Tessel Glazes');
    expect(records.packs.held).toEqual({ id: 'g1', stamp: '1', parts: [PACK] });
  });

  it('builds once for all who ask at once', async () => {
    const { sources, bundled } = sourcesOver();
    const library = openLibrary(sources);
    const [first, second] = await Promise.all([library.known([]), library.known([])]);
    expect(first).toBe(second);
    expect(bundled).toHaveBeenCalledTimes(1);
  });
});

describe('a later wake', () => {
  it('reads what is stored', async () => {
    const { sources, bundled } = sourcesOver();
    await openLibrary(sources).known([]);
    await openLibrary(sources).known([]);
    expect(bundled).toHaveBeenCalledTimes(1);
  });

  it.each([
    { why: 'of an earlier version of the extension', held: { id: 'g0', stamp: '0', parts: [PACK] } },
    { why: 'no pack', held: { id: 'g0', stamp: '1', parts: ['garbage'] } },
    { why: 'not there', held: null },
  ])('makes it anew where what is stored is $why', async ({ held }) => {
    const { sources, records, bundled } = sourcesOver();
    records.packs.held = held;
    expect((await openLibrary(sources).known([])).packs.knowledge.companies.size).toBe(6);
    expect(bundled).toHaveBeenCalledTimes(1);
    expect(records.packs.held?.id).toBe('g1');
  });
});

describe('a store that fails', () => {
  it.each([
    ['cannot be opened', { records: () => Promise.reject(new Error('No database.')) }],
    [
      'has no room',
      {
        records: async () => {
          const records = memoryRecords();
          records.packs.install = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
          return records;
        },
      },
    ],
  ])('and %s costs no answer, and is reported', async (_what, change) => {
    const { sources, report } = sourcesOver(change);
    expect((await openLibrary(sources).known([])).packs.knowledge.companies.size).toBe(6);
    expect(report.mock.calls.length).toBeGreaterThan(1);
  });
});

describe('nothing to read at all', () => {
  it.each([
    ['is gone', () => Promise.reject(new TypeError('no such file'))],
    ['is no pack', async () => ({ format: 'garbage' })],
  ])(
    'because the shipped file %s, fails this question in words, and the next one tries again',
    async (_what, file) => {
      const { sources, bundled, records } = sourcesOver();
      bundled.mockImplementationOnce(file);
      const library = openLibrary(sources);
      await expect(library.known([])).rejects.toMatchObject({ code: 'no-data' });
      expect(records.packs.installs).toBe(0);
      expect((await library.known([])).packs.knowledge.companies.size).toBe(6);
    },
  );
});

describe('own entries', () => {
  it('are known beside the packs and never change them', async () => {
    const { packs, all } = await openLibrary(sourcesOver().sources).known([own]);
    expect(all.knowledge.companies.get('own-1')?.name).toBe('Zorvath');
    expect(packs.knowledge.companies.has('own-1')).toBe(false);
  });

  it('cost nothing where there are none', async () => {
    const { packs, all } = await openLibrary(sourcesOver().sources).known([]);
    expect(all).toBe(packs);
  });

  it('changed, are taken in without reading the packs again', async () => {
    const { sources, bundled } = sourcesOver();
    const library = openLibrary(sources);
    await library.known([]);
    expect((await library.known([own])).all.knowledge.companies.has('own-1')).toBe(true);
    expect((await library.known([])).all.knowledge.companies.has('own-1')).toBe(false);
    expect(bundled).toHaveBeenCalledTimes(1);
  });
});

describe('after an update', () => {
  it('the shipped pack takes the stored one’s place, also while that is being read', async () => {
    const { sources, records, bundled } = sourcesOver();
    records.packs.held = { id: 'g0', stamp: '1', parts: [PACK] };
    bundled.mockResolvedValue({ ...PACK, title: 'Newer' });
    const library = openLibrary(sources);
    const early = library.known([]);
    await library.renew();
    expect((await early).packs.knowledge.packs[0]?.title).toBe('Kilns and glazes');
    expect((await library.known([])).packs.knowledge.packs[0]?.title).toBe('Newer');
    expect(records.packs.held?.parts).toEqual([{ ...PACK, title: 'Newer' }]);
  });
});

it('two companies are related where an interest ties them, in either order', async () => {
  const { related } = (await openLibrary(sourcesOver().sources).known([])).packs;
  expect([
    related('quarrel', 'tessel'),
    related('tessel', 'quarrel'),
    related('quarrel', 'ovenbird'),
  ]).toEqual([true, true, false]);
});
