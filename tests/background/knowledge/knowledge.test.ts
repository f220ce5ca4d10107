import { describe, expect, it, vi } from 'vitest';
import { type Known, openLibrary, type Told } from '../../../src/background/knowledge/knowledge.ts';
import type { Sources } from '../../../src/background/knowledge/origin.ts';
import { Overtaken } from '../../../src/background/knowledge/turns.ts';
import { openWrites } from '../../../src/background/knowledge/writes.ts';
import { companiesNamedIn } from '../../../src/core/linking/named-in.ts';
import { PageTokens } from '../../../src/core/linking/page-tokens.ts';
import { LANGUAGE_IMAGE_VERSION } from '../../../src/core/mention/language-image.ts';
import { BODY_IMAGE_VERSION } from '../../../src/core/pack/body-image.ts';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { NOTHING_OWN, type OwnKnowledge } from '../../../src/core/settings/own-claim.ts';
import { type OwnEntry, ownEntry } from '../../../src/core/settings/own-entry.ts';
import type { Generation } from '../../../src/store/records/generations.ts';
import { sealed } from '../../../src/store/sealed.ts';
import { soon } from '../../soon.ts';
import { memoryRecords, ONLY_SHIPPED, PACK } from '../stand-in.ts';

/** Small files of the language. */
const LANGUAGE = {
  suffixes: { source: 'a test', licence: 'MIT', rules: ['example'] },
  linking: {
    lexicon: { version: 1, sources: [], classes: { common: 'glaze|kiln', surname: 'moulder' } },
    weights: {
      version: 3,
      long: { local: { bias: -1, weights: { possessive: 0.5 } }, page: { bias: 0, weights: {} } },
      short: { local: { bias: 0, weights: {} }, page: { bias: 0, weights: {} } },
      threshold: 0.5,
      loneThreshold: 0.5,
    },
  },
};

function sourcesOver(change: Partial<Sources> = {}) {
  const records = memoryRecords();
  const bundled = vi.fn(async (): Promise<unknown> => PACK);
  const language = vi.fn(change.language ?? (async () => Promise.reject(new Error('none'))));
  const report = vi.fn();
  let ids = 0;
  const sources: Sources = {
    records: async () => records,
    bundled,
    stamp: '1',
    arrangement: ONLY_SHIPPED,
    newId: () => `g${++ids}`,
    report,
    ...change,
    language,
  };
  return { sources, records, bundled, language, report };
}

const nothing = async () => undefined;
const TOLD: Told = { caughtUp: nothing, ownKnown: nothing, ready: nothing };

const libraryOver = (sources: Sources) => openLibrary(sources, openWrites(sources));

/** What can have become of a stored image. */
const HARMS: readonly ((held: Generation) => Generation)[] = [
  (held) => ({ ...held, stamp: 'another' }),
  (held) => ({ ...held, parts: [] }),
  (held) => ({ ...held, parts: held.parts.slice(0, -1) }),
  (held) => ({ ...held, parts: held.parts.map(() => 'garbage') }),
  (held) => ({ ...held, parts: held.parts.map((part) => (part as ArrayBuffer).slice(0, -1)) }),
  (held) => ({ ...held, parts: held.parts.map((part) => new ArrayBuffer((part as ArrayBuffer).byteLength)) }),
  // Sealed well and yet no image: as one of a form that changed without its version.
  (held) => ({ ...held, parts: sealed([new ArrayBuffer(8), new ArrayBuffer(64), new ArrayBuffer(64)]) }),
];

const own = ownEntry(
  { name: 'Zorvath', otherNames: [], domain: null, service: null, role: 'supplier', parent: null },
  'own-1',
  '2026-11-22',
);

describe('the first wake', () => {
  it('reads the shipped pack and stores it', async () => {
    const { sources, records } = sourcesOver();
    const { packs } = await libraryOver(sources).known(NOTHING_OWN);
    expect(packs.knowledge.companies.get('tessel')?.name).toBe('Tessel Glazes');
    expect(records.packs.held).toEqual({ id: 'g1', stamp: '1', parts: [PACK] });
  });

  it('builds once for all who ask at once', async () => {
    const { sources, bundled } = sourcesOver();
    const library = libraryOver(sources);
    const [first, second] = await Promise.all([library.known(NOTHING_OWN), library.known(NOTHING_OWN)]);
    expect(first).toBe(second);
    expect(bundled).toHaveBeenCalledTimes(1);
  });
});

/** A wake that ends when everything it wanted to store is stored. */
async function wakeOver(sources: Sources, ownEntries: readonly OwnEntry[] = []): Promise<Known> {
  const writes = openWrites(sources);
  const known = await openLibrary(sources, writes).known({ entries: ownEntries, claims: [] });
  await writes.done();
  return known;
}

describe('a later wake', () => {
  it('reads no pack, no file and no lexicon: the images answer', async () => {
    const { sources, bundled, language, records, report } = sourcesOver({ language: async () => LANGUAGE });
    const first = await wakeOver(sources, [own]);
    records.packs.read = 0;
    const { packs, all } = await wakeOver(sources, [own]);
    expect([bundled, language].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(records.packs.read).toBe(0);
    expect([...packs.knowledge.companies]).toEqual([...first.packs.knowledge.companies]);
    expect([...all.knowledge.companies]).toEqual([...first.all.knowledge.companies]);
    expect(packs.gazetteer.language.weights).toEqual(first.packs.gazetteer.language.weights);
    expect([packs.stamp, all.stamp]).toEqual([first.packs.stamp, first.all.stamp]);
    expect(report).not.toHaveBeenCalled();
  });

  it.each(['language', 'body', 'ownBody'] as const)(
    'builds anew where the image of %s is not whole',
    async (slot) => {
      for (const harm of HARMS) {
        const { sources, records } = sourcesOver({ language: async () => LANGUAGE });
        const first = await wakeOver(sources, [own]);
        records[slot].held = records[slot].held && harm(records[slot].held);
        const known = await wakeOver(sources, [own]);
        expect([...known.all.knowledge.companies]).toEqual([...first.all.knowledge.companies]);
        expect(known.packs.gazetteer.language.weights).not.toBeNull();
        expect(records[slot].installs).toBe(2);
      }
    },
  );

  it.each([
    ['language', LANGUAGE_IMAGE_VERSION],
    ['body', BODY_IMAGE_VERSION],
    ['ownBody', BODY_IMAGE_VERSION],
  ] as const)('builds anew where the image of %s has an earlier form', async (slot, version) => {
    const { sources, records } = sourcesOver({ language: async () => LANGUAGE });
    await wakeOver(sources, [own]);
    const { held } = records[slot];
    const stamp = held?.stamp.replace(`[${version},`, `[${version - 1},`) ?? '';
    expect(stamp).not.toBe(held?.stamp);
    records[slot].held = held && { ...held, stamp };
    await wakeOver(sources, [own]);
    expect(records[slot].installs).toBe(2);
    await wakeOver(sources, [own]);
    expect(records[slot].installs).toBe(2);
  });

  it('takes nothing from an image of other own entries, and leaves none where there are none any more', async () => {
    const { sources, records } = sourcesOver();
    await wakeOver(sources, [own]);
    const other = { ...own, id: 'own-2', name: 'Ombrine' };
    const { all } = await wakeOver(sources, [other]);
    expect([all.knowledge.companies.has('own-1'), all.knowledge.companies.has('own-2')]).toEqual([
      false,
      true,
    ]);
    await wakeOver(sources, []);
    expect(records.ownBody.held).toBeNull();
  });

  it.each([
    { why: 'of an earlier version of the extension', held: { id: 'g0', stamp: '0', parts: [PACK] } },
    { why: 'no pack', held: { id: 'g0', stamp: '1', parts: ['garbage'] } },
    { why: 'not there', held: null },
  ])('makes it anew where what is stored is $why', async ({ held }) => {
    const { sources, records, bundled } = sourcesOver();
    records.packs.held = held;
    expect((await wakeOver(sources)).packs.knowledge.companies.size).toBe(6);
    expect(bundled).toHaveBeenCalledTimes(1);
    expect(records.packs.held?.id).toBe('g1');
    // The image is of the packs that took their place: the next wake has nothing to build.
    await wakeOver(sources);
    expect(records.body.installs).toBe(1);
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
    expect((await libraryOver(sources).known(NOTHING_OWN)).packs.knowledge.companies.size).toBe(6);
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
      const library = libraryOver(sources);
      await expect(library.known(NOTHING_OWN)).rejects.toMatchObject({ code: 'no-data' });
      expect(records.packs.installs).toBe(0);
      expect((await library.known(NOTHING_OWN)).packs.knowledge.companies.size).toBe(6);
    },
  );
});

describe('own entries', () => {
  it('are known beside the packs and never change them', async () => {
    const { packs, all } = await libraryOver(sourcesOver().sources).known({ entries: [own], claims: [] });
    expect(all.knowledge.companies.get('own-1')?.name).toBe('Zorvath');
    expect(packs.knowledge.companies.has('own-1')).toBe(false);
  });

  it('cost nothing where there are none', async () => {
    const { packs, all } = await libraryOver(sourcesOver().sources).known(NOTHING_OWN);
    expect(all).toBe(packs);
  });

  it('changed, are taken in without reading the packs again', async () => {
    const { sources, bundled } = sourcesOver();
    const library = libraryOver(sources);
    await library.known(NOTHING_OWN);
    expect((await library.known({ entries: [own], claims: [] })).all.knowledge.companies.has('own-1')).toBe(
      true,
    );
    expect((await library.known(NOTHING_OWN)).all.knowledge.companies.has('own-1')).toBe(false);
    expect(bundled).toHaveBeenCalledTimes(1);
  });
});

describe('what the user enters beside a large body', () => {
  const fillers = Array.from({ length: 2_100 }, (_, at) => ({
    id: `filler-${at}`,
    name: `Filler${at}`,
    kind: 'company',
  }));
  const companies = [...PACK.companies, ...fillers];
  const large = { ...PACK, companies, counts: { ...PACK.counts, companies: companies.length } };
  const OWN = { entries: [own], claims: [] };
  const hasOwn = ({ all }: Known) => all.knowledge.companies.has('own-1');
  /** The end of the stake in Tessel, and the user's claim that it has one. */
  const endOf = ({ all }: Pick<Known, 'all'>) => all.knowledge.dossiers.rowsOn('tessel')[0]?.end;
  const claiming = (end: string): OwnKnowledge => {
    const source = { publisher: 'Annual report', date: '2026', url: null };
    const claim = { kind: 'ends', claim: `${PACK.id}/quarrel/tessel/1`, end, source } as const;
    return { entries: [], claims: [{ id: 'claim-1', entered: '2026-11-22', unverified: false, claim }] };
  };

  function libraryOf(pack: unknown, told: Partial<Told> = {}) {
    const ownKnown = vi.fn(async () => undefined);
    const { sources, records, report } = sourcesOver({ bundled: async () => pack });
    const library = openLibrary(sources, openWrites(sources), { ...TOLD, ownKnown, ...told });
    return { library, ownKnown, sources, records, report };
  }

  it('holds up no page: it is answered as before, and told once when the edit is known', async () => {
    const { library, ownKnown } = libraryOf(large);
    await library.known(NOTHING_OWN);
    const early = await Promise.all([library.soon(OWN), library.soon(OWN)]);
    expect(early.map(hasOwn)).toEqual([false, false]);
    await soon(() => expect(ownKnown).toHaveBeenCalledTimes(1));
    expect(hasOwn(await library.soon(OWN))).toBe(true);
    // Taken back: there until the body without it is, and never after.
    expect(hasOwn(await library.soon(NOTHING_OWN))).toBe(true);
    await soon(() => expect(ownKnown).toHaveBeenCalledTimes(2));
    expect(hasOwn(await library.soon(NOTHING_OWN))).toBe(false);
  });

  it('holds up no page until its verdicts are worked out too', async () => {
    const slow = held();
    const { library, ownKnown } = libraryOf(large, { ready: () => slow.ready });
    await library.known(NOTHING_OWN);
    expect(hasOwn(await library.soon(OWN))).toBe(false);
    await library.known(OWN);
    expect(hasOwn(await library.soon(OWN))).toBe(false);
    expect(ownKnown).not.toHaveBeenCalled();
    slow.release();
    await soon(() => expect(ownKnown).toHaveBeenCalledTimes(1));
    expect(hasOwn(await library.soon(OWN))).toBe(true);
  });

  it('changed again meanwhile, is given up and never stored where it has to be built: only the newest is made', async () => {
    const taken = [...companies.slice(1), { id: 'own-1', name: 'Somebody', kind: 'company' }];
    const { library, records, ownKnown, report } = libraryOf({ ...large, companies: taken });
    await library.known(NOTHING_OWN);
    const later = { entries: [own, { ...own, id: 'own-2', name: 'Ombrine' }], claims: [] };
    const first = library.known(OWN);
    const isSecond = ({ all }: Known) => all.knowledge.companies.has('own-2');
    expect(isSecond(await library.soon(OWN))).toBe(false);
    const second = library.known(later);
    expect(isSecond(await library.soon(later))).toBe(false);
    await expect(first).rejects.toThrow(Overtaken);
    expect((await second).all.knowledge.companies.has('own-2')).toBe(true);
    await soon(() => expect(ownKnown).toHaveBeenCalledTimes(1));
    await soon(() => expect(records.ownBody.held?.stamp).toContain('Ombrine'));
    expect(records.ownBody.installs).toBe(1);
    expect(report).not.toHaveBeenCalledWith(expect.any(Overtaken));
  });

  it('changed again meanwhile, answers pages as soon as it is ready, while the newer is not', async () => {
    const slow = held();
    const ready = vi.fn<Told['ready']>(() => slow.ready).mockResolvedValueOnce(undefined);
    const { library, ownKnown } = libraryOf(large, { ready });
    await library.known(NOTHING_OWN);
    const [sold, resold] = [claiming('2026-01-01'), claiming('2026-02-01')];
    await Promise.all([library.known(sold), library.known(resold)]);
    expect(ready).toHaveBeenCalledTimes(2);
    await soon(async () => expect(endOf(await library.soon(resold))).toBe('2026-01-01'));
    expect(ownKnown).not.toHaveBeenCalled();
    slow.release();
    await soon(() => expect(ownKnown).toHaveBeenCalledTimes(1));
    expect(endOf(await library.soon(resold))).toBe('2026-02-01');
  });

  it('and only says something of companies, builds and stores nothing, and leaves no trace when it is taken back', async () => {
    const { library, records } = libraryOf(large);
    const { all } = await library.known(NOTHING_OWN);
    const said = await library.known(claiming('2026-01-01'));
    expect([endOf({ all }), endOf(said)]).toEqual([null, '2026-01-01']);
    expect(said.all.gazetteer).toBe(all.gazetteer);
    expect(said.all.stamp).not.toBe(all.stamp);
    expect(endOf(await library.known(NOTHING_OWN))).toBeNull();
    expect(records.ownBody.installs).toBe(0);
  });

  it('is laid over it: no pack is read, nothing is built and nothing stored', async () => {
    const { library, records, sources } = libraryOf(large);
    await library.known(NOTHING_OWN);
    await soon(() => expect(records.body.held).not.toBeNull());
    records.packs.read = 0;
    const { all, packs } = await openLibrary(sources, openWrites(sources), TOLD).known(OWN);
    expect(all.knowledge.companies.get('own-1')?.name).toBe(own.name);
    const text = new PageTokens(`${own.name} rose.`);
    expect(companiesNamedIn(text, all.gazetteer)).toEqual([large.companies.length]);
    expect(companiesNamedIn(text, packs.gazetteer)).toEqual([]);
    expect([records.packs.read, records.ownBody.installs]).toEqual([0, 0]);
  });

  it('takes away an image of when it was built', async () => {
    const { sources, records } = libraryOf(large);
    records.ownBody.held = { id: 'g0', stamp: 'of an earlier version', parts: [] };
    await openLibrary(sources, openWrites(sources), TOLD).known(OWN);
    await soon(() => expect(records.ownBody.held).toBeNull());
  });

  it('and takes back again leaves no image of it, also in the same wake', async () => {
    const { library, records } = libraryOf(PACK);
    await library.known(OWN);
    await soon(() => expect(records.ownBody.held).not.toBeNull());
    await library.known(NOTHING_OWN);
    await soon(() => expect(records.ownBody.held).toBeNull());
  });

  it('is waited for by whoever asks for it, and by a worker that knows nothing else yet', async () => {
    const { library, sources } = libraryOf(large);
    expect(hasOwn(await library.soon(OWN))).toBe(true);
    const woken = openLibrary(sources, openWrites(sources));
    expect(hasOwn(await woken.soon(OWN))).toBe(true);
    expect(hasOwn(await woken.known(NOTHING_OWN))).toBe(false);
  });

  it('is waited for by a page too where the body is small', async () => {
    const { library, ownKnown } = libraryOf(PACK);
    await library.known(NOTHING_OWN);
    expect(hasOwn(await library.soon(OWN))).toBe(true);
    expect(ownKnown).not.toHaveBeenCalled();
  });
});

/** The shipped pack with one company more. */
const MORE = {
  ...PACK,
  counts: { ...PACK.counts, companies: PACK.companies.length + 1 },
  companies: [...PACK.companies, { id: 'rill', name: 'Rill Slips', kind: 'company' }],
};

/** Packs that change, and take as long to be read as a test wants. */
function changingPacks() {
  const packs = { now: PACK as unknown, builds: 0, ready: Promise.resolve(), revision: 1 };
  const arrangement = {
    ...ONLY_SHIPPED,
    stamp: async () => String(packs.revision),
    of: async () => {
      packs.builds += 1;
      await packs.ready;
      return { packs: [parsePack(packs.now)], troubled: {} };
    },
  };
  return { packs, arrangement };
}

/** Work that waits until it is let go. */
function held() {
  let release: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { ready, release: () => release() };
}

describe('packs that are others now', () => {
  it('are not waited for: what they were answers until what they are is made, and takes its place in one step', async () => {
    const { packs, arrangement } = changingPacks();
    const { sources, records } = sourcesOver({ arrangement });
    const library = libraryOver(sources);
    const knowsRill = async (entries: readonly OwnEntry[]) => {
      const { packs: ours, all } = await library.known({ entries, claims: [] });
      return [ours, all].map(({ knowledge }) => knowledge.companies.has('rill'));
    };
    await knowsRill([own]);
    const slow = held();
    Object.assign(packs, { now: MORE, ready: slow.ready, revision: 2 });
    const rearranged = library.rearrange();
    expect(await knowsRill([own])).toEqual([false, false]);
    slow.release();
    await rearranged;
    expect(await knowsRill([own])).toEqual([true, true]);
    expect([records.body.installs, records.ownBody.installs]).toEqual([2, 2]);
  });

  it('since the last wake, are caught up with once, and whoever has to hear of it does', async () => {
    const { packs, arrangement } = changingPacks();
    const { sources } = sourcesOver({ arrangement });
    await wakeOver(sources, [own]);
    const slow = held();
    Object.assign(packs, { now: MORE, ready: slow.ready, revision: 2, builds: 0 });
    const caughtUp = vi.fn(async () => undefined);
    const library = openLibrary(sources, openWrites(sources), { ...TOLD, caughtUp });
    const asked = { entries: [own], claims: [] };
    const early = [await library.known(asked), await library.known(NOTHING_OWN), await library.known(asked)];
    expect(early.map(({ all }) => all.knowledge.companies.has('rill'))).toEqual([false, false, false]);
    expect(caughtUp).not.toHaveBeenCalled();
    slow.release();
    await soon(() => expect(caughtUp).toHaveBeenCalledTimes(1));
    expect((await library.known(asked)).all.knowledge.companies.has('rill')).toBe(true);
    expect(packs.builds).toBe(1);
  });

  it('changed twice, end as they were changed last', async () => {
    const { packs, arrangement } = changingPacks();
    const { sources } = sourcesOver({ arrangement });
    const library = libraryOver(sources);
    await library.known(NOTHING_OWN);
    const slow = held();
    Object.assign(packs, { now: MORE, ready: slow.ready, revision: 2 });
    const first = library.rearrange();
    await soon(() => expect(packs.builds).toBe(2));
    Object.assign(packs, { now: PACK, revision: 3 });
    const second = library.rearrange();
    slow.release();
    await Promise.all([first, second]);
    expect((await library.known(NOTHING_OWN)).all.knowledge.companies.has('rill')).toBe(false);
  });

  it('and cannot be put together leave what can and what was entered, and are not tried at every wake', async () => {
    const { packs, arrangement } = changingPacks();
    const misfit = { ...parsePack(PACK), id: 'misfit' };
    const { sources, report } = sourcesOver({
      arrangement: {
        ...arrangement,
        of: async () => {
          const arranged = await arrangement.of();
          return packs.revision === 1 ? { ...arranged, packs: [...arranged.packs, misfit] } : arranged;
        },
        settled: async (some) => {
          if (some.includes(misfit)) throw new RangeError('Array buffer allocation failed');
          return some;
        },
        // Not even this can be kept.
        leaveOut: () => Promise.reject(new DOMException('Full.', 'QuotaExceededError')),
      },
    });
    for (const wake of [1, 2, 3]) {
      const { all } = await wakeOver(sources, [own]);
      expect(
        [all.knowledge.companies.has('quarrel'), all.knowledge.companies.has('own-1')],
        `wake ${wake}`,
      ).toEqual([true, true]);
    }
    // Once for the body of the packs, and once for the one with the user's own.
    expect(packs.builds).toBeLessThanOrEqual(2);
    expect(report).toHaveBeenCalled();
    Object.assign(packs, { now: MORE, revision: 2 });
    const library = libraryOver(sources);
    await library.rearrange();
    expect((await library.known(NOTHING_OWN)).packs.knowledge.companies.has('rill')).toBe(true);
  });
});

describe('after an update', () => {
  it('the shipped pack takes the stored one’s place, also while that is being read', async () => {
    const { sources, records, bundled } = sourcesOver();
    records.packs.held = { id: 'g0', stamp: '1', parts: [PACK] };
    bundled.mockResolvedValue({ ...PACK, title: 'Newer' });
    const library = libraryOver(sources);
    const early = library.known(NOTHING_OWN);
    await library.renew();
    expect((await early).packs.knowledge.packs[0]?.title).toBe('Kilns and glazes');
    expect((await library.known(NOTHING_OWN)).packs.knowledge.packs[0]?.title).toBe('Newer');
    expect(records.packs.held?.parts).toEqual([{ ...PACK, title: 'Newer' }]);
  });

  it('whoever asks meanwhile waits for the new pack, so that no body of the old one is built', async () => {
    const { sources, records, bundled } = sourcesOver();
    records.packs.held = { id: 'g0', stamp: '0', parts: [PACK] };
    const library = libraryOver(sources);
    await Promise.all([library.renew(), library.known(NOTHING_OWN)]);
    expect(bundled).toHaveBeenCalledTimes(1);
    expect(records.body.held?.stamp).toContain(`"${records.packs.held?.id}"`);
  });

  it('a pack that does not come is said to whoever brought the update, and asked for again', async () => {
    const { sources, bundled } = sourcesOver();
    bundled.mockRejectedValueOnce(new Error('cut off'));
    const library = libraryOver(sources);
    await expect(library.renew()).rejects.toThrow();
    expect((await library.known(NOTHING_OWN)).packs.knowledge.companies.size).toBe(PACK.companies.length);
  });
});

it('two companies are related where an interest ties them, in either order', async () => {
  const { related } = (await libraryOver(sourcesOver().sources).known(NOTHING_OWN)).packs;
  expect([
    related('quarrel', 'tessel'),
    related('tessel', 'quarrel'),
    related('quarrel', 'ovenbird'),
  ]).toEqual([true, true, false]);
});
