import { describe, expect, it } from 'vitest';
import { acyclic } from '../../src/cli/data/broader-service.ts';
import { buildPack, type DataRows, packText } from '../../src/cli/data/build-pack.ts';
import { DataError, type InterestRow, parseRows, ROWS } from '../../src/cli/data/rows.ts';
import { parsePack } from '../../src/core/pack/pack.ts';

const CLAIM = {
  ref: 'owner/supplier/1',
  owner: 'owner',
  subject: 'supplier',
  tie: 'shares',
  status: 'in-force',
  note: 'A stake.',
  sources: [{ publisher: 'The Gazette', date: '2025', tier: 3 }],
};
const claim = (fields: object): InterestRow => {
  const [row] = parseRows(ROWS.interests, JSON.stringify({ ...CLAIM, ...fields }), 'test');
  if (!row) throw new Error('no row');
  return row;
};

function rowsWith(change: Partial<DataRows>): DataRows {
  return {
    meta: { id: 'tested', title: 'Tested', version: 1, asOf: '2025' },
    attributions: [{ name: 'A test', licence: 'MIT', used: 'everything' }],
    companies: [
      { id: 'owner', name: 'Owner' },
      { id: 'supplier', name: 'Supplier', aliases: ['Sup'], domains: ['supplier.example'], wikidata: 'Q1' },
    ],
    widened: [],
    services: [],
    interests: [],
    searches: [],
    rivals: [],
    ...change,
  };
}

describe('a row of data/', () => {
  it.each([
    ['{"id":"a","name":"A"}\n\n{"id":"b"}', 'test, line 3: name: '],
    ['{"id":"a","name":"A"}\n{"id"', 'test, line 2: this is not JSON.'],
    ['{"id":"a","name":"A","nmae":"B"}', 'test, line 1: nmae: '],
    ['[]', 'test, line 1: '],
  ])('%j is refused with file, line and field', (text, message) => {
    expect(() => parseRows(ROWS.companies, text, 'test')).toThrow(DataError);
    expect(() => parseRows(ROWS.companies, text, 'test')).toThrow(message);
  });

  it.each<[string, object | null, object | null]>([
    ['49 %', { exact: 49 }, { lower: 490_000, upper: 490_000 }],
    ['8.92 %, which binary cannot write', { exact: 8.92 }, { lower: 89_200, upper: 89_200 }],
    ['20 to 25 %', { min: 20, max: 25 }, { lower: 200_000, upper: 250_000 }],
    [
      'more than half',
      { min: 50, max: 100, minOpen: true },
      { lower: 500_000, upper: 1_000_000, lowerOpen: true },
    ],
    ['a size that no source gives', null, null],
  ])('states %s in percent, and the pack in parts per million', (_, share, band) => {
    const [built] = buildPack(rowsWith({ interests: [claim({ share })] })).interests;
    expect(built?.share ?? null).toEqual(band);
  });

  it('rests on the tier of a source, unless it was read at second hand', () => {
    const sources = [...CLAIM.sources, { publisher: 'The Register', date: '2025', tier: 1, basisTier: 3 }];
    const [built] = buildPack(rowsWith({ interests: [claim({ sources })] })).interests;
    expect(built?.sources.map(({ tier, basisTier }) => [tier, basisTier])).toEqual([
      [3, 3],
      [1, 3],
    ]);
  });
});

describe('the builder', () => {
  const widening = { entry: 'Q7', boundBy: 'domain' as const };

  it('adds names and hosts of a list behind the curated ones, once, and never replaces an id', () => {
    const row = {
      ...widening,
      company: 'supplier',
      aliases: ['Sup', 'Sup Ltd'],
      domains: ['sup.example'],
      wikidata: 'Q7',
    };
    const [, supplier] = buildPack(rowsWith({ widened: [row] })).companies;
    expect(supplier).toMatchObject({
      aliases: ['Sup', 'Sup Ltd'],
      domains: ['supplier.example', 'sup.example'],
      wikidata: 'Q1',
    });
  });

  it('refuses a list that widens a company which is not there', () => {
    const row = { ...widening, company: 'nobody', aliases: [], domains: [], wikidata: null };
    expect(() => buildPack(rowsWith({ widened: [row] }))).toThrow('Q7 widens "nobody"');
  });

  it('lets a supplier of the narrower service supply the broader ones too, and not the reverse', () => {
    const services = [
      { service: 'brick kilns', also: 'kilns' },
      { service: 'kilns', also: 'ovens' },
    ];
    const companies = [
      { id: 'a', name: 'A', supplies: ['bricks', 'brick kilns'] },
      { id: 'b', name: 'B', supplies: ['ovens'] },
    ];
    const built = buildPack(rowsWith({ companies, services })).companies;
    expect(built.map(({ supplies }) => supplies)).toEqual([
      ['bricks', 'brick kilns', 'kilns', 'ovens'],
      ['ovens'],
    ]);
  });

  it('refuses a service that is broader than itself', () => {
    const circle = [
      { service: 'kilns', also: 'ovens' },
      { service: 'ovens', also: 'kilns' },
    ];
    expect(() => acyclic(circle)).toThrow('"kilns" is broader than itself, by way of "ovens"');
    expect(acyclic(circle.slice(1))).toHaveLength(1);
  });

  it('writes what a pack reader reads, one record a line', () => {
    const text = packText(buildPack(rowsWith({ interests: [claim({})] })));
    expect(parsePack(JSON.parse(text)).interests).toHaveLength(1);
    expect(text.split('\n').filter((line) => line.startsWith('{"'))).toHaveLength(3);
  });

  it('writes the same bytes for the same rows', () => {
    const rows = rowsWith({ interests: [claim({ share: { exact: 1 } })] });
    expect(packText(buildPack(rows))).toBe(packText(buildPack(structuredClone(rows))));
  });
});
