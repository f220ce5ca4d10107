import { afterEach, describe, expect, it } from 'vitest';
import { openLookUps } from '../../../src/background/look-ups/look-ups.ts';
import { LIVE_ORIGINS } from '../../../src/background/look-ups/sources.ts';
import type { LookUpRow, LookUpSource } from '../../../src/messages/contract.ts';
import { NotAnswered } from '../../../src/sources/live/ask.ts';
import { soon } from '../../soon.ts';
import { ACME } from '../../sources/files.ts';
import { ANSWERS, one, page, record } from '../../sources/live/gleif-answers.ts';
import { madeClock } from '../../sources/live/loopback.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { memoryLookUps } from '../../store/memory-look-ups.ts';
import { memoryShelf } from '../../store/memory-shelf.ts';
import { PACK, standIn } from '../stand-in.ts';
import { type LiveHosts, liveHosts } from './live-hosts.ts';

const DESK = { asker: 'desk' } as const;
const ITEM = 'Q900000000';

let hosts: LiveHosts | null = null;
afterEach(() => hosts?.close());

/** The shipped pack, in which the supplier is known to the graph as well. */
const WITH_ITEMS = {
  ...PACK,
  companies: PACK.companies.map((company) =>
    company.id === 'tessel' ? { ...company, wikidata: 'Q900000002' } : company,
  ),
};

/** What outlives a worker. */
const disk = () => ({
  local: memoryArea(),
  databases: { shelf: memoryShelf(), lookUps: memoryLookUps() },
});

/** A background that may ask the sources, made over `on`; made twice over one, it was killed in between. */
function background(live: LiveHosts, on = disk()) {
  const made = standIn(on.local, memoryArea(), { bundled: async () => WITH_ITEMS }, on.databases);
  made.world.network = live.fetch;
  for (const origin of LIVE_ORIGINS) made.world.granted.add(origin);
  const row = async (source: LookUpSource, company = 'quarrel'): Promise<LookUpRow> => {
    const { rows } = await made.handlers['lookup.read']({ company }, DESK);
    const found = rows.find((candidate) => candidate.source === source);
    if (found === undefined) throw new Error(`No row for ${source}.`);
    return found;
  };
  return { ...made, row };
}

type Background = ReturnType<typeof background>;

async function lookUp(at: Background, source: LookUpSource, subject: string): Promise<LookUpRow> {
  await at.handlers['lookup.start']({ company: 'quarrel', source, subject }, DESK);
  await at.means.lookUps.goOn();
  return at.row(source);
}

const watching = { viewpoint: { own: null, watched: ['quarrel'] } };

describe('a look-up at Wikidata', () => {
  it('says before the click what is sent and to whom, and asks for leave for no other host', async () => {
    hosts = await liveHosts();
    const { row } = background(hosts);
    const before = await row('wikidata');
    expect(before).toMatchObject({ state: 'never', subject: null, pack: null });
    expect(before.origins).toEqual(['https://www.wikidata.org/*', 'https://query.wikidata.org/*']);
    for (const word of ['Quarrel Kilns', 'www.wikidata.org', 'query.wikidata.org'])
      expect(before.sentWords).toContain(word);
    expect(hosts.asked).toEqual([]);
  });

  it('leaves it to the person which of several entries is meant', async () => {
    hosts = await liveHosts();
    const { handlers } = background(hosts);
    expect(await handlers['lookup.find']({ company: 'quarrel', source: 'wikidata' }, DESK)).toEqual([
      { subject: ITEM, name: 'Quarrel', description: 'maker of kilns' },
      { subject: 'Q900000010', name: 'Quarrel', description: 'tower' },
    ]);
    expect(hosts.asked.map(({ host }) => host)).toEqual(['www.wikidata.org']);
  });

  it('of a competitor becomes a pack of its own, attributed and dated, on the company that was asked about', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    await at.handlers['viewpoint.write'](watching, DESK);
    const done = await lookUp(at, 'wikidata', ITEM);
    expect(done).toMatchObject({ state: 'done', stateWords: 'Looked up today.', subject: ITEM });
    const packs = await at.handlers['pack.list']({}, DESK);
    expect(packs.find(({ id }) => id === done.pack)).toMatchObject({
      title: 'From Wikidata, by your look-up: Quarrel Kilns',
      origin: 'lookUp',
      address: null,
      on: true,
    });
    const { holdings } = await at.handlers['company.page']({ company: 'quarrel', asOf: null }, DESK);
    expect(holdings.map(({ other }) => other.name)).toEqual(expect.arrayContaining(['Chatter', 'Percent']));
    const percent = holdings.find(({ other }) => other.name === 'Percent');
    expect(percent?.facts.map(({ value }) => value).join(' ')).toMatch(/60\s%/);
    expect(percent?.sources[0]?.text).toContain('Wikidata, 22 November 2026');
  });

  it('of a competitor asks who serves it and a supplier of the data; of another company only who owns it', async () => {
    hosts = await liveHosts();
    const watched = background(hosts);
    await watched.handlers['viewpoint.write'](watching, DESK);
    await lookUp(watched, 'wikidata', ITEM);
    const why = async (at: Background) =>
      (await at.handlers['request.list']({}, DESK)).entries.map((entry) => entry.why);
    expect(await why(watched)).toContain('Wikidata: who serves two companies');
    const { owners } = await watched.handlers['company.page']({ company: 'tessel', asOf: null }, DESK);
    expect(owners.some(({ text }) => /officer|director|board/i.test(text))).toBe(true);

    const unwatched = background(hosts);
    await lookUp(unwatched, 'wikidata', ITEM);
    expect(await why(unwatched)).not.toContain('Wikidata: who serves two companies');
  });

  it('tells who is asking, and is in the log with its reason and no page of query', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    await lookUp(at, 'wikidata', ITEM);
    expect(hosts.asked[0]?.headers).toMatchObject({
      'Api-User-Agent': expect.stringContaining('Beholden/0.1.0'),
    });
    const { entries } = await at.handlers['request.list']({}, DESK);
    expect(entries.at(-1)).toMatchObject({ why: `Wikidata: who owns whom (${ITEM})`, status: 200 });
    expect(Math.max(...entries.map(({ address }) => address.length))).toBeLessThan(400);
    expect(entries.every(({ hash }) => hash?.length === 64)).toBe(true);
  });

  it('says how old it is', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    at.world.time = () => '2026-11-19T10:00:00.000Z';
    expect(await lookUp(at, 'wikidata', ITEM)).toMatchObject({ stateWords: 'Looked up 3 days ago.' });
  });

  it('goes with its pack: nothing of it stays, and the leave is given back', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    const { pack } = await lookUp(at, 'wikidata', ITEM);
    await at.handlers['pack.remove']({ pack: pack ?? '' }, DESK);
    expect(await at.row('wikidata')).toMatchObject({ state: 'never', pack: null });
    expect(at.world.granted).not.toContain('https://query.wikidata.org');
    expect(at.world.granted).toContain('https://api.gleif.org');
    expect(at.world.maySendNames).toBe(false);
    const { holdings } = await at.handlers['company.page']({ company: 'quarrel', asOf: null }, DESK);
    expect(holdings.map(({ other }) => other.name)).toEqual(['Tessel Glazes']);
  });

  it('with nothing to tell changes nothing, and says so', async () => {
    hosts = await liveHosts({ triples: '' });
    const at = background(hosts);
    expect(await lookUp(at, 'wikidata', ITEM)).toMatchObject({
      state: 'failed',
      stateWords: expect.stringContaining('tells nothing'),
      pack: null,
    });
    expect(await at.handlers['pack.list']({}, DESK)).toHaveLength(2);
  });
});

describe('a look-up at GLEIF', () => {
  it('is made at most fifty times a minute, one request after the other', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    const clock = madeClock();
    at.world.clock = clock;
    expect(await lookUp(at, 'gleif', ACME)).toMatchObject({ state: 'done' });
    expect(hosts.asked).toHaveLength(6);
    expect(clock.now()).toBe(5 * 1_200);
    const { owners } = await at.handlers['company.page']({ company: 'quarrel', asOf: null }, DESK);
    expect(owners.map(({ other }) => other.name)).toEqual(['Harlow AI, Inc.']);
  });

  it.each([
    ['NON_PUBLIC', 'parent not disclosed'],
    ['NO_LEI', 'parent without LEI'],
    ['NATURAL_PERSONS', 'No ultimate consolidating parent'],
    ['NON_CONSOLIDATING', 'No ultimate consolidating parent'],
  ])('says in words what the exception %s means', async (reason, words) => {
    const path = `/lei-records/${ACME}/ultimate-parent-reporting-exception`;
    hosts = await liveHosts({ gleif: { ...ANSWERS, [path]: one({ attributes: { lei: ACME, reason } }) } });
    const { foundWords } = await lookUp(background(hosts), 'gleif', ACME);
    expect(foundWords[0]).toContain('names a direct parent');
    expect(foundWords[1]).toContain(words);
  });

  it('says once what holds of both parents', async () => {
    const alone = { ...ANSWERS, [`/lei-records/${ACME}`]: one(record(ACME, 'Acme Ltd')) };
    hosts = await liveHosts({ gleif: alone });
    const { foundWords } = await lookUp(background(hosts), 'gleif', ACME);
    expect(foundWords[0]).toContain('neither a parent nor a reason');
  });

  it('finds firms of a name with what tells them apart', async () => {
    const completion = {
      type: 'fuzzycompletions',
      attributes: { value: 'QUARREL KILNS LTD' },
      relationships: { 'lei-records': { data: { type: 'lei-records', id: ACME } } },
    };
    hosts = await liveHosts({
      gleif: {
        '/fuzzycompletions': { data: [completion] },
        '/lei-records': page([record(ACME, 'Quarrel Kilns Ltd')]),
      },
    });
    const { handlers } = background(hosts);
    expect(await handlers['lookup.find']({ company: 'quarrel', source: 'gleif' }, DESK)).toEqual([
      { subject: ACME, name: 'Quarrel Kilns Ltd', description: 'GB · 04366849' },
    ]);
  });
});

describe('a worker that is killed', () => {
  /** A network that answers `answers` requests, and then hangs for ever: the worker dies before it hears any more. */
  function dyingAfter(answers: number, live: LiveHosts): LiveHosts['fetch'] {
    let left = answers;
    return (address, asked) => (left-- > 0 ? live.fetch(address, asked) : new Promise(() => undefined));
  }

  it.each<[LookUpSource, string, number]>([
    ['gleif', ACME, 4],
    ['wikidata', ITEM, 2],
  ])('in the middle of a look-up at %s goes on where it was', async (source, subject, answered) => {
    hosts = await liveHosts();
    const on = disk();
    const dying = background(hosts, on);
    dying.world.network = dyingAfter(answered, hosts);
    let now = 0;
    // Every request takes long enough for what it told to be kept.
    dying.world.clock = { now: () => (now += 3_000), wait: async () => undefined };
    if (source === 'wikidata') await dying.handlers['viewpoint.write'](watching, DESK);
    await dying.handlers['lookup.start']({ company: 'quarrel', source, subject }, DESK);
    await soon(() => expect(hosts?.asked.length).toBe(answered));
    await soon(async () => expect((await on.databases.lookUps.all())[0]?.requests).toBe(answered));

    const risen = background(hosts, on);
    expect(await risen.row(source)).toMatchObject({ state: 'open' });
    await risen.means.lookUps.goOn();
    expect(await risen.row(source)).toMatchObject({ state: 'done' });
    const asked = hosts.asked.length;

    const whole = background(hosts);
    if (source === 'wikidata') await whole.handlers['viewpoint.write'](watching, DESK);
    await lookUp(whole, source, subject);
    expect(asked).toBe(hosts.asked.length - asked);
  });

  it('while a source wants to be left alone still leaves it alone', async () => {
    hosts = await liveHosts({ faults: [{ status: 429, retryAfter: '120' }] });
    const on = disk();
    const dying = background(hosts, on);
    dying.world.clock = {
      now: () => 0,
      wait: (ms) => (ms > 0 ? new Promise(() => undefined) : Promise.resolve()),
    };
    await dying.handlers['lookup.start']({ company: 'quarrel', source: 'gleif', subject: ACME }, DESK);
    await expect
      .poll(async () => (await on.databases.lookUps.all())[0]?.notBefore)
      .toBe('2026-11-22T10:02:00.000Z');

    const risen = background(hosts, on);
    const clock = madeClock();
    risen.world.clock = clock;
    await risen.means.lookUps.goOn();
    expect(clock.waited[0]).toBe(120_000);
    expect(await risen.row('gleif')).toMatchObject({ state: 'done' });
  });
});

describe('nothing is asked', () => {
  it('while requests are switched off, and the look-up says why it stopped', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    await at.handlers['connect.switch']({ on: false }, DESK);
    expect(await lookUp(at, 'wikidata', ITEM)).toMatchObject({
      state: 'failed',
      stateWords: expect.stringContaining('switched every request off'),
    });
    await expect(
      at.handlers['lookup.find']({ company: 'quarrel', source: 'gleif' }, DESK),
    ).rejects.toMatchObject({
      code: 'requests-off',
    });
    expect(hosts.asked).toEqual([]);
    await at.handlers['connect.switch']({ on: true }, DESK);
    expect(await lookUp(at, 'wikidata', ITEM)).toMatchObject({ state: 'done' });
  });

  it('of a host that the browser has not allowed', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    at.world.granted.clear();
    expect(await lookUp(at, 'gleif', ACME)).toMatchObject({ state: 'failed', pack: null });
    await expect(
      at.handlers['lookup.find']({ company: 'quarrel', source: 'gleif' }, DESK),
    ).rejects.toMatchObject({
      code: 'not-granted',
    });
    expect(hosts.asked).toEqual([]);
  });

  it('once leave to send names was taken back, though the host may still be reached', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    at.world.maySendNames = false;
    expect(await lookUp(at, 'gleif', ACME)).toMatchObject({ state: 'failed', pack: null });
    expect(hosts.asked).toEqual([]);
  });

  it('by itself: a worker that wakes asks nobody', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    await at.means.lookUps.goOn();
    expect(await at.row('gleif')).toMatchObject({ state: 'never' });
    expect(hosts.asked).toEqual([]);
  });
});

describe('a look-up', () => {
  it('that was stopped is as if it had not been begun', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    at.world.clock = { ...madeClock(), wait: async (ms, signal) => waiting(ms, signal) };
    at.world.network = async () => new Response('', { status: 503 });
    await at.handlers['lookup.start']({ company: 'quarrel', source: 'gleif', subject: ACME }, DESK);
    const { rows } = await at.handlers['lookup.stop']({ company: 'quarrel', source: 'gleif' }, DESK);
    expect(rows.map(({ state }) => state)).toEqual(['never', 'never']);
  });

  it('of a source that stays busy keeps what it has, and goes on by another click', async () => {
    hosts = await liveHosts({ faults: Array.from({ length: 5 }, () => ({ status: 503 })) });
    const at = background(hosts);
    expect(await lookUp(at, 'gleif', ACME)).toMatchObject({
      state: 'failed',
      stateWords: expect.stringContaining('busy'),
    });
    expect(await lookUp(at, 'gleif', ACME)).toMatchObject({ state: 'done' });
  });

  it('waits for the one before it, so that one request is made at a time', async () => {
    hosts = await liveHosts();
    const at = background(hosts);
    let under = 0;
    let most = 0;
    const { fetch } = hosts;
    at.world.network = async (address, asked) => {
      most = Math.max(most, ++under);
      return fetch(address, asked).finally(() => under--);
    };
    await at.handlers['lookup.start']({ company: 'quarrel', source: 'gleif', subject: ACME }, DESK);
    await at.handlers['lookup.start']({ company: 'quarrel', source: 'wikidata', subject: ITEM }, DESK);
    await at.handlers['lookup.find']({ company: 'tessel', source: 'wikidata' }, DESK);
    await at.means.lookUps.goOn();
    expect(most).toBe(1);
    expect([(await at.row('gleif')).state, (await at.row('wikidata')).state]).toEqual(['done', 'done']);
  });

  it('that is begun in the moment in which the last one ends is taken up as well, and the worker woken for it', async () => {
    const [on, calls] = [memoryLookUps(), [] as boolean[]];
    const wish = {
      source: 'gleif',
      company: 'quarrel',
      name: 'Quarrel',
      subject: ACME,
      isWatched: false,
    } as const;
    const lookUps = openLookUps({
      store: async () => on,
      ask: async () => {
        throw new NotAnswered('There is nothing.', 'failed');
      },
      clock: madeClock(),
      time: () => '2026-11-22T12:00:00Z',
      today: () => '2026-11-22',
      suppliers: async () => [],
      land: async () => null,
      report: () => undefined,
      async wake(isWanted) {
        calls.push(isWanted);
        if (calls.length === 2) await lookUps.start({ ...wish, company: 'tessel' });
      },
    });
    await lookUps.start(wish);
    await lookUps.goOn();
    expect((await lookUps.all()).map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(calls).toEqual([true, false, true, true, false]);
  });
});

function waiting(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) return Promise.resolve();
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
