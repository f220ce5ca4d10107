import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError, parsePack } from '../../../src/core/pack/pack.ts';
import type { PackFile } from '../../../src/core/pack/schema.ts';
import { isPartialDate } from '../../../src/core/pack/schema.ts';

const SOURCE = { publisher: 'The Gazette', date: '2025-06-13', tier: 3, basisTier: 3 } as const;

/** The smallest pack that says something: one owner, one supplier, one claim. */
function packFile(change: Partial<PackFile> = {}): PackFile {
  const file: PackFile = {
    format: 1,
    id: 'tested',
    title: 'A pack of a test',
    version: 1,
    asOf: '2025-06-20',
    attributions: [{ name: 'A test', licence: 'MIT', used: 'everything' }],
    counts: { companies: 2, interests: 1, searches: 0, rivals: 0 },
    companies: [
      { id: 'owner', name: 'Owner' },
      { id: 'supplier', name: 'Supplier', domains: ['supplier.example'] },
    ],
    interests: [
      {
        ref: 'owner/supplier/1',
        owner: 'owner',
        subject: 'supplier',
        tie: 'shares',
        share: { lower: 490_000, upper: 490_000 },
        status: 'in-force',
        note: 'Owner holds 49%.',
        sources: [SOURCE],
      },
    ],
    searches: [],
    rivals: [],
  };
  return { ...file, ...change };
}

/** The pack with fields of its one claim changed; `unknown`, because that is what a file is. */
function withClaim(fields: object): unknown {
  const file = packFile();
  return { ...file, interests: file.interests.map((interest) => ({ ...interest, ...fields })) };
}

function withCompany(fields: object): unknown {
  const file = packFile();
  return {
    ...file,
    companies: file.companies.map((company, i) => (i === 1 ? { ...company, ...fields } : company)),
  };
}

describe('a pack', () => {
  it('fills what its file leaves out: nothing known is null or empty, never zero', () => {
    const [company] = parsePack(packFile()).companies;
    expect(company).toEqual({
      id: 'owner',
      name: 'Owner',
      legalName: null,
      aliases: [],
      formerNames: [],
      domains: [],
      wikidata: null,
      lei: null,
      ticker: null,
      country: null,
      supplies: [],
      kind: 'company',
      sector: null,
      pack: 'tested',
    });
    expect(parsePack(packFile()).interests[0]).toMatchObject({
      voting: null,
      start: null,
      counterStatement: null,
    });
  });

  it('marks every record with itself, so that it can be taken away again', () => {
    const { companies, interests } = parsePack(packFile());
    expect([...companies, ...interests].map(({ pack }) => pack)).toEqual(['tested', 'tested', 'tested']);
  });

  it('keeps a share without a link, and reads no link as null', () => {
    expect(parsePack(packFile()).interests[0]?.sources).toEqual([{ ...SOURCE, url: null, via: null }]);
  });

  it.each<[string, unknown, string]>([
    ['is a page of HTML', '<!doctype html>', 'The file: '],
    ['is nothing', null, 'The file: '],
    ['is of a format to come', { ...packFile(), format: 2 }, 'format: this version reads packs of format 1'],
    [
      'comes without a licence',
      packFile({ attributions: [] }),
      'attributions: a pack says under what licence it comes',
    ],
    [
      'has a claim without a source',
      withClaim({ sources: [] }),
      'interests[0].sources: a claim needs a source',
    ],
    ['has a misspelt field', withClaim({ votting: null }), 'interests[0].votting: '],
    [
      'has more than all of a company',
      withClaim({ share: { lower: 0, upper: 1_000_001 } }),
      'interests[0].share.upper: ',
    ],
    [
      'has a share upside down',
      withClaim({ share: { lower: 2, upper: 1 } }),
      'a share starts at or below its upper end',
    ],
    [
      'has a share in percent with a fraction',
      withClaim({ share: { lower: 49.5, upper: 49.5 } }),
      'interests[0].share.lower: ',
    ],
    ['knows a tie that we do not', withClaim({ tie: 'marriage' }), 'interests[0].tie: '],
    [
      'has a day that no month has',
      withClaim({ start: '2025-02-30' }),
      'interests[0].start: a date is written',
    ],
    [
      'links to a script',
      withClaim({ sources: [{ ...SOURCE, url: 'javascript:alert(1)' }] }),
      'interests[0].sources[0].url: ',
    ],
    [
      'has a host with a path',
      withCompany({ domains: ['supplier.example/about'] }),
      'companies[1].domains[0]: a host name',
    ],
    [
      'has a host in capitals',
      withCompany({ domains: ['Supplier.example'] }),
      'companies[1].domains[0]: a host name',
    ],
    ['has a nameless company', withCompany({ name: '  ' }), 'companies[1].name: '],
    [
      'has an id with a blank',
      withCompany({ id: 'the supplier' }),
      'companies[1].id: an id is lower-case words',
    ],
    [
      'has a Wikidata address for an id',
      withCompany({ wikidata: 'https://www.wikidata.org/wiki/Q1' }),
      'companies[1].wikidata: ',
    ],
    [
      'was cut after it was built',
      packFile({ interests: [] }),
      'says that it has 1 interests, but it holds 0',
    ],
    ['has one company twice', withCompany({ id: 'owner' }), 'the company "owner" twice'],
  ])('is refused when it %s', (_, file, message) => {
    expect(() => parsePack(file)).toThrow(PackError);
    expect(() => parsePack(file)).toThrow(message);
  });

  it('is never half read: any value gives a pack or a PackError', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(packFile())), fc.jsonValue(), (field, value) => {
        try {
          parsePack({ ...packFile(), [field]: value });
        } catch (error) {
          refused += 1;
          expect(error).toBeInstanceOf(PackError);
        }
      }),
    );
    expect(refused).toBeGreaterThan(50);
  });
});

describe('a partial date', () => {
  it.each([
    ['2025', true],
    ['2025-06', true],
    ['2025-06-13', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13', false],
    ['2025-6', false],
    ['13 June 2025', false],
    ['', false],
  ])('%j is one: %s', (text, expected) => {
    expect(isPartialDate(text)).toBe(expected);
  });
});
