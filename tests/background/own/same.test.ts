import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { selfSigned } from '../../../src/platform/self-signed.ts';
import { foundCompany, foundInterest } from '../../../src/sources/found.ts';
import { madeHere } from '../../../src/store/pack-shelf.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { memoryLookUps } from '../../store/memory-look-ups.ts';
import { memoryShelf } from '../../store/memory-shelf.ts';
import { PACK, standIn } from '../stand-in.ts';

const DESK = { asker: 'desk' } as const;

/** Tessel Glazes (GB) stands in the shipped pack; the list has it with a legal form, and one of that name elsewhere. */
const COMPANIES = [
  foundCompany({ id: 'list-tessel', name: 'Tessel Glazes Ltd', country: 'GB' }),
  foundCompany({ id: 'list-tessel-us', name: 'Tessel Glazes', country: 'US' }),
  foundCompany({ id: 'list-owner', name: 'Harlow Pottery', country: 'GB' }),
];
const INTEREST = foundInterest({
  ref: 'owner/tessel',
  owner: 'list-owner',
  subject: 'list-tessel',
  tie: 'shares',
  share: { lower: 300_000, upper: 300_000, lowerOpen: false, upperOpen: false },
  note: 'As the list has it.',
  sources: [{ publisher: 'A list', date: '2026', url: null, via: null, tier: 3, basisTier: 3 }],
});

/** A background with the list on its shelf. */
async function withList() {
  const shelf = memoryShelf();
  const pack = parsePack({
    ...PACK,
    id: 'import-list',
    title: 'list.csv',
    counts: { companies: COMPANIES.length, interests: 1, searches: 0, rivals: 0 },
    companies: COMPANIES,
    interests: [INTEREST],
    searches: [],
  });
  const { base, files } = await selfSigned(pack, '0.1.0');
  const address = madeHere('import', pack.id);
  const kept = { id: pack.id, address, base, newest: base, chain: [], installed: '2026-11-22T00:00:00Z' };
  await shelf.put(0, [kept], files);
  return standIn(memoryArea(), memoryArea(), {}, { shelf, lookUps: memoryLookUps() });
}

const PAIR = { found: 'list-tessel', known: 'tessel' };
const ownersOf = async ({ handlers }: Awaited<ReturnType<typeof withList>>, company: string) =>
  (await handlers['company.page']({ company, asOf: null }, DESK)).owners.map(({ other }) => other.name);

describe('records of one name in one country', () => {
  it('are a question: shown with what tells them apart, and joined by nobody', async () => {
    const at = await withList();
    const { possible, more, decided, conflicts } = await at.handlers['same.list']({}, DESK);
    expect([possible.length, more, decided, conflicts]).toEqual([1, 0, [], []]);
    expect(possible[0]).toMatchObject({
      found: { company: 'list-tessel', words: 'GB · in “list.csv”' },
      known: { company: 'tessel', words: 'GB · in “Kilns and glazes”' },
    });
    expect(await ownersOf(at, 'tessel')).toEqual(['Quarrel Kilns']);
  });

  it('are one company where the person says so, and two again when they take it back', async () => {
    const at = await withList();
    await at.handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['list-tessel'] } }, DESK);
    const before = await at.means.settings.read();
    const undo = await at.handlers['same.answer']({ ...PAIR, same: true }, DESK);
    const list = () => at.handlers['same.list']({}, DESK);
    expect(await list()).toMatchObject({ possible: [], decided: [{ ...PAIR, same: true }] });
    expect((await ownersOf(at, 'tessel')).sort()).toEqual(['Harlow Pottery', 'Quarrel Kilns']);
    await expect(ownersOf(at, 'list-tessel')).rejects.toMatchObject({ code: 'not-found' });
    // Whoever was watched under the id that is gone is watched still.
    expect((await at.handlers['viewpoint.read']({}, DESK)).watched.map(({ id }) => id)).toEqual(['tessel']);
    await at.handlers['same.answer']({ ...PAIR, same: null }, DESK);
    const back = await list();
    expect([back.possible.length, back.decided]).toEqual([1, []]);
    expect(await ownersOf(at, 'tessel')).toEqual(['Quarrel Kilns']);
    expect(await ownersOf(at, 'list-tessel')).toEqual(['Harlow Pottery']);
    // Undone right away, the watchlist is as it was as well.
    await at.handlers['same.answer']({ ...PAIR, same: true }, DESK);
    await at.handlers['settings.undo'](undo, DESK);
    expect(await at.means.settings.read()).toEqual(before);
  });

  it('that the person has told apart are asked about no more, until that is taken back', async () => {
    const at = await withList();
    await at.handlers['same.answer']({ ...PAIR, same: false }, DESK);
    const said = await at.handlers['same.list']({}, DESK);
    expect(said).toMatchObject({ possible: [], decided: [{ ...PAIR, same: false }] });
    expect(said.decided[0]?.words).toBe('Tessel Glazes Ltd and Tessel Glazes: two companies');
    expect(await ownersOf(at, 'tessel')).toEqual(['Quarrel Kilns']);
    await at.handlers['same.answer']({ ...PAIR, same: null }, DESK);
    const back = await at.handlers['same.list']({}, DESK);
    expect([back.possible.length, back.decided]).toEqual([1, []]);
  });

  it('are decided for good: the answer outlives the worker', async () => {
    const at = await withList();
    await at.handlers['same.answer']({ ...PAIR, same: true }, DESK);
    expect((await at.means.settings.read()).theSame).toEqual([PAIR]);
  });
});
