import { describe, expect, it } from 'vitest';
import { linkFault, parseHostRules } from '../../src/cli/data/hosts.ts';
import { problemsOf } from '../../src/cli/data/problems.ts';
import { DataError } from '../../src/cli/data/rows.ts';
import { type Pack, parsePack } from '../../src/core/pack/pack.ts';

const RULES = parseHostRules(
  '# people read this\npress.example\tpress\tThe Gazette\nregister.example\tregister\tThe Register\n',
  '# and this\nmirror.example\n',
);

function packOf(companies: object[], interests: object[] = []): Pack {
  return parsePack({
    format: 1,
    id: 'tested',
    title: 'Tested',
    version: 1,
    asOf: '2025',
    attributions: [{ name: 'A test', licence: 'MIT', used: 'everything' }],
    counts: { companies: companies.length, interests: interests.length, searches: 0, rivals: 0 },
    companies,
    interests,
    searches: [],
    rivals: [],
  });
}

const OWNER = { id: 'owner', name: 'Owner' };
const SUPPLIER = { id: 'supplier', name: 'Supplier' };
const CLAIM = {
  ref: 'claim',
  owner: 'owner',
  subject: 'supplier',
  tie: 'shares',
  status: 'in-force',
  note: 'A stake.',
  sources: [
    { publisher: 'The Gazette', date: '2025', tier: 3, basisTier: 3, url: 'https://press.example/a' },
  ],
};
const linking = (url: string) => ({ ...CLAIM, sources: CLAIM.sources.map((source) => ({ ...source, url })) });

describe('a link', () => {
  it.each([
    ['https://press.example/2025/a', null],
    ['http://register.example/', null],
    ['https://mirror.example/a', 'a mirror'],
    ['https://press.example.mirror.example/a', 'a mirror'],
    ['https://staging.press.example/a', 'not a public page'],
    ['https://www.press.example/a', 'a host that nobody has looked at (link-hosts.tsv)'],
    ['https://notmirror.example/a', 'a host that nobody has looked at (link-hosts.tsv)'],
    ['ftp://press.example/a', 'not a web address'],
  ])('to %s: %s', (url, fault) => {
    expect(linkFault(url, RULES)).toBe(fault);
  });

  it('may go to a host only if its line says what it is and whose', () => {
    expect(() => parseHostRules('press.example', '')).toThrow(DataError);
  });
});

describe('a pack', () => {
  it('without a fault has no problem', () => {
    expect(problemsOf(packOf([OWNER, SUPPLIER], [CLAIM]), RULES)).toEqual([]);
  });

  it.each<[string, Pack, string]>([
    ['a claim on nobody', packOf([OWNER], [CLAIM]), 'claim names "supplier", which no record describes.'],
    [
      'a company that owns itself',
      packOf([OWNER], [{ ...CLAIM, subject: 'owner' }]),
      'claim lets a company own itself.',
    ],
    [
      'an apostrophe of a typewriter in our words',
      packOf([OWNER, SUPPLIER], [{ ...CLAIM, note: "The owner's stake." }]),
      "claim has a typewriter's quote in our words: write ’ and “ ”, as the messages around it do.",
    ],
    [
      'an end before the start',
      packOf([OWNER, SUPPLIER], [{ ...CLAIM, start: '2025-06-13', end: '2025-05' }]),
      'claim ends (2025-05) before it starts (2025-06-13).',
    ],
    [
      'a mirror',
      packOf([OWNER, SUPPLIER], [linking('https://mirror.example/')]),
      'claim links to https://mirror.example/: a mirror.',
    ],
    [
      'one name of two companies, legal form aside',
      packOf([OWNER, { ...SUPPLIER, aliases: ['OWNER, Inc.'] }]),
      '"owner" names owner and supplier.',
    ],
    [
      'one host of two companies',
      packOf([
        { ...OWNER, domains: ['a.example'] },
        { ...SUPPLIER, domains: ['a.example'] },
      ]),
      'a.example is the host of owner and supplier.',
    ],
    [
      'more of a person than the name',
      packOf([{ ...OWNER, kind: 'person', country: 'US' }]),
      'owner is a person and has "country".',
    ],
  ])('with %s says so', (_, pack, problem) => {
    expect(problemsOf(pack, RULES)).toEqual([problem]);
  });

  it('may end a claim in the month or year in which it starts', () => {
    const claims = [
      { ...CLAIM, ref: 'a', start: '2025-06-13', end: '2025-06' },
      { ...CLAIM, ref: 'b', start: '2025-06-13', end: '2025' },
    ];
    expect(problemsOf(packOf([OWNER, SUPPLIER], claims), RULES)).toEqual([]);
  });
});
