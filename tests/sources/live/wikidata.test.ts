import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { Gathering } from '../../../src/sources/gathered.ts';
import { type Ask, NotAnswered, politely } from '../../../src/sources/live/ask.ts';
import { peopleBetween } from '../../../src/sources/wikidata/people.ts';
import type { Direction } from '../../../src/sources/wikidata/query.ts';
import { itemsNamed } from '../../../src/sources/wikidata/search.ts';
import { newWalk, step, type Walk, walkSchema } from '../../../src/sources/wikidata/tree.ts';
import { foundIn } from '../../../src/sources/wikidata/tree-found.ts';
import { business, CLASSES, serveGraph, states, TRAPS } from './graph.ts';
import { ask, type Fault, type Host, madeClock, serve } from './loopback.ts';

const ROOT = 'Q900000000';
let host: Host | null = null;
afterEach(() => host?.close());

async function serving(triples: string, faults: Fault[] = []): Promise<string> {
  host = await serveGraph(triples, faults);
  return `${host.origin}/sparql`;
}

function begun(root = ROOT, direction: Direction = 'down'): Walk {
  return newWalk([root], direction, ['en', 'mul', 'de'], '2026-11-22');
}

async function walked(walk: Walk, endpoint: string, asking: Ask = ask): Promise<Walk> {
  let now = walk;
  // Through JSON and the schema, as it is kept between requests.
  while (!now.isDone)
    now = v.parse(walkSchema, JSON.parse(JSON.stringify(await step(now, asking, endpoint))));
  return now;
}

function gathered(walk: Walk) {
  const gathering = new Gathering();
  gathering.add(foundIn(walk));
  return gathering.finish();
}

const patient = () => politely(ask, { apart: 0, clock: madeClock(), signal: new AbortController().signal });

describe('what a company owns, by Wikidata', () => {
  it('is found down to the last, and none of the traps is stepped into', async () => {
    const { companies, interests, report } = gathered(await walked(begun(), await serving(TRAPS)));
    expect(companies.map(({ name }) => name).sort()).toEqual([
      'Chatter',
      'Fraction',
      'Harlow',
      'Kabelwerk',
      'Percent',
      'Ring',
    ]);
    const sizes = Object.fromEntries(
      interests.map(({ subject, share }) => [subject.slice(-2), share?.lower ?? null]),
    );
    expect(sizes).toEqual({ '01': null, '02': 490_000, '03': 600_000, '06': null, '08': null });
    // The tower.
    expect(report.passed.notOwnership).toBe(1);
  });

  it('has each fact once, whichever side states it and however many references it has', async () => {
    const { interests } = gathered(await walked(begun(), await serving(TRAPS)));
    const pairs = interests.map(({ owner, subject }) => `${owner} ${subject}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(interests.find(({ subject }) => subject.endsWith('02'))?.sources[0]).toMatchObject({ tier: 4 });
  });

  it('knows the company at the top by its identifiers', async () => {
    const [root] = gathered(await walked(begun(), await serving(TRAPS))).companies;
    expect(root).toMatchObject({
      lei: '549300HARL0WA1000011',
      domains: ['harlow.example'],
      aliases: ['Harlow Inc.'],
    });
  });

  it('asks about everything in a hundred at once', async () => {
    const endpoint = await serving(TRAPS);
    const { requests } = await walked(begun(), endpoint);
    // Harlow; its five; their two; the classes.
    expect(requests).toBe(4);
    expect(host?.asked.length).toBe(4);
  });

  it('goes upward to the owners of a supplier as well', async () => {
    const { interests } = gathered(await walked(begun('Q900000006', 'up'), await serving(TRAPS)));
    expect(interests.map(({ owner, subject }) => [owner.slice(-2), subject.slice(-2)])).toEqual([
      ['03', '06'],
      ['00', '03'],
    ]);
  });

  it('takes up where it stopped, and finds the same', async () => {
    const endpoint = await serving(TRAPS);
    const halfway = await step(begun(), ask, endpoint);
    const stored = v.parse(walkSchema, JSON.parse(JSON.stringify(halfway)));
    expect(stored.isDone).toBe(false);
    expect(foundIn(await walked(stored, endpoint))).toEqual(foundIn(await walked(begun(), endpoint)));
  });

  it('stops at a depth, and says how many it left out', async () => {
    const chain = Array.from({ length: 12 }, (_, at) => {
      const item = `Q9000001${String(at).padStart(2, '0')}`;
      const owner = at === 0 ? ROOT : `Q9000001${String(at - 1).padStart(2, '0')}`;
      return `${business(item, `Link ${at}`)} ${states(`c${at}`, item, 'P127', `wd:${owner}`)}`;
    });
    const walk = await walked(
      begun(),
      await serving([CLASSES, business(ROOT, 'Harlow'), ...chain].join('\n')),
    );
    expect([walk.met, walk.cut]).toEqual([8, 1]);
  });
});

describe('a host that fails', () => {
  it.each<[string, Fault[]]>([
    ['asks for patience', [{ status: 429, retryAfter: '3' }]],
    ['breaks down for a moment', [{ status: 500 }, { status: 503 }]],
    ['cuts an answer off', ['cut']],
  ])('and %s is asked again, and nothing is lost', async (_how, faults) => {
    const whole = foundIn(await walked(begun(), await serving(TRAPS)));
    await host?.close();
    expect(foundIn(await walked(begun(), await serving(TRAPS, faults), patient()))).toEqual(whole);
  });

  it('for good leaves the walk as it was', async () => {
    const walk = begun();
    const endpoint = await serving(
      TRAPS,
      Array.from({ length: 9 }, () => ({ status: 503 })),
    );
    await expect(step(walk, patient(), endpoint)).rejects.toThrow(NotAnswered);
    expect(walk).toEqual(begun());
  });

  it.each(['{"head": {}}', '<!doctype html><title>Log in</title>', '{"results": {"bindings": [{"item"', ''])(
    'by answering %j is not believed',
    async (body) => {
      host = await serve(() => ({ status: 200, body }));
      await expect(step(begun(), ask, host.origin)).rejects.toMatchObject({ state: 'failed' });
    },
  );
});

describe('people who serve two companies', () => {
  it('tie them, without a name: one serves both, one has moved, one has left', async () => {
    const ties = await peopleBetween(['Q900000002'], [ROOT], '2026-11-22', ask, await serving(TRAPS));
    expect(
      ties.map(({ tie, owner, subject, start }) => [tie, owner.slice(-2), subject.slice(-2), start]),
    ).toEqual(
      expect.arrayContaining([
        ['dualRoleOfficerDirector', '00', '02', null],
        ['executiveMovedToHolder', '00', '02', '2025-06-12'],
      ]),
    );
    expect(ties).toHaveLength(2);
  });
});

describe('a name', () => {
  it('leads to the items that bear it, for a person to choose from', async () => {
    host = await serve((url) => ({
      status: url.searchParams.get('action') === 'wbsearchentities' ? 200 : 400,
      body: JSON.stringify({
        search: [
          { id: 'Q900000000', label: url.searchParams.get('search'), description: 'maker of anvils' },
          { id: 'Q900000001' },
        ],
      }),
    }));
    expect(await itemsNamed('Harlow & Co', 'en', ask, `${host.origin}/w/api.php`)).toEqual([
      { item: 'Q900000000', name: 'Harlow & Co', description: 'maker of anvils' },
      { item: 'Q900000001', name: 'Q900000001', description: '' },
    ]);
  });
});
