import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnClaimDraft } from '../../../src/core/settings/own-claim.ts';
import { KEYS, served } from '../../core/pack/made.ts';
import { type LoopbackHost, loopbackHost } from '../packs/host.ts';
import { standIn } from '../stand-in.ts';

const DESK = { asker: 'desk' } as const;
const source = { publisher: 'Annual report', date: '2026-03', url: 'https://report.example/2026' };

const adds = (change: object = {}): OwnClaimDraft => ({
  kind: 'adds',
  owner: 'quarrel',
  subject: 'moulder',
  tie: 'shares',
  sharePercent: 60,
  votesPercent: null,
  start: '2026-01-01',
  end: null,
  note: '',
  source,
  ...change,
});

/** A background whose user watches Quarrel Kilns. */
async function watching() {
  const made = standIn();
  await made.handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['quarrel'] } }, DESK);
  const page = (company: string) => made.handlers['company.page']({ company, asOf: null }, DESK);
  return { ...made, page };
}

describe('a claim of the user', () => {
  it('is judged like any other, with its source, and goes without a trace', async () => {
    const { handlers, page } = await watching();
    const before = await page('moulder');
    expect(before.card.shown).toBe('UNKNOWN');
    const [row] = await handlers['claim.add']({ claim: adds(), unverified: false }, DESK);
    expect(row?.words).toBe(
      'Quarrel Kilns holds 60\u00a0% of Moulder Works (your own entry: Annual report, March 2026)',
    );
    const after = await page('moulder');
    expect(after.card.shown).toBe('CONTROLLED');
    expect(after.owners[0]?.sources[0]?.url).toBe(source.url);
    await handlers['claim.remove']({ id: row?.id ?? '' }, DESK);
    expect((await page('moulder')).card).toEqual(before.card);
  });

  it('taken from a page as it stood raises nothing that is shown, until the user has looked into it', async () => {
    const { handlers, page } = await watching();
    const [row] = await handlers['claim.add']({ claim: adds(), unverified: true }, DESK);
    expect(row?.unverified).toBe(true);
    expect((await page('moulder')).card.shown).toBe('UNKNOWN');
    const id = row?.id ?? '';
    const mended = { id, claim: adds({ note: 'Without the slip.' }), unverified: true };
    expect(await handlers['claim.change'](mended, DESK)).toMatchObject([{ unverified: true }]);
    expect((await page('moulder')).card.shown).toBe('UNKNOWN');
    const lookedInto = { id, claim: adds(), unverified: false };
    expect(await handlers['claim.change'](lookedInto, DESK)).toMatchObject([{ unverified: false }]);
    expect((await page('moulder')).card.shown).toBe('CONTROLLED');
  });

  it('ends a claim of a pack, which stays in the pack', async () => {
    const { handlers, page, means } = await watching();
    expect((await page('tessel')).card.shown).toBe('SIGNIFICANT_INFLUENCE');
    const claim = { kind: 'ends' as const, claim: 'test/quarrel/tessel/1', end: '2026-06-30', source };
    const [row] = await handlers['claim.add']({ claim, unverified: false }, DESK);
    expect(row?.words).toContain('ended 30 June 2026');
    const after = await page('tessel');
    expect(after.card.shown).toBe('FORMER');
    // The pack's own source is of the year before.
    expect(after.card.account[0]?.attribution).toBe('Annual report, March 2026');
    expect(after.owners[0]?.sources).toHaveLength(2);
    expect(after.owners[0]?.label).toBe('Ended');
    expect(after.owners[0]?.facts.map(({ value }) => value)).not.toContain('in force');
    const { packs } = await means.library.known({ entries: [], claims: [] });
    expect(packs.knowledge.interests[0]?.end).toBeNull();
  });

  it('disputes a claim of a pack: both stand side by side', async () => {
    const { handlers, page, means } = await watching();
    const claim = {
      kind: 'disputes' as const,
      claim: 'test/quarrel/tessel/1',
      statement: 'The sale never closed.',
      source,
    };
    await handlers['claim.add']({ claim, unverified: false }, DESK);
    expect((await page('tessel')).card.shown).toBe('SIGNIFICANT_INFLUENCE');
    const { ownClaims } = await means.settings.read();
    const { all } = await means.library.known({ entries: [], claims: ownClaims });
    expect(all.knowledge.interests[0]?.counterStatement).toBeNull();
    const { card, owners } = await page('tessel');
    expect(card.statement).toBeNull();
    expect(card.claims[1]).toEqual({
      label: 'Disputed by you',
      text: 'The sale never closed.',
      attribution: 'Annual report, March 2026, read in: your own entry',
      url: source.url,
    });
    expect(owners[0]?.facts.at(-1)?.value).toBe(
      '“The sale never closed.” Annual report, March 2026, read in: your own entry',
    );
  });

  it.each<[string, OwnClaimDraft]>([
    ['of a company that nobody knows', adds({ owner: 'nobody' })],
    ['about a claim that is not there', { kind: 'ends', claim: 'test/gone', end: '2026', source }],
  ])('%s is refused', async (_what, claim) => {
    const { handlers } = await watching();
    const adding = handlers['claim.add']({ claim, unverified: false }, DESK);
    await expect(Promise.resolve(adding)).rejects.toMatchObject({ code: 'not-found' });
    expect(await handlers['claim.list']({}, DESK)).toEqual([]);
  });
});

describe('of a company whose pack is gone', () => {
  let loopback: LoopbackHost;

  beforeEach(async () => {
    loopback = await loopbackHost();
    await loopback.serve(await served());
  });
  afterEach(() => loopback.close());

  /** A background whose user has said this of what a pack brought, and has taken that pack off. */
  async function bereft(...claims: readonly OwnClaimDraft[]) {
    const made = await watching();
    const { handlers, world } = made;
    world.network = loopback.fetch;
    world.granted.add('https://packs.example');
    await handlers['host.add']({ host: { address: loopback.address, keys: [KEYS.publicKey] } }, DESK);
    for (const claim of claims) await handlers['claim.add']({ claim, unverified: false }, DESK);
    await handlers['pack.remove']({ pack: 'kilns' }, DESK);
    return { ...made, rows: () => handlers['claim.list']({}, DESK) };
  }
  const ofGlazes = adds({ subject: 'tessel-glazes' });
  const ends = { kind: 'ends', claim: 'kilns/quarrel/tessel-glazes/1', end: '2026-06-30', source } as const;

  it('a claim goes by the name it had, and says that it counts for nothing and why', async () => {
    const { rows } = await bereft(ofGlazes, ends);
    const [added, ended] = await rows();
    expect(added?.words).toContain('Quarrel Kilns holds 60\u00a0% of Tessel Glazes (your own entry');
    expect(added?.goneWords).toContain('No data in use knows Tessel Glazes any more');
    expect(ended?.words).toContain('A claim about what Quarrel Kilns holds in Tessel Glazes: ended 30 June');
    expect(ended?.goneWords).toContain('No data in use has that claim any more');
  });

  it('a claim can still be changed, ended and removed, and the removal undone to the letter', async () => {
    const { rows, handlers, means } = await bereft(ofGlazes);
    const [{ id } = { id: '' }] = await rows();
    const ended = adds({ subject: 'tessel-glazes', sharePercent: 40, end: '2026-06-30' });
    const [row] = await handlers['claim.change']({ id, claim: ended, unverified: false }, DESK);
    expect(row?.words).toContain('holds 40\u00a0% of Tessel Glazes: ended 30 June 2026');
    const elsewhere = adds({ owner: 'nobody', subject: 'tessel-glazes' });
    const moving = handlers['claim.change']({ id, claim: elsewhere, unverified: false }, DESK);
    await expect(Promise.resolve(moving)).rejects.toMatchObject({ code: 'not-found' });
    const before = await means.settings.read();
    const undo = await handlers['claim.remove']({ id }, DESK);
    expect(await rows()).toEqual([]);
    await handlers['settings.undo'](undo, DESK);
    expect(await means.settings.read()).toEqual(before);
  });

  it('a claim counts again when the pack is there again', async () => {
    const { rows, handlers, page, world } = await bereft(ofGlazes);
    world.granted.add('https://packs.example');
    await handlers['host.add']({ host: { address: loopback.address, keys: [KEYS.publicKey] } }, DESK);
    expect(await rows()).toMatchObject([{ goneWords: '' }]);
    const said = (await page('tessel-glazes')).owners.flatMap(({ sources }) => sources);
    expect(said).toContainEqual(expect.objectContaining({ url: source.url }));
  });

  it('an own company keeps its holder by name, and can be changed without losing it', async () => {
    const { handlers } = await watching();
    const parent = { company: 'tessel', sharePercent: 30, source: null };
    const entry = { name: 'Brindle', otherNames: [], domain: null, service: null, role: 'supplier' as const };
    const { id } = await handlers['own.add']({ entry: { ...entry, parent } }, DESK);
    await handlers['pack.switch']({ pack: 'test', on: false }, DESK);
    const gone = { parentName: 'Tessel Glazes', isParentGone: true };
    expect(await handlers['own.list']({}, DESK)).toMatchObject([gone]);
    const changed = { ...entry, parent: { ...parent, sharePercent: 40 } };
    expect(await handlers['own.change']({ id, entry: changed }, DESK)).toMatchObject({
      ...gone,
      parent: changed.parent,
    });
  });
});

describe('an own company that a pack has as well', () => {
  const entry = {
    name: 'Quarrel',
    otherNames: ['QK'],
    domain: 'www.quarrel.example',
    service: null,
    role: 'competitor' as const,
    parent: null,
  };

  it('is offered for merging, and is one from then on', async () => {
    const { handlers, means } = standIn();
    const { id } = await handlers['own.add']({ entry }, DESK);
    const offers = await handlers['merge.list']({}, DESK);
    expect(offers).toMatchObject([{ own: { company: id }, company: { company: 'quarrel' } }]);
    await handlers['merge.answer']({ own: id, company: 'quarrel', same: true }, DESK);
    expect(await handlers['merge.list']({}, DESK)).toEqual([]);
    const { viewpoint, ownEntries } = await means.settings.read();
    expect(viewpoint.watched).toEqual(['quarrel']);
    const { all } = await means.library.known({ entries: ownEntries, claims: [] });
    expect(all.knowledge.companies.has(id)).toBe(false);
    expect(all.knowledge.companies.get('quarrel')?.aliases).toEqual(['Quarrel', 'QK']);
  });

  it('is offered by an identifier, which says more than a site, and joined to what the pack knows', async () => {
    const { handlers, means } = standIn();
    // As it is pasted from a register: with blanks, in small letters.
    const typed = { ...entry, name: 'Moulder', identifier: '5493 00moulderwork040' };
    const { id, identifier } = await handlers['own.add']({ entry: typed }, DESK);
    expect(identifier).toBe('549300MOULDERWORK040');
    expect(await handlers['merge.list']({}, DESK)).toMatchObject([
      { company: { company: 'moulder' }, words: 'Both have the identifier 549300MOULDERWORK040.' },
    ]);
    await handlers['merge.answer']({ own: id, company: 'moulder', same: true }, DESK);
    const { ownEntries } = await means.settings.read();
    const { all } = await means.library.known({ entries: ownEntries, claims: [] });
    expect(all.knowledge.companies.get('moulder')).toMatchObject({
      aliases: ['Moulder', 'QK'],
      lei: identifier,
    });
  });

  it('is never offered again where the user says that they are two', async () => {
    const { handlers, means } = standIn();
    const { id } = await handlers['own.add']({ entry }, DESK);
    const undo = await handlers['merge.answer']({ own: id, company: 'quarrel', same: false }, DESK);
    expect(await handlers['merge.list']({}, DESK)).toEqual([]);
    expect((await means.settings.read()).viewpoint.watched).toEqual([id]);
    await handlers['settings.undo'](undo, DESK);
    expect(await handlers['merge.list']({}, DESK)).toHaveLength(1);
  });

  it('is two again, exactly as it was, where the merge is undone; what was done since stays', async () => {
    const { handlers, means, page } = await watching();
    const { id } = await handlers['own.add']({ entry }, DESK);
    const parent = { company: id, sharePercent: 30, source: null };
    await handlers['own.add']({ entry: { ...entry, name: 'Brindle', domain: null, parent } }, DESK);
    await handlers['claim.add']({ claim: adds({ owner: id }), unverified: false }, DESK);
    await handlers['correction.add']({ company: id, surface: 'Kilns', host: null, is: true }, DESK);
    const [before, ownPage] = [await means.settings.read(), await page(id)];
    const undo = await handlers['merge.answer']({ own: id, company: 'quarrel', same: true }, DESK);
    expect(await means.settings.read()).not.toEqual(before);
    await expect(page(id)).rejects.toMatchObject({ code: 'not-found' });
    await handlers['site.switch']({ host: 'bank.example', on: false }, DESK);
    await handlers['settings.undo'](undo, DESK);
    expect(await means.settings.read()).toEqual({ ...before, sitesOff: ['bank.example'] });
    expect(await page(id)).toEqual(ownPage);
    expect(await handlers['merge.list']({}, DESK)).toHaveLength(1);
  });
});
