/** The decision table from rows to verdict: what each kind of statement does to the level, and what it never does. */
import { describe, expect, it } from 'vitest';
import type { Company } from '../../../src/core/company/company.ts';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import type { Interest, SearchRecord } from '../../../src/core/ownership/interest.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import type { Assessment } from '../../../src/core/verdict/assessment.ts';
import { company } from '../company/made.ts';
import { interest, percent, source, sources } from '../ownership/made.ts';

const TODAY = '2025-06-20';

interface World {
  readonly rows: readonly Interest[];
  readonly searches?: readonly SearchRecord[];
  readonly kinds?: Readonly<Record<string, Company['kind']>>;
  readonly watched?: readonly string[];
  readonly asOf?: string;
}

/** The verdict on `supplier` for somebody who watches `rival`. */
function verdictIn({
  rows,
  searches = [],
  kinds = {},
  watched = ['rival'],
  asOf = TODAY,
}: World): Assessment {
  const ids = new Set(['rival', 'supplier', ...rows.flatMap(({ owner, subject }) => [owner, subject])]);
  const companies = new Map([...ids].map((id) => [id, company(id, { kind: kinds[id] ?? 'company' })]));
  return openAssessor({
    evidence: { companies, dossiers: dossiersOf(rows, searches) },
    viewpoint: { own: null, watched },
    asOf,
  })('supplier');
}

const filed = { sources: sources(1) };
const held = (size: number, over: Partial<Interest> = {}, owner = 'rival') =>
  interest(owner, 'supplier', { ...filed, share: percent(size), ...over });
const tied = (tie: Interest['tie'], over: Partial<Interest> = {}) =>
  interest('rival', 'supplier', { ...filed, tie, ...over });

describe('the level of a stake and what goes with it', () => {
  it.each<{ what: string; rows: readonly Interest[]; level: string; rules: readonly string[] }>([
    { what: 'more than half', rows: [held(50.0001)], level: 'CONTROLLED', rules: ['C1'] },
    { what: 'half', rows: [held(50)], level: 'SIGNIFICANT_INFLUENCE', rules: ['I1', 'I2'] },
    { what: 'a fifth', rows: [held(20)], level: 'SIGNIFICANT_INFLUENCE', rules: ['I1'] },
    { what: 'a hair less than a fifth', rows: [held(19.9999)], level: 'MINORITY_STAKE', rules: ['M1', 'M2'] },
    {
      what: 'a third without votes',
      rows: [held(33.3333, { voting: percent(0) })],
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I2'],
    },
    {
      what: 'a hair less than a third without votes',
      rows: [held(33.3332, { voting: percent(0) })],
      level: 'MINORITY_STAKE',
      rules: ['M1', 'M2'],
    },
    {
      what: 'a fifth without votes and an exclusive supply',
      rows: [held(20, { voting: percent(0) }), tied('exclusiveSupply')],
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I3'],
    },
    {
      what: 'a fifth without votes and a licence with hiring',
      rows: [held(20, { voting: percent(0) }), tied('licenceAndHire')],
      level: 'MINORITY_STAKE',
      rules: ['M1', 'M2'],
    },
    {
      what: '5 % and a nomination right',
      rows: [held(5), tied('boardNominationRight')],
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I5'],
    },
    {
      what: '4.9999 % and a seat',
      rows: [held(4.9999), tied('boardSeat')],
      level: 'MINORITY_STAKE',
      rules: ['M2'],
    },
    {
      what: '8 % and an observer',
      rows: [held(8), tied('boardObserver')],
      level: 'MINORITY_STAKE',
      rules: ['M1', 'M2'],
    },
    {
      what: '15 % and an option on 5 %',
      rows: [held(15), tied('exercisableOption', { share: percent(5) })],
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I6'],
    },
    {
      what: '15 % and an option on 4.9999 %',
      rows: [held(15), tied('convertible', { share: percent(4.9999) })],
      level: 'MINORITY_STAKE',
      rules: ['M1', 'M2'],
    },
    {
      what: 'an option alone, of unknown size',
      rows: [tied('exercisableOption')],
      level: 'NON_EQUITY_TIE',
      rules: ['N1'],
    },
    {
      what: 'a golden share alone',
      rows: [tied('goldenShare')],
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I4'],
    },
    {
      what: 'the right to most of the board',
      rows: [tied('appointsBoardMajority')],
      level: 'CONTROLLED',
      rules: ['C3'],
    },
    {
      what: 'consolidation in a filing',
      rows: [tied('equityUndisclosedSize', { stated: 'consolidated' })],
      level: 'CONTROLLED',
      rules: ['C2'],
    },
    {
      what: 'the equity method in a filing',
      rows: [held(10, { stated: 'significantInfluence' })],
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I7'],
    },
    {
      what: 'a third of the profits',
      rows: [tied('profitRights', { share: percent(33.3333) })],
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I2'],
    },
    {
      what: 'less than a third of the profits',
      rows: [tied('profitRights', { share: percent(33) })],
      level: 'NON_EQUITY_TIE',
      rules: ['N1'],
    },
    {
      what: 'votes beside own shares of the supplier: 46 of 90',
      rows: [held(46), interest('supplier', 'supplier', { ...filed, share: percent(10) })],
      level: 'CONTROLLED',
      rules: ['C1'],
    },
    {
      what: 'few shares with most of the votes',
      rows: [held(13, { voting: percent(61) })],
      level: 'CONTROLLED',
      rules: ['C1'],
    },
    {
      what: 'a customer',
      rows: [tied('holderIsCustomer'), held(30, {}, 'other')],
      level: 'NONE_FOUND',
      rules: ['Z'],
    },
    { what: 'somebody else’s majority', rows: [held(80, {}, 'other')], level: 'NONE_FOUND', rules: ['Z'] },
  ])('$what: $level by $rules', ({ rows, level, rules }) => {
    expect(verdictIn({ rows })).toMatchObject({ level, rules, shown: level });
  });
});

describe('what never raises a level', () => {
  it.each<{ what: string; row: Interest; pending: number }>([
    { what: 'a rumour', row: held(60, { status: 'rumoured' }), pending: 1 },
    { what: 'an announcement', row: held(60, { status: 'announced' }), pending: 1 },
    { what: 'an acquisition under way', row: tied('pendingAcquisition', { share: percent(60) }), pending: 1 },
    { what: 'a deal that was blocked', row: held(60, { status: 'blocked' }), pending: 0 },
    { what: 'a stake that begins tomorrow', row: held(60, { start: '2025-06-21' }), pending: 0 },
  ])('$what', ({ row, pending }) => {
    const found = verdictIn({ rows: [row, held(1, {}, 'other')] });
    expect([found.level, found.upTo, found.pending.length]).toEqual(['NONE_FOUND', null, pending]);
  });

  it('a deal that closed takes its rumour and its announcement away', () => {
    const talk = [
      held(10, { status: 'rumoured', start: '2025-05-01', sources: sources(3, 1, '2025-05-01') }),
      held(49, { status: 'announced', start: '2025-06-01', sources: sources(3, 1, '2025-06-01') }),
    ];
    const closed = held(49, { start: '2025-06-13', sources: sources(3, 1, '2025-06-13') });
    expect(verdictIn({ rows: talk }).pending).toHaveLength(2);
    const found = verdictIn({ rows: [...talk, closed] });
    expect([found.level, found.pending.length]).toEqual(['SIGNIFICANT_INFLUENCE', 0]);
  });
});

describe('who counts as the rival', () => {
  const below = (head: string) => [
    interest(head, 'rival', { ...filed, share: percent(100) }),
    interest(head, 'supplier', { ...filed, share: percent(70) }),
  ];

  it('its whole group: a sister of the supplier is named with the head between them', () => {
    expect(verdictIn({ rows: below('head') })).toMatchObject({
      level: 'CONTROLLED',
      against: 'rival',
      groupHead: 'head',
    });
  });

  it.each(['person', 'state', 'fund'] as const)('not a %s that owns both', (kind) => {
    expect(verdictIn({ rows: below('head'), kinds: { head: kind } })).toMatchObject({
      level: 'NONE_FOUND',
      groupHead: null,
    });
  });

  it('not a holder of 7 % of both sides, whatever it is', () => {
    const both = ['rival', 'supplier'].map((subject) =>
      interest('index', subject, { ...filed, share: percent(7) }),
    );
    expect(verdictIn({ rows: both }).level).toBe('NONE_FOUND');
  });

  it('not a company below the rival that it does not control: its stake counts in proportion', () => {
    const rows = [interest('rival', 'between', { ...filed, share: percent(40) }), held(60, {}, 'between')];
    expect(verdictIn({ rows })).toMatchObject({
      level: 'MINORITY_STAKE',
      votes: [0, 0],
      economic: [0.24, 0.24],
    });
  });

  it('every watched company together, where they have half and none has it alone', () => {
    const rows = [held(30), held(20, {}, 'second')];
    expect(verdictIn({ rows, watched: ['rival', 'second'] })).toMatchObject({
      level: 'SIGNIFICANT_INFLUENCE',
      joint: true,
      jointShare: [0.5, 0.5],
    });
    expect(
      verdictIn({ rows: [held(30), held(19.9999, {}, 'second')], watched: ['rival', 'second'] }).joint,
    ).toBe(false);
  });
});

describe('a joint venture of two halves', () => {
  const rows = [held(50, { sourceWord: 'joint venture' }), held(50, {}, 'partner')];

  it('is nobody’s alone, and says so', () => {
    const found = verdictIn({ rows });
    expect(found).toMatchObject({ level: 'SIGNIFICANT_INFLUENCE', control: 'no', upTo: null });
    expect(found.notices).toContain('exactlyHalf');
  });

  it('is owned by both under the sanctions tests, and jointly by a watchlist of both', () => {
    expect(verdictIn({ rows, watched: ['rival', 'partner'] }).jointShare).toEqual([1, 1]);
  });
});

describe('how much at most', () => {
  it.each<{ what: string; rows: readonly Interest[]; level: string; upTo: string | null }>([
    {
      what: 'a register’s band over half',
      rows: [held(0, { share: { lower: 500_000, upper: 750_000, lowerOpen: true, upperOpen: true } })],
      level: 'CONTROLLED',
      upTo: null,
    },
    {
      what: 'a register’s band up to half',
      rows: [held(0, { share: { lower: 250_000, upper: 500_000, lowerOpen: true, upperOpen: false } })],
      level: 'SIGNIFICANT_INFLUENCE',
      upTo: null,
    },
    {
      what: 'a band that reaches over half',
      rows: [held(0, { share: { lower: 250_000, upper: 750_000, lowerOpen: true, upperOpen: true } })],
      level: 'SIGNIFICANT_INFLUENCE',
      upTo: 'CONTROLLED',
    },
    {
      what: 'a size not disclosed',
      rows: [tied('equityUndisclosedSize')],
      level: 'MINORITY_STAKE',
      upTo: null,
    },
    {
      what: 'a paper’s word of control',
      rows: [tied('equityUndisclosedSize', { sources: sources(3), sourceWord: 'control' })],
      level: 'MINORITY_STAKE',
      upTo: 'CONTROLLED',
    },
    {
      what: 'a band from nothing to a fifth',
      rows: [held(0, { share: { lower: 0, upper: 200_000, lowerOpen: false, upperOpen: false } })],
      level: 'UNKNOWN',
      upTo: 'SIGNIFICANT_INFLUENCE',
    },
  ])('$what: $level, up to $upTo', ({ rows, level, upTo }) => {
    const found = verdictIn({ rows });
    expect([found.level, found.upTo]).toEqual([level, upTo]);
  });
});

describe('what the sources are worth', () => {
  it.each<{ what: string; rows: readonly Interest[]; level: string; shown: string; basis: string }>([
    {
      what: 'a page without a source',
      rows: [held(60, { sources: sources(5) })],
      level: 'CONTROLLED',
      shown: 'UNKNOWN',
      basis: 'unverified',
    },
    {
      what: 'a page without a source, on little',
      rows: [held(8, { sources: sources(5) })],
      level: 'MINORITY_STAKE',
      shown: 'MINORITY_STAKE',
      basis: 'unverified',
    },
    {
      what: 'one paper',
      rows: [held(60, { sources: sources(3) })],
      level: 'CONTROLLED',
      shown: 'CONTROLLED',
      basis: 'reported',
    },
    {
      what: 'two papers',
      rows: [held(60, { sources: sources(3, 2) })],
      level: 'CONTROLLED',
      shown: 'CONTROLLED',
      basis: 'established',
    },
    {
      what: 'a filing of 15 months ago',
      rows: [held(60, { sources: sources(1, 1, '2024-03-20') })],
      level: 'CONTROLLED',
      shown: 'CONTROLLED',
      basis: 'established',
    },
    {
      what: 'a filing of more than 15 months ago',
      rows: [held(60, { sources: sources(1, 1, '2024-03-19') })],
      level: 'CONTROLLED',
      shown: 'CONTROLLED',
      basis: 'reported',
    },
    {
      what: 'two papers a point apart',
      rows: [held(30, { sources: sources(3) }), held(31, { sources: [source({ publisher: 'Gazette' })] })],
      level: 'SIGNIFICANT_INFLUENCE',
      shown: 'SIGNIFICANT_INFLUENCE',
      basis: 'established',
    },
    {
      what: 'two papers more than a point apart',
      rows: [held(30, { sources: sources(3) }), held(31.1, { sources: sources(3) })],
      level: 'SIGNIFICANT_INFLUENCE',
      shown: 'SIGNIFICANT_INFLUENCE',
      basis: 'disputed',
    },
    {
      what: 'a filing beside a paper that says otherwise',
      rows: [held(10), held(60, { sources: sources(3) })],
      level: 'MINORITY_STAKE',
      shown: 'MINORITY_STAKE',
      basis: 'established',
    },
  ])('$what', ({ rows, level, shown, basis }) => {
    expect(verdictIn({ rows })).toMatchObject({ level, shown, basis });
  });

  it('a denial of votes touches the votes alone', () => {
    const denial = interest('rival', 'supplier', { tie: 'votes', share: percent(0), sources: sources(2) });
    expect(verdictIn({ rows: [held(60), denial] })).toMatchObject({
      level: 'SIGNIFICANT_INFLUENCE',
      votes: [0, 0],
      economic: [0.6, 0.6],
    });
  });
});

describe('days', () => {
  const ended = (end: string) => [held(60, { end }), held(1, {}, 'other')];
  it.each([
    { what: 'the day before it ends', rows: ended('2025-06-21'), level: 'CONTROLLED' },
    { what: 'the day on which it ends', rows: ended('2025-06-20'), level: 'FORMER' },
    { what: '24 months after', rows: ended('2023-06-20'), level: 'FORMER' },
    { what: '24 months and a day after', rows: ended('2023-06-19'), level: 'NONE_FOUND' },
    { what: 'an end known by its month', rows: ended('2025-06'), level: 'CONTROLLED' },
    {
      what: 'a sale without a date',
      rows: [held(60, { status: 'divested' }), held(1, {}, 'other')],
      level: 'FORMER',
    },
  ])('$what: $level', ({ rows, level }) => {
    expect(verdictIn({ rows }).level).toBe(level);
  });

  it('a start known by its year alone is possible from its first day, and certain from its last', () => {
    const of = (asOf: string) => verdictIn({ rows: [held(60, { start: '2025' })], asOf });
    expect(of('2025-01-01')).toMatchObject({ level: 'UNKNOWN', reason: 'K1', upTo: 'CONTROLLED' });
    expect(of('2025-06-20').notices).toContain('startUnclear');
    expect(of('2025-12-31').level).toBe('CONTROLLED');
  });

  it('no start: in force from the day of the oldest source, and not known before', () => {
    const of = (asOf: string) => verdictIn({ rows: [held(60, { start: null })], asOf }).level;
    expect([of('2024-12-31'), of('2025-01-01')]).toEqual(['UNKNOWN', 'CONTROLLED']);
  });
});

describe('nothing found and nothing known', () => {
  const search: SearchRecord = {
    subject: 'supplier',
    date: '2025-05',
    sources: ['Register'],
    found: 'nothing',
    note: null,
    pack: 'test',
  };
  it.each<{ what: string; world: World; level: string; reason: string | null }>([
    { what: 'a name alone', world: { rows: [] }, level: 'UNKNOWN', reason: 'K2' },
    {
      what: 'a customer of it alone',
      world: { rows: [tied('holderIsCustomer')] },
      level: 'UNKNOWN',
      reason: 'K2',
    },
    {
      what: 'what it holds itself',
      world: { rows: [interest('supplier', 'x', { ...filed, share: percent(60) })] },
      level: 'UNKNOWN',
      reason: 'K2',
    },
    {
      what: 'a dated search that found nothing',
      world: { rows: [], searches: [search] },
      level: 'NONE_FOUND',
      reason: null,
    },
    { what: 'another owner', world: { rows: [held(3, {}, 'other')] }, level: 'NONE_FOUND', reason: null },
  ])('$what: $level', ({ world, level, reason }) => {
    const found = verdictIn(world);
    expect([found.level, found.reason]).toEqual([level, reason]);
  });
});

describe('control in fact', () => {
  const spread = (holders: number, size: number) =>
    Array.from({ length: holders }, (_none, i) => held(size, {}, `holder-${i}`));
  it.each([
    { what: '45 % against eleven of 5 %', rows: [held(45), ...spread(11, 5)], is: true },
    { what: '30 % against nine of 3.5 %', rows: [held(30), ...spread(9, 3.5)], is: false },
    { what: '29.9999 % against thirty of 1 %', rows: [held(29.9999), ...spread(30, 1)], is: false },
    { what: '30 % against sixty of 1 %', rows: [held(30), ...spread(60, 1)], is: true },
    { what: '45 % against two of 26 %', rows: [held(45), ...spread(2, 26)], is: false },
  ])('$what: $is', ({ rows, is }) => {
    expect(verdictIn({ rows })).toMatchObject({ level: 'SIGNIFICANT_INFLUENCE', deFacto: is });
  });
});

describe('a published total', () => {
  it('stands in for its parts and is never summed with them', () => {
    const rows = [
      held(66, { aggregate: true }),
      interest('rival', 'arm', { ...filed, share: percent(100) }),
      held(20, {}, 'arm'),
      held(30),
    ];
    expect(verdictIn({ rows }).votes[0]).toBeCloseTo(0.66, 6);
  });
});
