import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Company } from '../../../src/core/company/company.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { assembleKnowledge } from '../../../src/core/pack/knowledge.ts';
import { type Pack, parsePack } from '../../../src/core/pack/pack.ts';

interface Content {
  readonly asOf?: string;
  readonly companies?: readonly object[];
  readonly interests?: readonly object[];
  readonly searches?: readonly object[];
}

function pack(
  id: string,
  { asOf = '2025-01-01', companies = [], interests = [], searches = [] }: Content,
): Pack {
  return parsePack({
    format: 1,
    id,
    title: id,
    version: 1,
    asOf,
    attributions: [{ name: 'A test', licence: 'MIT', used: 'everything' }],
    counts: {
      companies: companies.length,
      interests: interests.length,
      searches: searches.length,
      rivals: 0,
    },
    companies,
    interests,
    searches,
    rivals: [],
  });
}

const stake = (owner: string, subject: string, share: number, ref = `${owner}/${subject}`): object => ({
  ref,
  owner,
  subject,
  tie: 'shares',
  share: { lower: share, upper: share },
  status: 'in-force',
  note: 'A stake.',
  sources: [{ publisher: 'The Gazette', date: '2025', tier: 3, basisTier: 3 }],
});
const refsOf = (interests: readonly Interest[]): string[] =>
  interests.map(({ pack, ref }) => `${pack}:${ref}`);

const GROUND = pack('ground', {
  asOf: '2025-06',
  companies: [
    { id: 'owner', name: 'Owner' },
    { id: 'supplier', name: 'Supplier', domains: ['supplier.example'], country: 'US' },
  ],
  interests: [stake('owner', 'supplier', 490_000)],
});

describe('knowledge', () => {
  it('of no pack is empty and has no date', () => {
    expect(assembleKnowledge([])).toMatchObject({ asOf: null, interests: [], packs: [] });
  });

  it('leaves out interests of companies that nobody describes, and each pack says how many', () => {
    const stray = pack('stray', {
      interests: [
        stake('nobody', 'supplier', 600_000),
        stake('owner', 'no-one', 600_000),
        stake('owner', 'supplier', 490_000),
      ],
    });
    const { interests, packs } = assembleKnowledge([GROUND, stray]);
    expect(interests.map(({ owner, subject }) => [owner, subject])).toEqual([
      ['owner', 'supplier'],
      ['owner', 'supplier'],
    ]);
    expect(packs.map(({ id, leftOut }) => [id, leftOut])).toEqual([
      ['ground', 0],
      ['stray', 2],
    ]);
    expect(assembleKnowledge([stray]).packs[0]?.leftOut).toBe(3);
  });

  it('speaks for the date of its ground, which a small list of today makes no newer', () => {
    const list = pack('list', { asOf: '2026-02-01' });
    expect(assembleKnowledge([GROUND, list]).asOf).toBe('2025-06');
    // What the user entered has no date of its own.
    expect(assembleKnowledge([{ ...GROUND, asOf: '' }, list]).asOf).toBe('2026-02-01');
  });

  it('joins one company of two packs: the first keeps its words, the second adds names, hosts and what was not known', () => {
    const team = pack('team', {
      companies: [
        {
          id: 'supplier',
          name: 'Supplier of Ours',
          domains: ['supplier.example', 'ours.example'],
          country: 'DE',
          ticker: 'SUP',
        },
      ],
    });
    const joined: Company | undefined = assembleKnowledge([GROUND, team]).companies.get('supplier');
    expect(joined).toMatchObject({
      name: 'Supplier',
      aliases: ['Supplier of Ours'],
      domains: ['supplier.example', 'ours.example'],
      country: 'US',
      ticker: 'SUP',
      pack: 'ground',
    });
  });

  it('keeps both of two claims that disagree, each with its pack', () => {
    const team = pack('team', { interests: [stake('owner', 'supplier', 200_000)] });
    expect(refsOf(assembleKnowledge([GROUND, team]).interests)).toEqual([
      'ground:owner/supplier',
      'team:owner/supplier',
    ]);
  });

  it('lets one pack speak of companies that another describes', () => {
    const team = pack('team', {
      companies: [{ id: 'rival', name: 'Rival' }],
      interests: [stake('rival', 'supplier', 100_000)],
      searches: [{ subject: 'owner', date: '2025', sources: ['the register'], found: 'nothing' }],
    });
    const knowledge = assembleKnowledge([GROUND, team]);
    expect(knowledge.interests).toHaveLength(2);
    expect(knowledge.searches.map(({ subject }) => subject)).toEqual(['owner']);
  });

  it('leaves out what names a company that nobody describes: it could not be shown by name', () => {
    const team = pack('team', {
      interests: [stake('nobody', 'supplier', 100_000), stake('owner', 'nobody', 100_000)],
      searches: [{ subject: 'nobody', date: '2025', sources: ['the register'], found: 'nothing' }],
    });
    const knowledge = assembleKnowledge([GROUND, team]);
    expect(refsOf(knowledge.interests)).toEqual(['ground:owner/supplier']);
    expect(knowledge.searches).toEqual([]);
  });

  it('leaves the packs as they were, so that one can be taken away again', () => {
    const before = structuredClone(GROUND);
    assembleKnowledge([
      GROUND,
      pack('team', { companies: [{ id: 'supplier', name: 'Other', domains: ['other.example'] }] }),
    ]);
    expect(GROUND).toEqual(before);
  });

  it('loses no claim of a described company, in whatever packs the claims and companies come', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const content = fc.record({
      companies: fc.uniqueArray(fc.constantFrom(...ids)),
      pairs: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 6 }),
    });
    let kept = 0;
    fc.assert(
      fc.property(fc.array(content, { maxLength: 4 }), (contents) => {
        const packs = contents.map(({ companies, pairs }, i) =>
          pack(`p${i}`, {
            companies: companies.map((id) => ({ id, name: id.toUpperCase() })),
            interests: pairs.map(([owner, subject], n) => stake(owner, subject, 1, `r${n}`)),
          }),
        );
        const described = new Set(contents.flatMap(({ companies }) => companies));
        const expected = contents
          .flatMap(({ pairs }) => pairs)
          .filter((pair) => pair.every((id) => described.has(id)));
        const { interests } = assembleKnowledge(packs);
        expect(interests).toHaveLength(expected.length);
        kept += interests.length;
      }),
    );
    expect(kept).toBeGreaterThan(20);
  });
});
