import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/core/mention/steps.ts';
import type { Pack } from '../../../src/core/pack/pack.ts';
import { settledInSteps } from '../../../src/core/pack/settled.ts';
import { type FoundCompany, foundCompany, foundInterest } from '../../../src/sources/found.ts';

const LEI = '549300ACMELTD0000033';

function pack(
  id: string,
  companies: FoundCompany[],
  holdings: [owner: string, subject: string][] = [],
): Pack {
  const interests = holdings.map(([owner, subject]) => ({
    ...foundInterest({ ref: `${owner}/${subject}`, owner, subject, tie: 'shares', note: 'x', sources: [] }),
    pack: id,
  }));
  const counts = { companies: companies.length, interests: interests.length, searches: 1, rivals: 0 };
  const searches = companies.slice(0, 1).map((one) => ({
    subject: one.id,
    date: '2026',
    sources: ['x'],
    found: 'nothing',
    note: null,
    pack: id,
  }));
  const described = companies.map((company) => ({ ...company, pack: id }));
  const head = { id, title: id, version: 1, asOf: '2026', attributions: [], counts };
  return { ...head, companies: described, interests, searches, rivals: [] };
}

const settledPacks = (packs: readonly Pack[]) => inOneGo(settledInSteps(packs, []));

const acme = foundCompany({ id: 'acme', name: 'Acme', lei: LEI });
const registered = foundCompany({ id: 'lei-acme', name: 'ACME LTD', lei: LEI });
const owner = foundCompany({ id: 'lei-owner', name: 'OWNER AG' });

describe('packs that never heard of each other', () => {
  it('speak of one company where its identifiers say so: names, interests, searches', () => {
    const packs = settledPacks([
      pack('ours', [acme]),
      pack('register', [registered, owner], [['lei-owner', 'lei-acme']]),
    ]);
    const [, register] = packs;
    expect(register?.companies.map(({ id }) => id)).toEqual(['acme', 'lei-owner']);
    expect(register?.interests.map(({ owner: by, subject }) => [by, subject])).toEqual([
      ['lei-owner', 'acme'],
    ]);
    expect(register?.searches.map(({ subject }) => subject)).toEqual(['acme']);
  });

  it('of which the first is never touched, and one that shares nothing is the same object', () => {
    const packs = [pack('ours', [acme]), pack('other', [owner])];
    const settled = settledPacks(packs);
    expect(settled[0]).toBe(packs[0]);
    expect(settled[1]).toBe(packs[1]);
  });

  it('may be as large as the registers of the world', () => {
    const many = Array.from({ length: 200_000 }, (_, at) => foundCompany({ id: `firm-${at}`, name: 'Firm' }));
    const settled = settledPacks([pack('ours', [acme]), pack('registers', many), pack('more', [registered])]);
    expect(settled.map(({ companies }) => companies.length)).toEqual([1, 200_000, 1]);
    expect(settled[2]?.companies[0]?.id).toBe('acme');
  });

  it('lose an interest between two records of one company', () => {
    const twin = foundCompany({ id: 'twin', name: 'Acme again', lei: LEI });
    const [, settled] = settledPacks([
      pack('ours', [acme]),
      pack('p', [registered, twin], [['twin', 'lei-acme']]),
    ]);
    expect(settled?.interests).toEqual([]);
    expect(settled?.companies).toHaveLength(1);
  });
});
