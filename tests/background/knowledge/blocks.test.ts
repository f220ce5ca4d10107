/** A body too large to be read with the wake: only those whom a page names are read. */
import { describe, expect, it, vi } from 'vitest';
import { noteState } from '../../../src/background/digest/digest.ts';
import { bringing } from '../../../src/background/knowledge/bringing.ts';
import { type Blocks, inBlocks, partsAtOnce } from '../../../src/background/knowledge/stamped-body.ts';
import { NO_LANGUAGE } from '../../../src/core/mention/language.ts';
import { bodyOfImage, PARTS_BEFORE_BLOCKS } from '../../../src/core/pack/body-image.ts';
import { soon } from '../../soon.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { inTab, type MemoryRecords, memoryRecords, PACK, readingOf, standIn } from '../stand-in.ts';

// More than are read at once, and each with a name of its own.
const MANY = 3_000;
/** What is read of a large body: seals, all before the blocks, and the first of these. */
const READ = partsAtOnce(Number.POSITIVE_INFINITY);
const added = Array.from({ length: MANY }, (_, number) => ({
  id: `filler-${number}`,
  name: `Filler${number} Works`,
  kind: 'company',
}));
const LARGE = {
  ...PACK,
  counts: { ...PACK.counts, companies: PACK.companies.length + MANY, interests: 2 },
  // The flagged pair stands apart: its two are neither in the first block nor in one another's.
  companies: [...added.slice(0, 2_200), ...PACK.companies, ...added.slice(2_200)],
  interests: [
    ...PACK.interests,
    { ...PACK.interests[0], ref: 'tessel/filler/1', owner: 'tessel', subject: 'filler-2999' },
  ],
};

/** A background over `records`, which outlive it. */
function wakeOver(records: MemoryRecords) {
  const { means, handlers, world } = standIn(undefined, undefined, {
    records: async () => records,
    bundled: async () => LARGE,
  });
  const link = async (text: string) => {
    await means.settings.change((now) => ({ ...now, viewpoint: { own: null, watched: ['quarrel'] } }));
    const answer = await handlers['page.link']({ reading: readingOf(text), revision: 1 }, inTab());
    await means.afterwards.done();
    return answer;
  };
  return { means, handlers, world, link };
}

async function stored(): Promise<MemoryRecords> {
  const records = memoryRecords();
  await wakeOver(records).link('Nobody is named here.');
  await soon(() => expect([records.body.installs, records.groundwork.installs]).toEqual([1, 1]));
  records.body.read = 0;
  return records;
}

const TEXT = 'Tessel Glazes Ltd and Filler2999 Works Ltd rose. Filler7 Works Ltd fell.';

describe('a page that names three of many', () => {
  it('has marks and flags as if all were at hand, and few blocks are read for it', async () => {
    const records = await stored();
    const { link, world } = wakeOver(records);
    const marks = await link(TEXT);
    expect(marks).toMatchObject({
      state: 'on',
      marks: [
        { company: 'tessel', look: 'SIGNIFICANT_INFLUENCE' },
        { company: 'filler-2999', look: 'MINORITY_STAKE' },
        { company: 'filler-7' },
      ],
    });
    expect(world.faces.at(-1)?.text).toBe('2');
    const parts = records.body.held?.parts.length ?? 0;
    expect(parts).toBeGreaterThan(READ + 12);
    expect(records.body.read).toBeLessThan(READ + 5);
  });

  it.each([
    ['gone', () => undefined],
    ['not what was written', () => new ArrayBuffer(64)],
  ])('is answered rightly where their blocks are %s', async (_what, harm) => {
    const records = await stored();
    const { held } = records.body;
    records.body.held = held && {
      ...held,
      parts: held.parts.map((part, at) => (at < READ ? part : harm())),
    };
    const marks = await wakeOver(records).link(TEXT);
    expect(marks).toMatchObject({ marks: [{ company: 'tessel' }, { company: 'filler-2999' }, {}] });
    await soon(() => expect(records.body.installs).toBe(2));
  });
});

it('who asks about everybody gets everybody', async () => {
  const { handlers } = wakeOver(await stored());
  const list = await handlers['company.list']({ query: '' }, { asker: 'desk' });
  expect(list.found).toBe(LARGE.companies.length);
});

it('a block that cannot be made anew fails whoever asks for it, and is not made again and again', async () => {
  const { held } = (await stored()).body;
  const [seals, ...parts] = (held?.parts ?? []) as ArrayBuffer[];
  const read = parts.slice(0, PARTS_BEFORE_BLOCKS + 1);
  const again = vi.fn(async () => read);
  const blocks: Blocks = {
    generation: { id: 'gone' },
    seals: new Uint32Array(seals ?? []),
    read: () => Promise.reject(new Error('The store is gone.')),
    again,
  };
  const waiting = parts.map((part, at) => (at < read.length ? part : undefined));
  const body = inBlocks(bodyOfImage(waiting, NO_LANGUAGE), 'of a test', blocks);
  expect(body.missing()).not.toEqual([]);
  await expect(bringing([body], () => [...body.knowledge.companies.keys()])).rejects.toThrow(
    'cannot be made',
  );
  expect(again).toHaveBeenCalledTimes(1);
});

it('how things stand is noted again on another day without reading everybody', async () => {
  const records = await stored();
  const local = memoryArea();
  const wake = (today: string) => {
    const sources = { records: async () => records, bundled: async () => LARGE };
    return { ...standIn(local, undefined, sources).means, today: () => today };
  };
  const first = wake('2026-11-22');
  const viewpoint = { own: null, watched: ['quarrel'] };
  await first.settings.change((now) => ({ ...now, viewpoint }));
  await first.digest.meet(['filler-7']);
  await noteState(first, 'edit');
  const noted = await first.digest.base();
  expect(Object.keys(noted?.snapshot ?? {}).sort()).toEqual(['filler-2999', 'filler-7', 'quarrel', 'tessel']);

  records.body.read = 0;
  const next = wake('2026-11-23');
  await next.digest.meet(['filler-8']);
  await noteState(next, 'edit');
  const again = await next.digest.base();
  expect(again).toMatchObject({ day: '2026-11-23', snapshot: noted?.snapshot });
  expect(Object.keys(again?.snapshot ?? {})).toContain('filler-8');
  expect(records.body.read).toBeLessThan(READ + 5);
});
