import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { CONTENT, company, head, interest, KEYS, served } from '../../core/pack/made.ts';
import { type LoopbackHost, loopbackHost } from '../packs/host.ts';
import { inTab, readingOf, standIn } from '../stand-in.ts';

const DESK = { asker: 'desk' } as const;

let loopback: LoopbackHost;

beforeEach(async () => {
  loopback = await loopbackHost();
});
afterEach(() => loopback.close());

const HOLDING = interest('quarrel', 'tessel', 2, { tie: 'appointsBoardMajority', share: null });

/** A pack that says this of Tessel Glazes, which ships with 49 % held by Quarrel Kilns. */
const packOf = (version: number, interests: readonly Interest[]) =>
  served({
    head: head({ version }),
    content: { ...CONTENT, companies: [...CONTENT.companies, company('tessel')], interests: [...interests] },
  });

/** A background that watches Quarrel Kilns and follows the host. */
async function following() {
  const made = standIn();
  const { handlers, world } = made;
  world.network = loopback.fetch;
  world.granted.add('https://packs.example');
  await handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['quarrel'] } }, DESK);
  const news = async () => (await handlers['digest.list']({}, DESK)).entries;
  const follow = async () => {
    const host = { address: loopback.address, keys: [KEYS.publicKey] };
    await handlers['host.add']({ host }, DESK);
  };
  return { ...made, news, follow };
}

describe('the digest', () => {
  it('tells after an update which supplier came closer', async () => {
    const { news, follow } = await following();
    expect(await news()).toEqual([]);
    await loopback.serve(await packOf(1, [HOLDING]));
    await follow();
    const [entry, ...older] = await news();
    expect(older).toEqual([]);
    expect(entry).toMatchObject({ causeWords: 'Update of the data', seen: false });
    const [change] = entry?.changes ?? [];
    expect(change).toMatchObject({ kind: 'closer', after: 'CONTROLLED', watched: false });
    expect(change?.company.name).toBe('Tessel Glazes');
    expect(change).toMatchObject({
      words: 'Closer to your watchlist than before · A new claim about Quarrel Kilns',
      isHere: true,
    });
  });

  it('tells what was withdrawn, and nothing of an update that changes nothing for the user', async () => {
    const { news, follow, handlers } = await following();
    await loopback.serve(await packOf(1, [HOLDING]));
    await follow();
    await loopback.serve(await packOf(2, [HOLDING, interest('nobody', 'ovenbird')]));
    await handlers['update.run']({ address: null }, DESK);
    expect(await news()).toHaveLength(1);
    await loopback.serve(await packOf(3, []));
    await handlers['update.run']({ address: null }, DESK);
    const [entry] = await news();
    expect(entry?.changes[0]).toMatchObject({ kind: 'looser', after: 'SIGNIFICANT_INFLUENCE' });
  });

  it('tells by name which tied company went with its pack, and no more than that', async () => {
    const { news, follow, handlers } = await following();
    const companies = [...CONTENT.companies, company('fifer', { name: 'Fifer Clay' })];
    const content = { ...CONTENT, companies, interests: [interest('quarrel', 'fifer')] };
    await loopback.serve(await served({ head: head(), content }));
    await follow();
    await handlers['pack.switch']({ pack: 'kilns', on: false }, DESK);
    const [entry] = await news();
    expect(entry?.changes).toMatchObject([
      {
        ...{ kind: 'gone', before: 'SIGNIFICANT_INFLUENCE', after: 'UNKNOWN', isHere: false },
        company: { company: 'fifer', name: 'Fifer Clay' },
      },
    ]);
  });

  it('tells by name of a holder that went with its pack', async () => {
    const { news, follow, handlers, means } = await following();
    const companies = [...CONTENT.companies, company('fifer', { name: 'Fifer Clay' })];
    const content = { ...CONTENT, companies, interests: [interest('quarrel', 'fifer')] };
    await loopback.serve(await served({ head: head(), content }));
    await follow();
    const parent = { company: 'fifer', sharePercent: 60, source: null };
    const entry = { name: 'Brindle', otherNames: [], domain: null, service: null, role: 'supplier' as const };
    await handlers['own.add']({ entry: { ...entry, parent } }, DESK);
    await means.afterwards.done();
    await handlers['pack.switch']({ pack: 'kilns', on: false }, DESK);
    const [entryNow] = await news();
    const brindle = entryNow?.changes.find(({ company: { name } }) => name === 'Brindle');
    expect(brindle?.words).toContain('A claim or source about Fifer Clay was withdrawn');
  });

  it('says nothing of a company of the user’s own that they took away', async () => {
    const { news, follow, handlers } = await following();
    const parent = { company: 'quarrel', sharePercent: 60, source: null };
    const entry = { name: 'Brindle', otherNames: [], domain: null, service: null, role: 'supplier' as const };
    const { id } = await handlers['own.add']({ entry: { ...entry, parent } }, DESK);
    await news();
    await handlers['own.remove']({ id }, DESK);
    await loopback.serve(await packOf(1, [HOLDING]));
    await follow();
    expect((await news()).flatMap(({ changes }) => changes.map(({ kind }) => kind))).not.toContain('gone');
  });

  it('tells what the user’s own claim comes to, and that it went', async () => {
    const { news, handlers } = await following();
    const source = { publisher: 'Annual report', date: '2026-03', url: null };
    const claim = {
      kind: 'adds' as const,
      owner: 'quarrel',
      subject: 'ovenbird',
      tie: 'shares' as const,
      sharePercent: 60,
      votesPercent: null,
      start: null,
      end: null,
      note: '',
      source,
    };
    const [row] = await handlers['claim.add']({ claim, unverified: false }, DESK);
    await handlers['claim.remove']({ id: row?.id ?? '' }, DESK);
    const entries = await news();
    expect(entries.map(({ causeWords }) => causeWords)).toEqual(['Your edit', 'Your edit']);
    expect(entries.map(({ changes }) => changes[0]?.kind)).toEqual(['looser', 'closer']);
  });

  it('tells of an own company as of an edit, and notifies of none', async () => {
    const { news, handlers, means, world } = await following();
    await handlers['digest.switch']({ notifies: true }, DESK);
    const parent = { company: 'quarrel', sharePercent: 60, source: null };
    const entry = { name: 'Brindle', otherNames: [], domain: null, service: null, role: 'supplier' as const };
    await handlers['own.add']({ entry: { ...entry, parent } }, DESK);
    // Asked for before what it came to was told, and after it.
    const [entries] = await Promise.all([news(), means.afterwards.done()]);
    expect(await news()).toEqual(entries);
    const [only, ...others] = entries;
    expect(others).toEqual([]);
    expect(only?.causeWords).toBe('Your edit');
    expect(only?.changes).toMatchObject([{ company: { name: 'Brindle' }, kind: 'closer' }]);
    expect(world.told.filter((line) => line.startsWith('notify'))).toEqual([]);
  });

  it('is told once more after a kill between change and news', async () => {
    const { news, follow, means } = await following();
    await loopback.serve(await packOf(1, [HOLDING]));
    const add = means.digest.add;
    const dies = async () => Promise.reject(new Error('Killed.'));
    Object.assign(means.digest, { add: dies });
    await expect(follow()).rejects.toThrow('Killed.');
    Object.assign(means.digest, { add });
    expect((await news()).map(({ changes }) => changes[0]?.kind)).toEqual(['closer']);
    expect(await news()).toHaveLength(1);
  });

  it('is silent about a viewpoint that the user has just changed', async () => {
    const { news, handlers } = await following();
    await news();
    await handlers['viewpoint.write']({ viewpoint: { own: 'tessel', watched: ['moulder'] } }, DESK);
    expect(await news()).toEqual([]);
  });

  it('speaks of companies that were met on a page, and of nobody else', async () => {
    const { news, follow, handlers, means } = await following();
    await handlers['page.link']({ reading: readingOf('We asked Ovenbird Ceramics.'), revision: 0 }, inTab());
    await means.afterwards.done();
    await news();
    await loopback.serve(await packOf(1, [interest('tessel', 'ovenbird'), interest('tessel', 'moulder')]));
    await follow();
    const [entry] = await news();
    expect(entry?.changes.map((change) => change.company.company)).toContain('ovenbird');
  });

  it('is notified of only where the user wants it, without a name', async () => {
    const { follow, handlers, world } = await following();
    await handlers['digest.switch']({ notifies: true }, DESK);
    await loopback.serve(await packOf(1, [HOLDING]));
    await follow();
    expect(world.told.filter((line) => line.startsWith('notify'))).toEqual([
      'notify Companies with news: 1. Open Beholden and look at them.',
    ]);
  });

  it('remembers what was seen', async () => {
    const { news, follow, handlers } = await following();
    await loopback.serve(await packOf(1, [HOLDING]));
    await follow();
    await handlers['digest.seen']({}, DESK);
    expect((await news())[0]?.seen).toBe(true);
  });
});
