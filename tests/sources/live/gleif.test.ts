import { afterEach, describe, expect, it } from 'vitest';
import { Gathering } from '../../../src/sources/gathered.ts';
import { APART, familyOf, leisNamed } from '../../../src/sources/gleif/family.ts';
import { NotAnswered, politely } from '../../../src/sources/live/ask.ts';
import { ACME, GLOBEX, HARLOW } from '../files.ts';
import {
  ANSWERS,
  type Answer,
  link,
  one,
  PUBLISHED,
  page,
  record,
  relation,
  serveGleif,
} from './gleif-answers.ts';
import { ask, type Fault, type Host, madeClock } from './loopback.ts';

let host: Host | null = null;
afterEach(() => host?.close());

async function serving(answers: Readonly<Record<string, Answer>>, faults: Fault[] = []): Promise<string> {
  host = await serveGleif(answers, faults);
  return host.origin;
}

async function family(answers: Readonly<Record<string, Answer>>, faults: Fault[] = []) {
  const api = await serving(answers, faults);
  const clock = madeClock();
  const polite = politely(ask, { apart: APART, clock, signal: new AbortController().signal });
  return { ...(await familyOf(ACME, '2026-11-22', polite, api)), clock };
}

describe('a company’s family, by GLEIF', () => {
  it('is its parents and its children, as consolidations', async () => {
    const { found, direct, published } = await family(ANSWERS);
    const gathering = new Gathering();
    gathering.add(found);
    const { companies, interests } = gathering.finish();
    expect(companies.map(({ name }) => name)).toEqual(['Acme Ltd', 'Harlow AI, Inc.', 'Globex AG']);
    expect(companies[0]).toMatchObject({ formerNames: ['Acme Ltd (old)'], country: 'GB' });
    expect(interests.map(({ owner, subject, stated, start }) => [owner, subject, stated, start])).toEqual([
      [`lei-${HARLOW.toLowerCase()}`, `lei-${ACME.toLowerCase()}`, 'consolidated', '2017-10-18'],
      [`lei-${ACME.toLowerCase()}`, `lei-${GLOBEX.toLowerCase()}`, 'consolidated', '2017-10-18'],
    ]);
    expect([direct, published]).toEqual([{ kind: 'known', lei: HARLOW }, PUBLISHED]);
  });

  it.each([
    ['NON_PUBLIC', { kind: 'silent', silence: 'notDisclosed' }],
    ['NO_LEI', { kind: 'silent', silence: 'parentWithoutLei' }],
    ['NATURAL_PERSONS', { kind: 'silent', silence: 'noConsolidatingParent' }],
    ['NO_KNOWN_PERSON', { kind: 'silent', silence: 'noConsolidatingParent' }],
    ['NON_CONSOLIDATING', { kind: 'silent', silence: 'noConsolidatingParent' }],
    ['SOMETHING_NEW', { kind: 'unreported' }],
  ])('says of the reason %s what it means', async (reason, meant) => {
    const path = `/lei-records/${ACME}/ultimate-parent-reporting-exception`;
    const { ultimate } = await family({ ...ANSWERS, [path]: one({ attributes: { lei: ACME, reason } }) });
    expect(ultimate).toEqual(meant);
  });

  it('tells a direct parent that is the ultimate one as well once, and asks for it once', async () => {
    const both = link('relationship-record');
    const { found, ultimate } = await family({
      ...ANSWERS,
      [`/lei-records/${ACME}`]: one(
        record(ACME, 'Acme Ltd', { 'direct-parent': both, 'ultimate-parent': both }),
      ),
      [`/lei-records/${ACME}/ultimate-parent-relationship`]: one(
        relation(ACME, HARLOW, 'IS_ULTIMATELY_CONSOLIDATED_BY'),
      ),
    });
    const gathering = new Gathering();
    gathering.add(found);
    expect(ultimate).toEqual({ kind: 'known', lei: HARLOW });
    expect(gathering.finish().report).toMatchObject({ companies: 3, interests: 3, refused: 0 });
    expect(host?.asked).not.toContain(`/lei-records/${ACME}/ultimate-parent`);
  });

  it('is silent about a parent that nobody has reported', async () => {
    const { direct } = await family({ ...ANSWERS, [`/lei-records/${ACME}`]: one(record(ACME, 'Acme Ltd')) });
    expect(direct).toEqual({ kind: 'unreported' });
  });

  it('is asked for no more than fifty times a minute', async () => {
    const { clock } = await family(ANSWERS);
    expect(60_000 / APART).toBe(50);
    expect(clock.now()).toBe(5 * APART);
  });

  it('starts its children anew where GLEIF publishes in between', async () => {
    const seen: string[] = [];
    const children = (url: URL) => {
      const number = url.searchParams.get('page[number]') ?? '';
      seen.push(number);
      const date = seen.length === 1 ? '2026-11-20T00:00:00Z' : '2026-11-20T08:00:00Z';
      return page(number === '1' ? [record(GLOBEX, 'Globex AG')] : [record(HARLOW, 'Harlow')], 2, date);
    };
    const { found } = await family({ ...ANSWERS, [`/lei-records/${ACME}/direct-children`]: children });
    expect(seen).toEqual(['1', '2', '1', '2']);
    expect(found.filter(({ kind }) => kind === 'company')).toHaveLength(4);
  });

  it('gives up where it is published anew again and again', async () => {
    let day = 0;
    const children = () => page([], 2, `2026-11-${String(++day).padStart(2, '0')}T00:00:00Z`);
    await expect(family({ ...ANSWERS, [`/lei-records/${ACME}/direct-children`]: children })).rejects.toThrow(
      'publishes',
    );
  });

  it.each<[string, Fault[]]>([
    ['429 with a pause', [{ status: 429, retryAfter: '5' }]],
    ['500', [{ status: 500 }]],
    ['a body that is cut', ['cut', 'cut']],
  ])('comes whole in spite of %s', async (_what, faults) => {
    expect((await family(ANSWERS, faults)).found).toHaveLength(5);
  });

  it('of an LEI that is not there is none', async () => {
    await expect(family({})).rejects.toMatchObject({ state: 'missing' });
    await expect(family({})).rejects.toThrow(NotAnswered);
  });
});

describe('a name', () => {
  it('leads to companies with LEIs and what tells them apart; words without a record are left out', async () => {
    const api = await serving({
      '/fuzzycompletions': {
        data: [
          {
            type: 'fuzzycompletions',
            attributes: { value: 'ACME OPERATIONS, LLC' },
            relationships: { 'lei-records': { data: { type: 'lei-records', id: ACME } } },
          },
          { type: 'fuzzycompletions', attributes: { value: 'ACME' } },
        ],
      },
      '/lei-records': page([record(ACME, 'Acme Operations, LLC')]),
    });
    expect(await leisNamed('acme', ask, api)).toEqual([
      { lei: ACME, name: 'Acme Operations, LLC', description: 'GB · 04366849' },
    ]);
  });
});
